import assert from 'node:assert/strict';
import fc from 'fast-check';
import { repair } from '../../../server/src/relations/repair/repair.ts';
import { equationsOf } from '../../../server/src/relations/report-equations.ts';
import { formatDecimal } from '../../../server/src/report/decimal.ts';
import { readReport } from '../../../server/src/report/report.ts';
import { readTree } from '../../../server/src/syntax/tree.ts';
import { fixture } from '../../support/fixture.ts';
import { applyEdits } from '../../support/text.ts';

/** Returns a table with one column of figures and a total. */
const column = (header: string, ...cells: (string | number)[]) =>
  `| 项目 | ${header} |\n| - | - |\n${cells.map((cell, i) => `| ${i === cells.length - 1 ? '合计' : `第${i}项`} | ${cell} |`).join('\n')}\n`;

const findings = (text: string) => fixture(text, 'NB3').analysis.findings;
const messages = (text: string) => findings(text).map(({ message }) => message);

describe('rounded amounts', () => {
  it('agree where some amounts that round to them do', () => {
    assert.deepEqual(messages(column('金额（万元）', 12.34, 5.67, 18.02)), []);
    assert.deepEqual(messages(column('金额（万元）', 12.34, 5.67, 18.0)), [], '18 may be 18.4');
    assert.deepEqual(messages(column('金额（万元）', '12.34', '5.67', '18.03')).length, 1);
    assert.deepEqual(messages(column('金额', '12.34', '5.67', '18.02')), [], 'decimals are rounded in any unit');
  });

  it('are exact where they are counts, whole 元, or nothing', () => {
    assert.equal(messages(column('件数', 3, 9, 11)).length, 1);
    assert.equal(messages(column('金额（元）', 3, 9, 11)).length, 1);
    assert.equal(messages(column('金额（万元）', 0, '—', 1)).length, 1);
  });

  it('are consistent however the true amounts were rounded', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 99_999_999 }), { minLength: 2, maxLength: 9 }), (yuan) => {
        const total = yuan.reduce((sum, one) => sum + one, 0);
        const inWan = (value: number) => (value / 10_000).toFixed(2);
        assert.deepEqual(messages(column('金额（万元）', ...yuan.map(inWan), inWan(total))), []);
      }),
    );
  });

  it('have no repair that is certain', () => {
    const [result] = repair(equationsOf(readReport(readTree(column('金额（万元）', '2.5', '9.5', '19.0')))));
    assert.equal(result.isComplete, false);
    assert.ok(result.repairs.some(({ changes: [{ to }] }) => formatDecimal(to) === '12.0'));
    const [single] = repair(
      equationsOf(readReport(readTree('| 项目 | 金额（万元） |\n| - | - |\n| 甲 | 2.5 |\n| 合计 | 9.5 |\n'))),
    );
    assert.equal(single.isUnique, false);
  });
});

describe('amounts in several units', () => {
  it('are brought to one', () => {
    assert.deepEqual(messages(column('金额', '35000元', '2.5万元', '6万元')), []);
    assert.deepEqual(messages(column('金额', '1.5亿元', '3000万元', '1.8亿元')), []);
  });

  it('are told with their units, and mended in the unit of the cell', () => {
    const text = column('金额', '35000元', '20000元', '9.5万元');
    const [finding] = findings(text);
    assert.match(finding.message, /^合计\/金额应为 5\.5万元（= 35000元 \+ 20000元），现为 9\.5万元，多 4\.0万元/);
    const fix = finding.fixes?.find(({ title }) => title.startsWith('把合计'));
    assert.match(applyEdits(text, fix?.edits ?? []), /\| 合计 \| 5\.5万元 \|/);
  });

  it('are added up across columns that are headed with different units of money', () => {
    const table = (total: string) =>
      `| 项目 | 收费（元） | 罚没（万元） | 合计（单位：万元） |\n| - | - | - | - |\n| 甲 | 35000 | 2.5 | ${total} |\n`;
    assert.deepEqual(messages(table('6.0')), []);
    assert.equal(messages(table('7.5')).length, 1);
  });

  it('are not judged where one names no unit', () => {
    assert.deepEqual(messages(column('金额', '35000元', '2.5万元', '9')), []);
    assert.deepEqual(messages(column('金额（万元）', '35000元', '2.5', '6.0')), [], 'the header names it');
  });
});
