import { CODE_ACTION_KINDS } from '../../features/code-action-kinds.ts';
import { completionTriggers } from '../../features/completion/triggers.ts';
import { documentRequest, type Endpoint } from '../endpoint.ts';
import {
  inDocument,
  inRange,
  listOf,
  oneOf,
  optional,
  position,
  range,
  record,
  text,
  textDocument,
} from '../params.ts';
import { PASTE_CELLS, TABLE_CELL } from '../protocol.ts';

/** The requests made while the author is writing. */
export const writing: readonly Endpoint[] = [
  documentRequest(
    {
      method: 'textDocument/completion',
      params: record({ textDocument, position, context: optional(record({ triggerCharacter: optional(text) })) }),
      capability: { completionProvider: { triggerCharacters: [...completionTriggers] } },
    },
    async (analysis, { position, context }, { state }) => {
      const { completion } = await import('../../features/completion/completion.ts');
      return completion(analysis, position, context?.triggerCharacter ?? undefined, state.client);
    },
  ),
  documentRequest(
    {
      method: 'textDocument/codeAction',
      params: record({
        textDocument,
        range,
        context: record({ diagnostics: listOf(record({ range, message: text })), only: optional(listOf(text)) }),
      }),
      capability: ({ codeActionLiterals }) =>
        codeActionLiterals ? { codeActionProvider: { codeActionKinds: [...CODE_ACTION_KINDS] } } : {},
    },
    async (analysis, { textDocument: { uri }, range, context: { diagnostics, only } }, { state }) => {
      if (!state.client.codeActionLiterals) return null;
      const [{ codeActions }, { analyse }] = await Promise.all([
        import('../../features/code-actions.ts'),
        import('../../check/analyse.ts'),
      ]);
      const actions = codeActions(analysis, {
        ...{ uri, range, diagnostics, details: state.diagnosticDetails },
        ...(only && { only }),
        reanalyse: (tree) => analyse(tree, state.settings.rules),
      });
      return state.client.preferredActions ? actions : actions.map(({ isPreferred: _, ...action }) => action);
    },
  ),
  documentRequest(
    { method: 'textDocument/formatting', params: inDocument, capability: { documentFormattingProvider: true } },
    async ({ report }, _, { state }) => {
      const { formatDocument } = await import('../../features/format/format.ts');
      return formatDocument(report, state.settings);
    },
  ),
  documentRequest(
    { method: 'textDocument/rangeFormatting', params: inRange, capability: { documentRangeFormattingProvider: true } },
    async ({ report }, { range }, { state }) => {
      const { formatRange } = await import('../../features/format/format.ts');
      return formatRange(report, range, state.settings);
    },
  ),
  documentRequest(
    {
      method: 'textDocument/onTypeFormatting',
      params: record({ textDocument, position, ch: text }),
      capability: { documentOnTypeFormattingProvider: { firstTriggerCharacter: '|', moreTriggerCharacter: ['\n'] } },
    },
    async ({ report }, { position, ch }, { state }) => {
      const { formatOnType } = await import('../../features/format/format.ts');
      return formatOnType(report, position, ch, state.settings);
    },
  ),
  documentRequest(
    { method: TABLE_CELL, params: record({ textDocument, position, direction: oneOf('next', 'previous', 'down') }) },
    async ({ report }, { position, direction }, { state }) => {
      const { nextCell } = await import('../../features/table-navigation.ts');
      return nextCell(report, position, direction, state.settings) ?? null;
    },
  ),
  documentRequest(
    { method: PASTE_CELLS, params: record({ textDocument, position, text, html: optional(text) }) },
    async ({ report }, params, { state }) => {
      const { pasteCells } = await import('../import.ts');
      return pasteCells(report, params, state);
    },
  ),
];
