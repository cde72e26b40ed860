import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../../support/eventually.ts';
import { sampleReport } from '../../support/report.ts';
import { closeAll, hasCodes } from './host.ts';

describe('settings that change while a report is open', () => {
  let report: vscode.TextDocument;
  const set = (key: string, value: unknown) =>
    vscode.workspace.getConfiguration('nianbao').update(key, value, vscode.ConfigurationTarget.Workspace);
  before(async () => {
    const table = '| “甲”…… | 件数 |\n| - | - |\n| 甲 | 1 |\n';
    const content = sampleReport().replace('年度: 2023', '年度: 二').replace('## 二、', `${table}\n## 二、`);
    report = await vscode.workspace.openTextDocument({ language: 'nianbao', content });
    await vscode.window.showTextDocument(report);
    await hasCodes(report.uri, ['NB103']);
  });
  after(async () => {
    for (const key of ['rules.NB103', 'format.ambiguousWidth']) await set(key, undefined);
    await closeAll();
  });

  it('switch a rule off and on, and say how grave it is', async () => {
    await set('rules.NB103', 'off');
    await hasCodes(report.uri, []);
    await set('rules.NB103', 'hint');
    await hasCodes(report.uri, ['NB103']);
    const [finding] = vscode.languages.getDiagnostics(report.uri);
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Hint);
  });

  it('change how tables are aligned', async () => {
    const formatted = async () => {
      const edits = await vscode.commands.executeCommand<vscode.TextEdit[]>(
        'vscode.executeFormatDocumentProvider',
        report.uri,
        { tabSize: 4, insertSpaces: true },
      );
      return edits.map(({ newText }) => newText).join('');
    };
    const wide = await formatted();
    await set('format.ambiguousWidth', 'narrow');
    await eventually(async () => assert.notEqual(await formatted(), wide));
    await set('format.ambiguousWidth', undefined);
    await eventually(async () => assert.equal(await formatted(), wide));
  });
});
