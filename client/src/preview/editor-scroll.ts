import type { View } from './messages.ts';

/** For how long after the preview moved the editor its movements are not told back: smooth scrolling included. */
const QUIET = 300;
/** For how long a movement to where the preview wanted it is still known as its echo: remote windows are slow. */
const ECHO = 1500;

/** Tells which of the editor's movements the preview is to follow: not those that it caused itself. */
export interface EditorScroll {
  /** The preview makes the editor show these lines, or something wherever it stands. */
  readonly moving: (top?: number) => void;
  /** The editor shows these lines: whether to tell the preview. */
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
