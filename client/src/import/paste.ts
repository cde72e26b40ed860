import {
  DocumentPasteEdit,
  type DocumentPasteEditProvider,
  DocumentPasteTriggerKind,
  type Range,
  type TextDocument,
  WorkspaceEdit,
  window,
} from 'vscode';
import type { TextEdit } from 'vscode-languageclient';
import { rangeFromServer } from '../convert.ts';
import type { Server } from '../server.ts';
import { MARKUP_KIND } from './drop.ts';
import { requestCells, requestImport } from './request.ts';
import type { Tell } from './summary.ts';

const CELLS_KIND = MARKUP_KIND.append('cells');

export const PASTE_METADATA = {
  providedPasteEditKinds: [MARKUP_KIND, CELLS_KIND],
  pasteMimeTypes: ['text/html', 'text/plain'],
};

/** The type that VS Code adds to whatever is copied in it. */
const EDITOR_DATA = 'vscode-editor-data';

interface Clipboard {
  readonly text: string;
  readonly html?: string;
}

/**
 * Pastes a block of cells into the cells of a table, and web pages and Word documents as markup. A word, a line or a
 * passage copied in an editor stays plain text.
 */
export function pasteProvider(server: Server, tell: Tell): DocumentPasteEditProvider {
  return {
    async provideDocumentPasteEdits(document, ranges, dataTransfer, context, token) {
      if (ranges.length !== 1 || (context.only && !context.only.intersects(MARKUP_KIND))) return undefined;
      const text = (await dataTransfer.get('text/plain')?.asString()) ?? '';
      const html = dataTransfer.get(EDITOR_DATA) ? '' : ((await dataTransfer.get('text/html')?.asString()) ?? '');
      const clipboard = { text, ...(isStructured(html) && { html }) };
      if (clipboard.html === undefined && !/[\t\r\n]/.test(text)) return undefined;
      const isAutomatic = context.triggerKind === DocumentPasteTriggerKind.Automatic;
      try {
        let edit = await pasteCells(server, document, ranges[0], clipboard, isAutomatic);
        if (edit === undefined && (clipboard.html !== undefined || !isAutomatic))
          edit = await pasteMarkup(server, document, ranges[0], clipboard, isAutomatic ? tell : undefined);
        return edit && !token.isCancellationRequested ? [edit] : undefined;
      } catch {
        // Content that cannot be read is pasted as plain text.
        return undefined;
      }
    },
  };
}

/** True if copied HTML has tables, headings, lists or several paragraphs. Code and phrases have none of these. */
function isStructured(html: string): boolean {
  return /<(table|h[1-6]|li)[\s>]/i.test(html) || /<p[\s>][\s\S]*<p[\s>]/i.test(html);
}

/** Returns undefined if the caret is in no table, null if only plain text should be pasted. */
async function pasteCells(
  server: Server,
  document: TextDocument,
  range: Range,
  { text, html }: Clipboard,
  isAutomatic: boolean,
): Promise<DocumentPasteEdit | null | undefined> {
  const cells = await requestCells(server, document, range.start, text, html);
  if (!cells) return undefined;
  const edit = new DocumentPasteEdit('', '填入表格', CELLS_KIND);
  switch (cells.kind) {
    case 'ordinary':
      return null;
    case 'insert':
      edit.insertText = cells.text;
      return edit;
    case 'fill':
      edit.additionalEdit = workspaceEdit(document, cells.edits);
      return edit;
    case 'refuse':
      // Inserts nothing: line breaks would break the table. Pasting plain text is still offered.
      if (!isAutomatic) return null;
      void window.showWarningMessage(cells.message);
      return edit;
  }
}

async function pasteMarkup(
  server: Server,
  document: TextDocument,
  range: Range,
  { text, html }: Clipboard,
  tell: Tell | undefined,
): Promise<DocumentPasteEdit | undefined> {
  if (html === undefined && !text.includes('\t')) return undefined;
  const name = html === undefined ? 'clipboard.txt' : 'clipboard.html';
  const into = { document, range };
  const { insertion, summary } = await requestImport(server, name, new TextEncoder().encode(html ?? text), into);
  if (!insertion) return undefined;
  const edit = new DocumentPasteEdit('', '作为年报内容粘贴', MARKUP_KIND);
  const target = rangeFromServer(insertion.range);
  // If the text goes in at the caret, VS Code moves the caret to its end.
  if (target.isEqual(range)) edit.insertText = insertion.newText;
  else edit.additionalEdit = workspaceEdit(document, [insertion]);
  if (summary.doubtful.length > 0) tell?.('粘贴的内容', summary);
  return edit;
}

function workspaceEdit(document: TextDocument, edits: readonly TextEdit[]): WorkspaceEdit {
  const edit = new WorkspaceEdit();
  for (const { range, newText } of edits) edit.replace(document.uri, rangeFromServer(range), newText);
  return edit;
}
