import type { ColumnFormat, Format, RowFormat } from '../formats/format.ts';
import { foldLabel, readLabel } from '../report/label.ts';
import type { PlacedTable } from '../report/placed.ts';
import type { HeaderColumn } from '../report/table/header.ts';
import { isKnownWording, type TableVocabulary, vocabulariesOf } from '../report/vocabulary.ts';
import type { Cell } from '../syntax/cell.ts';
import { type Edit, lineRange } from '../syntax/position.ts';
import { sortEdits } from './edits.ts';

export type LabelStyle = 'official' | 'short';

/** Rewords the labels of a statutory table as far as they are recognised; returns no edits for a free table. */
export function relabelEdits({ reading, start }: PlacedTable, format: Format, style: LabelStyle): Edit[] {
  if (reading.kind === 'free') return [];
  const vocabulary = vocabulariesOf(format).find(({ table }) => table === reading.format);
  if (!vocabulary) return [];
  const edits = new Map<Cell, Edit>();
  const reword = (line: number, cell: Cell, newText: string | undefined) => {
    if (newText === undefined || newText === cell.text) return;
    edits.set(cell, { range: lineRange(start + line, cell.from, cell.to), newText });
  };
  for (const { columns } of reading.headers) {
    for (const column of columns) reword(column.line, column.cell, columnLabel(column, vocabulary, style));
  }
  for (const { line, labelCell, row, isGuess, text } of reading.rows) {
    // A row recognised only by its number may mean something else.
    if (row && !isGuess && isKnownWording(row, text)) reword(line, labelCell, rowLabel(row, vocabulary, style));
  }
  return sortEdits([...edits.values()]);
}

function rowLabel(row: RowFormat, { rows }: TableVocabulary, style: LabelStyle): string {
  if (style === 'official') return row.label;
  const { ordinal, words } = readLabel(row.label);
  const short = shorter(words, row);
  const isClear = short !== undefined && rows.get(foldLabel(readLabel(short).words))?.row === row;
  return isClear ? row.label.slice(0, ordinal?.length ?? 0) + short : row.label;
}

/** Rewords a header that serves several parts only if it means the same column in all of them. */
function columnLabel({ formats }: HeaderColumn, { columns }: TableVocabulary, style: LabelStyle): string | undefined {
  const all = formats ? [...formats.values()] : [];
  if (all.length === 0 || all.some(({ label }) => label !== all[0].label)) return undefined;
  const short = style === 'short' ? shorter(all[0].label, all[0]) : undefined;
  if (short === undefined) return all[0].label;
  const meant = columns.get(foldLabel(short));
  const isClear = meant !== undefined && [...(formats ?? [])].every(([part, column]) => meant.get(part) === column);
  return isClear ? short : all[0].label;
}

/** The usual short form, if it saves at least two characters: 逾期不补正, but not 个人 for 自然人. */
function shorter(words: string, { short }: RowFormat | ColumnFormat): string | undefined {
  const [usual] = short;
  return usual !== undefined && usual.length <= words.length - 2 ? usual : undefined;
}
