import assert from 'node:assert/strict';
import fc from 'fast-check';
import { national2021 } from '../../../server/src/formats/national-2021.ts';
import {
  type BrokenRelations,
  brokenRelationsAmong,
  brokenRelationsIn,
} from '../../../server/src/relations/broken-relations.ts';
import { checkByPlan } from '../../../server/src/relations/check-by-plan.ts';
import { planOf } from '../../../server/src/relations/format-plan.ts';
import { repairAll } from '../../../server/src/relations/repair/repair.ts';
import { equationsOf } from '../../../server/src/relations/report-equations.ts';
import type { Report } from '../../../server/src/report/report.ts';
import { addressesOf, anyCityFigures, anyTownshipFigures, slippedReport } from '../../support/consistent-figures.ts';
import { reportOf } from '../../support/report.ts';

const ALL = () => true;

/** Returns everything found out of balance, however it was found; ignores the order of unrelated results. */
function plainResult({ imbalances, systems }: BrokenRelations) {
  const results = repairAll(systems).map(({ broken, ...rest }) => ({
    broken: broken.map(({ meaning }) => meaning),
    ...rest,
  }));
  const byText = (one: unknown) =>
    JSON.stringify(one, (_, value) => (typeof value === 'bigint' ? String(value) : value));
  return { imbalances: [...imbalances.values()].map(byText).sort(), results: results.map(byText).sort() };
}

const isTheSame = (report: Report) =>
  assert.deepEqual(plainResult(brokenRelationsIn(report, ALL)), plainResult(brokenRelationsAmong(equationsOf(report))));

/** Cell contents that may replace a figure. */
const content = fc.oneof(
  { weight: 4, arbitrary: fc.nat({ max: 40 }).map(String) },
  fc.constantFrom('', '—', '三件', '3件', '-2', '0.5', '99999999999999999999', '2000000000000', '**4**'),
);
const slips = fc.array(fc.tuple(fc.constantFrom(...addressesOf('表三'), ...addressesOf('表四')), content), {
  maxLength: 3,
});

/**
 * Changes to a report's text: rows and cells removed or merged, repeated tables, the author's own tables and relations.
 */
const WHOLE = (text: string) => text;
const DAMAGES: Readonly<Record<string, (text: string) => string>> = {
  'nothing else': WHOLE,
  'a row gone': (text) => text.replace(/^\| （二）部分公开.*\n/m, ''),
  'a cell gone': (text) => text.replace(/^(\| （一）予以公开.*\|)[^|]*\|$/m, '$1'),
  'two cells joined': (text) => text.replace(/^(\| 2\.重复申请[^|]*\|[^|]*\|)[^|]*\|/m, '$1|'),
  'a table twice': (text) => `${text}\n${text.slice(text.indexOf('\n## 三、'), text.indexOf('\n## 五、'))}`,
  'a broken table of its own': (text) =>
    `${text}\n| 领域 | 件数 |\n| - | -: |\n| 教育 | 3 |\n| 住房 | 4 |\n| 合计 | 9 |\n`,
  'a declared relation in it': (text) =>
    `${text}\n| 领域 | 件数 | 办结 |\n| - | -: | -: |\n| 教育 | 3 | 2 |\n| 合计 | 4 | 2 |\n<!-- 勾稽 列: 件数 = 办结 -->\n`,
  'a declared relation in table three': (text) =>
    text.replace(/^(\| 四、结转下年度.*\n)/m, '$1<!-- 勾稽 列: 自然人 = 商业企业 + 其他 -->\n'),
};

describe('the relations of the format by their plan', () => {
  it('say what the equations of the report say', () => {
    fc.assert(
      fc.property(
        fc.oneof(anyCityFigures, anyTownshipFigures),
        slips,
        fc.constantFrom(...Object.entries(DAMAGES)),
        (truth, written, [, damage]) =>
          isTheSame(reportOf(damage(slippedReport({ ...truth, ...Object.fromEntries(written) } as never)))),
      ),
      { numRuns: 100 },
    );
  });

  for (const [what, damage] of Object.entries(DAMAGES)) {
    it(`do so with ${what}`, () => {
      const text = slippedReport({ '表三/三（一）/自然人': 3, '表三/三（五）2/自然人': 2, '表四/行政复议/总计': 1 });
      if (damage !== WHOLE) assert.notEqual(damage(text), text);
      const report = reportOf(damage(text));
      isTheSame(report);
      assert.ok(brokenRelationsIn(report, ALL).imbalances.size > 0);
    });
  }

  const rowOf = (...figures: string[]) =>
    `# 甲镇人民政府2023年政府信息公开工作年度报告\n\n## 四、政府信息公开行政复议、行政诉讼情况\n\n| 类别 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| :--- | ---: | ---: | ---: | ---: | ---: |\n| 行政复议 | ${figures.join(' | ')} |\n`;

  for (const [content, total, isPlain] of [
    ['2', '3', true],
    ['', '1', true],
    ['—', '1', true],
    ['3件', '4', true],
    ['-2', '-1', true],
    ['1099511627775', '1099511627774', true],
    ['1099511627776', '1', false],
    ['-1099511627776', '1', false],
    ['0.5', '1.5', false],
    ['两件', '1', false],
  ] as const) {
    it(`${isPlain ? 'read' : 'cannot read'} ${content || 'a blank'} as a plain count`, () => {
      const { broken, others } = checkByPlan(reportOf(rowOf(content, '1', '0', '0', total)));
      // 表三 and two rows of 表四 are missing.
      assert.equal(others.length, isPlain ? 41 : 42);
      assert.equal(broken.length, content === '1099511627775' ? 1 : 0);
    });
  }

  it('leave a row with too few cells, and one with a cell for two columns, to the equations', () => {
    const isLeft = (text: string) => checkByPlan(reportOf(text)).others.length === 42;
    assert.equal(isLeft(rowOf('2', '1', '0', '0', '3')), false);
    assert.equal(isLeft(rowOf('2', '1', '0', '0')), true);
    assert.equal(isLeft(rowOf('2', '1', '0', '0', '3').replace('| 0 | 0 |', '| 0 ||')), true);
  });

  it('have their cells where the figures stand', () => {
    const text = rowOf('2', '1', '0', '0', '4');
    const [system] = checkByPlan(reportOf(text)).broken;
    const lines = text.split('\n');
    assert.deepEqual(
      system.cells.map(({ line, start, value }) => `${value} ${lines[line].slice(start).split('|')[0].trim()}`),
      ['4 4', '2 2', '1 1', '0 0', '0 0'],
    );
    assert.ok(system.cells.every(({ line, start, operand }) => line === operand.line && start === operand.cell.start));
    assert.ok(system.cells.every(({ step, isFixed }) => step === 1 && !isFixed));
    assert.deepEqual(system.residuals, [1]);
    assert.equal(system.relations[0].equation, system.relations[0].equation);
    assert.equal(system.relations[0].equation.total.operand.name, '表四/行政复议/总计');
  });

  it('are those of the row above each figure where table four stands in one line', () => {
    const report = reportOf(
      [
        '## 四、政府信息公开行政复议、行政诉讼情况',
        '| 行政复议 ||||| 行政诉讼 ||||||||||',
        '| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 未经复议直接起诉 ||||| 复议后起诉 |||||',
        '| ^^ | ^^ | ^^ | ^^ | ^^ | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |',
        `|${' --- |'.repeat(15)}`,
        '| 1 | 0 | 0 | 0 | 1 | 0 | 2 | 0 | 0 | 4 | 0 | 0 | 3 | 0 | 9 |',
      ].join('\n'),
    );
    const { broken, others } = checkByPlan(report);
    assert.deepEqual(
      broken.map(({ residuals, cells }) => `${residuals} ${cells[0].operand.name}`),
      ['2 表四/未经复议直接起诉/总计', '6 表四/复议后起诉/总计'],
    );
    assert.equal(others.length, planOf(national2021).systems[0].relations.length);
    isTheSame(report);
  });

  it('are among the same neighbours as in the equations, in whatever order the parts of a table stood before', () => {
    const [first, second] = ['表三/三（三）1', '表三/三（三）2'];
    const column = (applicant: string, exchanged: boolean) => ({
      [`表三/一/${applicant}`]: 10,
      [`${first}/${applicant}`]: exchanged ? 7 : 3,
      [`${second}/${applicant}`]: exchanged ? 3 : 7,
      [`表三/三（七）/${applicant}`]: 10,
    });
    const text = slippedReport({ ...column('自然人', true), ...column('总计', false) });
    const lines = text.split('\n');
    const at = (label: string) => lines.findIndex((line) => line.startsWith(`| ${label}`));
    const [begin, cut, next, end] = [at('项目'), at('2.其他法律'), at('（四）无法提供'), at('四、结转') + 1];
    const head = lines.slice(begin, begin + 2);
    const parts = [lines.slice(begin, cut), [...head, ...lines.slice(cut, next)], [...head, ...lines.slice(next, end)]];
    const inOrder = (order: readonly number[]) =>
      [...lines.slice(0, begin), ...order.flatMap((part) => [...parts[part], '']), ...lines.slice(end)].join('\n');
    // The exchanged figures are in adjacent rows or not; only the last part stays in place.
    for (const order of [
      [0, 1, 2],
      [1, 0, 2],
      [0, 1, 2],
    ]) {
      const report = reportOf(inOrder(order));
      isTheSame(report);
      const { broken, others } = checkByPlan(report);
      assert.deepEqual([broken.length, others.length], [1, 0]);
      const [{ repairs }] = repairAll(broken);
      assert.ok(repairs.some(({ changes }) => changes.every(({ slip }) => slip === 'swapped')));
    }
  });

  it('count a figure once where its table stands twice, as the first has it', () => {
    const twice = `${rowOf('2', '1', '0', '0', '4')}\n${rowOf('2', '1', '0', '0', '3').split('\n').slice(4).join('\n')}`;
    const { broken } = checkByPlan(reportOf(twice));
    assert.deepEqual(
      broken.map(({ residuals }) => residuals),
      [[1]],
    );
  });
});
