import type { Finding } from '../check/finding.ts';
import { type Content, type FindingMark, NO_MARKS, type PageCell, type TableContent } from './content.ts';

interface Cached {
  readonly key: string;
  readonly content: Content;
}

const marked = new WeakMap<Content, Cached>();

/**
 * Adds findings to a block's content: to the cell that a finding is in, else to the block. Returns the same object
 * while content and findings stay the same. `line` is the document line of the block.
 */
export function markContent(content: Content, findings: readonly Finding[], line: number): Content {
  if (findings.length === 0) return content;
  const key = JSON.stringify(
    findings.map(({ code, severity, message, range }) => [
      code,
      severity,
      message,
      range.start.line - line,
      range.start.character,
    ]),
  );
  const cached = marked.get(content);
  if (cached?.key === key) return cached.content;
  const result =
    content.kind === 'table' ? markTable(content, findings, line) : { ...content, findings: findings.map(markOf) };
  marked.set(content, { key, content: result });
  return result;
}

function markTable(table: TableContent, findings: readonly Finding[], line: number): TableContent {
  const byLine = cellsByLine(table);
  const atCells = new Map<PageCell, FindingMark[]>();
  const atTable: FindingMark[] = [];
  for (const finding of findings) {
    const { start } = finding.range;
    const cell = cellAt(byLine.get(start.line - line), start.character);
    if (!cell) atTable.push(markOf(finding));
    else if (atCells.has(cell)) atCells.get(cell)?.push(markOf(finding));
    else atCells.set(cell, [markOf(finding)]);
  }
  const rows = table.rows.map((row) =>
    row.cells.some((cell) => atCells.has(cell))
      ? { cells: row.cells.map((cell) => ({ ...cell, findings: atCells.get(cell) ?? NO_MARKS })) }
      : row,
  );
  return { ...table, rows, findings: atTable };
}

function cellsByLine(table: TableContent): ReadonlyMap<number, readonly PageCell[]> {
  const lines = new Map<number, PageCell[]>();
  for (const { cells } of table.rows) {
    for (const cell of cells) {
      if (!cell.source) continue;
      const known = lines.get(cell.source.line);
      if (known) known.push(cell);
      else lines.set(cell.source.line, [cell]);
    }
  }
  return lines;
}

/** Returns the cell whose content begins at a character, else the one that contains it. */
function cellAt(cells: readonly PageCell[] | undefined, character: number): PageCell | undefined {
  return (
    cells?.find(({ source }) => source?.from === character) ??
    cells?.find(({ source }) => source && source.start <= character && character <= source.end)
  );
}

function markOf({ code, severity, message }: Finding): FindingMark {
  return { code, severity, message };
}
