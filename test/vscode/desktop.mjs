// @ts-check
/** Whether this machine can have a desktop VS Code for tests, found out in seconds. */
import { spawnSync } from 'node:child_process';

const releases = 'https://update.code.visualstudio.com/api/releases/stable';

/**
 * Downloads it, unless it was downloaded before.
 * @returns {Promise<string | undefined>} its executable; undefined where it cannot be downloaded or has no screen
 */
export async function desktopVSCode() {
  const hasScreen = process.platform !== 'linux' || Boolean(process.env.DISPLAY);
  if (!hasScreen || process.env.NIANBAO_TEST_VSCODE === 'browser') return undefined;
  try {
    await fetch(releases, { signal: AbortSignal.timeout(5_000) });
    const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
    const executable = await downloadAndUnzipVSCode('stable');
    return spawnSync(executable, ['--version', '--no-sandbox'], { timeout: 20_000 }).error ? undefined : executable;
  } catch {
    return undefined;
  }
}
