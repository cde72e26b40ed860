// @ts-check
/** Finds this machine's desktop VS Code. */
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';

/** The message for users who have no VS Code. */
export const howToGetVSCode =
  'VS Code 可从 https://code.visualstudio.com 下载安装（安装时选“添加到 PATH”），装好后再试。' +
  ' Install VS Code from https://code.visualstudio.com with its `code` command on PATH, and try again.';

/**
 * Finds the `code` command on PATH, if there is a screen for its window. Skips the `code` of a remote session, of a
 * container or of Windows under WSL: it only talks to a window elsewhere, where the folders here mean nothing.
 * @returns {string | undefined}
 */
export function findDesktopVSCode() {
  const { DISPLAY, WAYLAND_DISPLAY, VSCODE_IPC_HOOK_CLI, PATH = '' } = process.env;
  if (process.platform === 'linux' && !DISPLAY && !WAYLAND_DISPLAY) return undefined;
  if (VSCODE_IPC_HOOK_CLI) return undefined;
  const names = process.platform === 'win32' ? ['code.cmd', 'codium.cmd'] : ['code', 'codium', 'code-insiders'];
  return PATH.split(path.delimiter)
    .flatMap((folder) => names.map((name) => path.join(folder, name)))
    .find((file) => existsSync(file) && !/remote-cli|^\/mnt\//.test(realpathSync(file)));
}
