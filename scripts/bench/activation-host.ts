import { appendFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { commands, extensions, window, workspace } from 'vscode';

/**
 * What VS Code calls inside the extension host: opens a report, waits until the extension is active, and appends VS Code's own
 * account of its start (the command "Startup Performance") to $NIANBAO_BENCH_OUTPUT, as a JSON string on a line of its own.
 */
export async function run(): Promise<void> {
  const [report] = await workspace.findFiles('刘振屯镇-2023.nianbao');
  await window.showTextDocument(report);
  await extensions.getExtension('nianbao.nianbao')?.activate();
  await commands.executeCommand('perfview.show');
  for (let attempt = 0; attempt < 100; attempt++) {
    const account = workspace.textDocuments.find(({ uri }) => uri.scheme === 'perf')?.getText();
    if (account?.includes('nianbao.nianbao')) {
      appendFileSync(process.env.NIANBAO_BENCH_OUTPUT ?? '', `${JSON.stringify(account)}\n`);
      return;
    }
    await sleep(100);
  }
  throw new Error('VS Code shows no account of its start');
}
