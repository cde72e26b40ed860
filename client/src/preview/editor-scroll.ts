import type { View } from './messages.ts';

/**
 * For how long, in milliseconds, the editor's scrolling is not reported after the preview caused it; covers smooth
 * scrolling.
 */
const QUIET = 300;
/**
 * For how long, in milliseconds, scrolling to where the preview wanted it still counts as its echo: remote windows are
 * slow.
 */
const ECHO = 1500;

/** Decides which scrolling of the editor the preview follows: not the scrolling that it caused itself. */
export interface EditorScroll {
  /** Call this before the preview scrolls the editor, with the top line if it is known. */
  readonly moving: (top?: number) => void;
  /** Call this when the editor shows these lines; returns true if the preview should be told. */
  readonly moved: (view: View) => boolean;
}

export function createEditorScroll(now: () => number): EditorScroll {
  let at = Number.NEGATIVE_INFINITY;
  let expected: number | undefined;
  let last: View | undefined;
  return {
    moving: (top) => {
      at = now();
      expected = top;
    },
    moved: (view) => {
      const since = now() - at;
      const isSame = last?.top === view.top && last.bottom === view.bottom;
      last = view;
      if (isSame || since < QUIET) return false;
      return !(since < ECHO && expected !== undefined && Math.abs(view.top - expected) <= 1);
    },
  };
}
