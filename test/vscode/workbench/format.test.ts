import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { closeEditors, cursorAt, goTo, openFile, type Position, positionOf, save, type } from './editor.ts';
import { runCommand } from './panels.ts';
import { screenshot, sharedWorkbench, type Workbench } from './workbench.ts';

const LOOSE = '未对齐.nianbao';

describe('tables', () => {
  let workbench: Workbench;
  let aligned: string;
  before(async () => {
    workbench = await sharedWorkbench();
    aligned = readFileSync(path.join(workbench.folder, '云川市-2023.nianbao'), 'utf8');
    const loose = aligned.replaceAll(/ {2,}/g, ' ').replaceAll(/-{4,}/g, '---');
    writeFileSync(path.join(workbench.folder, LOOSE), loose);
    await openFile(workbench, LOOSE);
  });
  after(() => closeEditors(workbench));

  it('are aligned by Format Document', async () => {
    await runCommand(workbench, 'Format Document');
    assert.equal(await save(workbench, LOOSE), aligned);
    await screenshot(workbench, 'formatted');
  });

  it('are walked through with Tab and Enter, the caret behind the figure', async () => {
    await goTo(workbench, positionOf(workbench, LOOSE, '309', '| 行政复议'));
    // Where the figures of the two rows end in the file.
    const [first, second] = ['行政复议', '行政诉讼：未经复议直接起诉'].map((label) => endsOfFigures(aligned, label));
    for (const [key, place] of [
      ['Tab', first[1]],
      ['Enter', second[1]],
      ['Shift+Tab', second[0]],
    ] as const) {
      await workbench.page.keyboard.press(key);
      await cursorAt(workbench, place);
      await type(workbench, '0');
    }
    const text = await save(workbench, LOOSE);
    assert.match(text, /^\| 行政复议 +\| +309 \| +170 \| +88 \|/m);
    assert.match(text, /^\| 行政诉讼：未经复议直接起诉 +\| +10 \| +10 \| +16 \|/m);
  });
});

/** Returns the position right after each figure of a row. */
function endsOfFigures(text: string, label: string): Position[] {
  const lines = text.split('\n');
  const index = lines.findIndex((line) => line.startsWith(`| ${label} `));
  return [...lines[index].matchAll(/\d(?= \|)/g)].map((match) => ({ line: index + 1, column: match.index + 2 }));
}
