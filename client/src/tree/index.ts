import { commands, EventEmitter, type ExtensionContext, type TreeDataProvider, Uri, window, workspace } from 'vscode';
import { SUMMARY, WORKSPACE } from '../../../server/src/lsp/protocol.ts';
import { messageOf } from '../message-of.ts';
import type { Server } from '../server.ts';
import { treeItem } from './item.ts';
import { childNodes, type Node, type ReportState, yearNodes } from './states.ts';

const SUMMARY_PAGE = Uri.from({ scheme: 'nianbao-summary', path: '/年报情况.md' });

/** Registers the view of the workspace's reports by year and organ, and the document that summarises their state. */
export function activateTree(context: ExtensionContext, server: Server): void {
  const changed = new EventEmitter<Node | undefined>();
  const summaryChanged = new EventEmitter<Uri>();
  let latest: number | null | undefined;
  let years: Node[] = [];
  const provider: TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    async getChildren(node) {
      if (node) return childNodes(node);
      try {
        years = yearNodes(await server.request<ReportState[]>(WORKSPACE));
      } catch {
        // Without a server the last answer stays; the next server notifies us when it has read the reports.
      }
      latest = years[0]?.kind === 'year' ? years[0].year : undefined;
      return years;
    },
    getTreeItem: (node) => treeItem(node, node.kind === 'year' && node.year === latest),
  };
  const view = window.createTreeView('nianbao.reports', { treeDataProvider: provider, showCollapseAll: true });
  let isStale = false;
  const refresh = () => {
    isStale = !view.visible;
    if (view.visible) changed.fire(undefined);
    summaryChanged.fire(SUMMARY_PAGE);
  };
  context.subscriptions.push(
    ...[view, changed, summaryChanged],
    view.onDidChangeVisibility(({ visible }) => {
      if (visible && isStale) refresh();
    }),
    server.onDidChangeReports(refresh),
    commands.registerCommand('nianbao.refreshReports', async () => {
      try {
        await server.request(WORKSPACE, { reload: true });
        refresh();
      } catch (error) {
        void window.showErrorMessage(`没有刷新：${messageOf(error)}`);
      }
    }),
    workspace.registerTextDocumentContentProvider(SUMMARY_PAGE.scheme, {
      onDidChange: summaryChanged.event,
      async provideTextDocumentContent() {
        try {
          return await server.request<string>(SUMMARY);
        } catch (error) {
          return `${messageOf(error)}。\n`;
        }
      },
    }),
    commands.registerCommand('nianbao.summary', async () => {
      await window.showTextDocument(await workspace.openTextDocument(SUMMARY_PAGE), { preview: true });
    }),
  );
}
