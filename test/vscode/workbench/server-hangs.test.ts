import assert from 'node:assert/strict';
import { eventually } from '../../support/eventually.ts';
import { canListProcesses, serverProcesses } from '../processes.ts';
import { goTo, openFile, positionOf, save, type } from './editor.ts';
import { openWorkbench, screenshot, type Workbench } from './workbench.ts';

const REPORT = '云川市-2023.nianbao';

describe('a server that hangs', () => {
  let workbench: Workbench;
  /** The servers of other test workbenches. */
  let others: readonly number[];
  const ownServers = () => serverProcesses().filter((pid) => !others.includes(pid));
  const status = (text: string | RegExp) =>
    workbench.page.locator('[id="nianbao.nianbao.nianbao.status"]', { hasText: text });

  before(async function () {
    if (!canListProcesses) this.skip();
    others = serverProcesses();
    workbench = await openWorkbench();
    await openFile(workbench, REPORT);
    await status(/年报$/).waitFor();
    await goTo(workbench, positionOf(workbench, REPORT, '1191', '（一）予以公开'));
  });
  after(() => workbench?.close());

  it('is shown as such, and a click puts another in its place: nothing of what is typed is lost', async () => {
    const [pid] = await eventually(() => {
      const found = ownServers();
      assert.equal(found.length, 1);
      return found;
    });
    process.kill(pid, 'SIGSTOP');
    await type(workbench, '12');
    await status('没有回应').waitFor();
    await screenshot(workbench, 'server-hangs');
    await status('没有回应').click();
    await status('年报 1').waitFor();
    await eventually(() => assert.equal(ownServers().length, 1));
    assert.ok(!ownServers().includes(pid));
    assert.match(await save(workbench, REPORT), /^\| （一）予以公开 .* 121191 \|$/m);
  });
});
