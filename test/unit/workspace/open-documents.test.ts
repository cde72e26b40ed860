import assert from 'node:assert/strict';
import { analyse } from '../../../server/src/check/analyse.ts';
import { readTree } from '../../../server/src/syntax/tree.ts';
import { sampleReport } from '../../support/report.ts';
import { carried, ROOT, received, workspace } from '../../support/workspace.ts';

const ORGAN = '青石镇人民政府';
/** Two were carried over last year, so this year's report should start with two. */
const LAST = sampleReport(carried(2), ORGAN, 2022);
const THIS = sampleReport(received(3), ORGAN, 2023);
const PLAIN = `${ROOT}/今年.nianbao`;
const ENCODED = `${ROOT}/${encodeURIComponent('今年')}.nianbao`;

describe('an open document', () => {
  it('is the same under every spelling of its address, and stands for its file until it is closed', async () => {
    const { index } = await workspace({ '去年.nianbao': LAST, '今年.nianbao': sampleReport(received(2), ORGAN, 2023) });
    const found = () => [PLAIN, ENCODED].map((uri) => index.crossFindingsOf(uri).findings.length);
    assert.deepEqual(found(), [0, 0]);

    index.open(ENCODED, analyse(readTree(THIS)));
    assert.deepEqual(found(), [2, 2]);
    assert.equal(index.entry(PLAIN), index.entry(ENCODED));

    await index.close(PLAIN);
    assert.deepEqual(found(), [0, 0]);
  });

  it('is known with what it was compared with', async () => {
    const { index } = await workspace({ '去年.nianbao': LAST });
    index.open(PLAIN, analyse(readTree(THIS)));
    const { cross, lastYear } = index.comparisonOf(PLAIN);
    assert.equal(cross, index.crossFindingsOf(PLAIN));
    assert.equal(lastYear?.year, 2022);
    assert.equal(index.comparisonOf(`${ROOT}/去年.nianbao`).lastYear, undefined);
  });
});
