import { documentRequest, type Endpoint, request } from '../endpoint.ts';
import { anything, atPosition, flag, listOf, optional, record, text, textDocument } from '../params.ts';
import { SUMMARY, WORKSPACE } from '../protocol.ts';

/** The requests about findings and about the reports of a workspace. */
export const workspace: readonly Endpoint[] = [
  request(
    {
      method: 'textDocument/diagnostic',
      params: record({ textDocument, previousResultId: optional(text) }),
      // Also announces the next request.
      capability: {
        diagnosticProvider: { identifier: 'nianbao', interFileDependencies: true, workspaceDiagnostics: true },
      },
    },
    ({ textDocument: { uri }, previousResultId }, { diagnostics }) =>
      diagnostics.ofDocument(uri, previousResultId ?? undefined),
  ),
  request(
    {
      method: 'workspace/diagnostic',
      params: record({ previousResultIds: listOf(record({ uri: text, value: text })) }),
    },
    ({ previousResultIds }, { diagnostics }, token) => diagnostics.ofWorkspace(previousResultIds, token),
  ),
  documentRequest(
    { method: 'textDocument/definition', params: atPosition, capability: { definitionProvider: true } },
    async ({ report }, { textDocument: { uri }, position }, { state: { index } }) => {
      const { definition } = await import('../../features/definition.ts');
      return definition(report, position, index.neighboursOf(uri));
    },
  ),
  documentRequest(
    { method: 'textDocument/references', params: atPosition, capability: { referencesProvider: true } },
    async ({ report }, { textDocument: { uri }, position }, { state: { index } }) => {
      const { references } = await import('../../features/definition.ts');
      const referrers = index.dependentsOf(uri).map(({ entry, as }) => ({ report: index.seenFrom(uri, entry), as }));
      return references(report, position, referrers);
    },
  ),
  request(
    { method: 'workspace/symbol', params: record({ query: text }), capability: { workspaceSymbolProvider: true } },
    async ({ query }, { state, whenReady }) => {
      const { workspaceSymbols } = await import('../../workspace/symbols.ts');
      await whenReady();
      return workspaceSymbols(state.index, query);
    },
  ),
  request(
    // `reload` reads all files again, as a client may not notice that a folder was deleted.
    { method: WORKSPACE, params: optional(record({ reload: optional(flag) })) },
    async (params, { state, whenReady }) => {
      const { overview } = await import('../../workspace/overview.ts');
      if (params?.reload) await state.index.reload();
      await whenReady();
      return overview(state.index);
    },
  ),
  request({ method: SUMMARY, params: anything }, async (_, { state, whenReady }) => {
    const { overview, summaryDocument } = await import('../../workspace/overview.ts');
    await whenReady();
    return summaryDocument(overview(state.index));
  }),
];
