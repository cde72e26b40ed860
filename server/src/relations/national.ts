import type { ColumnFormat, Format, RelationFormat, RowFormat, TableFormat } from '../formats/format.ts';
import { foldLabel } from '../report/label.ts';
import type { Report } from '../report/report.ts';
import type { Equation, Term } from './equation.ts';
import { figureOperand } from './figure-operand.ts';
import { parseRelation, type Relation, type RelationTerm } from './notation.ts';

/**
 * A relation of the format with its terms as addresses, for every row or column that it holds in. Its total is the lone
 * term of a side; in a balance of two sums, the last term: what is left over.
 */
interface AddressEquation {
  readonly relation: RelationFormat;
  readonly left: readonly AddressTerm[];
  readonly right: readonly AddressTerm[];
}

interface AddressTerm {
  readonly sign: 1 | -1;
  readonly address: string;
}

const expanded = new WeakMap<Format, readonly AddressEquation[]>();

/**
 * The format's relations as equations among the report's figures. Where the report lacks a figure of a relation, since
 * its row or column is missing, there is no equation: that the row is missing is told, and what it held is not known.
 */
export function nationalEquations(report: Report): Equation[] {
  const equations: Equation[] = [];
  for (const { relation, left, right } of addressEquations(report.format)) {
    const bound = { left: bind(left, report), right: bind(right, report) };
    if (!bound.left || !bound.right) continue;
    const total = left.length === 1 ? bound.left[0] : bound.right[bound.right.length - 1];
    equations.push({ kind: relation.id, meaning: relation.meaning, left: bound.left, right: bound.right, total });
  }
  return equations;
}

function bind(terms: readonly AddressTerm[], report: Report): Term[] | undefined {
  const bound: Term[] = [];
  for (const { sign, address } of terms) {
    const placed = report.figures.get(address);
    if (!placed) return undefined;
    bound.push({ sign, operand: figureOperand(placed.figure, placed.table.start) });
  }
  return bound;
}

function addressEquations(format: Format): readonly AddressEquation[] {
  let equations = expanded.get(format);
  if (!equations) {
    equations = format.tables.flatMap((table) => table.relations.flatMap((relation) => expand(table, relation)));
    expanded.set(format, equations);
  }
  return equations;
}

function expand(table: TableFormat, relation: RelationFormat): AddressEquation[] {
  const parsed = parseRelation(relation.notation);
  if ('fault' in parsed) throw new Error(`${table.id} ${relation.notation}: ${parsed.fault.message}`);
  return table.parts.flatMap((part) => {
    const rows = part.rows.filter((row) => !row.isGroup);
    return parsed.relation.axis === '列'
      ? rows.map((row) =>
          along(parsed.relation, relation, part.columns, (column) => `${table.id}/${row.id}/${column.id}`),
        )
      : part.columns.map((column) =>
          along(parsed.relation, relation, rows, (row) => `${table.id}/${row.id}/${column.id}`),
        );
  });
}

function along<T extends ColumnFormat | RowFormat>(
  { left, right }: Relation,
  relation: RelationFormat,
  items: readonly T[],
  address: (item: T) => string,
): AddressEquation {
  const terms = (side: readonly RelationTerm[]): AddressTerm[] =>
    side.flatMap((term) => {
      const from = indexOfName(items, term.name.text);
      const to = term.to ? indexOfName(items, term.to.text) : from;
      return items.slice(from, to + 1).map((item) => ({ sign: term.sign, address: address(item) }));
    });
  return { relation, left: terms(left), right: terms(right) };
}

function indexOfName(items: readonly (ColumnFormat | RowFormat)[], name: string): number {
  const key = foldLabel(name);
  const index = items.findIndex((item) => item.id === name || foldLabel(item.label) === key);
  if (index === -1) throw new Error(`no row or column ${name} in the format`);
  return index;
}
