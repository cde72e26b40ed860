import type { DocumentHighlight, DocumentHighlightKind } from 'vscode-languageserver-types';
import type { PlacedTable } from '../report/placed.ts';
import type { Report } from '../report/report.ts';
import { columnsOf } from '../report/table/grid.ts';
import type { HeaderColumn } from '../report/table/header.ts';
import type { RowReading, StatutoryTable } from '../report/table/readings.ts';
import type { Cell } from '../syntax/cell.ts';
import { lineRange, type Position } from '../syntax/position.ts';
import { equationIndexOf, isBalance, isOperandAt } from './equations.ts';
import { placeAt } from './place.ts';
import { rowGroups } from './row-groups.ts';

const TEXT: DocumentHighlightKind = 1;
const READ: DocumentHighlightKind = 2;
/** The editor shows written places in a stronger colour; used for totals. */
const WRITE: DocumentHighlightKind = 3;

/** A cell with its document line. */
interface PlacedCell {
  readonly line: number;
  readonly cell: Cell;
}

/**
 * The figures related to a position: for a total its summands, for a figure the totals that include it, for a balance
 * all its figures, for a label the figures of its row or column. Undefined if the editor's own highlights suffice.
 */
export function documentHighlights(report: Report, position: Position): DocumentHighlight[] | undefined {
  const place = placeAt(report, position);
  switch (place?.kind) {
    case 'figure':
      return ofFigure(report, {
        line: place.figure.table.start + place.figure.figure.line,
        cell: place.figure.figure.cell,
      });
    case 'row-label':
      return labelled({ line: position.line, cell: place.row.labelCell }, rowFigures(place.table, place.row));
    case 'column-label':
      return labelled({ line: position.line, cell: place.column.cell }, columnFigures(place.table, place.column));
    case 'cell':
      return ofFreeCell(report, place.table, place.line, place.column);
    default:
      return undefined;
  }
}

function ofFigure(report: Report, own: PlacedCell): DocumentHighlight[] {
  const found = new Map<string, DocumentHighlight>();
  const add = (cell: PlacedCell, kind: DocumentHighlightKind) => {
    const one = highlight(cell, kind);
    const key = `${one.range.start.line}:${one.range.start.character}`;
    if (!isEmpty(one) && found.get(key)?.kind !== WRITE) found.set(key, one);
  };
  add(own, READ);
  for (const equation of equationIndexOf(report).at(own.line, own.cell)) {
    const { total } = equation;
    const lightsAll = isBalance(equation) || isOperandAt(total.operand, own.line, own.cell);
    add(total.operand, isBalance(equation) ? READ : WRITE);
    if (lightsAll) for (const { operand } of [...equation.left, ...equation.right]) add(operand, READ);
  }
  return sorted([...found.values()]);
}

function rowFigures({ reading, start }: PlacedTable, row: RowReading): PlacedCell[] {
  const table = reading as StatutoryTable;
  const group = row.row?.isGroup ? rowGroups(table).find((one) => one.firstLine === row.line) : undefined;
  const rows = group ? table.rows.filter(({ line }) => line > group.firstLine && line <= group.lastLine) : [row];
  return rows.flatMap(({ figures }) => figures.map(({ line, cell }) => ({ line: start + line, cell })));
}

function columnFigures({ reading, start }: PlacedTable, column: HeaderColumn): PlacedCell[] {
  const table = reading as StatutoryTable;
  return table.rows.flatMap(({ line, header, figures }) => {
    const cell = header && columnsOf(table.block, line)[header.columns.indexOf(column)];
    return figures
      .filter((figure) => figure.cell === cell)
      .map((figure) => ({ line: start + line, cell: figure.cell }));
  });
}

/** In a free table: a figure, or the label of a row or column of figures. */
function ofFreeCell(
  report: Report,
  { reading, start }: PlacedTable,
  line: number,
  column: number,
): DocumentHighlight[] | undefined {
  if (reading.kind !== 'free') return undefined;
  const cell = columnsOf(reading.block, line)[column];
  const row = reading.rows.find((one) => one.line === line);
  const own = { line: start + line, cell };
  if (row && column > 0) {
    const { kind } = row.cells[column].figure;
    return kind === 'text' ? undefined : ofFigure(report, own);
  }
  const cells = row ? row.cells.slice(1) : reading.rows.map(({ cells }) => cells[column]);
  const figures = cells.filter((one) => one?.figure.kind === 'number');
  return figures.length === 0
    ? undefined
    : labelled(
        own,
        figures.map((one) => ({ line: start + one.line, cell: one.cell })),
      );
}

function labelled(label: PlacedCell, figures: readonly PlacedCell[]): DocumentHighlight[] {
  const all = [highlight(label, TEXT), ...figures.map((figure) => highlight(figure, READ))];
  return sorted(all.filter((one) => !isEmpty(one)));
}

/** Highlights a cell's content; in a blank cell, everything between its pipes. */
function highlight({ line, cell }: PlacedCell, kind: DocumentHighlightKind): DocumentHighlight {
  const range = cell.from < cell.to ? lineRange(line, cell.from, cell.to) : lineRange(line, cell.start, cell.end);
  return { range, kind };
}

function isEmpty({ range }: DocumentHighlight): boolean {
  return range.start.character === range.end.character;
}

function sorted(highlights: DocumentHighlight[]): DocumentHighlight[] {
  return highlights.sort(
    (a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character,
  );
}
