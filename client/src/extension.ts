import { commands, type ExtensionContext, window } from 'vscode';
import { activateFeatures } from './activation.ts';
import { type Server, serverBehind } from './server.ts';
import { startServerProcess } from './server-process.ts';

let server: Server | undefined;

/** The desktop extension. The server is a separate process, which starts while the client is being loaded. */
export function activate(context: ExtensionContext): void {
  const serverProcess = startServerProcess(context.asAbsolutePath('server/dist/server.js'));
  server = serverBehind(async (events) => {
    const { desktopClient } = await import('./language-client/desktop-client.ts');
    return desktopClient(context, serverProcess, events);
  });
  activateFeatures(context, server);
  if (process.env.NIANBAO_START === '1') showPreviewOnce();
}

/** For `npm start`: opens the preview beside the first report. */
function showPreviewOnce(): void {
  if (window.activeTextEditor?.document.languageId === 'nianbao') {
    void commands.executeCommand('nianbao.showPreviewToSide');
    return;
  }
  const waiting = window.onDidChangeActiveTextEditor((editor) => {
    if (editor?.document.languageId !== 'nianbao') return;
    waiting.dispose();
    void commands.executeCommand('nianbao.showPreviewToSide');
  });
}

export function deactivate(): Promise<void> | undefined {
  return server?.stop();
}
