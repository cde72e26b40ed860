import assert from 'node:assert/strict';
import fc from 'fast-check';
import { toDiagnostics } from '../../../server/src/features/diagnostics.ts';
import { analyse } from '../../../server/src/rules/analysis.ts';
import { readTree } from '../../../server/src/syntax/tree.ts';
import { fixture, textIn } from '../fixture.ts';
import { anyText, brokenReport } from './report-text.ts';

describe('diagnostics', () => {
  const source = fixture('| 单位 | 件数 |\n| - | - |\n| 甲镇 | 3 |\n| 乙镇 | 9 |\n| 合计 | 11 |');
  const [total] = toDiagnostics(source.analysis, 'file:///a.nianbao', 'https://example.org/rules/').filter(
    ({ code }) => code === 'NB305',
  );

  it('stand on the total, with their rule and its page', () => {
    assert.equal(textIn(source.text, total.range), '11');
    assert.equal(total.severity, 1);
    assert.equal(total.source, '年报');
    assert.equal(total.codeDescription?.href, 'https://example.org/rules/NB305.md');
    assert.equal(total.message, '合计/件数应为 12（= 3 + 9），现为 11，少 1');
  });

  it('lead to the summands', () => {
    const related = total.relatedInformation?.map(
      ({ location, message }) => `${location.uri} ${textIn(source.text, location.range)} ${message}`,
    );
    assert.deepEqual(related, ['file:///a.nianbao 3 甲镇/件数：3', 'file:///a.nianbao 9 乙镇/件数：9']);
  });

  it('have no page where the client did not say where the pages are', () => {
    assert.ok(toDiagnostics(source.analysis, 'file:///a.nianbao').every((one) => !('codeDescription' in one)));
  });

  it('say the same after a way through JSON', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, brokenReport), (text) => {
        const diagnostics = toDiagnostics(analyse(readTree(text)), 'file:///a.nianbao', 'https://example.org');
        assert.deepEqual(JSON.parse(JSON.stringify(diagnostics)), diagnostics);
      }),
    );
  });
});
