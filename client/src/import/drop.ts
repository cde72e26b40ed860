import {
  type DataTransfer,
  DocumentDropEdit,
  type DocumentDropEditProvider,
  DocumentDropOrPasteEditKind,
  Range,
  Uri,
  WorkspaceEdit,
  window,
  workspace,
} from 'vscode';
import { rangeFromServer } from '../convert.ts';
import { messageOf } from '../message-of.ts';
import type { Server } from '../server.ts';
import { nameOf } from './command.ts';
import { requestImport } from './request.ts';
import type { Tell } from './summary.ts';

/** The kind of this extension's drop and paste edits. */
export const MARKUP_KIND = DocumentDropOrPasteEditKind.Text.append('nianbao');

export const DROP_METADATA = { providedDropEditKinds: [MARKUP_KIND], dropMimeTypes: ['files', 'text/uri-list'] };

const IMPORTABLE = /\.(docx|html?|txt|tsv)$/i;

interface DroppedFile {
  readonly name: string;
  read(): Thenable<Uint8Array>;
}

/** Handles a Word file, web page or text dropped into a report: inserts its content instead of its path. */
export function dropProvider(server: Server, tell: Tell): DocumentDropEditProvider {
  return {
    async provideDocumentDropEdits(document, position, dataTransfer, token) {
      const file = await droppedFile(dataTransfer);
      if (!file || token.isCancellationRequested) return undefined;
      const edit = new DocumentDropEdit('', '作为年报内容导入', MARKUP_KIND);
      try {
        const { insertion, summary } = await requestImport(server, file.name, await file.read(), {
          document,
          range: new Range(position, position),
        });
        if (token.isCancellationRequested) return undefined;
        edit.additionalEdit = new WorkspaceEdit();
        if (insertion) {
          const { range, newText } = insertion;
          edit.additionalEdit.replace(document.uri, rangeFromServer(range), newText);
        }
        tell(file.name, summary);
      } catch (error) {
        if (token.isCancellationRequested) return undefined;
        // Inserts nothing; dropping the file's path is still offered.
        void window.showErrorMessage(`没有导入${file.name}：${messageOf(error)}`);
      }
      return edit;
    },
  };
}

/** The dropped file, if it is a single one of a kind that can be imported. */
async function droppedFile(dataTransfer: DataTransfer): Promise<DroppedFile | undefined> {
  const files: DroppedFile[] = [];
  for (const [, item] of dataTransfer) {
    const file = item.asFile();
    if (file) files.push({ name: file.name, read: () => file.data() });
  }
  if (files.length === 0) {
    const list = await dataTransfer.get('text/uri-list')?.asString();
    for (const line of list?.split(/\r?\n/) ?? []) {
      if (line === '' || line.startsWith('#')) continue;
      const uri = Uri.parse(line);
      const isAddress = uri.scheme === 'http' || uri.scheme === 'https';
      files.push({ name: isAddress ? '' : nameOf(uri), read: () => workspace.fs.readFile(uri) });
    }
  }
  return files.length === 1 && IMPORTABLE.test(files[0].name) ? files[0] : undefined;
}
