import { foldLabel, labelKey } from '../report/label.ts';
import { columnsOf } from '../report/table/grid.ts';
import type { TableVocabulary } from '../report/vocabulary.ts';
import { cellsOf, isHeaderLine } from '../syntax/block.ts';
import { type Cell, ROW_SPAN } from '../syntax/cell.ts';
import { type Taken, take, textCell } from './cell-source.ts';
import type { PageRow } from './content.ts';
import { labelColumns, type Material, type Piece } from './material.ts';

/**
 * Returns what the author wrote but the official layout has no place for, as rows to put below the table, so that
 * nothing is lost. Ignores repeated official words, as in a header repeated on a new page.
 */
export function leftoverRows(material: Material, rows: readonly PageRow[], width: number): PageRow[] {
  const placed = new Set<string>();
  for (const { cells } of rows) for (const { source } of cells) if (source) placed.add(placeOf(source));
  const words = officialWords(material.vocabulary);
  return material.pieces.flatMap((piece) => linesLeft(piece, placed, words)).flatMap((cells) => rowsOf(cells, width));
}

function placeOf({ line, start }: Taken['source']): string {
  return `${line}:${start}`;
}

function linesLeft(piece: Piece, placed: ReadonlySet<string>, words: ReadonlySet<string>): Taken[][] {
  const { reading, offset, caption } = piece;
  const left: Taken[][] = [];
  if (caption && !placed.has(placeOf(caption.source)) && !words.has(foldLabel(caption.text))) left.push([caption]);
  const captions = new Set(reading.captions.map(({ line }) => line));
  const headers = new Set(reading.headers.map(({ line }) => line));
  const headerOf = new Map(reading.rows.map((row) => [row.line, row.header]));
  for (let line = 0; line < reading.block.size; line++) {
    if (line === reading.block.delimiter) continue;
    const isHeader = headers.has(line) || captions.has(line) || isHeaderLine(reading.block, line);
    const labels = isHeader ? [] : columnsOf(reading.block, line).slice(0, labelColumns(headerOf.get(line)));
    const cells = cellsOf(reading.block, line)
      .filter((cell) => !isCovered(cell, isHeader || labels.includes(cell), words))
      .map((cell) => take(cell, line + offset))
      .filter((taken) => !placed.has(placeOf(taken.source)));
    if (cells.length > 0) left.push(cells);
  }
  return left;
}

/** True if a cell need not be shown: it is empty, or a label in words that the table has anyway. */
function isCovered({ text }: Cell, isLabel: boolean, words: ReadonlySet<string>): boolean {
  return text === '' || text === ROW_SPAN || (isLabel && words.has(labelKey(text)));
}

const built = new WeakMap<TableVocabulary, ReadonlySet<string>>();

/** Returns every label of the format's table and of its official layout, folded. */
function officialWords(vocabulary: TableVocabulary): ReadonlySet<string> {
  let words = built.get(vocabulary);
  if (!words) {
    const { official, parts } = vocabulary.table;
    const groups = parts.flatMap((part) => part.columns.flatMap((column) => column.group ?? []));
    const layout =
      official.kind === 'nested'
        ? [official.top, official.corner]
        : official.kind === 'side-by-side'
          ? official.groups.flatMap((group) => [group.label, ...group.rows.flatMap((row) => row.label ?? [])])
          : [];
    words = new Set([
      ...vocabulary.rows.keys(),
      ...vocabulary.columns.keys(),
      ...vocabulary.captions.keys(),
      ...vocabulary.corners,
      ...[...groups, ...layout].map(foldLabel),
    ]);
    built.set(vocabulary, words);
  }
  return words;
}

/** Lays cells into as many rows of the grid as they need; the last cell of each row fills the rest of it. */
function rowsOf(cells: readonly Taken[], width: number): PageRow[] {
  const rows: PageRow[] = [];
  for (let i = 0; i < cells.length; i += width) {
    const own = cells.slice(i, i + width);
    rows.push({ cells: own.map((taken, k) => textCell(taken, k === own.length - 1 ? width - k : 1)) });
  }
  return rows;
}
