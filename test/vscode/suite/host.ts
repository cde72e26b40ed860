/** Helpers for tests inside the extension host that work with reports. */
import * as vscode from 'vscode';
import { eventually } from '../../support/eventually.ts';

/** Returns the codes of VS Code's diagnostics for a document, sorted. */
function codesOf(uri: vscode.Uri): string[] {
  return vscode.languages
    .getDiagnostics(uri)
    .map(({ code }) => String(typeof code === 'object' ? code.value : code))
    .sort();
}

/** Waits until the diagnostics of a document have exactly these codes. */
export function hasCodes(uri: vscode.Uri, expected: readonly string[]): Promise<void> {
  return eventually(() => {
    const found = codesOf(uri);
    if (found.join() !== expected.join()) throw new Error(`found ${found}, expected ${expected}: ${uri}`);
  });
}

/** Replaces the first occurrence of a text in a document. */
export async function replace(document: vscode.TextDocument, text: string, by: string): Promise<void> {
  const start = document.getText().indexOf(text);
  if (start < 0) throw new Error(`no ${text}`);
  const edit = new vscode.WorkspaceEdit();
  edit.replace(
    document.uri,
    new vscode.Range(document.positionAt(start), document.positionAt(start + text.length)),
    by,
  );
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error('the edit was refused');
}

/** Opens a report and shows it. */
export async function open(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  return document;
}

/** Closes all editors and discards unsaved changes. */
export async function closeAll(): Promise<void> {
  while (vscode.window.tabGroups.all.some(({ tabs }) => tabs.length > 0))
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}

/** Adds a folder to the workspace after the others. */
export function addFolder(uri: vscode.Uri): Promise<void> {
  return changeFolders(vscode.workspace.workspaceFolders?.length ?? 0, 0, { uri });
}

/** Removes a folder from the workspace. */
export function removeFolder(uri: vscode.Uri): Promise<void> {
  const index = vscode.workspace.getWorkspaceFolder(uri)?.index;
  if (index === undefined) throw new Error(`no folder ${uri}`);
  return changeFolders(index, 1);
}

async function changeFolders(start: number, gone: number, ...added: { uri: vscode.Uri }[]): Promise<void> {
  const changed = new Promise((resolve) => {
    const listening = vscode.workspace.onDidChangeWorkspaceFolders((event) => {
      listening.dispose();
      resolve(event);
    });
  });
  if (!vscode.workspace.updateWorkspaceFolders(start, gone, ...added)) throw new Error('the folders were not changed');
  await changed;
}
