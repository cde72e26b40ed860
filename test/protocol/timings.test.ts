import assert from 'node:assert/strict';
import type { LogMessageParams } from 'vscode-languageserver-protocol/node';
import { sampleReport } from '../support/report.ts';
import { startServer } from '../support/server.ts';

const URI = 'untitled:年报.nianbao';
/** A limit that all work exceeds. */
const ANY = 1e-6;

describe('the setting nianbao.trace.timings', () => {
  it('has each keystroke and request told with its steps, until it is 0', async () => {
    const server = await startServer({ initializationOptions: { settings: { trace: { timings: ANY } } } });
    const lines: string[] = [];
    server.connection.onNotification('window/logMessage', ({ message }: LogMessageParams) => {
      lines.push(message);
    });
    const ask = () => server.connection.sendRequest('textDocument/foldingRange', { textDocument: { uri: URI } });
    await server.open(URI, sampleReport({ '表四/行政复议/总计': 4 }));
    const start = { line: 6, character: 0 };
    await server.change(URI, 2, [{ range: { start, end: start }, text: '甲' }]);
    await ask();
    // The log line about a request follows its answer.
    await ask();
    const [open, change, request] = lines.filter((line) => line.startsWith('textDocument/'));
    assert.match(
      open,
      /^textDocument\/didOpen [\d.]+ 毫秒：tree .*report .*blocks .*tables .*relations .*repair .*其余 /,
    );
    assert.match(change, /^textDocument\/didChange [\d.]+ 毫秒：tree .*report .*其余 /);
    assert.match(request, /^textDocument\/foldingRange [\d.]+ 毫秒：其余 [\d.]+$/);

    await server.connection.sendNotification('workspace/didChangeConfiguration', {
      settings: { nianbao: { trace: { timings: 0 } } },
    });
    await ask();
    lines.length = 0;
    await ask();
    await ask();
    assert.deepEqual(lines, []);
    await server.stop();
  });
});
