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

/** What VS Code adds to what is copied in it. */
const EDITOR_DATA = 'vscode-editor-data';

interface Clipboard {
  readonly text: string;
  readonly html?: string;
}

/**
 * A block of cells that is pasted into a table fills its cells; copied web pages and Word documents become markup. A
 * word, a line, a passage copied in an editor stay the plain text that they are.
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
        // What cannot be read is pasted as plain text.
        return undefined;
      }
    },
  };
}

/** Whether a copied page has more than letters: tables, headings, lists, several paragraphs. Code and phrases have not. */
function isStructured(html: string): boolean {
  return /<(table|h[1-6]|li)[\s>]/i.test(html) || /<p[\s>][\s\S]*<p[\s>]/i.test(html);
}

/** Undefined where the caret is in no table; null where the table wants nothing but plain text. */
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
      // Nothing is inserted: lines would break the table. Plain text is still offered.
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
  // Where the caret is, the caret goes on behind what is inserted.
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
