import assert from 'node:assert/strict';
import { eventually } from '../../support/eventually.ts';
import { chooseAction, closeEditors, openFile, openLightBulb, positionOf, save } from './editor.ts';
import { problems, showProblems } from './panels.ts';
import { screenshot, sharedWorkbench, type Workbench } from './workbench.ts';

const BROKEN = '云川市-2023-有错.nianbao';

/** Returns the messages in the Problems panel. Its rows are collapsed so that all are rendered. */
async function messages(workbench: Workbench): Promise<string[]> {
  await workbench.page.locator('.markers-panel .monaco-list').focus();
  await workbench.page.keyboard.press('Control+ArrowLeft');
  await workbench.page.keyboard.press('Home');
  await workbench.page.keyboard.press('ArrowRight');
  return (await problems(workbench)).map(({ message }) => message);
}

describe('the broken example', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await sharedWorkbench();
    await openFile(workbench, BROKEN);
  });
  after(() => closeEditors(workbench));

  it('has its five slips in the Problems panel', async () => {
    await showProblems(workbench);
    await eventually(async () => assert.equal((await messages(workbench)).length, 5));
    await screenshot(workbench, 'problems');
    const found = await messages(workbench);
    for (const slip of [/行政处罚.*是空的/, /应为 1175，现为 1157/, /“O”/, /应为 121/, /应为 440/]) {
      assert.ok(
        found.some((message) => slip.test(message)),
        `${slip} in ${found.join('\n')}`,
      );
    }
  });

  it('is mended from the light bulb', async () => {
    const slip = positionOf(workbench, BROKEN, '1157', '（一）予以公开');
    const titles = await openLightBulb(workbench, slip);
    await screenshot(workbench, 'light-bulb');
    assert.match(titles[0], /改为 1175/);
    await chooseAction(workbench, titles[0]);
    await showProblems(workbench);
    await eventually(async () => assert.ok(!(await messages(workbench)).some((message) => message.includes('1175'))));
    const text = await save(workbench, BROKEN);
    assert.match(text, /^\| （一）予以公开 +\| +1175 \|/m);
  });
});
