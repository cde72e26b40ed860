import type { ColumnFormat, Format, PartFormat, RelationFormat, RowFormat, TableFormat } from '../formats/format.ts';
import { foldLabel } from '../report/label.ts';
import { parseRelation, type Relation, type RelationTerm } from './notation.ts';

/**
 * A relation of the format with addresses as terms, for one row or column that it holds in. Its total is the lone term
 * of a side; in a balance of two sums, the last term, which is left over.
 */
export interface AddressEquation {
  readonly relation: RelationFormat;
  /** The row in which a relation among columns holds, or the column in which one among rows does. */
  readonly across: RowFormat | ColumnFormat;
  readonly left: readonly AddressTerm[];
  readonly right: readonly AddressTerm[];
}

export interface AddressTerm {
  readonly sign: 1 | -1;
  /** The row or column that the relation names. */
  readonly item: RowFormat | ColumnFormat;
  readonly address: string;
  readonly column: ColumnFormat;
  /** Set if the figure is in last year's report. */
  readonly isLastYear?: true;
}

/** A format's relations, written out for every row or column that they hold in; grand totals by address. */
interface FormatRelations {
  readonly own: readonly AddressEquation[];
  readonly years: readonly AddressEquation[];
  readonly grandTotals: ReadonlySet<string>;
}

const expanded = new WeakMap<Format, FormatRelations>();

/** A format's relations within a report; written out once for each format. */
export function addressEquations(format: Format): readonly AddressEquation[] {
  return relationsOf(format).own;
}

/** A format's relations between a report and last year's; written out once for each format. */
export function yearAddressEquations(format: Format): readonly AddressEquation[] {
  return relationsOf(format).years;
}

/** The addresses of figures that are the total of both their row and their column: the total of a whole table. */
export function grandTotals(format: Format): ReadonlySet<string> {
  return relationsOf(format).grandTotals;
}

/** The term that the others add up to; in a balance of two sums, the last. */
export function totalOf<T>({ left, right }: { readonly left: readonly T[]; readonly right: readonly T[] }): T {
  return left.length === 1 ? left[0] : right[right.length - 1];
}

function relationsOf(format: Format): FormatRelations {
  let relations = expanded.get(format);
  if (!relations) {
    const own = format.tables.flatMap((table) => table.relations.flatMap((one) => expand(table, one, false)));
    const years = format.tables.flatMap((table) =>
      (table.yearRelations ?? []).flatMap((one) => expand(table, one, true)),
    );
    relations = { own, years, grandTotals: findGrandTotals(own) };
    expanded.set(format, relations);
  }
  return relations;
}

function findGrandTotals(equations: readonly AddressEquation[]): ReadonlySet<string> {
  const [once, again] = [new Set<string>(), new Set<string>()];
  for (const equation of equations) {
    if (equation.left.length > 1 && equation.right.length > 1) continue;
    const { address } = totalOf(equation);
    (once.has(address) ? again : once).add(address);
  }
  return again;
}

function expand(table: TableFormat, relation: RelationFormat, isOfYears: boolean): AddressEquation[] {
  const parsed = parseRelation(relation.notation);
  if ('fault' in parsed) throw new Error(`${table.id} ${relation.notation}: ${parsed.fault.message}`);
  const { left, right } = parsed.relation;
  if ([...left, ...right].some(isLastYear) !== isOfYears)
    throw new Error(
      `${table.id} ${relation.notation}: names of last year's report are for yearRelations, and for these only`,
    );
  const equations = table.parts.flatMap((part) => expandIn(part, table.id, relation, parsed.relation));
  if (equations.length === 0) throw new Error(`${table.id} ${relation.notation}: no part of the table has these names`);
  return equations;
}

/** The equations of a relation in a part of the table; empty if the part lacks one of the names. */
function expandIn(part: PartFormat, table: string, relation: RelationFormat, parsed: Relation): AddressEquation[] {
  const rows = part.rows.filter((row) => !row.isGroup);
  const { columns } = part;
  const placeOf = (row: RowFormat, column: ColumnFormat) => ({ address: `${table}/${row.id}/${column.id}`, column });
  if (parsed.axis === '列') {
    const [left, right] = [spansOf(parsed.left, columns), spansOf(parsed.right, columns)];
    if (!left || !right) return [];
    return rows.map((row) => equation(relation, row, left, right, (column) => placeOf(row, column)));
  }
  const [left, right] = [spansOf(parsed.left, rows), spansOf(parsed.right, rows)];
  if (!left || !right) return [];
  return columns.map((column) => equation(relation, column, left, right, (row) => placeOf(row, column)));
}

/** The rows or columns that a term of a relation stands for. */
interface Span<T> {
  readonly term: RelationTerm;
  readonly items: readonly T[];
}

function equation<T extends RowFormat | ColumnFormat>(
  relation: RelationFormat,
  across: RowFormat | ColumnFormat,
  left: readonly Span<T>[],
  right: readonly Span<T>[],
  placeOf: (item: T) => Pick<AddressTerm, 'address' | 'column'>,
): AddressEquation {
  const terms = (side: readonly Span<T>[]) =>
    side.flatMap(({ term, items }) =>
      items.map((item): AddressTerm => {
        const own = { sign: term.sign, item, ...placeOf(item) };
        return isLastYear(term) ? { ...own, isLastYear: true } : own;
      }),
    );
  return { relation, across, left: terms(left), right: terms(right) };
}

/** Finds the items of each term; undefined if a name is not among them. */
function spansOf<T extends ColumnFormat | RowFormat>(
  terms: readonly RelationTerm[],
  items: readonly T[],
): Span<T>[] | undefined {
  const spans: Span<T>[] = [];
  for (const term of terms) {
    const from = indexOfName(items, nameOf(term));
    const to = term.to ? indexOfName(items, term.to.text) : from;
    if (from === -1 || to === -1) return undefined;
    spans.push({ term, items: items.slice(from, to + 1) });
  }
  return spans;
}

function indexOfName(items: readonly (ColumnFormat | RowFormat)[], name: string): number {
  const key = foldLabel(name);
  return items.findIndex((item) => item.id === name || foldLabel(item.label) === key);
}

/** The prefix of a name in last year's report: 上年.四. */
const LAST_YEAR = '上年.';

function isLastYear({ name }: RelationTerm): boolean {
  return name.text.startsWith(LAST_YEAR);
}

function nameOf(term: RelationTerm): string {
  return isLastYear(term) ? term.name.text.slice(LAST_YEAR.length) : term.name.text;
}
