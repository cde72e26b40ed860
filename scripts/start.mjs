// @ts-check
/**
 * `npm start`: installs and builds what is missing, then opens VS Code on examples/ with the extension running and the
 * preview beside the first report: the desktop's VS Code, or with none (or with --browser) one in the browser.
 */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { build, installPackages, repository } from './install.mjs';
import { pageUrl, startServer } from './vscode/browser-vscode.mjs';
import { findDesktopVSCode, howToGetVSCode } from './vscode/find-vscode.mjs';
import { installBrowserVSCode } from './vscode/install-browser-vscode.mjs';
import { exitOnSignals, run } from './vscode/process.mjs';
import { quietSettings } from './vscode/settings.mjs';

const folder = path.join(repository, 'examples');
const file = path.join(folder, '刘振屯镇-2023.nianbao');

/** Tells the extension to open the preview beside the first report. */
const env = { NIANBAO_START: '1' };

/** @param {string} code */
async function startOnDesktop(code) {
  console.log('正在打开 VS Code，关闭窗口即结束… Opening VS Code; ends with its window');
  const args = ['--new-window', '--wait', `--extensionDevelopmentPath=${repository}`, folder, file];
  return run(code, args, { cwd: repository, env });
}

/** @returns {Promise<number>} */
async function startInBrowser() {
  const installation = await installBrowserVSCode().catch((error) => {
    throw new Error(`${error.message}\n${howToGetVSCode}`);
  });
  const dataDir = path.join(repository, '.cache/start');
  rmSync(dataDir, { recursive: true, force: true });
  const server = await startServer(installation, { dataDir, settings: quietSettings, env });
  let stopping = false;
  exitOnSignals(async () => {
    stopping = true;
    console.log('\n正在结束… Stopping');
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });
  const url = pageUrl(server.origin, { folder, extension: repository, file });
  console.log(
    `\n年报已就绪，请在浏览器中打开（按 Ctrl+C 结束）：\nReady; open this address in a browser (Ctrl+C ends it):\n\n${url}\n`,
  );
  openInBrowser(url);
  const how = await server.ended;
  if (!stopping) throw new Error(`VS Code's server ${how}; its output is in ${server.logFile}`);
  return 0;
}

/**
 * Opens the default browser where there is one; the address is printed anyway.
 * @param {string} url
 */
function openInBrowser(url) {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return;
  const opener = { darwin: 'open', win32: 'explorer' }[/** @type {string} */ (process.platform)] ?? 'xdg-open';
  const child = spawn(opener, [url], { stdio: 'ignore', detached: true });
  child.once('error', () => {});
  child.unref();
}

try {
  await installPackages();
  await build();
  const desktop = process.argv.includes('--browser') ? undefined : findDesktopVSCode();
  process.exitCode = desktop ? await startOnDesktop(desktop) : await startInBrowser();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
