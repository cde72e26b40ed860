import { cellAt, columnsOf } from '../../report/table/grid.ts';
import type { Line } from '../../syntax/line.ts';
import { blockIndexAt, lineAt } from '../../syntax/tree.ts';
import type { HoverRequest } from './request.ts';

/** Text in which a law may be named, and the position in it. */
export interface HoverProse {
  /** The line or cell, preceded by the lines above it in its paragraph. */
  readonly text: string;
  /** The offset of the position in `text`. */
  readonly at: number;
  /** The offset in `text` at which the position's line begins; ranges must be on this line. */
  readonly from: number;
  /** The document line, and the character in it that corresponds to `from`. */
  readonly line: number;
  readonly character: number;
}

/** How many characters of a long paragraph are read on either side of the position. */
const REACH = 8000;

/** The prose around the position: a paragraph up to that line, a heading, or a table's cell. */
export function proseAt({ report, position, place }: HoverRequest): HoverProse | undefined {
  const { line, character } = position;
  switch (place.kind) {
    case 'section':
    case 'heading':
      return oneLine(lineAt(report.tree, line).text, line, character);
    case 'text': {
      if (place.block.kind === 'code' || place.block.kind === 'comment') return undefined;
      return inParagraph(place.block.lines.slice(0, line - place.start), place.line, line, character);
    }
    case 'front-matter':
      return undefined;
    default: {
      const index = blockIndexAt(report.tree, line);
      const table = report.tables.find((one) => one.index === index);
      if (!table) return undefined;
      const row = line - table.start;
      const cells = columnsOf(table.reading.block, row);
      const column = cells.findIndex((cell) => character >= cell.from && character <= cell.to);
      const place = column === -1 ? undefined : cellAt(table.reading.block, row, column);
      if (!place || place.line !== row) return undefined;
      const { text, from } = place.cell;
      return { text, at: character - from, from: 0, line, character: from };
    }
  }
}

function oneLine(text: string, line: number, character: number): HoverProse {
  const start = Math.max(0, character - REACH);
  return { text: text.slice(start, character + REACH), at: character - start, from: 0, line, character: start };
}

function inParagraph(above: readonly Line[], text: string, line: number, character: number): HoverProse {
  if (character > REACH) return oneLine(text, line, character);
  let before = '';
  for (let i = above.length - 1; i >= 0 && before.length < REACH; i--) before = `${above[i].text}\n${before}`;
  const own = text.slice(0, character + REACH);
  return { text: before + own, at: before.length + character, from: before.length, line, character: 0 };
}
