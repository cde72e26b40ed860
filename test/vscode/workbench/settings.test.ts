import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { eventually } from '../../support/eventually.ts';
import { openFile } from './editor.ts';
import { runCommand, webview } from './panels.ts';
import { openWorkbench, screenshot, type Workbench } from './workbench.ts';

const BROKEN = '云川市-2023-有错.nianbao';
/** All rules on whether figures agree. */
const RULES = ['NB301', 'NB302', 'NB303', 'NB304', 'NB305', 'NB306'];

describe('settings that change while the preview is open', () => {
  let workbench: Workbench;
  const set = (settings: Record<string, unknown>) => {
    mkdirSync(path.join(workbench.folder, '.vscode'), { recursive: true });
    writeFileSync(path.join(workbench.folder, '.vscode/settings.json'), JSON.stringify(settings));
  };
  before(async () => {
    workbench = await openWorkbench();
    await openFile(workbench, BROKEN);
    await runCommand(workbench, '在旁边打开预览');
  });
  after(() => workbench?.close());

  it('change its look, and what is marked in it', async () => {
    const body = webview(workbench).locator('body');
    const slip = webview(workbench).locator('td', { hasText: /^1157$/ });
    const isMarked = async (expected: boolean) =>
      eventually(async () => assert.equal(((await slip.getAttribute('title')) ?? '').includes('应为 1175'), expected));
    await isMarked(true);
    assert.equal(await body.getAttribute('data-theme'), 'paper');
    set({
      'nianbao.preview.theme': 'editor',
      ...Object.fromEntries(RULES.map((code) => [`nianbao.rules.${code}`, 'off'])),
    });
    await isMarked(false);
    await eventually(async () => assert.equal(await body.getAttribute('data-theme'), 'editor'));
    await screenshot(workbench, 'settings-changed');
    set({});
    await isMarked(true);
    assert.equal(await body.getAttribute('data-theme'), 'paper');
  });
});
