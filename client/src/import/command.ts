import { ProgressLocation, type TextDocument, Uri, window, workspace } from 'vscode';
import { messageOf } from '../message-of.ts';
import type { Server } from '../server.ts';
import { requestImport } from './request.ts';
import type { Tell } from './summary.ts';

const FILTERS = { 'Word 文件、网页、文本': ['docx', 'html', 'htm', 'txt', 'tsv', 'json'] };

/**
 * 导入……: asks for a file unless one is given, and opens it as a new, unsaved report, so that no file is overwritten.
 * Returns the new document; undefined if nothing was imported.
 */
export async function importFile(server: Server, tell: Tell, uri: unknown): Promise<TextDocument | undefined> {
  const file = uri instanceof Uri ? uri : await pick();
  if (!file) return undefined;
  const name = nameOf(file);
  try {
    const { markup, summary } = await window.withProgress(
      { location: ProgressLocation.Notification, title: `正在导入${name}……` },
      async () => requestImport(server, name, await workspace.fs.readFile(file)),
    );
    const document = await workspace.openTextDocument({ language: 'nianbao', content: markup });
    await window.showTextDocument(document);
    tell(name, summary);
    return document;
  } catch (error) {
    void window.showErrorMessage(`没有导入${name}：${messageOf(error)}`);
    return undefined;
  }
}

async function pick(): Promise<Uri | undefined> {
  const picked = await window.showOpenDialog({ title: '选择要导入的文件', openLabel: '导入', filters: FILTERS });
  return picked?.[0];
}

/** A file's name without its folder. */
export function nameOf({ path }: Uri): string {
  return path.split('/').pop() ?? path;
}
