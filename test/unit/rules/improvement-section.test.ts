import { holdClean, holdFound } from './wording.ts';

const inSection = (prose: string) =>
  `## 五、存在的主要问题及改进情况\n\n${prose}\n\n### （空）\n`.replace('\n\n### （空）\n', '\n');

describe('NB612 improvement-section', () => {
  it('finds a section that says nothing', () => {
    holdFound('NB612', '⟦无⟧', undefined, inSection);
    holdFound('NB612', '⟦暂无。⟧', undefined, inSection);
    holdFound('NB612', '⟦公开不够。⟧', undefined, inSection);
    holdFound('NB612', '## ⟦五、存在的主要问题及改进情况⟧\n\n## 七、附则', undefined, (prose) => prose);
  });

  it('lets a section with words, a table or a place to be filled in be', () => {
    holdClean(
      [
        '政策解读形式单一，今后多用图表。',
        '| 问题 | 改进 |\n| --- | --- |\n| 一 | 二 |',
        '### （一）主要问题\n\n解读不够。',
      ],
      inSection,
    );
  });
});
