// @ts-check
/**
 * `npm start`: installs and builds what is missing, then opens VS Code on examples/ with the extension running and the
 * preview beside the first report: the desktop's VS Code, or without one (or with --browser) VS Code in the browser.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build, installPackages, repository } from './install.mjs';
import { pageUrl, startServer } from './vscode/browser-vscode.mjs';
import { findDesktopVSCode, howToGetVSCode } from './vscode/find-vscode.mjs';
import { installBrowserVSCode } from './vscode/install-browser-vscode.mjs';
import { exitOnSignals, run } from './vscode/process.mjs';
import { quietSettings } from './vscode/settings.mjs';

const folder = path.join(repository, 'examples');
const file = path.join(folder, '刘振屯镇-2023.nianbao');

/** Settings, state and extensions of the VS Code in the browser. */
const dataDir = mkdtempSync(path.join(tmpdir(), 'nianbao-start-'));

/** Tells the extension to open the preview beside the first report. */
const env = { NIANBAO_START: '1' };

/** @param {string} code */
async function startOnDesktop(code) {
  console.log('正在打开 VS Code，关闭窗口即结束… Opening VS Code; ends with its window');
  const args = ['--new-window', '--wait', `--extensionDevelopmentPath=${repository}`, folder, file];
  return run(code, args, { cwd: repository, env });
}

/** @returns {Promise<never>} rejects when the server ends by itself; Ctrl+C ends this process */
async function startInBrowser() {
  const installation = await installBrowserVSCode().catch((error) => {
    throw new Error(`${error.message}\n${howToGetVSCode}`);
  });
  const logFile = path.join(repository, '.cache/logs/start.log');
  const server = await startServer(installation, { dataDir, logFile, settings: quietSettings, env });
  const url = pageUrl(server.origin, { folder, extension: repository, file });
  console.log(
    `\n年报已就绪，请在浏览器中打开（按 Ctrl+C 结束）：\nReady; open this address in a browser (Ctrl+C ends it):\n\n${url}\n`,
  );
  openInBrowser(url);
  throw new Error(`VS Code's server ${await server.ended}; its output is in ${logFile}`);
}

/**
 * Opens the default browser if there is one; the address is printed anyway.
 * @param {string} url
 */
function openInBrowser(url) {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  const opener = { darwin: 'open', win32: 'explorer' }[/** @type {string} */ (process.platform)] ?? 'xdg-open';
  const child = spawn(opener, [url], { stdio: 'ignore', detached: true });
  child.once('error', () => {});
  child.unref();
}

process.on('exit', () => rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 }));
exitOnSignals();
try {
  await installPackages();
  await build();
  const desktop = process.argv.includes('--browser') ? undefined : findDesktopVSCode();
  process.exitCode = desktop ? await startOnDesktop(desktop) : await startInBrowser();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
