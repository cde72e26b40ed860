import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { createEditorScroll } from '../../../client/src/preview/editor-scroll.ts';
import type { View } from '../../../client/src/preview/messages.ts';
import { scrollMap } from '../../../client/src/webview/scroll-map.ts';
import { createScrollSync } from '../../../client/src/webview/scroll-sync.ts';

const LINES = 120;
const SIZE = 30;
const VIEWPORT = 800;

/** Returns a page where every line has this height. */
function pageOf(lineHeight: number) {
  const anchors = Array.from({ length: LINES }, (_, line) => ({ line, y: line * lineHeight }));
  return scrollMap(anchors, LINES, LINES * lineHeight);
}

/**
 * Connects an editor and a page by delayed messages, and counts the scrolls of each and all messages. The editor
 * reports its movements late, as a remote one does.
 */
function joined(lineHeight = 40, delay = 60) {
  let clock = 0;
  const queue: { at: number; action: () => void }[] = [];
  const later = (action: () => void) => queue.push({ at: clock + delay, action });
  const now = () => clock;
  const sync = createScrollSync(now);
  const guard = createEditorScroll(now);
  const state = { top: 0, scrollTop: 0, toEditor: 0, toPage: 0, editorMoves: 0, pageMoves: 0 };
  let map = pageOf(lineHeight);
  sync.patched(map, VIEWPORT);

  const view = (): View => ({ top: state.top, bottom: Math.min(state.top + SIZE, LINES) });
  const editorMoves = (top: number) => {
    if (top === state.top) return;
    state.top = top;
    state.editorMoves++;
    const shown = view();
    later(() => {
      if (!guard.moved(shown)) return;
      state.toPage++;
      pageMoves(sync.editorMoved(shown));
    });
  };
  const pageMoves = (scrollTop: number | undefined) => {
    if (scrollTop === undefined || Math.abs(scrollTop - state.scrollTop) < 0.5) return;
    state.scrollTop = scrollTop;
    state.pageMoves++;
    const place = sync.scrolled(scrollTop);
    if (!place) return;
    state.toEditor++;
    later(() => {
      const top = Math.round(place.top);
      guard.moving(place.isEnd ? undefined : top);
      editorMoves(top);
    });
  };
  const run = (milliseconds: number) => {
    const end = clock + milliseconds;
    while (queue.some(({ at }) => at <= end)) {
      queue.sort((a, b) => a.at - b.at);
      const next = queue.shift();
      clock = Math.max(clock, next?.at ?? clock);
      next?.action();
    }
    clock = end;
  };
  return {
    state,
    run,
    sync,
    userScrollsEditor: editorMoves,
    userScrollsPage: (scrollTop: number) => {
      sync.acted();
      pageMoves(scrollTop);
    },
    layOut: (height: number) => {
      map = pageOf(height);
      const to = sync.laidOut(map, VIEWPORT, state.scrollTop);
      if (to !== undefined) pageMoves(to);
    },
  };
}

describe('scrolling in step', () => {
  it('follows the editor without an echo', () => {
    const { state, run, userScrollsEditor } = joined();
    for (let top = 1; top <= 60; top++) {
      userScrollsEditor(top);
      run(30);
    }
    run(3000);
    assert.deepEqual([state.top, state.toEditor, state.editorMoves], [60, 0, 60]);
    assert.equal(state.pageMoves, 60);
  });

  it('leads the editor without an echo, on slow connections too', () => {
    for (const delay of [0, 20, 60, 250]) {
      const { state, run, userScrollsPage } = joined(40, delay);
      const wanted: number[] = [];
      for (let y = 50; y <= 3000; y += 50) {
        userScrollsPage(y);
        wanted.push(y);
        run(16);
      }
      run(4000);
      assert.equal(state.scrollTop, 3000, `${delay}: the page stays where the user put it`);
      assert.equal(state.pageMoves, wanted.length);
      assert.equal(state.toPage, 0);
      assert.ok(state.top > 60 && state.top < 80, `${state.top}`);
    }
  });

  it('goes from one leading to the other', () => {
    const { state, run, userScrollsPage, userScrollsEditor } = joined();
    userScrollsPage(2000);
    run(2500);
    const { top } = state;
    userScrollsEditor(top + 5);
    run(1000);
    assert.equal(state.top, top + 5);
    assert.ok(state.scrollTop > 2000);
    assert.equal(state.toEditor, 1);
  });

  it('reaches the last line from both sides', () => {
    const one = joined();
    one.userScrollsEditor(LINES - SIZE);
    one.run(1000);
    assert.equal(one.state.scrollTop, LINES * 40 - VIEWPORT);
    const other = joined();
    other.userScrollsPage(LINES * 40 - VIEWPORT);
    other.run(1000);
    assert.equal(other.state.top, LINES - SIZE);
  });

  it('shows the same after late layout, and tells nobody', () => {
    const { state, run, userScrollsEditor, layOut } = joined(40);
    userScrollsEditor(45);
    run(1000);
    const before = state.scrollTop;
    layOut(60);
    run(1000);
    assert.ok(Math.abs(state.scrollTop / 60 - before / 40) < 6, 'the same lines are in sight');
    assert.deepEqual([state.top, state.toEditor], [45, 0]);
  });

  it('keeps the page’s own place after late layout where its user scrolled', () => {
    const { state, run, userScrollsPage, layOut } = joined(40);
    userScrollsPage(1600);
    run(3000);
    layOut(20);
    run(1000);
    assert.equal(state.scrollTop, 800);
    assert.equal(state.toEditor, 1);
  });

  it('does as the setting says', () => {
    const one = joined();
    one.sync.setMode('preview');
    one.userScrollsEditor(50);
    one.run(500);
    assert.equal(one.state.scrollTop, 0);
    const other = joined();
    other.sync.setMode('editor');
    other.userScrollsPage(900);
    other.run(500);
    assert.equal(other.state.top, 0);
    const none = joined();
    none.sync.setMode('off');
    none.userScrollsEditor(50);
    none.userScrollsPage(900);
    none.run(500);
    assert.deepEqual([none.state.top, none.state.scrollTop], [50, 900]);
  });
});
