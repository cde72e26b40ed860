// @ts-check
/** Finds the desktop VS Code of this machine. */
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';

/** What to tell somebody for whom none can be had. */
export const howToGetVSCode =
  'VS Code 可从 https://code.visualstudio.com 下载安装（安装时选“添加到 PATH”），装好后再试。' +
  ' Install VS Code from https://code.visualstudio.com with its `code` command on PATH, and try again.';

/**
 * The `code` command on PATH, with a screen to show its window on. The `code` of a remote session, of a container or of
 * Windows under WSL only talks to a window elsewhere, to which the folders here mean nothing: it is passed over.
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
