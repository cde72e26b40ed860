import assert from 'node:assert/strict';
import type { Analysis } from '../../server/src/check/analyse.ts';
import { previewOf } from '../../server/src/export/html/preview.ts';
import { codeActions } from '../../server/src/features/code-actions.ts';
import { completion } from '../../server/src/features/completion/completion.ts';
import { definition } from '../../server/src/features/definition.ts';
import { toDiagnostics } from '../../server/src/features/diagnostics.ts';
import { documentSymbols } from '../../server/src/features/document-symbols.ts';
import { fillCells } from '../../server/src/features/fill-cells.ts';
import { foldingRanges } from '../../server/src/features/folding.ts';
import { formatDocument, formatOnType, formatRange } from '../../server/src/features/format/format.ts';
import { documentHighlights } from '../../server/src/features/highlight.ts';
import { hover } from '../../server/src/features/hover/hover.ts';
import { inlayHints } from '../../server/src/features/inlay-hints.ts';
import { insertionOf, isLiteral } from '../../server/src/features/insertion.ts';
import { documentLinks } from '../../server/src/features/links.ts';
import { selectionRanges } from '../../server/src/features/selection-ranges.ts';
import { semanticTokens } from '../../server/src/features/semantic-tokens.ts';
import { nextCell } from '../../server/src/features/table-navigation.ts';
import { IMPORT, PASTE_CELLS, PREVIEW, TABLE_CELL } from '../../server/src/lsp/protocol.ts';
import { comparePositions, type Position, type Range } from '../../server/src/syntax/position.ts';
import { lineAt, type SyntaxTree } from '../../server/src/syntax/tree.ts';

const URI = 'file:///a.nianbao';
const WIDE = { ambiguousWidth: 'wide' } as const;

/** Returns the answers of every feature for a document, at a position and for a range, by the method of the request. */
export function answersAt(analysis: Analysis, position: Position, range: Range): Readonly<Record<string, unknown>> {
  const { report } = analysis;
  return {
    'textDocument/diagnostic': toDiagnostics(analysis, URI),
    'textDocument/hover': hover(analysis, position),
    'textDocument/completion': [undefined, '|', ' ', '第', '《', '#', '<'].map((trigger) =>
      completion(analysis, position, trigger),
    ),
    'textDocument/documentSymbol': documentSymbols(analysis),
    'textDocument/foldingRange': foldingRanges(report),
    'textDocument/selectionRange': selectionRanges(report, [position, range.start]),
    'textDocument/documentHighlight': documentHighlights(report, position),
    'textDocument/documentLink': documentLinks(report, (path) => path),
    'textDocument/inlayHint': inlayHints(analysis, range),
    'textDocument/codeAction': codeActions(analysis, { uri: URI, range }),
    'textDocument/formatting': formatDocument(report, WIDE),
    'textDocument/rangeFormatting': formatRange(report, range, WIDE),
    'textDocument/onTypeFormatting': ['|', '\n'].map((typed) => formatOnType(report, position, typed, WIDE)),
    'textDocument/semanticTokens/full': semanticTokens(analysis),
    'textDocument/semanticTokens/range': semanticTokens(analysis, range),
    'textDocument/definition': definition(report, position, {}),
    [TABLE_CELL]: (['next', 'previous', 'down'] as const).map((way) => nextCell(report, position, way, WIDE)?.edits),
    [PASTE_CELLS]: fillCells(
      report,
      position,
      [
        ['1', '2'],
        ['3', '甲'],
      ],
      WIDE,
    ),
    [IMPORT]: [isLiteral(report, position), insertionOf(report, range, '## 一、总体情况\n\n正文。\n')],
    [PREVIEW]: previewOf(analysis, []).map(({ id, line, endLine }) => ({ id, line, endLine })),
  };
}

/** Asserts that every range, position, line and token in an answer lies within the document. */
export function assertInside(tree: SyntaxTree, answer: unknown, path: string): void {
  if (typeof answer !== 'object' || answer === null) return;
  if (isRange(answer)) {
    assertPosition(tree, answer.start, path);
    assertPosition(tree, answer.end, path);
    assert.ok(comparePositions(answer.start, answer.end) <= 0, `${path} ends before it begins`);
    return;
  }
  const { line, character, length, startLine, endLine } = answer as Record<string, number | undefined>;
  if (line !== undefined && character !== undefined)
    assertPosition(tree, { line, character: character + (length ?? 0) }, path);
  else if (line !== undefined) assert.ok(line >= 0 && line < tree.lineCount, `${path} begins outside`);
  if (startLine !== undefined) assert.ok(startLine >= 0 && startLine <= (endLine ?? 0), `${path} folds backwards`);
  if (endLine !== undefined) assert.ok(endLine <= tree.lineCount, `${path} ends outside`);
  for (const [key, value] of Object.entries(answer)) assertInside(tree, value, `${path}.${key}`);
}

function isRange(value: object): value is Range {
  return 'start' in value && typeof value.start === 'object' && 'end' in value && typeof value.end === 'object';
}

function assertPosition(tree: SyntaxTree, { line, character }: Position, path: string): void {
  assert.ok(Number.isInteger(line) && Number.isInteger(character), `${path} is no place`);
  const isInside = line >= 0 && line < tree.lineCount && character >= 0 && character <= lineAt(tree, line).text.length;
  assert.ok(isInside, `${path} is outside: ${line}:${character}`);
}
