import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { sampleReport } from '../../support/report.ts';
import { carried, received, reportWith } from '../../support/workspace.ts';
import { MemoryFiles } from '../memory-files.ts';
import { addFolder, closeAll, hasCodes, open, removeFolder, replace } from './host.ts';

const scheme = 'nianbao-memory';
const at = (path: string) => vscode.Uri.from({ scheme, path });
const LAST = '/青石镇/2022.nianbao';
const THIS = '/青石镇/2023.nianbao';

describe('a virtual workspace', () => {
  const files = new MemoryFiles();
  let registered: vscode.Disposable;
  let report: vscode.TextDocument;
  before(async () => {
    files.put(LAST, sampleReport(carried(2), '青石镇人民政府', 2022));
    files.put(THIS, reportWith('上年: 2022.nianbao', received(3)));
    registered = vscode.workspace.registerFileSystemProvider(scheme, files, { isCaseSensitive: true });
    await addFolder(at('/青石镇'));
    report = await open(at(THIS));
  });
  after(async () => {
    await closeAll();
    await removeFolder(at('/青石镇'));
    registered.dispose();
  });

  it('is checked against last year’s report there', async () => {
    await hasCodes(report.uri, ['NB401', 'NB401']);
    const about = vscode.languages.getDiagnostics(report.uri).flatMap((one) => one.relatedInformation ?? []);
    assert.deepEqual([...new Set(about.map(({ location }) => location.uri.toString()))], [at(LAST).toString()]);
  });

  it('is explained, formatted, and leads to last year’s report', async () => {
    const caption = report.positionAt(report.getText().indexOf('第二十条第'));
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      report.uri,
      caption,
    );
    assert.ok(hovers.length > 0);
    const word = report.positionAt(report.getText().indexOf('上年结转'));
    const links = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeDefinitionProvider',
      report.uri,
      word,
    );
    assert.deepEqual(
      links.map(({ uri }) => uri.toString()),
      [at(LAST).toString()],
    );
  });

  it('is followed: what changes in last year’s file changes what is found, without it being open', async () => {
    await vscode.workspace.fs.writeFile(
      at(LAST),
      new TextEncoder().encode(sampleReport(carried(3), '青石镇人民政府', 2022)),
    );
    await hasCodes(report.uri, []);
  });

  it('is saved there, and nowhere else', async () => {
    await replace(report, '年度: 2023', '年度: 二');
    await hasCodes(report.uri, ['NB103']);
    await report.save();
    assert.match(files.text(THIS), /^年度: 二$/m);
    assert.deepEqual(files.names(), ['青石镇/2022.nianbao', '青石镇/2023.nianbao']);
  });
});
