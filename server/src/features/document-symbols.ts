import type { DocumentSymbol, SymbolInformation, SymbolKind } from 'vscode-languageserver-types';
import type { Analysis } from '../check/analyse.ts';
import { grandTotals } from '../relations/format-relations.ts';
import { namedEquations } from '../relations/named.ts';
import type { PlacedTable } from '../report/placed.ts';
import { figureAt } from '../report/report.ts';
import { lowerBound } from '../syntax/in-order.ts';
import { lineRange, type Range } from '../syntax/position.ts';
import { headingRange, type OutlineNode, outlineOf, outlineRange, tableRange } from './outline.ts';

const FILE: SymbolKind = 1;
const NAMESPACE: SymbolKind = 3;
const STRING: SymbolKind = 15;
const ARRAY: SymbolKind = 18;

const KINDS = { title: FILE, section: NAMESPACE, topic: STRING } as const;
const UNNAMED = '（无标题）';

/** The outline: title, sections, topics and their tables, each with its number of errors. */
export function documentSymbols(analysis: Analysis): DocumentSymbol[] {
  const { tree, report } = analysis;
  const errors = errorCounter(analysis);
  let next = 0;
  // Headings and tables are both in text order.
  const tablesBefore = (line: number): DocumentSymbol[] => {
    const symbols: DocumentSymbol[] = [];
    for (; next < report.tables.length && report.tables[next].start < line; next++) {
      symbols.push(tableSymbol(analysis, report.tables[next], errors));
    }
    return symbols;
  };
  const symbolsOf = (nodes: readonly OutlineNode[], end: number): DocumentSymbol[] => [
    ...tablesBefore(nodes[0]?.heading.start ?? end),
    ...nodes.map((node): DocumentSymbol => {
      const range = outlineRange(tree, node);
      return {
        name: node.heading.heading.text.trim() || UNNAMED,
        ...detail(errorText(errors(range))),
        kind: KINDS[node.kind],
        range,
        selectionRange: headingRange(node),
        children: symbolsOf(node.children, node.endLine + 1),
      };
    }),
  ];
  return symbolsOf(outlineOf(report), tree.lineCount);
}

/** The outline as a list, for clients that do not show trees. */
export function flatSymbols(symbols: readonly DocumentSymbol[], uri: string, containerName = ''): SymbolInformation[] {
  return symbols.flatMap(({ name, kind, range, children = [] }) => [
    { name, kind, location: { uri, range }, ...(containerName !== '' && { containerName }) },
    ...flatSymbols(children, uri, name),
  ]);
}

function tableSymbol(analysis: Analysis, table: PlacedTable, errors: (range: Range) => number): DocumentSymbol {
  const { tree } = analysis;
  const range = tableRange(tree, table);
  const { text } = tree.blocks[table.index].lines[0];
  const caption = table.captionIndex === undefined ? undefined : tree.blocks[table.captionIndex].lines[0].text;
  const first = caption ?? text;
  return {
    name: tableName(analysis, table, caption),
    ...detail(errorText(errors(range)) ?? totalText(analysis, table)),
    kind: ARRAY,
    range,
    selectionRange: lineRange(range.start.line, first.length - first.trimStart().length, first.trimEnd().length),
  };
}

/** 表三 or 表二 第二十条第（五）项; for a free table, the caption or title above it, or else its column headers. */
function tableName({ tree }: Analysis, { reading, index }: PlacedTable, caption: string | undefined): string {
  const plain = caption?.replace(/[*_：:]/g, '').trim();
  if (reading.kind === 'statutory') {
    const { format, captions } = reading;
    const own = plain ?? (captions.length === 1 ? captions[0].cell.text : undefined);
    return own && format.parts.length > 1 ? `${format.id} ${own}` : format.id;
  }
  if (plain) return plain;
  const above = tree.blocks[index - 1];
  if (above?.kind === 'paragraph' && above.size === 1) {
    const title = above.lines[0].text.replace(/[*_]/g, '').trim();
    if (/^(附?表|附件)/.test(title) && title.length <= 40) return title;
  }
  const headers = [...new Set(reading.columns.filter((label) => label.trim() !== ''))];
  return headers.length === 0 ? '表格' : `表格：${headers.slice(0, 4).join('、')}`;
}

/** The grand total of a table: 总计 12. */
function totalText({ report }: Analysis, { reading, start }: PlacedTable): string | undefined {
  if (reading.kind === 'free') return prefixed(namedEquations(reading, start).at(-1)?.total.operand.cell.text);
  const totals = grandTotals(report.format);
  const last = reading.rows.flatMap(({ figures }) => figures).find(({ address }) => totals.has(address));
  return prefixed(last && figureAt(report, last.address)?.figure.cell.text);
}

function prefixed(figure: string | undefined): string | undefined {
  return figure ? `总计 ${figure}` : undefined;
}

function detail(text: string | undefined): { detail?: string } {
  return text ? { detail: text } : {};
}

function errorText(count: number): string | undefined {
  return count > 0 ? `${count} 处错误` : undefined;
}

/** Counts the errors that begin in a range of lines. */
function errorCounter({ findings }: Analysis): (range: Range) => number {
  const lines = findings.filter(({ severity }) => severity === 'error').map(({ range }) => range.start.line);
  const before = (line: number) => lowerBound(lines, line, (own) => own);
  return ({ start, end }) => before(end.line + 1) - before(start.line);
}
