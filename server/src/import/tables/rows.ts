import type { PartFormat, RowFormat } from '../../formats/format.ts';
import { cellsOfRow, type GridCell, type ImportGrid } from '../grid.ts';
import { doubt } from '../source.ts';
import { joinLines } from '../tidy.ts';
import { type ColumnMap, isHeaderRow, NO_COLUMNS, placeValues, withHeader } from './columns.ts';
import { type FilledTable, isSameLabel, putRow } from './filled.ts';
import { isFrameWord, isValue, type MatchedRow, matchCaption, matchColumn, matchRow } from './labels.ts';

/** What is known while the rows of a table are read. It is kept for the next grid of the same table. */
export interface RowState {
  columns: ColumnMap;
  group: RowFormat | undefined;
  part: PartFormat | undefined;
  /** A label without figures, which may continue on the next page, and the row that it is similar to. */
  pending: { readonly text: string; readonly match?: MatchedRow } | undefined;
  /** The last row whose label was only similar to a known one: the rest of it may follow. */
  begun: { readonly text: string; readonly row: RowFormat } | undefined;
  width: number;
}

export function newRowState(): RowState {
  return { columns: NO_COLUMNS, group: undefined, part: undefined, pending: undefined, begun: undefined, width: 0 };
}

/** Reads a grid whose rows have labels (tables two and three, and table four in the authoring layout) into a table. */
export function fillByRows(table: FilledTable, grid: ImportGrid, state: RowState): void {
  const { vocabulary } = table;
  if (state.width !== grid.width) state.columns = NO_COLUMNS;
  state.width = grid.width;
  for (let row = 0; row < grid.rows.length; row++) {
    const cells = cellsOfRow(grid, row);
    const filled = cells.filter(({ text }) => text !== '');
    if (filled.length === 0) continue;
    const caption = matchCaption(filled[0].text, vocabulary);
    if (caption && filled.length === 1) {
      state.part = caption;
      state.columns = NO_COLUMNS;
      continue;
    }
    if (isHeaderRow(cells, row, vocabulary)) {
      state.columns = withHeader(isFirstHeader(grid, row) ? NO_COLUMNS : state.columns, cells, vocabulary);
      keepStrangeHeaders(table, cells, row);
      continue;
    }
    if (filled.every(({ text }) => isFrameWord(text, vocabulary))) continue;
    fillRow(table, grid, row, cells, state);
  }
}

/** True for the first row of a header, which begins anew; the rows below add to it. */
function isFirstHeader(grid: ImportGrid, row: number): boolean {
  return row === 0 || cellsOfRow(grid, row - 1).some(({ text }) => isValue(text));
}

/** Notes headers that the format does not have, since what is below them finds no place. */
function keepStrangeHeaders({ vocabulary, doubts }: FilledTable, cells: readonly GridCell[], row: number): void {
  for (const { text, row: own } of cells) {
    if (own !== row || text === '' || matchColumn(text, vocabulary) || isFrameWord(text, vocabulary)) continue;
    if (matchRow(text, vocabulary)?.isKnown || matchCaption(text, vocabulary)) continue;
    doubts.push(doubt(`${vocabulary.table.id}没有这一列`, text));
  }
}

function fillRow(table: FilledTable, grid: ImportGrid, row: number, cells: readonly GridCell[], state: RowState): void {
  const { vocabulary } = table;
  const labels = labelCells(cells);
  const found = findLabel(labels, table, state);
  if (!found) {
    keepRow(table, cells, row, state);
    return;
  }
  const { cell, match, isJoined } = found;
  if (isJoined) state.pending = undefined;
  endRows(table, state);
  state.begun = match.isKnown ? undefined : { text: cell.text, row: match.row };
  state.group = groupOf(labels, cell, match, table, state);
  state.part = match.part;
  const behind = cells.filter((one) => one.column > cell.column && one.row === row && one.text !== '');
  if (!match.isKnown && behind.length === 0) {
    state.pending = { text: cell.text, match };
    return;
  }
  if (match.row.isGroup) {
    if (behind.length > 0) leave(table, cells, row, `“${match.row.label}”一行不填数字，这些内容放在表后`);
    return;
  }
  const placed = placeValues(grid, row, cell, match.part, state.columns);
  if (!placed) {
    leave(table, cells, row, `${vocabulary.table.id}“${match.row.label}”一行的格数不对，分不清各是哪一列，没有填入`);
    return;
  }
  if (!putRow(table, match.row.id, placed.values))
    leave(table, cells, row, `${vocabulary.table.id}“${match.row.label}”有两行，数字不同，后一行放在表后`);
  if (placed.extra.length > 0) {
    table.leftover.push([cell.text, ...placed.extra]);
    table.doubts.push(
      doubt(`${vocabulary.table.id}“${match.row.label}”一行有多出的内容，放在表后`, placed.extra.join(' ')),
    );
  }
  if (!match.isKnown && !isSameLabel(cell.text, match.row.label))
    table.doubts.push(doubt(`${vocabulary.table.id}这一行按“${match.row.label}”填入，请核对`, cell.text));
}

/** Returns the cells before the first figure that are not blank. */
function labelCells(cells: readonly GridCell[]): GridCell[] {
  const first = cells.findIndex(({ text }) => isValue(text));
  return (first === -1 ? cells : cells.slice(0, first)).filter(({ text }) => text !== '');
}

/** Finds the innermost label that names a row: the last one, since the groups are before it. */
function findLabel(
  labels: readonly GridCell[],
  { vocabulary }: FilledTable,
  state: RowState,
): { cell: GridCell; match: MatchedRow; isJoined?: boolean } | undefined {
  const outer = outerGroup(labels, vocabulary) ?? state.group;
  const matches = labels.map((cell) => ({ cell, match: matchRow(cell.text, vocabulary, outer) }));
  const inner =
    matches.findLast(({ match }) => match?.isKnown && !match.row.isGroup) ??
    matches.findLast(({ match }) => match && !match.row.isGroup);
  const any = inner ?? matches.findLast(({ match }) => match);
  if (state.pending && labels.length > 0 && !any?.match?.isKnown) {
    const cell = labels[labels.length - 1];
    const match = matchRow(joinLines([state.pending.text, cell.text]), vocabulary, outer);
    if (match?.isKnown) return { cell, match, isJoined: true };
  }
  return any?.match && { cell: any.cell, match: any.match };
}

function outerGroup(labels: readonly GridCell[], vocabulary: FilledTable['vocabulary']): RowFormat | undefined {
  for (let i = labels.length - 1; i >= 0; i--) {
    const row = matchRow(labels[i].text, vocabulary)?.row;
    if (row?.isGroup && row.level === 1) return row;
  }
  return undefined;
}

/** Returns the group that the rows below this one belong to. */
function groupOf(
  labels: readonly GridCell[],
  own: GridCell,
  match: MatchedRow,
  { vocabulary }: FilledTable,
  state: RowState,
): RowFormat | undefined {
  if (match.row.isGroup) return match.row.level === 1 ? match.row : undefined;
  const outer = outerGroup(
    labels.filter((cell) => cell !== own),
    vocabulary,
  );
  if (outer) return outer;
  return match.row.level < 2 ? undefined : state.group;
}

/** Keeps a row without a known label: the first half of one, a note across the table, or a row of the author's own. */
function keepRow(table: FilledTable, cells: readonly GridCell[], row: number, state: RowState): void {
  const own = cells.filter((cell) => cell.row === row && cell.text !== '');
  if (own.length === 0) return;
  if (own.length > 1 || isValue(own[0].text)) {
    leave(table, cells, row, `${table.vocabulary.table.id}没有这一行，放在表后`);
    return;
  }
  const [{ text }] = own;
  if (isFrameWord(text, table.vocabulary)) return;
  const { begun } = state;
  const whole = begun && matchRow(joinLines([begun.text, text]), table.vocabulary, state.group);
  if (whole?.isKnown && whole.row === begun?.row) return;
  endRows(table, state);
  state.pending = { text };
}

/** Settles a pending label that was not continued: it is a row without figures, or a note. */
export function endRows(table: FilledTable, state: RowState): void {
  const { pending } = state;
  state.pending = undefined;
  if (!pending) return;
  const { text, match } = pending;
  if (!match) table.notes.push(text);
  else if (!match.row.isGroup) {
    putRow(table, match.row.id, new Map());
    table.doubts.push(doubt(`${table.vocabulary.table.id}这一行按“${match.row.label}”填入，请核对`, text));
  }
}

function leave(table: FilledTable, cells: readonly GridCell[], row: number, message: string): void {
  const texts = cells.filter((cell) => cell.row === row || cell.text !== '').map(({ text }) => text);
  table.leftover.push(texts);
  table.doubts.push(doubt(message, texts.filter((text) => text !== '').join(' ')));
}
