import assert from 'node:assert/strict';
import { national2021 } from '../../../../server/src/formats/national-2021.ts';
import { findingMessages } from '../../../support/findings.ts';
import { OFFICIAL_TABLE_FOUR, OFFICIAL_TABLE_THREE } from '../../../support/official-layout.ts';
import { section, table } from '../../../support/tables.ts';

const columnsTold = (text: string) => findingMessages(text, 'NB119', 'NB120', 'NB121').sort();
const ROWS = ['行政复议', '未经复议直接起诉', '复议后起诉'];
const four = (...columns: string[]) => section('四', table(['类别', ...columns], ROWS));

describe('the columns of a table', () => {
  it('are those of the format, in the authoring layout and the official one', () => {
    assert.deepEqual(columnsTold(four('结果维持', '结果纠正', '其他结果', '尚未审结', '总计')), []);
    assert.deepEqual(columnsTold(section('三', OFFICIAL_TABLE_THREE)), []);
    assert.deepEqual(columnsTold(section('四', OFFICIAL_TABLE_FOUR)), []);
  });

  it('are told from more, fewer, others and the same again', () => {
    const cases: readonly [columns: readonly string[], ...expected: string[]][] = [
      [['结果维持', '结果纠正', '其他结果', '尚未审结', '总计', '备注'], 'NB120 表四没有“备注”这一列'],
      [['备注', '结果维持', '结果纠正', '其他结果', '尚未审结', '总计'], 'NB120 表四没有“备注”这一列'],
      [['结果维持', '结果纠正', '其他结果', '尚未审结'], 'NB119 表四缺少“总计”一列'],
      [['结果维持', '结果纠正', '其他结果'], 'NB119 表四缺少“尚未审结”、“总计”这 2 列'],
      [['结果纠正', '其他结果', '尚未审结', '总计'], 'NB119 表四缺少“结果维持”一列'],
      [['结果维持', '尚未审结', '总计'], 'NB119 表四缺少“结果纠正”、“其他结果”这 2 列'],
      [['结果维持', '改正', '其他结果', '尚未审结', '总计'], 'NB120 表四没有“改正”这一列，应为“结果纠正”'],
      [['结果维持', '结果维持', '其他结果', '尚未审结', '总计'], 'NB121 “结果维持”一列重复，这里应为“结果纠正”'],
      [['结果维持', '结果纠正', '其他结果', '尚未审结', '总计', '总计'], 'NB121 “总计”一列重复'],
    ];
    for (const [columns, ...expected] of cases)
      assert.deepEqual(columnsTold(four(...columns)), expected, columns.join());
  });

  it('are told where the corner, or the whole column of labels, has a figure’s name', () => {
    const header = ['结果维持', '结果维持', '结果纠正', '其他结果', '尚未审结', '总计'];
    assert.deepEqual(columnsTold(section('四', table(header, ROWS))), ['NB121 “结果维持”一列重复']);
  });

  it('are counted though they have no name, where there is something below', () => {
    const unnamed = four('结果维持', '结果纠正', '其他结果', '尚未审结', ' ');
    assert.deepEqual(columnsTold(unnamed), ['NB120 第 6 列没有名称，应为“总计”']);
    assert.deepEqual(columnsTold(unnamed.replace(/ 0 \|$/m, '  |')), ['NB120 第 6 列没有名称，应为“总计”']);
    assert.deepEqual(columnsTold(unnamed.replaceAll(/ 0 \|$/gm, '  |')), ['NB119 表四缺少“总计”一列']);
    assert.deepEqual(columnsTold(four('结果维持', '结果纠正', '其他结果', '尚未审结', '总计', ' ')), []);
  });

  it('are not the names that stand above several of them', () => {
    const labels = national2021.tables[1].parts[0].rows.map(({ label }) => label);
    const three = (...columns: string[]) => section('三', table(['项目', ...columns], labels));
    assert.deepEqual(columnsTold(three('自然人', '法人或其他组织', '总计')), [
      'NB119 表三缺少“商业企业”、“科研机构”、“社会公益组织”、“法律服务机构”、“其他”这 5 列',
    ]);
    assert.equal(columnsTold(three('申请人情况', '总计'))[0].includes('申请人情况'), false);
    assert.equal(columnsTold(three('申请人情况', '总计')).length, 1);
  });

  it('are those of each part, where parts share a header', () => {
    const shared = (...columns: string[]) =>
      section('二', '第二十条第（五）项', table(['信息内容', ...columns], ['行政许可', '行政处罚', '行政强制']));
    assert.deepEqual(columnsTold(shared('本年处理决定数量')), []);
    assert.deepEqual(columnsTold(shared('本年处理决定数量', '备注')), ['NB120 表二没有“备注”这一列']);
    assert.deepEqual(columnsTold(shared('件数')), [
      'NB119 表二“第二十条第（六）项”缺少“本年处理决定数量”一列',
      'NB120 表二没有“件数”这一列，应为“本年处理决定数量”',
    ]);
  });

  it('are those of the header next above the rows', () => {
    const permits = table(['信息内容', '本年处理决定数量'], ['行政许可']);
    const two = section(
      '二',
      '第二十条第（五）项',
      `${permits}\n| 信息内容 | 数量 |\n| 行政处罚 | 2 |\n| 行政强制 | 3 |`,
    );
    assert.deepEqual(columnsTold(two), ['NB120 表二没有“数量”这一列，应为“本年处理决定数量”']);
  });

  it('are not those of another part', () => {
    const other = table(['信息内容', '本年收费金额（单位：万元）'], ['行政许可', '行政事业性收费']);
    assert.deepEqual(columnsTold(section('二', '第二十条第（五）项', other)), [
      'NB120 表二没有“本年收费金额（单位：万元）”这一列，应为“本年处理决定数量”',
    ]);
  });

  it('are not told of rows without a header', () => {
    assert.deepEqual(columnsTold(section('二', '第二十条第（五）项', '| 行政许可 | 3 |\n| 行政处罚 | 2 |')), []);
  });

  it('are known where there are no rows yet', () => {
    const header = table(['类别', '结果维持', '结果纠正', '其他结果', '尚未审结'], []);
    assert.deepEqual(columnsTold(section('四', header)), ['NB119 表四缺少“总计”一列']);
  });

  it('belong to a row each in the official table four', () => {
    const renamed = OFFICIAL_TABLE_FOUR.replace(/(\^\^ \| 结果维持.*\| 结果维持 \| 结果纠正 \| )其他结果/, '$1别的');
    assert.deepEqual(columnsTold(section('四', renamed)), ['NB120 表四没有“别的”这一列，应为“其他结果”']);
    const doubled = OFFICIAL_TABLE_FOUR.replace(/(\^\^ \| 结果维持 \| )结果纠正/, '$1结果维持');
    assert.deepEqual(columnsTold(section('四', doubled)), ['NB121 “结果维持”一列重复，这里应为“结果纠正”']);
    const fewer = OFFICIAL_TABLE_FOUR.split('\n')
      .map((line, i) =>
        i === 0
          ? line
          : line
              .split('|')
              .toSpliced(i === 1 ? -2 : -3, 1)
              .join('|'),
      )
      .join('\n');
    assert.deepEqual(columnsTold(section('四', fewer)), ['NB119 表四“行政诉讼：复议后起诉”缺少“尚未审结”一列']);
  });
});
