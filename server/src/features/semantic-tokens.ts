import type { Analysis } from '../check/analyse.ts';
import { isTotalName } from '../relations/named.ts';
import { foldLabel, readLabel } from '../report/label.ts';
import type { PlacedTable } from '../report/placed.ts';
import { columnsOf } from '../report/table/grid.ts';
import type { StatutoryTable } from '../report/table/readings.ts';
import { cellsOf, type HeadingBlock } from '../syntax/block.ts';
import { type Cell, ROW_SPAN } from '../syntax/cell.ts';
import { Slot } from '../syntax/memo.ts';
import type { Range } from '../syntax/position.ts';
import { TOKEN_MODIFIERS, TOKEN_TYPES, type TokenModifier, type TokenType } from './semantic-tokens-legend.ts';

/** A token within a line: `type` is an index into the legend's types, `modifiers` a bit set of its modifiers. */
export interface SemanticToken {
  readonly line: number;
  readonly character: number;
  readonly length: number;
  readonly type: number;
  readonly modifiers: number;
}

/** The tokens of a report, or only those on the lines of a range, in text order and without overlaps. */
export function semanticTokens(analysis: Analysis, range?: Range): SemanticToken[] {
  const { blocks, starts, lineCount } = analysis.tree;
  const first = range?.start.line ?? 0;
  const last = range?.end.line ?? lineCount - 1;
  const tables = new Map(analysis.report.tables.map((table) => [table.index, table]));
  const captions = new Set(analysis.report.tables.map(({ captionIndex }) => captionIndex));
  const broken = brokenPlaces(analysis);
  const tokens: SemanticToken[] = [];
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    const start = starts[index];
    if (start > last || start + block.size <= first) continue;
    const table = tables.get(index);
    if (block.kind === 'heading') tokens.push(...ordinalToken(block, start));
    else if (captions.has(index)) tokens.push(...captionToken(block.lines[0].text, start));
    // A loop, as a table may have more tokens than a call can take arguments.
    else if (table) for (const one of tableTokens(table, broken, first, last)) tokens.push(one);
  }
  return tokens;
}

function ordinalToken(heading: HeadingBlock, line: number): SemanticToken[] {
  const { ordinal } = readLabel(heading.text);
  if (!ordinal) return [];
  const { length } = heading.text.slice(0, ordinal.length).trimEnd();
  const fits = heading.from + length <= heading.lines[0].text.length;
  return fits ? [token(line, heading.from, length, 'keyword')] : [];
}

function captionToken(text: string, line: number): SemanticToken[] {
  const words = text.trim();
  return words === '' ? [] : [token(line, text.indexOf(words), words.length, 'label')];
}

/** The role of each cell; none for plain text. */
type CellRoles = ReadonlyMap<Cell, { readonly type: TokenType; readonly isTotal: boolean }>;

function tableTokens(table: PlacedTable, broken: ReadonlySet<string>, first: number, last: number): SemanticToken[] {
  const { block } = table.reading;
  const roles = table.reading.kind === 'statutory' ? statutoryRoles(table.reading) : freeRoles(table.reading);
  const tokens: SemanticToken[] = [];
  const end = Math.min(block.size - 1, last - table.start);
  for (let line = Math.max(0, first - table.start); line <= end; line++) {
    for (const cell of cellsOf(block, line)) {
      const role = roles.get(cell);
      if (!role || cell.from === cell.to || cell.text === ROW_SPAN) continue;
      const at = table.start + line;
      const isBroken = role.type === 'number' && broken.has(`${at}:${cell.from}`);
      const modifiers: TokenModifier[] = [
        ...(role.isTotal ? ['total' as const] : []),
        ...(isBroken ? ['broken' as const] : []),
      ];
      tokens.push(token(at, cell.from, cell.to - cell.from, role.type, modifiers));
    }
  }
  return tokens;
}

const known = new Slot<PlacedTable['reading'], CellRoles>();

function remembered(
  reading: PlacedTable['reading'],
  read: (roles: Map<Cell, { type: TokenType; isTotal: boolean }>) => void,
): CellRoles {
  let roles = known.get(reading);
  if (!roles) {
    const fresh = new Map<Cell, { type: TokenType; isTotal: boolean }>();
    read(fresh);
    roles = fresh;
    known.set(reading, roles);
  }
  return roles;
}

function statutoryRoles(table: StatutoryTable): CellRoles {
  return remembered(table, (roles) => {
    // Headers that span several columns stand above the columns' own.
    for (let line = 0; line < table.block.delimiter; line++) {
      const isLowest = table.headers.some((header) => header.line === line);
      cellsOf(table.block, line).forEach((cell, i) => {
        if (i > 0 || !isLowest) roles.set(cell, { type: 'type', isTotal: false });
      });
    }
    for (const { columns } of table.headers) {
      for (const { cell, label, formats, row } of columns) {
        if (formats) roles.set(cell, { type: 'type', isTotal: isTotal(label) });
        else if (row && foldLabel(label) !== '') roles.set(cell, { type: 'property', isTotal: false });
      }
    }
    for (const { cell } of table.captions) roles.set(cell, { type: 'label', isTotal: false });
    for (const { line, labelCell, row, text, isSideBySide, figures } of table.rows) {
      const isTotalRow = row !== undefined && isTotal(row.label);
      if (!isSideBySide) {
        // In the official layout, the labels of groups precede the row's own.
        for (const cell of columnsOf(table.block, line)) {
          if (cell === labelCell) break;
          roles.set(cell, { type: 'property', isTotal: false });
        }
        if (row) roles.set(labelCell, { type: 'property', isTotal: isTotalRow || isTotal(text) });
      }
      for (const { cell, column, figure } of figures) {
        if (figure.kind === 'text') roles.delete(cell);
        else roles.set(cell, { type: 'number', isTotal: isTotalRow || isTotal(column.label) });
      }
    }
  });
}

function freeRoles(table: Extract<PlacedTable['reading'], { kind: 'free' }>): CellRoles {
  return remembered(table, (roles) => {
    const header = table.block.delimiter < 0 ? 0 : table.block.delimiter - 1;
    for (const cell of header < 0 ? [] : cellsOf(table.block, header)) {
      roles.set(cell, { type: 'type', isTotal: isTotal(cell.text) });
    }
    for (const { label, cells } of table.rows) {
      const isTotalRow = isTotal(label);
      cells.forEach(({ cell, figure }, column) => {
        if (column === 0) roles.set(cell, { type: 'property', isTotal: isTotalRow });
        else if (figure.kind === 'number') {
          roles.set(cell, { type: 'number', isTotal: isTotalRow || isTotal(table.columns[column] ?? '') });
        }
      });
    }
  });
}

function isTotal(label: string): boolean {
  return isTotalName(readLabel(label).words);
}

/** The starts of errors, as `line:character`. */
function brokenPlaces({ findings }: Analysis): ReadonlySet<string> {
  return new Set(
    findings
      .filter(({ severity }) => severity === 'error')
      .map(({ range: { start } }) => `${start.line}:${start.character}`),
  );
}

function token(
  line: number,
  character: number,
  length: number,
  type: TokenType,
  modifiers: readonly TokenModifier[] = [],
): SemanticToken {
  const bits = modifiers.reduce((set, modifier) => set | (1 << TOKEN_MODIFIERS.indexOf(modifier)), 0);
  return { line, character, length, type: TOKEN_TYPES.indexOf(type), modifiers: bits };
}
