/** A test extension with an in-memory file system that holds the files bundled with it. */
import * as vscode from 'vscode';
import { MemoryFiles } from './memory-files.ts';

declare const FILES: Readonly<Record<string, string>>;

export function activate(context: vscode.ExtensionContext): void {
  const files = new MemoryFiles();
  for (const [path, text] of Object.entries(FILES)) files.put(path, text);
  context.subscriptions.push(vscode.workspace.registerFileSystemProvider('nianbao-memory', files));
}
