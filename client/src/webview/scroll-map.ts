/** A line of the document, and how far down the page it begins, in pixels. */
export interface Anchor {
  readonly line: number;
  readonly y: number;
}

/** Maps lines to heights of a page: both rise from anchor to anchor, from the first line to the end of the last. */
export interface ScrollMap {
  readonly anchors: readonly Anchor[];
  readonly lineCount: number;
  readonly height: number;
}

/**
 * Makes a map from anchors in page order, and adds the ends of the page. Leaves out anchors that go backwards: the
 * official layout may show a row or a paragraph elsewhere than the text has it.
 */
export function scrollMap(anchors: Iterable<Anchor>, lineCount: number, height: number): ScrollMap {
  const rising: Anchor[] = [{ line: 0, y: 0 }];
  let last = rising[0];
  for (const anchor of anchors) {
    if (anchor.line >= lineCount || anchor.y > height) break;
    if (anchor.line <= last.line || anchor.y < last.y) continue;
    rising.push(anchor);
    last = anchor;
  }
  rising.push({ line: Math.max(lineCount, last.line + 1), y: Math.max(height, last.y) });
  return { anchors: rising, lineCount, height };
}

/** How far down the page a line, possibly with a fraction, is, in pixels. */
export function heightOf({ anchors }: ScrollMap, line: number): number {
  const i = segment(anchors, line, (anchor) => anchor.line);
  const [from, to] = [anchors[i], anchors[i + 1]];
  return interpolate(line, from.line, to.line, from.y, to.y);
}

/** The line, with a fraction, that is this many pixels down the page. */
export function lineAt({ anchors }: ScrollMap, y: number): number {
  const i = segment(anchors, y, (anchor) => anchor.y);
  const [from, to] = [anchors[i], anchors[i + 1]];
  return interpolate(y, from.y, to.y, from.line, to.line);
}

/** The lines that an editor shows: `bottom` is the line after the last one. */
export interface View {
  readonly top: number;
  readonly bottom: number;
}

/**
 * Where to scroll a page so that it shows what the editor shows. At the start of the text the tops are level, at its
 * end the bottoms, and in between lines that are proportionally as far down both: so both reach everything, however
 * different their heights.
 */
export function scrollTopFor(map: ScrollMap, view: View, viewport: number): number {
  const size = Math.max(view.bottom - view.top, 0);
  const room = map.lineCount - size;
  const at = room > 0 ? clamp(view.top / room, 0, 1) : 0;
  const y = heightOf(map, view.top + at * size) - at * viewport;
  return clamp(y, 0, Math.max(map.height - viewport, 0));
}

/**
 * The inverse of `scrollTopFor`: the top line of an editor that shows `size` lines, for a page scrolled to `scrollTop`.
 */
export function topLineFor(map: ScrollMap, scrollTop: number, viewport: number, size: number): number {
  let low = 0;
  let high = Math.max(map.lineCount - size, 0);
  if (scrollTop >= map.height - viewport) return high;
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    if (scrollTopFor(map, { top: middle, bottom: middle + size }, viewport) <= scrollTop) low = middle;
    else high = middle;
  }
  return scrollTop <= 0 ? 0 : low;
}

/** The index of the last anchor at or before a value; that of the last but one for values after the end. */
function segment(anchors: readonly Anchor[], value: number, of: (anchor: Anchor) => number): number {
  let low = 0;
  let high = anchors.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (of(anchors[middle]) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}

function interpolate(value: number, from: number, to: number, a: number, b: number): number {
  return to > from ? a + clamp((value - from) / (to - from), 0, 1) * (b - a) : a;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
