import type { FreeCell, FreeTable } from '../report/table/free.ts';
import { Slot } from '../syntax/memo.ts';
import type { Operand } from './equation.ts';
import { moneyExponent } from './money.ts';

/** The figure in a row and column of a free table, as an operand; undefined if the row is shorter. */
export function freeOperand(table: FreeTable, row: number, column: number, start: number): Operand | undefined {
  const { label, cells } = table.rows[row];
  const own = cells[column];
  if (!own) return undefined;
  const amounts = amountsOf(table);
  const money = moneyExponent(own.figure, table.columns[column] ?? '', label);
  return {
    name: `${label}/${table.columns[column] ?? column + 1}`,
    figure: own.figure,
    line: start + own.line,
    cell: own.cell,
    isAmount: money !== undefined || amounts.rows.has(row) || amounts.columns.has(column),
    ...(money !== undefined && { money }),
  };
}

interface Amounts {
  readonly rows: ReadonlySet<number>;
  readonly columns: ReadonlySet<number>;
}

const known = new Slot<FreeTable, Amounts>();

/** The rows and columns with a decimal figure or a unit of money: any figure in them may have decimals. */
function amountsOf(table: FreeTable): Amounts {
  let amounts = known.get(table);
  if (!amounts) {
    const rows = new Set<number>();
    const columns = new Set<number>();
    table.rows.forEach(({ cells }, row) => {
      cells.forEach((cell, column) => {
        if (!isAmount(cell)) return;
        rows.add(row);
        columns.add(column);
      });
    });
    amounts = { rows, columns };
    known.set(table, amounts);
  }
  return amounts;
}

function isAmount({ figure }: FreeCell): boolean {
  return figure.kind === 'number' && (figure.value.scale > 0 || (figure.unit ?? '').endsWith('元'));
}
