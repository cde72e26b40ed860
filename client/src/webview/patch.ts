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
 * Makes the page show the blocks. Keeps the elements of known blocks and, in a changed table, the unchanged rows.
 * Returns undefined if a block is neither known nor sent: then everything must be sent again.
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
    // A block that stood here and is gone is the former version of this one.
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

/** Puts the elements into the sheet in this order, moving as few as possible, and removes all others. */
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
 * Makes a table's element show other HTML if only rows and messages differ and the number of rows is the same. Compares
 * the new HTML with the old as text: serialising a table of the page takes longer than everything else.
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

/** The start of the element below a table that holds the messages on its cells. */
const MESSAGES = '<div hidden class="nb-messages">';

/** Splits a block's HTML into its rows, its messages and the rest. Text in it is escaped, so it has no tags. */
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
