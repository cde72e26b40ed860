import assert from 'node:assert/strict';
import { closeEditors, openFile } from './editor.ts';
import { problems, runCommand, showProblems } from './panels.ts';
import { screenshot, sharedWorkbench, type Workbench } from './workbench.ts';

const BROKEN = '云川市-2023-有错.nianbao';

describe('the broken example', () => {
  let workbench: Workbench;
  before(async () => {
    workbench = await sharedWorkbench();
    await openFile(workbench, BROKEN);
  });
  after(() => closeEditors(workbench));

  it('has its slips in the Problems panel', async () => {
    await showProblems(workbench);
    await screenshot(workbench, 'problems');
    const messages = (await problems(workbench)).map(({ message }) => message);
    console.log(messages);
    assert.equal(messages.length, 5);
  });

  it('has a preview', async () => {
    await runCommand(workbench, '在旁边打开预览');
    await workbench.page.waitForTimeout(3000);
    await screenshot(workbench, 'preview');
  });
});
