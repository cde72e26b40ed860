import { PAGE_CSS } from '../../../server/src/export/html/style.ts';
import type { FromPage, PageState, ToPage, UpdateMessage } from '../preview/messages.ts';
import { blockAtHeight, measure } from './anchors.ts';
import { createFocus } from './focus.ts';
import { patch, type Shown } from './patch.ts';
import { heightOf } from './scroll-map.ts';
import { createScrollSync } from './scroll-sync.ts';
import { blockOf, elementAt, sourceOf, sourceOfPoint } from './source.ts';

/** The API that VS Code gives a webview's page. */
declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
};

const vscode = acquireVsCodeApi();
const page = document.querySelector('main') as HTMLElement;
const sheet = document.getElementById('sheet') as HTMLElement;
const notice = document.getElementById('notice') as HTMLElement;

const look = new CSSStyleSheet();
look.replaceSync(PAGE_CSS);
document.adoptedStyleSheets = [look];

const sync = createScrollSync(() => performance.now());
const focus = createFocus(sheet, (element) => {
  const block = blockOf(shown, element);
  if (block) vscode.postMessage(sourceOf(block, element));
});

let shown: readonly Shown[] = [];
let uri = '';
let lineCount = 1;
let cursor: { line: number; character: number } | undefined;
let marked: HTMLElement | undefined;

function scrollTo(y: number | undefined): void {
  if (y !== undefined) window.scrollTo({ top: y, behavior: 'instant' });
}

let size = '';

/** Maps the page as it is now, and records its size, by which late layout is recognised. */
function remeasure() {
  size = sizeOfSheet();
  return measure(shown, lineCount);
}

function sizeOfSheet(): string {
  return `${sheet.offsetWidth}×${sheet.offsetHeight}×${window.innerHeight}`;
}

/** Shows what changed. What is in view stays where it is; a newly shown page returns to where it was. */
function update(message: UpdateMessage): void {
  const isOther = message.uri !== uri;
  notice.hidden = true;
  page.hidden = false;
  const held = isOther ? undefined : blockAtHeight(shown, 0);
  const before = held?.element.getBoundingClientRect().top;
  const next = patch(sheet, shown, message.blocks);
  if (!next) {
    shown = [];
    sheet.replaceChildren();
    vscode.postMessage({ type: 'ready' });
    return;
  }
  ({ uri, lineCount } = message);
  shown = next;
  focus.refresh();
  mark(false);
  if (held && before !== undefined && held.element.isConnected) {
    const moved = held.element.getBoundingClientRect().top - before;
    if (Math.abs(moved) >= 1) scrollTo(window.scrollY + moved);
  }
  sync.patched(remeasure(), window.innerHeight);
  if (isOther) arrive();
  remember();
}

function arrive(): void {
  const state = vscode.getState();
  const map = remeasure();
  const before = state?.uri === uri ? heightOf(map, state.line) : 0;
  scrollTo(sync.laidOut(map, window.innerHeight, 0) || before);
}

/** Marks the element at the cursor; if the cursor moved there from far away, scrolls it into view. */
function mark(isMoved: boolean): void {
  const element = cursor && elementAt(shown, cursor.line, cursor.character);
  if (element !== marked || element?.getAttribute('aria-current') !== 'true') {
    marked?.removeAttribute('aria-current');
    marked?.classList.remove('nb-current');
    element?.setAttribute('aria-current', 'true');
    element?.classList.add('nb-current');
    marked = element;
  }
  if (!element || !isMoved) return;
  focus.move(element.matches('.nb-scroll') ? (element.querySelector<HTMLElement>('td, th') ?? element) : element);
  const { top, bottom } = element.getBoundingClientRect();
  if ((bottom < 0 || top > window.innerHeight) && sync.follows()) element.scrollIntoView({ block: 'nearest' });
}

let isRemembering = false;
function remember(): void {
  if (isRemembering) return;
  isRemembering = true;
  setTimeout(() => {
    isRemembering = false;
    vscode.setState({ uri, line: sync.line(window.scrollY) });
  }, 100);
}

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  switch (data.type) {
    case 'update':
      update(data);
      break;
    case 'settings':
      document.body.dataset.theme = data.theme;
      sync.setMode(data.scrollSync);
      break;
    case 'view':
      scrollTo(sync.editorMoved(data));
      break;
    case 'selection':
      cursor = data;
      mark(true);
      break;
    case 'notice':
      notice.textContent = data.text;
      notice.hidden = false;
      page.hidden = true;
      break;
  }
});

for (const type of ['wheel', 'touchstart', 'touchmove', 'pointerdown', 'keydown'] as const) {
  window.addEventListener(type, () => sync.acted(), { passive: true, capture: true });
}

let isTelling = false;
window.addEventListener('scroll', () => {
  if (isTelling) return;
  isTelling = true;
  requestAnimationFrame(() => {
    isTelling = false;
    const place = sync.scrolled(window.scrollY);
    if (place) vscode.postMessage({ type: 'scroll', ...place });
    remember();
  });
});

/** Handles late layout: fonts, the window's size, the editor's zoom. `update` handles what a patch changed. */
function settle(): void {
  if (shown.length > 0 && size !== sizeOfSheet()) {
    scrollTo(sync.laidOut(remeasure(), window.innerHeight, window.scrollY));
  }
}
new ResizeObserver(settle).observe(sheet);
window.addEventListener('resize', settle);

document.addEventListener('click', (event) => {
  const element = event.target;
  if (!(element instanceof Element) || event.button !== 0) return;
  // With Ctrl or Cmd, or by keyboard, a link opens in the browser; selected text is left for copying.
  if (element.closest('a') && (event.ctrlKey || event.metaKey || event.detail === 0)) return;
  if (document.getSelection()?.isCollapsed === false) return;
  const block = blockOf(shown, element);
  if (!block) return;
  event.preventDefault();
  event.stopPropagation();
  const cell = element.closest<HTMLElement>('td, th');
  focus.move(cell ?? block.element);
  vscode.postMessage(sourceOfPoint(block, element, event.clientX, event.clientY));
});

document.addEventListener('keydown', (event) => {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  if (focus.press(event.key)) event.preventDefault();
});

vscode.postMessage({ type: 'ready' });
