import assert from 'node:assert/strict';
import { eventually } from '../../support/eventually.ts';
import { canListProcesses, parentOf, serverProcesses } from '../processes.ts';
import { notification, showNotifications } from './dialogs.ts';
import { goTo, openFile, positionOf, save, type } from './editor.ts';
import { runCommand, webview } from './panels.ts';
import { openWorkbench, screenshot, type Workbench } from './workbench.ts';

const REPORT = '云川市-2023.nianbao';

describe('a server that is killed while somebody writes', () => {
  let workbench: Workbench;
  /** The extension host of this workbench: those of earlier ones live on for a while, and restart their servers. */
  let host: number;
  const ownServers = () => serverProcesses(host);
  const kill = async () => {
    const [pid] = await eventually(() => {
      const found = ownServers();
      assert.equal(found.length, 1);
      return found;
    });
    process.kill(pid, 'SIGKILL');
    await eventually(() => assert.ok(!ownServers().includes(pid)));
  };
  const status = (text: string | RegExp) =>
    workbench.page.locator('[id="nianbao.nianbao.nianbao.status"]', { hasText: text });
  const treeRow = (text: string) =>
    workbench.page.locator('.tree-explorer-viewlet-tree-view .monaco-list-row', { hasText: text }).first();
  const cell = (text: string) => webview(workbench).locator('td', { hasText: new RegExp(`^${text}$`) });

  before(async function () {
    if (!canListProcesses) this.skip();
    const others = serverProcesses();
    workbench = await openWorkbench();
    await openFile(workbench, REPORT);
    await workbench.page.locator('.pane-header', { hasText: /^年报$/ }).click();
    await treeRow('云川市').waitFor();
    await runCommand(workbench, '在旁边打开预览');
    await webview(workbench).locator('table').first().waitFor();
    const own = serverProcesses().filter((pid) => !others.includes(pid));
    host = parentOf(own[own.length - 1]);
    await openFile(workbench, REPORT);
  });
  after(() => workbench?.close());

  it('is started again in silence: the text is whole, findings, preview and the list of reports come back', async () => {
    // A second try begins where the first one did.
    await runCommand(workbench, 'Revert File');
    await goTo(workbench, positionOf(workbench, REPORT, '1191', '（一）予以公开'));
    await type(workbench, '1');
    await kill();
    await type(workbench, '2');
    await eventually(() => assert.equal(ownServers().length, 1));
    await type(workbench, '3');
    await cell('1231191').waitFor();
    await eventually(async () => assert.match((await cell('1231191').getAttribute('title')) ?? '', /应为 1191/));
    await status('年报 1').waitFor();
    await treeRow('处错误').waitFor();
    assert.equal(await workbench.page.locator('.notifications-toasts .notification-toast').count(), 0);
    assert.equal(await workbench.page.locator('.codicon-bell-dot').count(), 0, 'no notification waits');
    assert.match(await save(workbench, REPORT), /^\| （一）予以公开 .* 1231191 \|$/m);
  });

  it('is given up where it ends over and over: that is said, and a button starts it again', async () => {
    const { page } = workbench;
    // Also kills every replacement, until none is started.
    await eventually(async () => {
      for (const pid of ownServers()) process.kill(pid, 'SIGKILL');
      assert.ok(await status('未检查').isVisible());
    });
    await type(workbench, '4');
    await showNotifications(workbench);
    const notifications = page.locator(notification);
    await notifications.filter({ hasText: '您写的内容都在' }).waitFor();
    await screenshot(workbench, 'server-stopped');
    assert.equal(await notifications.count(), 1);
    await notifications.locator('.monaco-button', { hasText: '重新启动' }).click();
    await cell('12341191').waitFor();
    await status('年报 1').waitFor();
    await openFile(workbench, REPORT);
    for (let i = 0; i < 4; i++) await page.keyboard.press('Backspace');
    await treeRow('完整').waitFor();
    await status(/年报$/).waitFor();
    await screenshot(workbench, 'server-restarted');
  });
});
