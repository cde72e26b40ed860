import assert from 'node:assert/strict';
import { fixture } from '../../../support/fixture.ts';
import { textIn } from '../../../support/text.ts';
import { holdClean, holdFound } from '../../../support/wording.ts';

const inSection = (organ: string) => (prose: string) =>
  `---\n机关: ${organ}\n年度: 2023\n---\n## 五、存在的主要问题及改进情况\n\n${prose}\n`;
const inTown = inSection('青石镇人民政府');

describe('NB615 generic-filler', () => {
  it('finds governments in general in a town’s own section', () => {
    holdFound('NB615', '⟦部分地方政府⟧信息公开的质量依然偏低。', undefined, inTown);
    holdFound('NB615', '一是⟦各级政府⟧重视不够，⟦有些地区⟧公开不及时。\n- ⟦基层政府⟧人手不足。', undefined, inTown);
    for (const organ of ['白水乡人民政府', '东关街道办事处']) {
      const { text, analysis } = fixture(inSection(organ)('个别地方公开不及时。'), 'NB615');
      assert.deepEqual(
        analysis.findings.map(({ range, message }) => `${textIn(text, range)} ${message}`),
        [`个别地方 “个别地方”说的不是本机关，请写${organ}自己的情况`],
      );
    }
  });

  it('lets those be who have others below them', () => {
    for (const organ of ['云川市人民政府', '云川市教育局'])
      holdClean(['部分地区信息公开的质量依然偏低。'], inSection(organ));
    holdClean(['我镇信息公开的质量依然偏低。'], inTown);
  });

  it('looks at section five only', () => {
    const around = (before: string, behind: string) => (prose: string) =>
      `---\n机关: 青石镇人民政府\n---\n${before}\n\n## 五、存在的主要问题及改进情况\n\n${prose}\n\n${behind}\n`;
    holdClean(
      ['我镇信息公开的质量依然偏低。'],
      around('部分地区已有先例。', '## 附：各级政府的做法\n\n部分地区已有先例。'),
    );
    holdClean(['部分地区已有先例。'], (prose) => `---\n机关: 青石镇人民政府\n---\n${prose}\n`);
  });
});
