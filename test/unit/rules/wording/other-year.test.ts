import { holdClean, holdFound, proseTells } from '../../../support/wording.ts';

describe('NB610 other-year', () => {
  it('finds the year of a report that was taken over', () => {
    holdFound('NB610', '⟦2022⟧年，我镇共收到政府信息公开申请3件。', '2023年，我镇共收到政府信息公开申请3件。');
    holdFound('NB610', '⟦2024⟧年我镇主动公开政府信息18条。', '2023年我镇主动公开政府信息18条。');
    holdFound('NB610', '（二）依申请公开。⟦2022⟧年全年办结3件。', '（二）依申请公开。2023年全年办结3件。');
  });

  it('finds the year of the period', () => {
    holdFound(
      'NB610',
      '本报告的统计期限为⟦2022⟧年1月1日至⟦2022⟧年12月31日。',
      '本报告的统计期限为2023年1月1日至2023年12月31日。',
    );
  });

  it('lets comparisons, plans and documents of other years be', () => {
    holdClean([
      '2023年，我镇共收到申请3件，比2022年增加1件。',
      '2022年，我镇收到申请5件，2023年收到6件。',
      '2022年，我镇收到申请5件，同比增长20%。',
      '2024年，我镇将进一步加强培训，主动公开政府信息。',
      '按时发布2022年政府信息公开工作年度报告。',
      '落实《2022年政务公开工作要点》，组织培训2次。',
      '2022年12月31日前未办结的2件结转至本年办理。',
      '2021年，我镇主动公开政府信息18条。',
    ]);
  });

  it('knows the year where a clause begins, and in each sentence for itself', () => {
    holdFound('NB610', '一是⟦2022⟧年全年收到申请3件。', '一是2023年全年收到申请3件。');
    holdFound('NB610', '其中：⟦2022⟧年收到申请3件。', '其中：2023年收到申请3件。');
    holdFound('NB610', '2023年收到6件。⟦2022⟧年，我镇收到5件。', '2023年收到6件。2023年，我镇收到5件。');
    holdFound('NB610', '有多少件？⟦2022⟧年，我镇收到5件！', '有多少件？2023年，我镇收到5件！');
    holdFound('NB610', '办结6件；⟦2022⟧年，我镇收到5件', '办结6件；2023年，我镇收到5件');
    holdFound('NB610', '⟦2022⟧年，我镇收到申请3件。较好地办结了。', '2023年，我镇收到申请3件。较好地办结了。');
    holdFound('NB610', '本报告如下。\n⟦2022⟧年，我镇收到申请3件。', '本报告如下。\n2023年，我镇收到申请3件。');
    holdFound('NB610', '- ⟦2022⟧ 年，我镇收到申请3件。', '- 2023 年，我镇收到申请3件。');
    holdFound('NB610', '数据的统计期限为⟦2022⟧年度，含各村。', '数据的统计期限为2023年度，含各村。');
  });

  it('knows the year of the report by its title', () => {
    holdFound(
      'NB610',
      '⟦2022⟧年，我镇收到申请3件。',
      '2023年，我镇收到申请3件。',
      (prose) => `# 青石镇人民政府2023年政府信息公开工作年度报告\n\n## 一、总体情况\n\n${prose}\n`,
    );
  });

  it('leaves a year alone that is not that of the work or the period', () => {
    holdClean([
      '2023年我镇收到申请6件，2022年全年收到5件。',
      '我镇收到申请6件。2023年收到6件，2022年全年收到5件。',
      '我镇在2022年，收到申请3件。',
      '2022年，我镇天气晴好。',
      '2022年底我镇收到申请3件。',
      '2022年1月，我镇收到申请3件。',
      '本报告提到2022年建成的平台。',
      '2022年1月1日起该平台运行。',
      '2025年，我镇收到申请3件。',
      '〔2022〕年，我镇收到申请3件。',
      '### 2022年，我镇收到申请3件',
    ]);
    holdClean(['2022年，我镇收到申请3件。'], (prose) => `## 一、总体情况\n\n${prose}\n`);
  });

  it('compares with the years within two hundred characters', () => {
    // The report's year stands `count` characters after the year in question, or before it.
    const behind = (count: number) => `年，我镇收到申请3件，${'办'.repeat(count - 15)}2023年1件。`;
    const before = (count: number) => `2023年${'办'.repeat(count - 6)}，`;
    holdClean([`2022${behind(200)}`, `${before(200)}2022年全年收到申请3件。`]);
    holdFound('NB610', `⟦2022⟧${behind(201)}`);
    holdFound('NB610', `${before(201)}⟦2022⟧年全年收到申请3件。`);
    // The start of the two hundred characters may cut a document number in two.
    holdFound('NB610', `〔2023年〕${'办'.repeat(193)}，⟦2022⟧年全年收到申请3件。`);
  });
});

describe('NB610 tells', () => {
  proseTells([
    [
      '2022年，我镇共收到政府信息公开申请3件。',
      'NB610 warning 报告年度是 2023 年，这里写的是 2022 年，是否漏改 | likely 改为 2023',
    ],
    [
      '本报告的统计期限为2022年1月1日至2022年12月31日。',
      'NB610 warning 报告年度是 2023 年，这里写的是 2022 年，是否漏改 | likely 改为 2023',
      'NB610 warning 报告年度是 2023 年，这里写的是 2022 年，是否漏改 | likely 改为 2023',
    ],
  ]);
});
