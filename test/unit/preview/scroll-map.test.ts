import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import {
  type Anchor,
  heightOf,
  lineAt,
  scrollMap,
  scrollTopFor,
  topLineFor,
} from '../../../client/src/webview/scroll-map.ts';

/**
 * Returns a page like a report's: prose with one long line per paragraph, a table of 25 rows with three header lines,
 * prose again.
 */
function reportPage(rowHeight = 22): { anchors: Anchor[]; lineCount: number; height: number; table: number } {
  const anchors: Anchor[] = [];
  let line = 5;
  let y = 140;
  const block = (lines: number, height: number) => {
    anchors.push({ line, y }, { line: line + lines, y: y + height });
    line += lines + 1;
    y += height + 12;
  };
  for (let i = 0; i < 8; i++) block(1, i % 2 === 0 ? 30 : 350);
  const table = line;
  anchors.push({ line, y });
  for (let row = 0; row < 25; row++) anchors.push({ line: line + 2 + row, y: y + (row + 3) * rowHeight });
  line += 28;
  y += 28 * rowHeight + 12;
  for (let i = 0; i < 6; i++) block(1, 300);
  return { anchors, lineCount: line + 1, height: y + 130, table };
}

const page = reportPage();
const map = scrollMap(page.anchors, page.lineCount, page.height);
const VIEWPORT = 900;

describe('the scroll map', () => {
  it('leads from every anchor to its height and back', () => {
    for (const { line, y } of page.anchors) {
      assert.ok(Math.abs(heightOf(map, line) - y) < 1e-6);
      assert.ok(Math.abs(heightOf(map, lineAt(map, y)) - y) < 1e-6);
    }
  });

  it('has every row of the table at its own height', () => {
    for (let row = 0; row < 25; row++) {
      assert.equal(heightOf(map, page.table + 2 + row) - heightOf(map, page.table), (row + 3) * 22);
    }
  });

  it('interpolates between anchors, in pixels', () => {
    const small = scrollMap(
      [
        { line: 2, y: 100 },
        { line: 4, y: 500 },
      ],
      10,
      800,
    );
    assert.equal(heightOf(small, 3), 300);
    assert.equal(heightOf(small, 3.25), 350);
    assert.equal(lineAt(small, 450), 3.75);
    assert.equal(heightOf(small, 1), 50);
    assert.equal(heightOf(small, 10), 800);
  });

  it('never goes back, whatever the anchors', () => {
    const anchor = fc.record({ line: fc.integer({ min: 0, max: 200 }), y: fc.integer({ min: 0, max: 5000 }) });
    fc.assert(
      fc.property(
        fc.array(anchor),
        fc.integer({ min: 1, max: 150 }),
        fc.integer({ min: 0, max: 4000 }),
        (anchors, lines, height) => {
          const any = scrollMap(anchors, lines, height);
          let last = 0;
          for (let line = 0; line <= lines; line += 0.5) {
            const y = heightOf(any, line);
            assert.ok(y >= last && y <= height);
            last = y;
          }
          let lastLine = 0;
          for (let y = 0; y <= height; y += 37) {
            const line = lineAt(any, y);
            assert.ok(line >= lastLine);
            lastLine = line;
          }
        },
      ),
    );
  });

  it('reaches both ends of the page from the editor, evenly', () => {
    assert.equal(scrollTopFor(map, { top: 0, bottom: 30 }, VIEWPORT), 0);
    assert.equal(
      scrollTopFor(map, { top: page.lineCount - 30, bottom: page.lineCount }, VIEWPORT),
      page.height - VIEWPORT,
    );
    // Scrolled past the last line, as editors allow.
    assert.equal(
      scrollTopFor(map, { top: page.lineCount - 1, bottom: page.lineCount }, VIEWPORT),
      page.height - VIEWPORT,
    );
    let last = 0;
    for (let top = 0; top + 30 <= page.lineCount; top += 0.5) {
      const y = scrollTopFor(map, { top, bottom: top + 30 }, VIEWPORT);
      assert.ok(y >= last, `${top}`);
      assert.ok(y - last < 300, `no jump at ${top}: ${y - last}`);
      last = y;
    }
  });

  it('reaches both ends of the text from the page', () => {
    assert.equal(topLineFor(map, 0, VIEWPORT, 30), 0);
    assert.equal(topLineFor(map, page.height - VIEWPORT, VIEWPORT, 30), page.lineCount - 30);
    assert.equal(topLineFor(map, 100, VIEWPORT, 500), 0);
  });

  it('says to the editor what the editor said to it', () => {
    for (let top = 0; top + 30 <= page.lineCount; top++) {
      const y = scrollTopFor(map, { top, bottom: top + 30 }, VIEWPORT);
      const back = topLineFor(map, y, VIEWPORT, 30);
      assert.ok(Math.abs(scrollTopFor(map, { top: back, bottom: back + 30 }, VIEWPORT) - y) < 1, `${top}: ${back}`);
    }
  });

  it('copes with a page that is empty or lower than its window', () => {
    const empty = scrollMap([], 1, 0);
    assert.equal(scrollTopFor(empty, { top: 0, bottom: 1 }, VIEWPORT), 0);
    assert.equal(topLineFor(empty, 0, VIEWPORT, 30), 0);
    assert.equal(scrollTopFor(scrollMap([{ line: 0, y: 10 }], 3, 200), { top: 2, bottom: 3 }, VIEWPORT), 0);
  });
});
