import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { acceptSuggestion, closeEditors, openFile, save } from './editor.ts';
import { screenshot, sharedWorkbench, type Workbench } from './workbench.ts';

describe('a new report', () => {
  const name = '新的报告.nianbao';
  let workbench: Workbench;

  before(async () => {
    workbench = await sharedWorkbench();
    writeFileSync(path.join(workbench.folder, name), '');
    await openFile(workbench, name);
  });
  after(() => closeEditors(workbench));

  it('opens in the language of reports', async () => {
    await workbench.page.locator('[id="status.editor.mode"]', { hasText: '年报' }).waitFor();
  });

  it('is written by the snippet, with all six parts and three tables', async () => {
    await acceptSuggestion(workbench, 'nianbao', 'nianbao');
    await screenshot(workbench, 'new-report');
    const text = await save(workbench, name);
    assert.deepEqual(text.match(/^## .、/gm), ['## 一、', '## 二、', '## 三、', '## 四、', '## 五、', '## 六、']);
    assert.match(text, /^---\n机关: 机关\n年度: 20\d\d\n---\n/);
    assert.match(text, /^\| （七）总计 +\|( +0 \|){7}$/m);
  });
});
