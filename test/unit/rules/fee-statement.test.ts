import { holdClean, holdFound } from './wording.ts';

const inSection = (prose: string) => `---\n年度: 2023\n---\n## 六、其他需要报告的事项\n\n${prose}\n`;
const inYear = (year: number) => (prose: string) => inSection(prose).replace('2023', String(year));

describe('NB613 fee-statement', () => {
  it('finds a section that is silent on the fee, and offers the sentence', () => {
    holdFound(
      'NB613',
      '没有其他需要报告的事项。',
      '没有其他需要报告的事项。\n\n本年度没有收取政府信息公开信息处理费。',
      (prose) =>
        inSection(prose).replace(
          '六、其他需要报告的事项',
          prose.includes('处理费') ? '六、其他需要报告的事项' : '⟦六、其他需要报告的事项⟧',
        ),
    );
  });

  it('lets a section that tells of it be, and years before 2021', () => {
    holdClean(['本年度未收取信息处理费。', '2023年没有产生信息公开处理费。', '没有收取费用。'], inSection);
    holdClean(['没有其他需要报告的事项。'], inYear(2020));
  });
});
