// @ts-check
/**
 * Runs the VS Code suite: first the tests inside the extension host, in a desktop VS Code if one can be downloaded,
 * else in one in the browser; then the tests that drive the workbench from outside, in the browser. Writes the sum of
 * both counts to $NIANBAO_RESULTS.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { startServer } from '../../scripts/vscode/browser-vscode.mjs';
import { howToGetChromium } from '../../scripts/vscode/chromium.mjs';
import { howToGetVSCode } from '../../scripts/vscode/find-vscode.mjs';
import { installBrowserVSCode } from '../../scripts/vscode/install-browser-vscode.mjs';
import { exitOnSignals, run } from '../../scripts/vscode/process.mjs';
import { quietSettings } from '../../scripts/vscode/settings.mjs';
import { findChromium } from '../../server/src/node/programs.mjs';
import { desktopVSCode } from './desktop.mjs';
import { bundleTests, hostEnvironment, runInBrowser, runInDesktop, writeWorkspace } from './extension-host.mjs';

/** @typedef {{ passed: number, failed: number }} Counts */

const repository = fileURLToPath(new URL('../../', import.meta.url));
const temporary = mkdtempSync(path.join(tmpdir(), 'nianbao-vscode-'));
const outputs = {
  results: path.join(temporary, 'host.json'),
  report: path.join(temporary, 'host.txt'),
  workspace: path.join(temporary, 'tests.code-workspace'),
};
process.on('exit', () => rmSync(temporary, { recursive: true, force: true, maxRetries: 5 }));
exitOnSignals();

/**
 * Reads the results that the tests wrote; one failure if they died before writing them.
 * @param {string} file
 * @param {boolean} succeeded
 * @returns {Counts}
 */
function counts(file, succeeded) {
  try {
    /** @type {Counts} */
    const { passed, failed } = JSON.parse(readFileSync(file, 'utf8'));
    return { passed, failed: succeeded ? failed : Math.max(failed, 1) };
  } catch {
    return { passed: 0, failed: 1 };
  }
}

/** @param {string} origin */
async function runWorkbenchTests(origin) {
  const results = path.join(temporary, 'workbench.json');
  // biome-ignore format: an option and its value stand on one line
  const mocha = [
    path.join(repository, 'node_modules/mocha/bin/mocha.js'),
    '--require', 'tsx/cjs', // before the hooks, which need it
    '--require', 'test/vscode/workbench/hooks.ts',
    '--reporter', 'scripts/count-reporter.cjs',
    '--reporter-option', `output=${results}`,
    // On a busy machine the workbench sometimes misses a key or click; a real fault fails twice.
    '--retries', '1',
    ...(process.env.CI ? ['--forbid-only'] : []),
    'test/vscode/workbench/**/*.test.ts',
  ];
  // Files that the tests and their browser leave behind are removed with the temporary folder.
  const env = { NIANBAO_VSCODE_ORIGIN: origin, TMPDIR: temporary };
  const code = await run(process.execPath, mocha, { cwd: repository, env });
  return counts(results, code === 0);
}

/** @returns {Promise<Counts>} */
async function main() {
  await bundleTests();
  writeWorkspace(outputs.workspace);
  const desktop = await desktopVSCode();
  if (findChromium() === undefined) throw new Error(howToGetChromium);
  const installation = await installBrowserVSCode().catch((error) => {
    throw new Error(`${error.message}\n${howToGetVSCode}`);
  });
  const server = await startServer(installation, {
    dataDir: path.join(temporary, 'data'),
    logFile: path.join(repository, '.cache/logs/vscode-server.log'),
    settings: quietSettings,
    env: hostEnvironment(outputs),
    endWhenUnused: true,
  });
  try {
    const host = desktop ? await runInDesktop(desktop, outputs) : await runInBrowser(server.origin, outputs);
    const inHost = counts(outputs.results, host);
    const fromOutside = await runWorkbenchTests(server.origin);
    return { passed: inHost.passed + fromOutside.passed, failed: inHost.failed + fromOutside.failed };
  } finally {
    await server.stop();
  }
}

const sum = await main().catch((error) => {
  console.error(error.message);
  return { passed: 0, failed: 1 };
});
if (process.env.NIANBAO_RESULTS) writeFileSync(process.env.NIANBAO_RESULTS, JSON.stringify(sum));
process.exit(sum.failed === 0 ? 0 : 1);
