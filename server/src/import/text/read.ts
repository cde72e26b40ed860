import { readLabel } from '../../report/label.ts';
import { cell, paragraph, type SourceBlock, type SourceCell, type SourceDocument } from '../source.ts';

/** A line of a text, split into cells at its tabs. */
export type TextRecord = readonly string[];

/**
 * Reads a plain text: a line is a paragraph, consecutive lines with tabs are a table. Quoted cells may span lines, as
 * copied from a spreadsheet.
 */
export function readText(text: string): SourceDocument {
  const blocks: SourceBlock[] = [];
  let rows: SourceCell[][] = [];
  const endTable = () => {
    if (rows.length > 0) blocks.push(tableOrLines(rows));
    rows = [];
  };
  for (const record of readRecords(text)) {
    const line = lineWithTabs(record, rows.length === 0);
    if (line !== undefined) {
      endTable();
      blocks.push(paragraph(line));
    } else if (record.length > 1) rows.push(record.map((words) => cell(words.trim())));
    else if (record[0].trim() === '') endTable();
    else {
      endTable();
      blocks.push(paragraph(record[0]));
    }
  }
  endTable();
  return { blocks, doubts: [] };
}

const LONG_LINE = 40;

/** Returns a line whose tabs only indent it or follow its number; undefined if they separate cells. */
function lineWithTabs(record: TextRecord, isFirst: boolean): string | undefined {
  if (record.length < 2) return undefined;
  const filled = record.map((words) => words.trim()).filter((words) => words !== '');
  const isIndented = record[0].trim() === '' && filled.length === 1 && record[record.length - 1].trim() !== '';
  if (isIndented && (isFirst || filled[0].length > LONG_LINE)) return filled[0];
  const { ordinal, words } = readLabel(filled[0] ?? '');
  return filled.length === 2 && record.length === 2 && ordinal && words === '' ? filled.join(' ') : undefined;
}

/** Makes a table of rows. A single row with at most two cells is a paragraph. */
function tableOrLines(rows: readonly SourceCell[][]): SourceBlock {
  const filled = (row: readonly SourceCell[]) => row.filter(({ blocks }) => blocks.length > 0);
  if (rows.length === 1 && filled(rows[0]).length <= 2) {
    const words = filled(rows[0]).flatMap(({ blocks }) =>
      blocks.flatMap((one) => (one.kind === 'paragraph' ? one.text : [])),
    );
    return paragraph(words.join(' '));
  }
  return { kind: 'table', rows, isLoose: true };
}

/** Splits a text into lines, and those into cells at their tabs. */
export function readRecords(text: string): TextRecord[] {
  const records: TextRecord[] = [];
  let record: string[] = [];
  const quoted = /"((?:[^"]|"")*)"(?=\t|\r?\n|\r|$)/y;
  const plain = /[^\t\r\n]*/y;
  let at = 0;
  while (at <= text.length) {
    quoted.lastIndex = at;
    const match = text[at] === '"' ? quoted.exec(text) : null;
    const behind = match ? at + match[0].length : -1;
    // A whole line in quotes, without tabs, is a sentence, not a cell.
    const isCell = match !== null && (record.length > 0 || text[behind] === '\t' || match[1].includes('\n'));
    if (match && isCell) {
      record.push(match[1].replaceAll('""', '"').replace(/\s+/g, (blank) => (/[\r\n]/.test(blank) ? '' : blank)));
      at = behind;
    } else {
      plain.lastIndex = at;
      const words = plain.exec(text)?.[0] ?? '';
      record.push(words);
      at += words.length;
    }
    if (text[at] === '\t') at++;
    else {
      records.push(record);
      record = [];
      at += text.startsWith('\r\n', at) ? 2 : 1;
    }
  }
  return records;
}
