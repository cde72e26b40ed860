import assert from 'node:assert/strict';
import { defaultSettings } from '../../../server/src/check/settings.ts';
import { readEntry } from '../../../server/src/workspace/entry.ts';
import { fixture } from '../../support/fixture.ts';
import { sampleReport } from '../../support/report.ts';

describe('the entry of a file that was read', () => {
  it('holds all that was found, as plain data: it outlives the report, and is sent from thread to thread', () => {
    const text = sampleReport({ '表三/一/自然人': 4 });
    const entry = structuredClone(readEntry('file:///w/甲.nianbao', text, defaultSettings));
    const { findings } = fixture(text).analysis;
    assert.ok(findings.length > 0);
    assert.deepEqual(
      entry.findings,
      findings.map(({ code, severity, range, message, expected, related, fixes }) => ({
        ...{ code, severity, range, message },
        ...(expected !== undefined && { expected }),
        ...(related && { related }),
        ...(fixes && { fixes }),
      })),
    );
    assert.ok(entry.findings.every(({ fixes = [], related = [] }) => fixes.length > 0 && related.length > 0));
    assert.equal(entry.facts.cells.contents.filter((one) => one === '4').length, 1);
  });
});
