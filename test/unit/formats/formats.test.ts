import assert from 'node:assert/strict';
import type { Format } from '../../../server/src/formats/format.ts';
import { formatFor, formats, knownFormats, setFormats } from '../../../server/src/formats/index.ts';
import { addressEquations, grandTotals, yearAddressEquations } from '../../../server/src/relations/format-relations.ts';
import { rules } from '../../../server/src/rules/registry.ts';
import { format2027, formatsIn2027 } from '../../support/format-2027.ts';

const [trial, current] = formats;

describe('the list of formats', () => {
  afterEach(() => {
    setFormats(formats);
  });

  it('has one format for each year, the newest for all years to come', () => {
    const ids = [2018, 2019, 2020, 2021, 2026, 2099].map((year) => formatFor(undefined, year).id);
    assert.deepEqual(ids, ['2021', '2019', '2019', '2021', '2021', '2021']);
    setFormats(formatsIn2027.toReversed());
    assert.deepEqual(
      [2020, 2026, 2027, 2099].map((year) => formatFor(undefined, year).id),
      ['2019', '2021', '2027', '2027'],
    );
  });

  it('gives back the formats from before when it is replaced', () => {
    assert.deepEqual(setFormats(formatsIn2027), formats);
    assert.deepEqual(knownFormats(), formatsIn2027);
  });

  it('is refused where a year has two formats, or none', () => {
    const cases: [readonly Format[], RegExp][] = [
      [[trial, current, format2027], /“2021”和“2027”的年度重叠：2027 年/],
      [[trial, { ...current, years: { from: 2020 } }], /“2019”和“2021”的年度重叠：2020 年/],
      [[trial, { ...current, years: { from: 2021, to: 2026 } }], /“2021”只用到 2026 年/],
      [[{ ...trial, years: { from: 2020, to: 2019 } }, current], /“2019”的年度写反了/],
      [[trial, { ...current, years: { from: 2023 } }], /“2019”只用到 2020 年，“2021”从 2023 年才开始/],
      [[trial, { ...current, id: '2019' }], /有两种格式都叫“2019”/],
      [[], /一种格式也没有/],
    ];
    for (const [list, message] of cases) assert.throws(() => setFormats(list), message);
    assert.deepEqual(knownFormats(), formats, 'and what was known stays');
  });
});

describe('the relations of the formats', () => {
  const isOf = (scope: string) =>
    new Set(rules.flatMap((rule) => ('isOfRelations' in rule && rule.scope === scope ? [rule.code] : [])));

  for (const { id, tables } of formats) {
    it(`of ${id} each have a rule that reports them`, () => {
      for (const { relations, yearRelations = [] } of tables) {
        for (const { rule } of relations) assert.ok(isOf('report').has(rule), rule);
        for (const { rule } of yearRelations) assert.ok(isOf('workspace').has(rule), rule);
      }
    });

    it(`of ${id} each have a name of their own`, () => {
      const ids = tables.flatMap(({ relations, yearRelations = [] }) => [...relations, ...yearRelations]);
      assert.equal(new Set(ids.map((one) => one.id)).size, ids.length);
    });
  }

  it('hold in the parts of a table that have all their names', () => {
    const totals = yearAddressEquations(current).flatMap(({ relation, left }) =>
      relation.rule === 'NB402' ? left.map(({ address }) => address) : [],
    );
    assert.deepEqual(totals, ['表二/规章/现行有效件数', '表二/行政规范性文件/现行有效件数']);
  });

  it('are refused where they cannot be meant', () => {
    const [table, ...others] = current.tables;
    const refused = (member: 'relations' | 'yearRelations', notation: string, message: RegExp) => {
      const relation = { id: 'x', rule: 'NB306', notation, meaning: '' };
      const wrong = { ...current, tables: [{ ...table, [member]: [relation] }, ...others] };
      assert.throws(() => addressEquations(wrong), message);
    };
    refused('relations', '列: 没有的列 = 本年制发件数', /表二 列: 没有的列.*no part of the table/);
    refused('relations', '列: 现行有效件数', /表二 列: 现行有效件数: 缺少等号/);
    refused('relations', '列: 现行有效件数 = 上年.现行有效件数', /for yearRelations/);
    refused('yearRelations', '列: 现行有效件数 = 本年制发件数', /for yearRelations/);
  });

  it('tell what a table adds up to', () => {
    assert.deepEqual([...grandTotals(current)], ['表三/三（七）/总计']);
  });
});
