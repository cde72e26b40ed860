import assert from 'node:assert/strict';
import { fixture } from '../../../support/fixture.ts';
import { holdClean, holdFound } from '../../../support/wording.ts';

const HEADING = '五、存在的主要问题及改进情况';
const inSection = (prose: string) => `## ${HEADING}\n\n${prose}\n`;
const said = (prose: string) => fixture(inSection(prose), 'NB612').analysis.findings.map(({ message }) => message);

describe('NB612 improvement-section', () => {
  it('finds a section that says nothing', () => {
    holdFound('NB612', '⟦无⟧', undefined, inSection);
    holdFound('NB612', '⟦暂无。⟧', undefined, inSection);
    holdFound('NB612', '⟦公开不够。⟧', undefined, inSection);
    holdFound('NB612', '⟦公开不够。⟧\n\n解读少。', undefined, inSection);
    holdFound('NB612', `## ⟦${HEADING}⟧\n\n## 七、附则`, undefined, (prose) => prose);
    holdFound('NB612', `## ⟦${HEADING}⟧\n\n<!-- 待写 -->`, undefined, (prose) => prose);
  });

  it('says what it found', () => {
    assert.deepEqual(said('没有。'), ['第五部分不能只写“没有”，请写主要问题和改进情况']);
    assert.deepEqual(said('公开不够。\n\n解读少！'), ['第五部分只有 7 个字，请写主要问题和改进情况']);
    assert.deepEqual(said('。'), ['第五部分是空的，请写主要问题和改进情况']);
  });

  it('wants ten characters', () => {
    assert.deepEqual(said('公开目录更新不够快。'), ['第五部分只有 9 个字，请写主要问题和改进情况']);
    assert.deepEqual(said('公开目录更新还不够快。'), []);
  });

  it('lets a section with words, a table or a place to be filled in be', () => {
    holdClean(
      [
        '政策解读形式单一，今后多用图表。',
        '| 问题 | 改进 |\n| --- | --- |\n| 一 | 二 |',
        '### （一）主要问题\n\n解读不够。',
        '<!-- 备注 -->\n\n政策解读形式单一，今后多用图表。',
      ],
      inSection,
    );
    assert.deepEqual(said('（请填写）'), []);
    assert.deepEqual(said('无。\n\n<!-- 备注'), []);
  });
});
