import { foldLabel } from '../report/label.ts';
import type { PlacedTable } from '../report/placed.ts';
import type { StatutoryTable } from '../report/table/readings.ts';
import type { Operand } from './equation.ts';
import { figureOperand } from './figure-operand.ts';
import { freeOperand } from './free-operand.ts';
import type { RelationName } from './notation.ts';

/**
 * A column or row that a relation may name by one of its keys (folded names), with its figure in each row or column
 * across it.
 */
export interface AxisItem {
  readonly name: string;
  readonly keys: readonly string[];
  readonly operands: ReadonlyMap<string, Operand>;
}

/** The columns or the rows of a table that a relation may name. */
export function axisItems(table: PlacedTable, axis: '列' | '行'): readonly AxisItem[] {
  return axis === '列' ? columnItems(table) : rowItems(table);
}

/** The index of the item that a name stands for; -1 if there is none. */
export function findAxisItem(items: readonly AxisItem[], name: RelationName): number {
  const key = foldLabel(name.text);
  return key === '' ? -1 : items.findIndex(({ keys }) => keys.includes(key));
}

function columnItems({ reading, start }: PlacedTable): AxisItem[] {
  if (reading.kind === 'free') {
    return reading.columns.map((label, column) => ({
      name: label,
      keys: [foldLabel(label)],
      operands: new Map(
        reading.rows.flatMap((_, i): [string, Operand][] => {
          const operand = freeOperand(reading, i, column, start);
          return operand ? [[String(i), operand]] : [];
        }),
      ),
    }));
  }
  return statutoryItems(reading, start, 'column', 'row');
}

function rowItems({ reading, start }: PlacedTable): AxisItem[] {
  if (reading.kind === 'free') {
    return reading.rows.map((row, i) => ({
      name: row.label,
      keys: [foldLabel(row.label)],
      operands: new Map(
        row.cells.flatMap((_, column): [string, Operand][] => {
          const operand = freeOperand(reading, i, column, start);
          return operand && column > 0 && operand.figure.kind !== 'text' ? [[String(column), operand]] : [];
        }),
      ),
    }));
  }
  return statutoryItems(reading, start, 'row', 'column');
}

/** The rows or columns of a statutory table, with their figures by the id of the column or row across. */
function statutoryItems(
  table: StatutoryTable,
  start: number,
  own: 'row' | 'column',
  other: 'row' | 'column',
): AxisItem[] {
  const items = new Map<string, { name: string; keys: string[]; operands: Map<string, Operand> }>();
  for (const row of table.rows) {
    for (const figure of row.figures) {
      const { id, label, short } = figure[own];
      const item = items.get(id) ?? { name: id, keys: [id, label, ...short].map(foldLabel), operands: new Map() };
      item.operands.set(figure[other].id, figureOperand(figure, start));
      items.set(id, item);
    }
  }
  return [...items.values()];
}
