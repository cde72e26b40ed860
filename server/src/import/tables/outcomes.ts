import type { RowFormat } from '../../formats/format.ts';
import { cellsOfRow, type GridCell, type ImportGrid } from '../grid.ts';
import { doubt } from '../source.ts';
import { type FilledTable, putRow } from './filled.ts';
import { isFrameWord, isValue, matchColumn, matchRow } from './labels.ts';

/** A column of a table with its rows side by side (table four): its kind of case (a row) and its outcome (a column). */
interface Place {
  readonly row: RowFormat;
  readonly column: string;
}

/** True if the rows of a table are side by side, so that figures have no label before them. */
export function isSideBySide(table: FilledTable, grid: ImportGrid): boolean {
  for (let row = 0; row < grid.rows.length; row++) {
    const cells = cellsOfRow(grid, row);
    const values = cells.filter((cell) => isValue(cell.text));
    if (values.length === 0) continue;
    return !matchRow(cells.find(({ text }) => text !== '')?.text ?? '', table.vocabulary);
  }
  // Without figures, look at the headers: they name all columns once for each row.
  const totals = new Set(grid.rows.flat().filter((cell) => cell && matchColumn(cell.text, table.vocabulary)));
  return totals.size > columnCount(table);
}

/** Reads a table with its rows side by side: one row of figures below two or three rows of headers. */
export function fillSideBySide(table: FilledTable, grid: ImportGrid): void {
  const heads = new Map<RowFormat, number>();
  const places = new Map<number, Place>();
  for (let row = 0; row < grid.rows.length; row++) {
    const cells = cellsOfRow(grid, row).filter((cell) => cell.row === row);
    const filled = cells.filter(({ text }) => text !== '');
    if (filled.some(({ text }) => isValue(text)) || (filled.length === 0 && isFigureRow(table, grid, row, places))) {
      fillFigures(table, cells, inOrder(heads), places, grid.isLoose);
      continue;
    }
    for (const cell of filled) readHeader(table, grid, row, cell, heads, places);
  }
}

/** True for a blank last row, to be filled with figures, if the headers above it were read. */
function isFigureRow(table: FilledTable, grid: ImportGrid, row: number, places: ReadonlyMap<number, Place>): boolean {
  return places.size >= columnCount(table) && row === grid.rows.length - 1;
}

function columnCount({ vocabulary }: FilledTable): number {
  return vocabulary.table.parts[0].columns.length;
}

function readHeader(
  { vocabulary, doubts }: FilledTable,
  grid: ImportGrid,
  row: number,
  cell: GridCell,
  heads: Map<RowFormat, number>,
  places: Map<number, Place>,
): void {
  const head = matchRow(cell.text, vocabulary)?.row;
  if (head) {
    if (!heads.has(head)) heads.set(head, cell.column);
    return;
  }
  const column = matchColumn(cell.text, vocabulary)?.values().next().value;
  if (!column) {
    if (!isFrameWord(cell.text, vocabulary)) doubts.push(doubt(`${vocabulary.table.id}没有这一列`, cell.text));
    return;
  }
  for (let above = row - 1; above >= 0; above--) {
    const over = grid.rows[above][cell.column];
    const of = over && matchRow(over.text, vocabulary)?.row;
    if (!of) continue;
    places.set(cell.column, { row: of, column: column.id });
    return;
  }
}

/** Returns the kinds of case from left to right. */
function inOrder(heads: ReadonlyMap<RowFormat, number>): readonly RowFormat[] {
  return [...heads].sort(([, a], [, b]) => a - b).map(([row]) => row);
}

function fillFigures(
  table: FilledTable,
  cells: readonly GridCell[],
  heads: readonly RowFormat[],
  places: ReadonlyMap<number, Place>,
  isLoose: boolean,
): void {
  const [part] = table.vocabulary.table.parts;
  const due = heads.length * part.columns.length;
  const isPlaced =
    !isLoose && places.size === due && cells.every(({ column, text }) => text === '' || places.has(column));
  const texts = cells.map(({ text }) => text);
  while (texts.length > due && texts.at(-1) === '') texts.pop();
  const values = new Map<RowFormat, Map<string, string>>(heads.map((head) => [head, new Map()]));
  if (isPlaced) {
    for (const { column, text } of cells) {
      const place = places.get(column);
      if (place) values.get(place.row)?.set(place.column, text);
    }
  } else if (texts.length === due && due > 0) {
    texts.forEach((text, i) => {
      values.get(heads[Math.floor(i / part.columns.length)])?.set(part.columns[i % part.columns.length].id, text);
    });
  } else {
    table.leftover.push(texts);
    table.doubts.push(doubt(`${table.vocabulary.table.id}的格数不对，分不清各是哪一列，没有填入`, texts.join(' ')));
    return;
  }
  for (const [head, own] of values) {
    if (putRow(table, head.id, own)) continue;
    table.leftover.push([head.label, ...own.values()]);
    table.doubts.push(
      doubt(`${table.vocabulary.table.id}“${head.label}”有两行，数字不同，后一行放在表后`, [...own.values()].join(' ')),
    );
  }
}
