import { type TextDocument, Uri, window } from 'vscode';

/**
 * The report that a command applies to: the one it names, else the one in the preview, the active or any visible
 * editor; undefined if there is none.
 */
export async function reportFor(uri: unknown, previewed: TextDocument | undefined): Promise<Uri | undefined> {
  if (uri instanceof Uri && isReport(uri)) return uri;
  if (previewed) return previewed.uri;
  const active = window.activeTextEditor?.document;
  if (active?.languageId === 'nianbao') return active.uri;
  return window.visibleTextEditors.find(({ document }) => document.languageId === 'nianbao')?.document.uri;
}

function isReport({ path, scheme }: Uri): boolean {
  return /\.nianbao(\.md)?$/i.test(path) || scheme === 'untitled';
}
