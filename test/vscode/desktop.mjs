// @ts-check
/** Finds out within seconds if this machine can run a desktop VS Code for tests. */
import { spawnSync } from 'node:child_process';

const releases = 'https://update.code.visualstudio.com/api/releases/stable';

/**
 * Downloads VS Code unless it is already there.
 * @returns {Promise<string | undefined>} its executable; undefined if it cannot be downloaded or there is no display
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
