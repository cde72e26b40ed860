import type { OpenMessage } from '../preview/messages.ts';
import type { Shown } from './patch.ts';

/** The block that contains an element. */
export function blockOf(shown: readonly Shown[], element: Element): Shown | undefined {
  return shown.find((one) => one.element.contains(element));
}

/** The source of an element: a cell's content, a row's line, else the block's first line. */
export function sourceOf(block: Shown, element: Element): OpenMessage {
  const cell = element.closest<HTMLElement>('[data-c]');
  if (cell && block.element.contains(cell)) {
    const { l, c, e } = cell.dataset;
    return { type: 'open', line: block.line + Number(l), from: Number(c), to: Number(e) };
  }
  const placed = element.closest<HTMLElement>('[data-l]');
  const line = placed && block.element.contains(placed) ? Number(placed.dataset.l) : 0;
  return { type: 'open', line: block.line + line };
}

/** The source of a point in the text of a block: the line, and what it shows before the point. */
export function sourceOfPoint(block: Shown, element: Element, x: number, y: number): OpenMessage {
  const source = sourceOf(block, element);
  if (source.from !== undefined) return source;
  const caret = document.caretRangeFromPoint(x, y);
  if (!caret || !block.element.contains(caret.startContainer)) return source;
  let start: Node = block.element;
  for (const mark of block.element.querySelectorAll<HTMLElement>('[data-l]')) {
    if (mark.compareDocumentPosition(caret.startContainer) & BEFORE_OR_AROUND) start = mark;
  }
  const before = document.createRange();
  before.setStart(start, 0);
  before.setEnd(caret.startContainer, caret.startOffset);
  const line = start instanceof HTMLElement ? Number(start.dataset.l ?? 0) : 0;
  return { type: 'open', line: block.line + line, before: before.toString().slice(0, LONGEST) };
}

/** Set if a node comes after an element, or lies inside it. */
const BEFORE_OR_AROUND = Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY;
/** The most characters of a line to send. */
const LONGEST = 20_000;

/** The element that shows a place in the source: the cell that contains it, else the block. */
export function elementAt(shown: readonly Shown[], line: number, character: number): HTMLElement | undefined {
  const block = blockOfLine(shown, line);
  if (!block) return undefined;
  const cells = [...block.element.querySelectorAll<HTMLElement>(`[data-c][data-l="${line - block.line}"]`)].sort(
    (a, b) => Number(a.dataset.c) - Number(b.dataset.c),
  );
  return cells.find((cell) => Number(cell.dataset.p) >= character) ?? cells[cells.length - 1] ?? block.element;
}

/** The block that contains a line; if there are several, the smallest: prose between the parts of a table. */
function blockOfLine(shown: readonly Shown[], line: number): Shown | undefined {
  let best: Shown | undefined;
  for (const block of shown) {
    if (line < block.line || line >= block.endLine) continue;
    if (!best || block.endLine - block.line < best.endLine - best.line) best = block;
  }
  return best;
}
