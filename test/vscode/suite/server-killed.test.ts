import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../../support/eventually.ts';
import { sampleReport } from '../../support/report.ts';
import { canListProcesses, serverProcesses } from '../processes.ts';
import { closeAll, hasCodes } from './host.ts';

const BROKEN = sampleReport({ '表三/一/总计': 3 });
const TYPED = '全年公开信息十二条，受理申请三件，均按时答复。';

/** Returns the pid of this window's server; throws if there is none. */
function server(): number {
  const [pid] = serverProcesses(process.pid);
  if (pid === undefined) throw new Error('no server runs');
  return pid;
}

async function kill(): Promise<void> {
  const pid = await eventually(server);
  process.kill(pid, 'SIGKILL');
  await eventually(() => assert.ok(!serverProcesses(process.pid).includes(pid)));
}

describe('a server that is killed', () => {
  let document: vscode.TextDocument;
  before(async function () {
    if (!canListProcesses) this.skip();
    document = await vscode.workspace.openTextDocument({ language: 'nianbao', content: BROKEN });
    await vscode.window.showTextDocument(document);
    await hasCodes(document.uri, ['NB301']);
  });
  after(closeAll);

  it('costs nothing of what is typed before, meanwhile and after, and finds again what it found', async () => {
    const place = BROKEN.indexOf('\n', BROKEN.indexOf('## 一、')) + 1;
    let killing: Promise<void> | undefined;
    for (const [i, character] of [...TYPED].entries()) {
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, document.positionAt(place + i), character);
      assert.ok(await vscode.workspace.applyEdit(edit));
      if (i === 8) killing = kill();
    }
    await killing;
    assert.equal(document.getText(), BROKEN.slice(0, place) + TYPED + BROKEN.slice(place));
    await hasCodes(document.uri, ['NB301']);
  });

  it('has the text as it is then: what was mended while there was none is not found', async () => {
    await kill();
    const mended = vscode.window.activeTextEditor;
    assert.ok(mended);
    await mended.edit((edit) =>
      edit.replace(new vscode.Range(0, 0, document.lineCount, 0), sampleReport().replace('年度: 2023', '年度: 二')),
    );
    await eventually(server);
    await hasCodes(document.uri, ['NB103']);
  });
});
