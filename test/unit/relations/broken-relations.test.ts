import assert from 'node:assert/strict';
import { national2021 } from '../../../server/src/formats/national-2021.ts';
import { brokenRelationsAmong, brokenRelationsIn } from '../../../server/src/relations/broken-relations.ts';
import { planOf } from '../../../server/src/relations/format-plan.ts';
import { namedEquations } from '../../../server/src/relations/named.ts';
import { reportOf, sampleReport } from '../../support/report.ts';

const FOUR = (total: number) =>
  `# 甲镇人民政府2023年政府信息公开工作年度报告\n\n## 四、政府信息公开行政复议、行政诉讼情况\n\n| 类别 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| :--- | ---: | ---: | ---: | ---: | ---: |\n| 行政复议 | 2 | 1 | 0 | 0 | ${total} |\n`;
const OWN = (total: number, declared = '') =>
  `\n| 领域 | 件数 | 办结 |\n| - | -: | -: |\n| 教育 | 3 | 3 |\n| 合计 | ${total} | 3 |\n${declared && `<!-- 勾稽 ${declared} -->\n`}`;
const EQUAL = '列: 件数 = 办结';

/** Returns the kinds of broken relations, and the number of relations in each system. */
function doubt(text: string, isAsked: (rule: string) => boolean = () => true): string {
  const { imbalances, systems } = brokenRelationsIn(reportOf(text), isAsked);
  const kinds = [...imbalances.keys()].map(({ kind }) => kind);
  return `${kinds.join(' ')} | ${systems.map(({ relations }) => relations.length).join(' ')}`;
}

describe('what is out of balance in a report', () => {
  it('is nothing where all adds up', () => {
    assert.equal(doubt(FOUR(3) + OWN(3)), ' | ');
    assert.equal(doubt(FOUR(3) + OWN(3, EQUAL)), ' | ');
  });

  it('comes with the systems that it is in, and no others', () => {
    assert.equal(doubt(FOUR(4) + OWN(3)), 'outcomes | 1');
    assert.equal(doubt(FOUR(3) + OWN(4)), 'named | 1');
    assert.equal(doubt(FOUR(4) + OWN(4)), 'outcomes named | 1 1');
  });

  it('has the totals of a table in one system with what is declared of it', () => {
    assert.equal(doubt(FOUR(3) + OWN(4, EQUAL)), 'named declared | 4');
    assert.equal(doubt(FOUR(4) + OWN(4, EQUAL)), 'outcomes named declared | 1 4');
    assert.equal(doubt(FOUR(4) + OWN(3, EQUAL)), 'outcomes | 1');
  });

  it('has the relations of the format in one system with what is declared of their figures', () => {
    const tied = (declared: string) => `${FOUR(4)}<!-- 勾稽 ${declared} -->\n`;
    assert.equal(doubt(tied('表四/行政复议/总计 = 表四/行政复议/结果维持')), 'outcomes declared | 2');
    assert.equal(doubt(tied('列: 结果纠正 = 结果维持')), 'outcomes declared | 2');
    assert.equal(doubt(tied('列: 结果维持 = 总计')), 'outcomes declared | 2');
  });

  it('is no more than what is asked', () => {
    const all = FOUR(4) + OWN(4, EQUAL);
    assert.equal(
      doubt(all, (rule) => rule !== 'NB305'),
      'outcomes declared | 1 1',
    );
    assert.equal(
      doubt(all, (rule) => rule !== 'NB306'),
      'outcomes named | 1 1',
    );
    assert.equal(
      doubt(all, (rule) => rule !== 'NB304'),
      'named declared | 4',
    );
    assert.equal(
      doubt(FOUR(4), (rule) => rule !== 'NB303'),
      'outcomes | 1',
    );
  });

  it('has a table whose totals are right in the system of what is declared of it', () => {
    const table =
      '\n| 领域 | 件数 |\n| - | -: |\n| 教育 | 3 |\n| 住房 | 4 |\n| 合计 | 7 |\n<!-- 勾稽 行: 教育 = 住房 -->\n';
    assert.equal(doubt(FOUR(3) + table), 'declared | 2');
  });

  it('has only what is asked in the system of table three', () => {
    const text = sampleReport({ '表三/三（二）/自然人': 1 });
    const relations = planOf(national2021).systems[0].relations.length;
    assert.equal(doubt(text), `applicants results | ${relations}`);
    // Without a balance for each of the seven columns, the totals of 一, 二 and 四 are separate.
    assert.equal(
      doubt(text, (rule) => rule !== 'NB303'),
      `applicants results | ${relations - 7 - 3}`,
    );
  });

  it('has the sums of both sides, and what the total should be', () => {
    const [imbalance] = brokenRelationsIn(reportOf(FOUR(4)), () => true).imbalances.values();
    const { left, right, expected, actual } = imbalance;
    assert.deepEqual([left.digits, right.digits, expected.digits, actual.digits], [4n, 3n, 3n, 4n]);
  });

  it('is found among some equations as well', () => {
    const [, table] = reportOf(FOUR(3) + OWN(4)).tables;
    assert.ok(table.reading.kind === 'free');
    const equations = namedEquations(table.reading, table.start);
    const { imbalances, systems } = brokenRelationsAmong(equations);
    assert.deepEqual([equations.length, imbalances.size, systems.length], [2, 1, 1]);
    assert.deepEqual(brokenRelationsAmong(equations.slice(1)).systems, []);
  });
});
