import assert from 'node:assert/strict';
import { analyse } from '../../../../server/src/check/analyse.ts';
import { readTree } from '../../../../server/src/syntax/tree.ts';
import { slipTells } from '../../../support/expect-findings.ts';
import { findingLines, findingMessages } from '../../../support/findings.ts';
import { fixture } from '../../../support/fixture.ts';
import { sampleReport } from '../../../support/report.ts';
import { applyEdits, textIn } from '../../../support/text.ts';

const totals = (text: string) => findingMessages(text, 'NB3');

const row = (id: string, value: number) => ({ [`表三/${id}/自然人`]: value, [`表三/${id}/总计`]: value });

describe('the relations of table three', () => {
  it('hold in a report of zeros, and in one that adds up', () => {
    assert.deepEqual(totals(sampleReport()), []);
    assert.deepEqual(
      totals(
        sampleReport({
          ...row('一', 12),
          ...row('三（一）', 5),
          ...row('三（四）1', 6),
          ...row('三（七）', 11),
          ...row('四', 1),
        }),
      ),
      [],
    );
  });

  it('say what a row total should be, and by how much it is off', () => {
    const report = sampleReport({
      ...row('一', 12),
      ...row('四', 12),
      '表三/一/其他': 9,
      '表三/四/其他': 9,
      '表三/一/自然人': 3,
      '表三/四/自然人': 3,
      '表三/一/总计': 11,
      '表三/四/总计': 12,
    });
    assert.deepEqual(totals(report), [
      'NB301 表三/一/总计应为 12（= 3 + 0 + 0 + 0 + 0 + 9），现为 11，少 1；因为它，“本年新收加上年结转，等于办理结果总计加结转下年度”的勾稽关系也不成立',
    ]);
  });

  it('leave zeros out of long sums', () => {
    const right = { ...row('一', 5), ...row('三（一）', 2), ...row('三（六）3', 3), ...row('三（七）', 5) };
    assert.deepEqual(totals(sampleReport(right)), []);
    assert.deepEqual(totals(sampleReport({ ...right, '表三/三（七）/自然人': 4 })), [
      'NB302 表三/三（七）/自然人应为 5（= 2 + 3），现为 4，少 1；因为它，表三/三（七）/总计、“本年新收加上年结转，等于办理结果总计加结转下年度”的勾稽关系也不成立',
    ]);
  });

  it('show both sides of the balance', () => {
    const { findings } = fixture(
      sampleReport({ ...row('一', 5), ...row('二', 1), ...row('三（一）', 4), ...row('三（七）', 4), ...row('四', 1) }),
      'NB3',
    ).analysis;
    const meaning = '本年新收加上年结转，等于办理结果总计加结转下年度';
    assert.deepEqual(
      findings.map(({ code, message }) => `${code} ${message}`),
      ['自然人', '总计'].map(
        (column) =>
          `NB303 表三/二/${column}可能应为 0，现为 1（相差 1）；因为它，“${meaning}”的勾稽关系不成立（也可能是别的数字记错了，共有 3 种改法）`,
      ),
    );
    for (const { related } of findings) {
      assert.equal(related?.[0].message, `${meaning}：现在 5 + 1 = 6，4 + 1 = 5，多 1`);
    }
  });

  it('name every summand as a related place', () => {
    const { text, analysis } = fixture(sampleReport({ '表三/三（二）/总计': 2 }), 'NB3');
    const [finding, ...others] = analysis.findings;
    assert.deepEqual([finding.code, others.length], ['NB301', 0]);
    assert.equal(textIn(text, finding.range), '2');
    assert.deepEqual(finding.related?.map(({ message }) => message).slice(0, 2), [
      '表三/三（二）/自然人：0',
      '表三/三（二）/商业企业：0',
    ]);
    assert.deepEqual(
      finding.related?.map(({ message }) => message).slice(6),
      ['表三/三（七）/总计应为 2（= 2），现为 0，少 2'],
      'of the other relation only its total',
    );
  });

  it('are mended by setting the total to the sum', () => {
    const { text, analysis } = fixture(
      sampleReport({ ...row('四', 1), ...row('一', 1), '表三/一/总计': 7, '表三/四/总计': 7 }),
    );
    assert.deepEqual(
      analysis.findings.map(({ code }) => code),
      ['NB301', 'NB301'],
    );
    const sums = analysis.findings.flatMap(({ fixes = [] }) => fixes.filter(({ title }) => title.includes('=')));
    assert.deepEqual(
      sums.map(({ title }) => title),
      ['把表三/一/总计改为 1（= 1 + 0 + 0 + 0 + 0 + 0）', '把表三/四/总计改为 1（= 1 + 0 + 0 + 0 + 0 + 0）'],
    );
    const edits = sums.flatMap((fix) => fix.edits);
    assert.deepEqual(findingLines(analyse(readTree(applyEdits(text, edits)))), []);
  });

  it('are not judged where a cell is no figure', () => {
    assert.deepEqual(totals(sampleReport({ '表三/一/自然人': '三件' })), []);
  });

  it('are not judged where a row or a column of theirs is missing', () => {
    const right = sampleReport({
      ...row('一', 5),
      ...row('三（一）', 2),
      ...row('三（六）3', 3),
      ...row('三（七）', 5),
    });
    assert.deepEqual(totals(right.replace(/^\| 3\.其他.*\n/m, '')), []);
    assert.deepEqual(totals(right.replace(/^\| 四、结转.*\n/m, '')), []);
    assert.deepEqual(totals(right.replace('| 自然人 |', '| 人员 |')), []);
  });
});

describe('the relations of table four', () => {
  it('hold for each group', () => {
    assert.deepEqual(totals(sampleReport({ '表四/行政复议/结果维持': 3, '表四/行政复议/总计': 4 })), [
      'NB304 表四/行政复议/总计应为 3（= 3 + 0 + 0 + 0），现为 4，多 1（也可能是别的数字记错了，共有 5 种改法）',
    ]);
  });
});

describe('totals of free tables', () => {
  const table = (...rows: string[]) =>
    `| 单位 | 受理 | 办结 | 合计 |\n| - | - | - | - |\n${rows.map((cells) => `| ${cells} |`).join('\n')}\n`;

  it('are known by their names, in rows and columns', () => {
    const off = (cells: string, total: string) => totals(table('甲镇 | 3 | 4 | 7', cells, total));
    assert.deepEqual(off('乙镇 | 9 | 0 | 9', '合计 | 12 | 4 | 16'), []);
    assert.deepEqual(off('乙镇 | 9 | 0 | 8', '合计 | 11 | 4 | 15'), [
      'NB305 乙镇/受理应为 8，现为 9（相差 1）；因为它，合计/受理、乙镇/合计的勾稽关系不成立',
    ]);
    assert.deepEqual(off('乙镇 | 9 | 0 | 9', '合计 | 11 | 4 | 16'), [
      'NB305 合计/受理应为 12（= 3 + 9），现为 11，少 1；因为它，合计/合计的勾稽关系也不成立',
    ]);
  });

  it('add up the 小计 where there are some', () => {
    const off = (...cells: string[]) => totals(table('甲 | 1 | 1 | 2', cells[0], '乙 | 2 | 2 | 4', ...cells.slice(1)));
    assert.deepEqual(off('小计 | 1 | 1 | 2', '小计 | 2 | 2 | 4', '总计 | 3 | 3 | 6'), []);
    assert.deepEqual(off('小计 | 1 | 1 | 2', '小计 | 2 | 2 | 4', '总计 | 4 | 3 | 6'), [
      'NB305 总计/受理应为 3（= 1 + 2），现为 4，多 1；因为它，总计/合计的勾稽关系也不成立',
    ]);
    assert.deepEqual(off('小计 | 7 | 1 | 2', '小计 | 2 | 2 | 4', '总计 | 3 | 3 | 6'), [
      'NB305 小计/受理应为 1（= 1），现为 7，多 6；因为它，总计/受理、小计/合计的勾稽关系也不成立',
    ]);
  });

  it('may come first', () => {
    assert.deepEqual(totals(table('合计 | 3 | 3 | 6', '甲 | 1 | 1 | 2', '乙 | 2 | 2 | 4')), []);
  });

  it('are exact with decimals', () => {
    assert.deepEqual(totals('| 项目 | 金额（万元） |\n| - | - |\n| 甲 | 0.1 |\n| 乙 | 0.2 |\n| 合计 | 0.3 |\n'), []);
  });

  it('are left alone where columns count different things', () => {
    assert.deepEqual(
      totals('| 项目 | 件数（件） | 金额（万元） | 合计 |\n| - | - | - | - |\n| 甲 | 1 | 2 | 9 |\n'),
      [],
    );
    assert.deepEqual(
      totals('| 项目 | 件数 | 占比 |\n| - | - | - |\n| 甲 | 1 | 50 |\n| 乙 | 1 | 50 |\n| 合计 | 2 | 99 |\n'),
      [],
    );
  });
});

describe('silencing', () => {
  const report = sampleReport({ '表四/行政复议/总计': 4 });
  const silenced = (comment: string) => fixture(report.replace(/\n\| 类别/, `\n${comment}\n| 类别`)).analysis;

  it('takes a reason', () => {
    assert.deepEqual(silenced('<!-- 忽略 NB304: 并案处理 -->').findings, []);
    assert.deepEqual(
      silenced('<!-- 忽略 NB304: 并案处理 -->').silenced.map(({ code }) => code),
      ['NB304'],
    );
    assert.ok(silenced('<!-- 忽略 NB304 -->').findings.some(({ code }) => code === 'NB304'));
  });

  it('is for one rule and one block', () => {
    assert.ok(silenced('<!-- 忽略 NB303: 并案处理 -->').findings.some(({ code }) => code === 'NB304'));
  });
});

describe('NB304 tells', () => {
  slipTells([
    [
      '| 行政复议                   |        0 |',
      '| 行政复议                   |        3 |',
      'NB304 error 表四/行政复议/结果维持可能应为 0，现为 3（有一位数字不同）；因为它，表四/行政复议/总计的勾稽关系不成立（也可能是别的数字记错了，共有 2 种改法） → 96 表四/行政复议/总计应为 3（= 3 + 0 + 0 + 0），现为 0，少 3 → 96 表四/行政复议/结果纠正：0 → 96 表四/行政复议/其他结果：0 → 96 表四/行政复议/尚未审结：0 | or 把表四/行政复议/结果维持改为 0 | or 把表四/行政复议/总计改为 3',
    ],
  ]);
});
