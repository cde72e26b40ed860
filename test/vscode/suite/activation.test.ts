import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the extension in its host', () => {
  it('is there and starts with the first report', async () => {
    const extension = vscode.extensions.getExtension('nianbao.nianbao');
    assert.ok(extension, 'the extension is not loaded');
    const document = await vscode.workspace.openTextDocument({ language: 'nianbao', content: '# 2023年报告\n' });
    assert.equal(document.languageId, 'nianbao');
    await extension.activate();
    assert.ok(extension.isActive);
  });

  it('answers what is asked while its server starts', async () => {
    await vscode.commands.executeCommand('nianbao.summary');
    assert.match(vscode.window.activeTextEditor?.document.getText() ?? '', /^# 年报情况\n\n共 \d+ 份/);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('has every command that its manifest lists', async () => {
    const extension = vscode.extensions.getExtension('nianbao.nianbao');
    const listed: { command: string }[] = extension?.packageJSON.contributes.commands ?? [];
    await extension?.activate();
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.ok(listed.length > 0);
    assert.deepEqual(
      listed.map(({ command }) => command).filter((command) => !registered.has(command)),
      [],
    );
  });
});
