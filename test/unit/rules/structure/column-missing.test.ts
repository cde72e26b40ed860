import assert from 'node:assert/strict';
import { expectFindings, replaceOnce } from '../../../support/expect-findings.ts';
import { fixture } from '../../../support/fixture.ts';
import { OFFICIAL_TABLE_FOUR, OFFICIAL_TABLE_TWO, officialReport } from '../../../support/official-layout.ts';
import { sampleReport } from '../../../support/report.ts';
import { applyEdits, textIn } from '../../../support/text.ts';

const BLANK = ['NB204'];

/** Removes columns from the sample table whose header begins with `corner`. */
function without(corner: string, columns: readonly number[], report = sampleReport()): string {
  const lines = report.split('\n');
  const at = lines.findIndex((line) => line.startsWith(`| ${corner}`));
  for (let i = at; lines[i].startsWith('|'); i++) {
    const cells = lines[i].split('|');
    lines[i] = cells.filter((_, cell) => !columns.includes(cell - 1)).join('|');
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
    expectFindings('NB119', without('信息内容       | 本年制', [2]).replace('| 本年制发件数 |', '| ⟦本年制发件数⟧ |'), {
      messages: ['表二“第二十条第（一）项”缺少“本年废止件数”一列'],
      fixed: blanked('信息内容       | 本年制', 2),
      leaves: BLANK,
    });
    expectFindings('NB119', without('项目', [3]).replace('| 商业企业 |', '| ⟦商业企业⟧ |'), {
      messages: ['表三缺少“科研机构”一列'],
      fixed: blanked('项目', 3),
      leaves: BLANK,
    });
    expectFindings('NB119', without('项目', [1]).replace('| 项目', '| ⟦项目⟧'), {
      messages: ['表三缺少“自然人”一列'],
      fixed: blanked('项目', 1),
      leaves: BLANK,
    });
    expectFindings('NB119', without('类别', [5]).replace('| 尚未审结 |', '| ⟦尚未审结⟧ |'), {
      messages: ['表四缺少“总计”一列'],
      fixed: blanked('类别', 5),
      leaves: BLANK,
    });
  });

  it('puts a column into rows that span the table', () => {
    const group = '| （三）不予公开 ||||||||';
    const spanning = (report: string) => report.replace(/^\| （三）不予公开 .*$/m, group);
    const text = without('项目', [3], spanning(sampleReport()));
    assert.ok(text.includes('\n| （三）不予公开 |||||||\n'));
    const [{ fixes: [fix] = [] }] = fixture(text, 'NB119').analysis.findings;
    assert.equal(fix.title, '插入“科研机构”一列');
    assert.equal(applyEdits(text, fix.edits), spanning(blanked('项目', 3)));
  });

  it('says that the totals are worked out', () => {
    const report = sampleReport({ '表四/行政复议/结果维持': 3, '表四/行政复议/总计': 3 });
    const [{ fixes: [fix] = [] }] = fixture(without('类别', [5], report), 'NB119').analysis.findings;
    assert.equal(fix.title, '插入“总计”一列，按勾稽关系填数');
  });

  it('leaves several for the author to put in', () => {
    expectFindings('NB119', without('项目', [3, 4]).replace('| 商业企业 |', '| ⟦商业企业⟧ |'), {
      messages: ['表三缺少“科研机构”、“社会公益组织”这 2 列'],
      isFixable: false,
    });
  });

  it('stands behind the columns of the format, not those that are none of it', () => {
    const text = without('类别', [2])
      .replace(/^(\| 类别.*\|)$/m, '$1 备注 |')
      .replace(/(类别.*\n)(.*---: )\|\n/, '$1$2| --- |\n')
      .replaceAll(/^(\| 行政(?:复议|诉讼).*)$/gm, '$1 0 |');
    const [{ range, fixes: [fix] = [] }] = fixture(text, 'NB119').analysis.findings;
    assert.equal(textIn(text, range), '结果维持');
    assert.match(
      applyEdits(text, fix.edits),
      /^\| 类别 +\| 结果维持 \| 结果纠正 \| 其他结果 \| 尚未审结 \| 总计 \| 备注 \|$/m,
    );
  });

  it('is told of the official layout, where no column can be put in', () => {
    const two = replaceOnce('| 本年废止件数 | 现行有效件数 |', '| 现行有效件数 ||', OFFICIAL_TABLE_TWO)
      .replace('规章 | 0 | 0 | 0 |', '规章 | 0 | 0 ||')
      .replace('| 4 | 1 | 17 |', '| 4 | 17 ||');
    const four = OFFICIAL_TABLE_FOUR.split('\n').map((line, i) =>
      i === 0 ? line.replace('行政复议 |', '行政复议 ') : line.split('|').toSpliced(2, 1).join('|'),
    );
    for (const [text, message, place] of [
      [officialReport({ two }), '表二“第二十条第（一）项”缺少“本年废止件数”一列', '本年制发件数'],
      [officialReport({ four: four.join('\n') }), '表四“行政复议”缺少“结果纠正”一列', '结果维持'],
    ]) {
      const [finding, ...others] = fixture(text, 'NB119').analysis.findings;
      assert.deepEqual([finding.message, finding.fixes, others], [message, undefined, []]);
      assert.equal(textIn(text, finding.range), place);
    }
  });
});
