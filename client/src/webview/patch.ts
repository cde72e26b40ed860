import type { PreviewBlock } from '../preview/messages.ts';

/** A block of the page and the element that shows it. */
export interface Shown {
  readonly id: string;
  readonly line: number;
  readonly endLine: number;
  readonly html: string;
  readonly element: HTMLElement;
}

/**
 * Makes the page show the blocks. Elements of known blocks stay as they are; of a table that changed, the rows that did
 * not. Undefined if a block is neither known nor sent: then everything has to be sent again.
 */
export function patch(
  sheet: HTMLElement,
  shown: readonly Shown[],
  blocks: readonly PreviewBlock[],
): readonly Shown[] | undefined {
  const known = new Map(shown.map((one, i) => [one.id, i]));
  const stays = new Set(blocks.map(({ id }) => id));
  const next: Shown[] = [];
  let before = 0;
  for (const { id, line, endLine, html } of blocks) {
    const own = known.get(id);
    if (own !== undefined) {
      before = Math.max(before, own + 1);
      next.push({ ...shown[own], line, endLine });
      continue;
    }
    if (html === undefined) return undefined;
    // The block that stood here and does not stay is what this one was before.
    const old = shown[before];
    const isReplaced = old !== undefined && !stays.has(old.id);
    if (isReplaced) before++;
    const element = isReplaced && patchRows(old, html) ? old.element : elementOf(html);
    next.push({ id, line, endLine, html, element });
  }
  arrange(
    sheet,
    next.map(({ element }) => element),
  );
  return next;
}

function elementOf(html: string): HTMLElement {
  const template = document.createElement('template');
  template.innerHTML = html;
  const first = template.content.firstElementChild;
  return first instanceof HTMLElement ? first : document.createElement('div');
}

/** Puts the elements into the sheet in this order, moving as few as there are to move, and takes all others out. */
function arrange(sheet: HTMLElement, elements: readonly HTMLElement[]): void {
  const stays = new Set<Element>(elements);
  for (const child of [...sheet.children]) if (!stays.has(child)) child.remove();
  let at = sheet.firstElementChild;
  for (const element of elements) {
    if (element === at) at = at.nextElementSibling;
    else sheet.insertBefore(element, at);
  }
}

/**
 * Makes the element of a table show other HTML if only rows and messages differ, and as many rows are there. What came is
 * compared with what came before, as text: writing out a table of the page takes longer than all the rest.
 */
function patchRows(old: Shown, html: string): boolean {
  const from = cut(old.html);
  const to = cut(html);
  if (to.rows.length === 0 || from.rows.length !== to.rows.length || from.frame !== to.frame) return false;
  const rows = old.element.querySelectorAll('tr');
  if (rows.length !== to.rows.length) return false;
  to.rows.forEach((row, i) => {
    if (row !== from.rows[i]) rows[i].replaceWith(elementOf(row));
  });
  if (to.messages !== from.messages) {
    old.element.querySelector(':scope > .nb-messages')?.remove();
    if (to.messages !== '') old.element.append(elementOf(to.messages));
  }
  return true;
}

/** What the element below a table begins with that holds the messages on its cells. */
const MESSAGES = '<div hidden class="nb-messages">';

/** The HTML of a block: its rows, its messages, and what is left without them. Text in it has no tags: it is escaped. */
function cut(html: string): { readonly rows: readonly string[]; readonly messages: string; readonly frame: string } {
  const start = html.indexOf(MESSAGES);
  const end = html.lastIndexOf('</div>');
  const messages = start < 0 ? '' : html.slice(start, end);
  const pieces = html.replace(messages, '').split(ROW_END);
  const last = pieces.pop() ?? '';
  const starts = pieces.map((piece) => piece.indexOf('<tr'));
  return {
    rows: pieces.map((piece, i) => piece.slice(starts[i]) + ROW_END),
    messages,
    frame: pieces.map((piece, i) => piece.slice(0, starts[i])).join('') + last,
  };
}

const ROW_END = '</tr>';
