import { sampleReport } from '../fixture.ts';
import { expectFindings } from './slip.ts';

const BLANK = ['NB204'];

/** The sample without a column of the table whose header begins so. */
function withoutColumn(corner: string, column: number): string {
  const lines = sampleReport().split('\n');
  const at = lines.findIndex((line) => line.startsWith(`| ${corner}`));
  for (let i = at; lines[i].startsWith('|'); i++) {
    const cells = lines[i].split('|');
    cells.splice(column + 1, 1);
    lines[i] = cells.join('|');
  }
  return lines.join('\n');
}

function blanked(corner: string, column: number): string {
  const lines = sampleReport().split('\n');
  const at = lines.findIndex((line) => line.startsWith(`| ${corner}`));
  for (let i = at; lines[i].startsWith('|'); i++) {
    const cells = lines[i].split('|');
    cells[column + 1] = cells[column + 1].replace('0', ' ');
    lines[i] = cells.join('|');
  }
  return lines.join('\n');
}

describe('NB119 column-missing', () => {
  it('works out the totals', () => {
    const figures = { '表四/行政复议/结果维持': 3, '表四/行政复议/总计': 3 };
    const report = sampleReport(figures);
    const lines = report.split('\n');
    const at = lines.findIndex((line) => line.startsWith('| 类别'));
    for (let i = at; lines[i].startsWith('|'); i++) lines[i] = lines[i].split('|').toSpliced(6, 1).join('|');
    expectFindings('NB119', lines.join('\n').replace('| 尚未审结 |', '| ⟦尚未审结⟧ |'), {
      messages: ['表四缺少“总计”一列'],
      fixed: report,
    });
  });

  it('puts a column in, its figures blank', () => {
    expectFindings(
      'NB119',
      withoutColumn('信息内容       | 本年制', 2).replace('| 本年制发件数 |', '| ⟦本年制发件数⟧ |'),
      {
        messages: ['表二“第二十条第（一）项”缺少“本年废止件数”一列'],
        fixed: blanked('信息内容       | 本年制', 2),
        leaves: BLANK,
      },
    );
    expectFindings('NB119', withoutColumn('项目', 3).replace('| 商业企业 |', '| ⟦商业企业⟧ |'), {
      messages: ['表三缺少“科研机构”一列'],
      fixed: blanked('项目', 3),
      leaves: BLANK,
    });
    expectFindings('NB119', withoutColumn('项目', 1).replace('| 项目', '| ⟦项目⟧'), {
      messages: ['表三缺少“自然人”一列'],
      fixed: blanked('项目', 1),
      leaves: BLANK,
    });
    expectFindings('NB119', withoutColumn('类别', 5).replace('| 尚未审结 |', '| ⟦尚未审结⟧ |'), {
      messages: ['表四缺少“总计”一列'],
      fixed: blanked('类别', 5),
      leaves: BLANK,
    });
  });
});
