import { expectFindings, replaceOnce, slipTells } from '../../../support/expect-findings.ts';
import { sampleReport } from '../../../support/report.ts';

describe('NB121 column-doubled', () => {
  it('knows the column that is meant', () => {
    expectFindings('NB121', replaceOnce('| 结果纠正 |', '| ⟦结果维持⟧ |'), {
      messages: ['“结果维持”一列重复，这里应为“结果纠正”'],
      fixed: sampleReport(),
    });
  });

  it('finds a column too many', () => {
    const source = replaceOnce('| 尚未审结 | 总计 |', '| 尚未审结 | 总计 | ⟦总计⟧ |').replace(
      /(类别[\s\S]*?)\n(.*---: )\|\n/,
      '$1\n$2| --- |\n',
    );
    expectFindings('NB121', source.replaceAll(/^(\| 行政(?:复议|诉讼).*)$/gm, '$1 0 |'), {
      messages: ['“总计”一列重复'],
      isFixable: false,
    });
  });
});

describe('NB121 tells', () => {
  slipTells([
    [
      '本年制发件数',
      '本年废止件数',
      'NB121 error “本年废止件数”一列重复，这里应为“本年制发件数” → 33 另一列在这里 | likely 改为“本年制发件数”',
    ],
  ]);
});
