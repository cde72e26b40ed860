import { expectFindings, expectNone, replaceOnce, slipTells } from '../../../support/expect-findings.ts';
import { OFFICIAL_TABLE_THREE, officialReport } from '../../../support/official-layout.ts';
import { sampleReport } from '../../../support/report.ts';

describe('NB120 column-unknown', () => {
  it('knows the column that is meant, and does not miss it as well', () => {
    expectFindings('NB120', replaceOnce('| 本年废止件数 |', '| ⟦本年失效件数⟧ |'), {
      messages: ['表二没有“本年失效件数”这一列，应为“本年废止件数”'],
      fixed: sampleReport(),
    });
    expectFindings('NB120', replaceOnce('| 自然人 |', '| ⟦公众⟧ |'), {
      messages: ['表三没有“公众”这一列，应为“自然人”'],
      fixed: sampleReport().replace('自然人', '自然人'),
    });
  });

  it('knows the only column of a part', () => {
    const part = '| 信息内容 | 本年处理决定数量 |\n| :------- | ---------------: |\n| 行政许可';
    expectFindings('NB120', replaceOnce(part, part.replace('本年处理决定数量', '            ⟦数量⟧')), {
      messages: ['表二没有“数量”这一列，应为“本年处理决定数量”'],
      fixed: sampleReport(),
    });
  });

  it('finds a column too many', () => {
    const source = replaceOnce('| 尚未审结 | 总计 |', '| 尚未审结 | 总计 | ⟦备注⟧ |').replace(
      /(类别[\s\S]*?)\n(.*---: )\|\n/,
      '$1\n$2| --- |\n',
    );
    expectFindings('NB120', source, { messages: ['表四没有“备注”这一列'], isFixable: false });
  });

  it('tells of a column without a name where one is missing', () => {
    expectFindings('NB120', replaceOnce('| 本年废止件数 |', '| ⟦⟧             |'), {
      messages: ['第 3 列没有名称，应为“本年废止件数”'],
      fixed: sampleReport(),
    });
    const unnamed = replaceOnce('| 尚未审结 | 总计 |', '| 尚未审结 | 总计 |  |')
      .replace(/(类别[\s\S]*?)\n(.*---: )\|\n/, '$1\n$2| --- |\n')
      .replaceAll(/^(\| 行政(?:复议|诉讼).*)$/gm, '$1 0 |');
    expectNone('NB120', unnamed);
  });

  it('reads the header of the official layout', () => {
    expectFindings('NB120', officialReport({ three: OFFICIAL_TABLE_THREE.replace('科研机构', '⟦科研院所⟧') }), {
      messages: ['表三没有“科研院所”这一列，应为“科研机构”'],
      fixed: officialReport(),
    });
  });
});

describe('NB120 tells', () => {
  slipTells([
    [
      '| 信息内容       | 本年制发件数 |',
      '| 信息内容       | 本年发布件数 |',
      'NB120 warning 表二没有“本年发布件数”这一列，应为“本年制发件数” | likely 改为“本年制发件数”',
    ],
  ]);
});
