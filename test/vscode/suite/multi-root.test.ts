import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { sampleReport } from '../../support/report.ts';
import { carried, received, reportWith } from '../../support/workspace.ts';
import { addFolder, closeAll, hasCodes, open, removeFolder } from './host.ts';

const ORGAN = '青石镇人民政府';

describe('a workspace of several folders', () => {
  let lastYear: string;
  let thisYear: string;
  before(async () => {
    lastYear = mkdtempSync(path.join(tmpdir(), 'nianbao-2022-'));
    thisYear = mkdtempSync(path.join(tmpdir(), 'nianbao-2023-'));
    writeFileSync(path.join(lastYear, '青石镇.nianbao'), sampleReport(carried(2), ORGAN, 2022));
    const reference = `上年: ../${path.basename(lastYear)}/青石镇.nianbao`;
    writeFileSync(path.join(thisYear, '青石镇.nianbao'), reportWith(reference, received(3)));
  });
  after(async () => {
    await closeAll();
    for (const folder of [thisYear, lastYear]) {
      if (vscode.workspace.getWorkspaceFolder(vscode.Uri.file(folder))) await removeFolder(vscode.Uri.file(folder));
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('compares reports of one with those of another, as folders come and go', async () => {
    await addFolder(vscode.Uri.file(thisYear));
    const report = await open(vscode.Uri.file(path.join(thisYear, '青石镇.nianbao')));
    await hasCodes(report.uri, ['NB404']);
    await addFolder(vscode.Uri.file(lastYear));
    await hasCodes(report.uri, ['NB401', 'NB401']);
    await removeFolder(vscode.Uri.file(lastYear));
    await hasCodes(report.uri, ['NB404']);
  });

  it('finds what is wrong in files that are not open, for as long as their folder is there', async () => {
    const broken = vscode.Uri.file(path.join(lastYear, '坏.nianbao'));
    writeFileSync(broken.fsPath, sampleReport({ '表三/一/总计': 3 }, '白水镇人民政府', 2022));
    await addFolder(vscode.Uri.file(lastYear));
    await hasCodes(broken, ['NB301']);
    const symbols = () =>
      vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', '白水镇');
    assert.ok((await symbols()).length > 0);
    await removeFolder(vscode.Uri.file(lastYear));
    await hasCodes(broken, []);
    assert.deepEqual(await symbols(), []);
  });
});
