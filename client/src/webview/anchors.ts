import type { Shown } from './patch.ts';
import { type Anchor, type ScrollMap, scrollMap } from './scroll-map.ts';

/** Maps the page as it is laid out now: an anchor for each block, table row and line, and for the ends. */
export function measure(shown: readonly Shown[], lineCount: number): ScrollMap {
  const offset = window.scrollY;
  const anchors: Anchor[] = [];
  for (const { line, endLine, element } of shown) {
    const box = element.getBoundingClientRect();
    anchors.push({ line, y: box.top + offset });
    for (const inner of element.querySelectorAll<HTMLElement>('tr[data-l], li[data-l], p[data-l], span[data-l]')) {
      const { top } = inner.getBoundingClientRect();
      anchors.push({ line: line + Number(inner.dataset.l), y: top + offset });
    }
    anchors.push({ line: endLine, y: box.bottom + offset });
  }
  return scrollMap(anchors, lineCount, document.documentElement.scrollHeight);
}

/** The block at a height of the window: the first that ends below it. */
export function blockAtHeight(shown: readonly Shown[], height: number): Shown | undefined {
  let low = 0;
  let high = shown.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (shown[middle].element.getBoundingClientRect().bottom > height) high = middle;
    else low = middle + 1;
  }
  return shown[low];
}
