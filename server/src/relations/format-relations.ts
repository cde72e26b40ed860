import type { ColumnFormat, Format, RelationFormat, RowFormat, TableFormat } from '../formats/format.ts';
import { foldLabel } from '../report/label.ts';
import { parseRelation, type Relation, type RelationTerm } from './notation.ts';

/**
 * A relation of the format with its terms as addresses, for every row or column that it holds in. Its total is the lone
 * term of a side; in a balance of two sums, the last term: what is left over.
 */
export interface AddressEquation {
  readonly relation: RelationFormat;
  readonly left: readonly AddressTerm[];
  readonly right: readonly AddressTerm[];
}

export interface AddressTerm {
  readonly sign: 1 | -1;
  readonly address: string;
}

const expanded = new WeakMap<Format, readonly AddressEquation[]>();

/** A format's relations for every row or column that they hold in; written out once for each format. */
export function addressEquations(format: Format): readonly AddressEquation[] {
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
