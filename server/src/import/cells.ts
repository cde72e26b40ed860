import { readFigure } from '../report/figure.ts';
import { gridOf } from './grid.ts';
import { readHtml } from './html/read.ts';
import type { SourceCell } from './source.ts';
import { readRecords } from './text/read.ts';
import { joinLines, tidy } from './tidy.ts';

/**
 * Returns the block of cells on a clipboard: the only table of its HTML, else lines with tabs, or figures one per line,
 * of its text. Returns undefined for anything else. Merged cells have their value in the first one.
 */
export function clipboardCells(text: string, html: string | undefined): readonly (readonly string[])[] | undefined {
  return (html === undefined ? undefined : cellsOfHtml(html)) ?? cellsOfText(text);
}

function cellsOfHtml(html: string): string[][] | undefined {
  const blocks = readHtml(html).blocks.filter((block) => block.kind !== 'paragraph' || tidy(block.text) !== '');
  const [table] = blocks;
  if (blocks.length !== 1 || table.kind !== 'table') return undefined;
  const isPlain = table.rows.every((row) =>
    row.every(({ blocks: inner }) => inner.every(({ kind }) => kind !== 'table')),
  );
  if (!isPlain) return undefined;
  const { rows } = gridOf(table, linesOf, joinLines);
  return rows.map((row, y) => row.map((cell, x) => (cell && cell.row === y && cell.column === x ? cell.text : '')));
}

function linesOf({ blocks }: SourceCell): string[] {
  return blocks
    .flatMap((block) => (block.kind === 'paragraph' ? [tidy(block.text)] : []))
    .filter((line) => line !== '');
}

function cellsOfText(text: string): string[][] | undefined {
  // A spreadsheet ends its last line with a line break; typed text does not.
  const lines = text.replace(/(\r\n|\r|\n)$/, '');
  const records = readRecords(lines);
  if (records.some((record) => record.length > 1)) return records.map((record) => record.map(tidy));
  const values = records.map(([value]) => tidy(value));
  const isColumn = lines !== text || values.length > 1;
  return isColumn && values.every((value) => readFigure(value).kind === 'number')
    ? values.map((one) => [one])
    : undefined;
}
