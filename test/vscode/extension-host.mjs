// @ts-check
/** Bundles the tests that run inside the extension host, and runs them in a desktop or browser VS Code. */
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { pageUrl } from '../../scripts/vscode/browser-vscode.mjs';
import { launchChromium } from '../../scripts/vscode/chromium.mjs';

/**
 * @typedef {{ results: string, report: string, workspace: string }} Outputs files for the counts, mocha's report and
 * the workspace
 */

const repository = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');
const bundled = path.join(repository, 'dist/test/vscode');

/** The console output of the page and the host. */
const pageLog = path.join(repository, '.cache/logs/extension-host.log');

/** The time limit for the whole suite, in milliseconds; mocha ends a single hanging test much sooner. */
const patience = 30 * 60_000;

/** Bundles the tests as the host loads them: CommonJS, one file each. */
export async function bundleTests() {
  const sources = fileURLToPath(new URL('suite/', import.meta.url));
  rmSync(bundled, { recursive: true, force: true });
  const suites = readdirSync(sources).filter((file) => file.endsWith('.ts'));
  await build(
    suites.map(
      (file) =>
        /** @type {import('rolldown').BuildOptions} */ ({
          input: path.join(sources, file),
          platform: 'node',
          transform: { target: 'node20' },
          external: ['vscode', 'mocha'],
          output: { dir: bundled, format: 'cjs', codeSplitting: false, sourcemap: 'inline' },
        }),
    ),
  );
}

/**
 * Writes a workspace file to which tests can add folders: with a single folder, VS Code would restart the host on
 * adding a second.
 * @param {string} file a .code-workspace
 */
export function writeWorkspace(file) {
  writeFileSync(file, JSON.stringify({ folders: [{ path: path.join(repository, 'examples') }], settings: {} }));
}

/**
 * Returns the environment variables for the host.
 * @param {Outputs} outputs
 */
export function hostEnvironment({ results, report }) {
  return { NIANBAO_RESULTS: results, NIANBAO_TEST_REPORT: report };
}

/**
 * Runs the tests in the VS Code that `@vscode/test-electron` downloaded.
 * @param {string} executable
 * @param {Outputs} outputs
 * @returns {Promise<boolean>} true if all passed
 */
export async function runInDesktop(executable, outputs) {
  const { runTests } = await import('@vscode/test-electron');
  try {
    const code = await runTests({
      vscodeExecutablePath: executable,
      extensionDevelopmentPath: repository,
      extensionTestsPath: path.join(bundled, 'index.js'),
      extensionTestsEnv: hostEnvironment(outputs),
      launchArgs: [
        outputs.workspace,
        '--disable-extensions',
        '--disable-workspace-trust',
        '--skip-welcome',
        '--no-sandbox',
      ],
    });
    return code === 0;
  } catch {
    return false;
  } finally {
    print(outputs.report);
  }
}

/**
 * Runs the tests in a page of a server that was started with {@link hostEnvironment}.
 * @param {string} origin
 * @param {Outputs} outputs
 * @returns {Promise<boolean>} true if all passed
 */
export async function runInBrowser(origin, outputs) {
  const browser = await launchChromium();
  try {
    const page = await (await browser.newContext()).newPage();
    mkdirSync(path.dirname(pageLog), { recursive: true });
    writeFileSync(pageLog, '');
    page.on('console', (message) => appendFileSync(pageLog, `${message.text()}\n`));
    const ended = new Promise((resolve) => page.exposeFunction('codeAutomationExit', resolve));
    const tests = path.join(bundled, 'index.js');
    await page.goto(pageUrl(origin, { folder: outputs.workspace, extension: repository, tests }), {
      timeout: patience,
    });
    const code = await Promise.race([ended, sleep(patience, undefined, { ref: false })]);
    if (code === undefined) console.error(`the extension host did not end within ${patience / 1000} s`);
    if (code !== 0) console.error(`the console of the page is in ${pageLog}`);
    return code === 0;
  } finally {
    await browser.close();
    print(outputs.report);
  }
}

/** @param {string} report */
function print(report) {
  if (existsSync(report)) console.log(readFileSync(report, 'utf8'));
}
