import {
  Disposable,
  type ExtensionContext,
  languages,
  Position,
  Range,
  Selection,
  type TextDocument,
  type TextEditor,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  type WebviewPanel,
  window,
  workspace,
} from 'vscode';
import { createEditorScroll } from './editor-scroll.ts';
import {
  type OpenMessage,
  type PreviewResponse,
  readMessage,
  type ScrollMessage,
  type ToPage,
  type View,
} from './messages.ts';
import { pageFolder, pageHtml } from './page.ts';
import { previewSettings, SECTION } from './settings.ts';
import { sourceOffset } from './source-offset.ts';
import { createUpdates } from './updates.ts';

/** Asks the server for the blocks of a document's page; blocks whose ids are in `have` come without HTML. */
export type RequestPreview = (uri: string, have: string[]) => PromiseLike<PreviewResponse | null>;

/** The preview in its panel. It follows the report being edited. */
export interface Preview {
  readonly panel: WebviewPanel;
  /** Shows a document, unless it is already shown. */
  readonly show: (document: TextDocument) => void;
  /** The document shown; undefined before the first one. */
  readonly shown: () => TextDocument | undefined;
  /** Shows a text instead of a page. */
  readonly say: (text: string) => void;
}

/** Fills a panel with the preview and keeps it up to date until it is closed. */
export function openPreview(context: ExtensionContext, panel: WebviewPanel, request: RequestPreview): Preview {
  let document: TextDocument | undefined;
  let notice: string | undefined;
  const scroll = createEditorScroll(Date.now);
  const post = (message: ToPage) => void panel.webview.postMessage(message);

  const updates = createUpdates({
    request: async (have) => (document ? request(document.uri.toString(), [...have]) : null),
    version: () => document?.version ?? 0,
    show: ({ blocks }) => {
      if (document) post({ type: 'update', uri: document.uri.toString(), lineCount: document.lineCount, blocks });
    },
    later: (milliseconds, action) => {
      const timer = setTimeout(action, milliseconds);
      return () => clearTimeout(timer);
    },
  });

  const editor = (): TextEditor | undefined =>
    window.visibleTextEditors.find((one) => one.document === document && one.viewColumn !== undefined);

  const sendEditor = () => {
    const shown = editor();
    if (!shown) return;
    const { active } = shown.selection;
    post({ type: 'selection', line: active.line, character: active.character });
    const view = viewOf(shown);
    if (view) post({ type: 'view', ...view });
  };

  const show = (next: TextDocument) => {
    notice = undefined;
    if (next === document) return;
    document = next;
    panel.title = `预览 ${next.uri.path.split('/').pop() ?? ''}`;
    post(previewSettings(next.uri));
    updates.reset();
  };

  const say = (text: string) => {
    notice = text;
    post({ type: 'notice', text });
  };

  const scrollEditor = ({ top, isEnd }: ScrollMessage) => {
    const shown = editor();
    if (!shown) return;
    const last = shown.document.lineCount - 1;
    // At the end the last line counts, whatever the top line is then.
    const line = isEnd ? last : Math.min(Math.round(top), last);
    scroll.moving(isEnd ? undefined : line);
    const place = new Range(line, 0, line, 0);
    shown.revealRange(place, isEnd ? TextEditorRevealType.Default : TextEditorRevealType.AtTop);
  };

  const openSource = async ({ line, from, to, before }: OpenMessage) => {
    if (!document) return;
    const text = document.lineAt(Math.min(line, document.lineCount - 1));
    const start = from ?? sourceOffset(text.text, before ?? '');
    const anchor = document.validatePosition(new Position(text.lineNumber, start));
    const active = document.validatePosition(new Position(text.lineNumber, to ?? start));
    scroll.moving();
    const shown = await window.showTextDocument(document, {
      viewColumn: editor()?.viewColumn ?? otherColumn(panel),
      preserveFocus: false,
    });
    shown.selection = new Selection(anchor, active);
    shown.revealRange(shown.selection, TextEditorRevealType.InCenterIfOutsideViewport);
  };

  const onMessage = (value: unknown) => {
    const message = readMessage(value);
    if (message?.type === 'scroll') scrollEditor(message);
    else if (message?.type === 'open') void openSource(message);
    else if (message?.type === 'ready') {
      post(previewSettings(document?.uri));
      if (notice !== undefined) post({ type: 'notice', text: notice });
      updates.reset();
      sendEditor();
    }
  };

  // A hidden page is discarded; when it is shown again, it reports that it is ready.
  const update = () => {
    if (panel.visible) updates.changed();
  };

  const subscriptions = Disposable.from(
    panel.webview.onDidReceiveMessage(onMessage),
    workspace.onDidChangeTextDocument((event) => {
      if (event.document === document && event.contentChanges.length > 0) update();
    }),
    // Findings also change without an edit: settings, last year's report, a restarted server.
    languages.onDidChangeDiagnostics(({ uris }) => {
      const own = document?.uri.toString();
      if (uris.some((uri) => uri.toString() === own)) update();
    }),
    workspace.onDidOpenTextDocument((opened) => {
      // A document whose language or file was changed is a new object.
      if (document?.isClosed && opened.uri.toString() === document.uri.toString()) show(opened);
    }),
    window.onDidChangeActiveTextEditor((active) => {
      if (active?.document.languageId === 'nianbao') show(active.document);
    }),
    window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
      const view = textEditor === editor() ? viewOf(textEditor) : undefined;
      if (view && scroll.moved(view)) post({ type: 'view', ...view });
    }),
    window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      if (textEditor.document !== document) return;
      const { line, character } = selections[0].active;
      // A key moves the caret too: what it typed is shown first.
      updates.afterwards(() => post({ type: 'selection', line, character }));
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(SECTION)) post(previewSettings(document?.uri));
    }),
  );
  panel.onDidDispose(() => {
    subscriptions.dispose();
    updates.dispose();
  });

  panel.iconPath = {
    light: Uri.joinPath(context.extensionUri, 'icons', 'nianbao-light.svg'),
    dark: Uri.joinPath(context.extensionUri, 'icons', 'nianbao-dark.svg'),
  };
  panel.webview.options = { enableScripts: true, localResourceRoots: [pageFolder(context.extensionUri)] };
  panel.webview.html = pageHtml(panel.webview, context.extensionUri, previewSettings(undefined).theme);
  return { panel, show, shown: () => document, say };
}

/** The lines that an editor shows, including folded ones between them. */
function viewOf({ visibleRanges }: TextEditor): View | undefined {
  const first = visibleRanges[0];
  const last = visibleRanges[visibleRanges.length - 1];
  return first && { top: first.start.line, bottom: last.end.line + 1 };
}

/** The column in which to open a source that no editor shows: not that of the preview. */
function otherColumn(panel: WebviewPanel): ViewColumn {
  return panel.viewColumn === undefined || panel.viewColumn === ViewColumn.One ? ViewColumn.Beside : ViewColumn.One;
}
