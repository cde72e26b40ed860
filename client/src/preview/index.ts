import {
  commands,
  type ExtensionContext,
  type TextDocument,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { readState } from './messages.ts';
import { openPreview, type Preview, type RequestPreview } from './preview.ts';

const VIEW_TYPE = 'nianbao.preview';

/**
 * Registers the preview: its commands, and its restoration after a window reload. There is one at a time. Returns a
 * function that gives the document shown, if the preview is in front.
 */
export function activatePreview(context: ExtensionContext, request: RequestPreview): () => TextDocument | undefined {
  let preview: Preview | undefined;

  const adopt = (panel: WebviewPanel): Preview => {
    const opened = openPreview(context, panel, request);
    preview = opened;
    panel.onDidDispose(() => {
      if (preview === opened) preview = undefined;
    });
    return opened;
  };

  const show = async (column: ViewColumn, uri: unknown) => {
    const document = await documentFor(uri);
    if (!document) {
      void window.showInformationMessage('请先打开一份年报（.nianbao 或 .nianbao.md），再打开预览。');
      return;
    }
    if (preview) preview.panel.reveal(column, true);
    const panel =
      preview?.panel ??
      window.createWebviewPanel(
        VIEW_TYPE,
        '预览',
        { viewColumn: column, preserveFocus: true },
        { enableFindWidget: true },
      );
    (preview ?? adopt(panel)).show(document);
  };

  context.subscriptions.push(
    commands.registerCommand('nianbao.showPreview', (uri?: unknown) => show(ViewColumn.Active, uri)),
    commands.registerCommand('nianbao.showPreviewToSide', (uri?: unknown) => show(ViewColumn.Beside, uri)),
    window.registerWebviewPanelSerializer(VIEW_TYPE, {
      deserializeWebviewPanel: async (panel, state) => {
        const restored = adopt(panel);
        const uri = readState(state)?.uri;
        try {
          const document =
            uri === undefined ? await documentFor(undefined) : await workspace.openTextDocument(Uri.parse(uri, true));
          if (document) restored.show(document);
          else restored.say('打开一份年报，这里就会显示它的预览。');
        } catch {
          restored.say('上次预览的文件已打不开。打开一份年报，这里就会显示它的预览。');
        }
      },
    }),
  );
  return () => (preview?.panel.active ? preview.shown() : undefined);
}

/** The report that a command applies to: the one it names, else the active one, else a visible one. */
async function documentFor(uri: unknown): Promise<TextDocument | undefined> {
  if (uri instanceof Uri) {
    const document = await workspace.openTextDocument(uri);
    if (document.languageId === 'nianbao') return document;
  }
  const active = window.activeTextEditor;
  return [...(active ? [active] : []), ...window.visibleTextEditors]
    .map((editor) => editor.document)
    .find((document) => document.languageId === 'nianbao');
}
