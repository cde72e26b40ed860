import type { PreviewBlock } from '../preview/messages.ts';

/** A block of the page and the element that shows it. */
export interface Shown {
  readonly id: string;
  readonly line: number;
  readonly endLine: number;
  readonly element: HTMLElement;
}

/**
 * Makes the page show the blocks: elements of known blocks stay as they are, in a table that changed those of the rows
 * that did not. Undefined where a block is neither known nor sent: then everything is to be sent anew.
 */
export function patch(
  sheet: HTMLElement,
  shown: readonly Shown[],
  blocks: readonly PreviewBlock[],
): readonly Shown[] | undefined {
  const known = new Map(shown.map((one, i) => [one.id, i]));
  if (blocks.some(({ id, html }) => html === undefined && !known.has(id))) return undefined;
  const stays = new Set(blocks.map(({ id }) => id));
  const next: Shown[] = [];
  let before = 0;
  for (const { id, line, endLine, html } of blocks) {
    const own = known.get(id);
    if (own !== undefined) {
      before = Math.max(before, own + 1);
      next.push({ id, line, endLine, element: shown[own].element });
      continue;
    }
    const made = elementOf(html ?? '');
    // What stood here and does not stay is what this block was before.
    const old = shown[before];
    const isReplaced = old !== undefined && !stays.has(old.id);
    if (isReplaced) before++;
    const element = isReplaced && morphTable(old.element, made) ? old.element : made;
    next.push({ id, line, endLine, element });
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

/** Makes a table show what another does, if both have as many rows and the same columns; only rows that differ change. */
function morphTable(old: HTMLElement, made: HTMLElement): boolean {
  const rows = [...old.querySelectorAll('tr')];
  const newRows = [...made.querySelectorAll('tr')];
  if (rows.length === 0 || rows.length !== newRows.length || frameOf(old) !== frameOf(made)) return false;
  rows.forEach((row, i) => {
    if (markup(row) !== markup(newRows[i])) row.replaceWith(newRows[i]);
  });
  old.querySelector(MESSAGES)?.remove();
  const messages = made.querySelector(MESSAGES);
  if (messages) old.append(messages);
  return true;
}

/** The element below a table that holds the messages on its cells. */
const MESSAGES = ':scope > .nb-messages';

/** A table's markup without what its rows hold, and without what is said of them. */
function frameOf(element: HTMLElement): string {
  const messages = element.querySelector(MESSAGES)?.outerHTML ?? '';
  return markup(element)
    .replace(messages, '')
    .split('<tr')
    .map((piece) => piece.slice(Math.max(0, piece.indexOf('</tr>'))))
    .join('<tr');
}

/** The markup as it came, without the marks that the page itself makes. */
function markup(element: Element): string {
  return element.outerHTML
    .replace(/ (tabindex="-?\d"|aria-current="true")/g, '')
    .replace(/ ?nb-current/g, '')
    .replace(/ class=""/g, '');
}
