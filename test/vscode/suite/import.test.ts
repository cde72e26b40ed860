import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';

const PAGE =
  '<html><body><h1>青石镇人民政府2023年政府信息公开工作年度报告</h1><p>一、总体情况</p><p>全年公开信息12条。</p></body></html>';

describe('the command nianbao.import', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'nianbao-import-'));
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    rmSync(folder, { recursive: true, force: true });
  });

  /** Imports a file with this content. */
  const run = async (name: string, content: string): Promise<vscode.TextDocument | undefined> => {
    const file = path.join(folder, name);
    writeFileSync(file, content);
    return vscode.commands.executeCommand<vscode.TextDocument>('nianbao.import', vscode.Uri.file(file));
  };

  it('opens a file as a new report that is not saved, and leaves the file alone', async () => {
    await run('青石镇.html', PAGE);
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document?.isUntitled);
    assert.equal(document.languageId, 'nianbao');
    assert.match(document.getText(), /^---\n机关: 青石镇人民政府\n年度: 2023\n---\n# 青石镇/);
    assert.match(document.getText(), /\n## 一、总体情况\n\n全年公开信息12条。/);
    assert.equal((await vscode.workspace.openTextDocument(path.join(folder, '青石镇.html'))).getText(), PAGE);
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  });

  it('opens nothing for what it cannot import', async () => {
    // Counts the documents that are opened: their total may drop meanwhile as those of the previous test close.
    const opened: string[] = [];
    const listening = vscode.workspace.onDidOpenTextDocument(({ isUntitled, uri }) => {
      if (isUntitled) opened.push(uri.toString());
    });
    assert.equal(await run('青石镇.docx', '%PDF-1.7'), undefined);
    listening.dispose();
    assert.deepEqual(opened, []);
  });
});
