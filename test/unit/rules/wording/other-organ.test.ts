import { holdClean, holdFound, inReport, proseTells } from '../../../support/wording.ts';

const city = (prose: string) => inReport(prose, '云川市人民政府');
const titled = (title: string) => (prose: string) => `# ${title}\n\n## 一、总体情况\n\n${prose}\n`;
const of = (organ: string) => (prose: string) => inReport(prose, organ);
const bureau = (prose: string) => inReport(prose, '云川市财政局');

describe('NB611 other-organ', () => {
  it('finds what another kind of organ calls itself', () => {
    holdFound('NB611', '⟦我局⟧认真做好这项工作，⟦本局⟧组织培训2次。', '我镇认真做好这项工作，本镇组织培训2次。');
    holdFound('NB611', '⟦我市⟧共收到申请3件。', '我镇共收到申请3件。');
    holdFound('NB611', '⟦我镇⟧共收到申请3件。', '我市共收到申请3件。', city);
    holdFound('NB611', '⟦我委⟧共收到申请3件。', '我局共收到申请3件。', bureau);
  });

  it('finds another name where the organ’s own is due', () => {
    holdFound('NB611', '⟦白石镇人民政府⟧认真做好这项工作。', '青石镇人民政府认真做好这项工作。');
    holdFound('NB611', '2023年，⟦白石镇⟧积极推进政务公开。', '2023年，青石镇积极推进政务公开。');
    holdFound(
      'NB611',
      '现公布⟦白石镇人民政府⟧2023年政府信息公开工作年度报告。',
      '现公布青石镇人民政府2023年政府信息公开工作年度报告。',
    );
  });

  it('leaves organs alone that a report may well mention', () => {
    holdClean([
      '我镇认真做好这项工作，青石镇人民政府网站公开信息18条。',
      '落实我市出台的办法和我县统一部署，按照区委、区政府要求办理。',
      '组织白石镇等周边乡镇交流经验，各镇积极参与。',
      '基本局面稳定，样本市县不少，本级预算公开，我区分对待。',
    ]);
    holdClean(['全市各县区积极推进，沭水县开展试点，我市组织培训。', '江川市积极推进试点。'], city);
    holdClean(['我局落实我市要求，我市财政信息全部公开。'], bureau);
    holdClean(['我市认真做好这项工作。'], (prose) => inReport(prose, '云川市'));
  });

  it('knows what each kind of organ may call itself', () => {
    const cases: readonly [organ: string, right: readonly string[], wrong: readonly string[], due: string][] = [
      ['云川市人民政府', ['我市', '我区', '我省'], ['我县', '我镇', '我乡', '我街道', '我局', '我委'], '我市'],
      ['东湖区人民政府', ['我区', '我市', '我省'], ['我县', '我镇', '我厅'], '我区'],
      ['沭水县人民政府', ['我县'], ['我市', '我区', '我局'], '我县'],
      ['云川市青石镇人民政府', ['我镇', '我市'], ['我乡', '我街道', '我县'], '我镇'],
      ['白水街道办事处', ['我街道'], ['我镇', '我区'], '我街道'],
      ['青石民族乡人民政府', ['我乡'], ['我镇'], '我乡'],
      ['云川自治县人民政府', ['我县'], ['我局'], '我县'],
      ['北原自治区人民政府', ['我区', '我市'], ['我局', '我镇'], '我区'],
      ['甲镇', ['我镇'], ['我局'], '我镇'],
      ['云川市财政局', ['我局', '我市', '我镇'], ['我厅', '我委'], '我局'],
      ['云川省公安厅交通管理局', ['我局', '我厅'], ['我委'], '我局'],
      ['云川省公安厅', ['我厅'], ['我局'], '我厅'],
      ['云川市国资委', ['我委'], ['我局'], '我委'],
      ['云川市卫生健康委员会', ['我委', '我市'], ['我局', '我厅'], '我委'],
      ['云川市大数据中心', ['我局', '我委'], [], ''],
      ['镇', ['我局'], [], ''],
    ];
    for (const [organ, right, wrong, due] of cases) {
      holdClean(
        right.map((words) => `${words}认真做好这项工作。`),
        of(organ),
      );
      for (const words of wrong) {
        holdFound('NB611', `⟦${words}⟧认真做好这项工作。`, `${due}认真做好这项工作。`, of(organ));
      }
    }
  });

  it('knows the organ by the title where no front matter names it, and says nothing of no organ', () => {
    holdFound(
      'NB611',
      '⟦我局⟧组织培训2次。',
      '我镇组织培训2次。',
      titled('青石镇人民政府2023年政府信息公开工作年度报告'),
    );
    holdClean(['我局组织培训2次。'], (prose) => `## 一、总体情况\n\n${prose}\n`);
    holdClean(['### 我局组织培训']);
  });

  it('finds each of several, in each line', () => {
    holdFound('NB611', '本机关依法公开。\n⟦我局⟧组织培训2次。', '本机关依法公开。\n我镇组织培训2次。');
    holdFound(
      'NB611',
      '⟦白石镇人民政府⟧认真公开。\n⟦红石镇人民政府⟧认真公开。',
      '青石镇人民政府认真公开。\n青石镇人民政府认真公开。',
    );
    holdFound(
      'NB611',
      '⟦白石镇人民政府⟧认真编制⟦红石镇人民政府⟧2023年政府信息公开工作年度报告。',
      '青石镇人民政府认真编制青石镇人民政府2023年政府信息公开工作年度报告。',
    );
    holdFound(
      'NB611',
      '⟦白石镇人民政府⟧2023年政府信息公开工作年度报告。',
      '青石镇人民政府2023年政府信息公开工作年度报告。',
    );
  });

  it('looks for names at the beginning of a paragraph', () => {
    const lead = (length: number) => `${'公开'.padEnd(length - 6, '办')}2023年，`;
    // The character that marks a town is the third of its name.
    holdFound('NB611', `${lead(21)}⟦白石镇⟧积极推进。`);
    holdClean([`${lead(22)}白石镇积极推进。`]);
    const second = (length: number) => `${'青石镇'.padEnd(length - 6, '办')}2023年，`;
    holdFound('NB611', `${second(35)}⟦白石镇⟧积极推进。`);
    holdClean([`${second(36)}白石镇积极推进。`]);
  });

  it('leaves the organ alone under a longer or shorter name', () => {
    const title = (organ: string) => `现公布${organ}2023年政府信息公开工作年度报告。`;
    holdClean([title('云川市青石镇人民政府'), title('青石镇')]);
    holdClean([title('青石镇人民政府')], of('云川市青石镇人民政府'));
    holdClean([title('云川人民政府'), title('白石镇人民政府')], bureau);
    holdClean([title('白石乡人民政府'), title('白石县人民政府')]);
  });
});

describe('NB611 tells', () => {
  proseTells([
    [
      '我局认真做好这项工作，本局组织培训2次。',
      'NB611 warning 本报告的机关是“青石镇人民政府”，这里写的是“我局”，是否漏改 | likely 改为“我镇”',
      'NB611 warning 本报告的机关是“青石镇人民政府”，这里写的是“本局”，是否漏改 | likely 改为“本镇”',
    ],
    [
      '我市共收到申请3件。',
      'NB611 warning 本报告的机关是“青石镇人民政府”，这里写的是“我市”，是否漏改 | likely 改为“我镇”',
    ],
  ]);
});
