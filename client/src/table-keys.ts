import {
  commands,
  type ExtensionContext,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  window,
  workspace,
} from 'vscode';
import type { Position, TextEdit } from 'vscode-languageclient';
import { TABLE_CELL } from '../../server/src/lsp/protocol.ts';
import { positionFromServer, positionToServer, rangeFromServer } from './convert.ts';
import type { Server } from './server.ts';

type Direction = 'next' | 'previous' | 'down';

/** The server's answer; null if the position is in no table. */
interface CellMove {
  readonly edits: readonly TextEdit[];
  readonly position: Position;
}

/** What the keys do outside tables. */
const DEFAULT_KEYS: Readonly<Record<Direction, () => Thenable<unknown>>> = {
  next: () => commands.executeCommand('tab'),
  previous: () => commands.executeCommand('outdent'),
  down: () => commands.executeCommand('default:type', { text: '\n' }),
};

/** How often to ask the server if the text or the caret changes while it answers. */
const ATTEMPTS = 3;

/**
 * Handles Tab, Shift+Tab and Enter in tables. The keybindings require `nianbao.inTable`: the caret's line begins with a
 * pipe. Enter also requires `nianbao.behindPipe`: the caret is after that pipe. The server decides what a table is; if
 * it finds none or does not answer, the key does what it always does.
 */
export function activateTableKeys(context: ExtensionContext, server: Server): void {
  // Presses run in sequence: each begins where the last one led.
  let pending: Promise<void> = Promise.resolve();
  const press = (direction: Direction) => () => {
    pending = pending.then(() => pressKey(server, direction)).catch(() => undefined);
    return pending;
  };
  context.subscriptions.push(
    commands.registerCommand('nianbao.table.nextCell', press('next')),
    commands.registerCommand('nianbao.table.previousCell', press('previous')),
    commands.registerCommand('nianbao.table.nextRow', press('down')),
    ...followCaret(),
  );
}

async function pressKey(server: Server, direction: Direction): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const editor = window.activeTextEditor;
    if (!editor) return;
    const { version } = editor.document;
    const { active } = editor.selection;
    const move = await askForMove(server, editor, direction);
    // If the user went to another editor meanwhile, the key must not act there.
    if (window.activeTextEditor !== editor) return;
    if (!move) break;
    const isStale = editor.document.version !== version || !editor.selection.active.isEqual(active);
    if (!isStale && (await apply(editor, move))) return;
  }
  await DEFAULT_KEYS[direction]();
}

async function askForMove(
  server: Server,
  { document, selection }: TextEditor,
  direction: Direction,
): Promise<CellMove | null> {
  try {
    return await server.request<CellMove | null>(TABLE_CELL, {
      textDocument: { uri: document.uri.toString(), version: document.version },
      position: positionToServer(selection.active),
      direction,
    });
  } catch {
    return null;
  }
}

/** Aligns the table and moves the caret, as one undo step. Returns false if the text was changed meanwhile. */
async function apply(editor: TextEditor, { edits, position }: CellMove): Promise<boolean> {
  if (edits.length > 0) {
    const isApplied = await editor.edit(
      (builder) => {
        for (const { range, newText } of edits) builder.replace(rangeFromServer(range), newText);
      },
      { undoStopBefore: true, undoStopAfter: true },
    );
    if (!isApplied) return false;
  }
  const caret = positionFromServer(position);
  editor.selection = new Selection(caret, caret);
  editor.revealRange(new Range(caret, caret));
  return true;
}

/** Keeps the two context keys up to date, looking only at the first characters of the caret's line. */
function followCaret() {
  const known = new Map<string, boolean>();
  const set = (key: string, value: boolean) => {
    if (known.get(key) === value) return;
    known.set(key, value);
    commands.executeCommand('setContext', key, value);
  };
  const update = (editor: TextEditor | undefined) => {
    const pipe =
      editor?.document.languageId === 'nianbao' ? leadingPipe(editor.document, editor.selection.active.line) : -1;
    set('nianbao.inTable', pipe >= 0);
    set('nianbao.behindPipe', editor !== undefined && pipe >= 0 && editor.selection.active.character > pipe);
  };
  update(window.activeTextEditor);
  return [
    window.onDidChangeActiveTextEditor(update),
    window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === window.activeTextEditor) update(textEditor);
    }),
    // A pipe may be typed or deleted, or the language changed, without the caret moving.
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document === window.activeTextEditor?.document) update(window.activeTextEditor);
    }),
    workspace.onDidOpenTextDocument((document) => {
      if (document === window.activeTextEditor?.document) update(window.activeTextEditor);
    }),
  ];
}

/** The index of the pipe that begins a line, after any white space; -1 if the line begins with something else. */
function leadingPipe(document: TextDocument, line: number): number {
  if (line >= document.lineCount) return -1;
  const { text, firstNonWhitespaceCharacterIndex } = document.lineAt(line);
  return '|｜'.includes(text[firstNonWhitespaceCharacterIndex] ?? ' ') ? firstNonWhitespaceCharacterIndex : -1;
}
