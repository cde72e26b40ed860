import type { ColumnFormat, PartFormat } from '../../formats/format.ts';
import type { TableVocabulary } from '../../report/vocabulary.ts';
import { cellsOfRow, type GridCell, type ImportGrid } from '../grid.ts';
import { isValue, matchColumn } from './labels.ts';

/** Maps each column of the grid to a column of the format, by part, as the header above names it. */
export type ColumnMap = ReadonlyMap<number, ReadonlyMap<PartFormat, ColumnFormat>>;

export const NO_COLUMNS: ColumnMap = new Map();

/** True if a row heads columns: it names some of them and has no figures. */
export function isHeaderRow(cells: readonly GridCell[], row: number, vocabulary: TableVocabulary): boolean {
  if (cells.some((cell) => isValue(cell.text))) return false;
  const own = cells.filter((cell) => cell.row === row && cell.text !== '');
  const named = own.filter(({ text }) => matchColumn(text, vocabulary));
  // 总计 alone may be a row's label.
  return named.length > 1 || (named.length === 1 && (own.length > 1 || vocabulary.captions.size > 0));
}

/** Adds the columns that a header row names to those that the rows above it name. */
export function withHeader(columns: ColumnMap, cells: readonly GridCell[], vocabulary: TableVocabulary): ColumnMap {
  const next = new Map(columns);
  for (const cell of cells) {
    const named = matchColumn(cell.text, vocabulary);
    if (named) next.set(cell.column, named);
  }
  return next;
}

/** Returns a row's values by column id; undefined if they cannot be told apart. `extra` is text in other columns. */
export function placeValues(
  grid: ImportGrid,
  row: number,
  label: GridCell,
  part: PartFormat,
  columns: ColumnMap,
): { values: Map<string, string>; extra: string[] } | undefined {
  const cells = cellsOfRow(grid, row).filter((cell) => cell.column > label.column && cell.row === row);
  return byHeader(cells, label, part, columns) ?? bySequence(cells, part, columns);
}

/** Places values by the headers above them. Returns undefined if one has none, or if a header is above the label. */
function byHeader(
  cells: readonly GridCell[],
  label: GridCell,
  part: PartFormat,
  columns: ColumnMap,
): { values: Map<string, string>; extra: string[] } | undefined {
  const own = new Map<number, string>();
  for (const [column, formats] of columns) {
    const format = formats.get(part);
    if (format) own.set(column, format.id);
  }
  if (own.size === 0 || [...own.keys()].some((column) => column <= label.column)) return undefined;
  if (new Set(own.values()).size < own.size) return undefined;
  const values = new Map<string, string>();
  const extra: string[] = [];
  for (const cell of cells) {
    const id = own.get(cell.column);
    if (id !== undefined) values.set(id, cell.text);
    else if (isValue(cell.text)) return undefined;
    else if (cell.text !== '') extra.push(cell.text);
  }
  return { values, extra };
}

/** Places values in the order of the format's columns (or of the headers, if they name all), without outer blanks. */
function bySequence(
  cells: readonly GridCell[],
  part: PartFormat,
  columns: ColumnMap,
): { values: Map<string, string>; extra: string[] } | undefined {
  const named = [...columns].sort(([a], [b]) => a - b).flatMap(([, formats]) => formats.get(part)?.id ?? []);
  const isComplete = named.length === part.columns.length && new Set(named).size === named.length;
  const order = isComplete ? named : part.columns.map(({ id }) => id);
  const texts = cells.map(({ text }) => text);
  while (texts.length > order.length && texts[0] === '') texts.shift();
  while (texts.length > order.length && texts.at(-1) === '') texts.pop();
  if (texts.length > order.length) return undefined;
  // With fewer values than columns, it is not clear which are missing, unless all are.
  if (texts.length < order.length && texts.some((text) => text !== '')) return undefined;
  return { values: new Map(order.map((id, i) => [id, texts[i] ?? ''])), extra: [] };
}
