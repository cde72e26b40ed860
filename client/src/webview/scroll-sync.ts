import type { ScrollSyncMode } from '../preview/messages.ts';
import { heightOf, lineAt, type ScrollMap, scrollMap, scrollTopFor, topLineFor, type View } from './scroll-map.ts';

/** How long, in milliseconds, scrolling after a wheel, key or touch is the user's; each scroll renews the second time. */
const LEASE = 500;
const RENEWAL = 200;
/** How many lines an editor is assumed to show until it reports. */
const USUAL_SIZE = 30;

/**
 * Decides which side scrolls the other. The page reports only what its user scrolled, and follows the editor only while
 * its user does not scroll: so no movement comes back as an echo.
 */
export interface ScrollSync {
  readonly setMode: (mode: ScrollSyncMode) => void;
  /** The user did something on the page that may scroll it. */
  readonly acted: () => void;
  /** The page was scrolled; returns what to tell the editor, if anything. */
  readonly scrolled: (scrollTop: number) => { top: number; isEnd: boolean } | undefined;
  /** The editor shows other lines; returns where to scroll to, if anywhere. */
  readonly editorMoved: (view: View) => number | undefined;
  /** The page's layout changed; returns where to scroll to, so that it shows what it showed. */
  readonly laidOut: (map: ScrollMap, viewport: number, scrollTop: number) => number | undefined;
  /** The page's content changed, and is already scrolled to its place. */
  readonly patched: (map: ScrollMap, viewport: number) => void;
  /** True if the page currently follows the editor. */
  readonly follows: () => boolean;
  /** The line at the top of the window, to return to later. */
  readonly line: (scrollTop: number) => number;
}

export function createScrollSync(now: () => number): ScrollSync {
  let mode: ScrollSyncMode = 'both';
  let map = scrollMap([], 1, 0);
  let viewport = 0;
  let lease = Number.NEGATIVE_INFINITY;
  let followed: View | undefined;
  let size = USUAL_SIZE;

  const follows = () => now() >= lease && (mode === 'both' || mode === 'editor');

  return {
    setMode: (next) => {
      mode = next;
    },
    acted: () => {
      lease = Math.max(lease, now() + LEASE);
    },
    scrolled: (scrollTop) => {
      if (now() >= lease) return undefined;
      lease = Math.max(lease, now() + RENEWAL);
      followed = undefined;
      if (mode !== 'both' && mode !== 'preview') return undefined;
      return { top: topLineFor(map, scrollTop, viewport, size), isEnd: scrollTop >= map.height - viewport - 1 };
    },
    follows,
    editorMoved: (view) => {
      size = view.bottom - view.top;
      if (!follows()) return undefined;
      followed = view;
      return scrollTopFor(map, view, viewport);
    },
    laidOut: (next, height, scrollTop) => {
      const line = lineAt(map, scrollTop);
      map = next;
      viewport = height;
      return followed ? scrollTopFor(map, followed, viewport) : heightOf(map, line);
    },
    patched: (next, height) => {
      map = next;
      viewport = height;
    },
    line: (scrollTop) => lineAt(map, scrollTop),
  };
}
