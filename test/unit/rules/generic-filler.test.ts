import { holdClean, holdFound } from './wording.ts';

const inSection = (organ: string) => (prose: string) =>
  `---\n机关: ${organ}\n年度: 2023\n---\n## 五、存在的主要问题及改进情况\n\n${prose}\n`;

describe('NB615 generic-filler', () => {
  it('finds governments in general in a town’s own section', () => {
    holdFound('NB615', '⟦部分地方政府⟧信息公开的质量依然偏低。', undefined, inSection('青石镇人民政府'));
  });

  it('lets those be who have others below them', () => {
    holdClean(['部分地区信息公开的质量依然偏低。'], inSection('云川市人民政府'));
    holdClean(['我镇信息公开的质量依然偏低。'], inSection('青石镇人民政府'));
  });
});
