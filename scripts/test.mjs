// @ts-check
/**
 * `npm test`: installs and builds what is missing, runs the suites in sequence and ends with the line
 * `N passed, N failed`. `npm test -- --only unit,types` runs some of them.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { build, installPackages, repository } from './install.mjs';
import { exitOnSignals, run } from './vscode/process.mjs';

/** @typedef {{ passed: number, failed: number }} Counts */

/**
 * @typedef {object} Suite
 * @property {string} title
 * @property {string[]} command a script and its arguments, run by Node in the repository
 * @property {boolean} [counts] true if it writes its counts to $NIANBAO_RESULTS; otherwise it counts as one test
 * @property {boolean} [built] true if it needs the build
 */

const bin = {
  biome: 'node_modules/@biomejs/biome/bin/biome',
  mocha: 'node_modules/mocha/bin/mocha.js',
  tsc: 'node_modules/typescript/bin/tsc',
};
const mocha = [bin.mocha, '--reporter', 'scripts/count-reporter.cjs', ...(process.env.CI ? ['--forbid-only'] : [])];

/** @type {Record<string, Suite>} */
const suites = {
  lint: { title: 'Lint and format', command: [bin.biome, 'check'] },
  types: { title: 'Types', command: [bin.tsc, '-p', '.'] },
  'webview-types': { title: 'Types of the preview page', command: [bin.tsc, '-p', 'client/src/webview'] },
  unit: { title: 'Unit and property tests', command: [...mocha, 'test/unit/**/*.test.ts'], counts: true },
  protocol: {
    title: 'Protocol and command line tests',
    command: [...mocha, 'test/{protocol,cli}/**/*.test.ts'],
    counts: true,
    built: true,
  },
  vscode: { title: 'VS Code tests', command: ['test/vscode/run.mjs'], counts: true, built: true },
};

/**
 * How long a suite may take before it counts as hanging, in milliseconds: mocha cannot end a test that never yields.
 */
const patience = 2 * 60 * 60_000;

/**
 * @param {Suite} suite
 * @param {string} results a file for the counts
 * @returns {Promise<Counts>}
 */
async function runSuite({ title, command, counts }, results) {
  console.log(`\n=== ${title}`);
  rmSync(results, { force: true });
  const options = { cwd: repository, env: { NIANBAO_RESULTS: results }, timeout: patience };
  const succeeded = (await run(process.execPath, command, options)) === 0;
  if (!counts) return { passed: succeeded ? 1 : 0, failed: succeeded ? 0 : 1 };
  /** @type {Counts} */
  const { passed, failed } = existsSync(results) ? JSON.parse(readFileSync(results, 'utf8')) : { passed: 0, failed: 0 };
  if (succeeded && passed > 0) return { passed, failed };
  if (failed === 0) console.error(succeeded ? `${title}: nothing was run` : `${title}: ended before its time`);
  return { passed, failed: Math.max(failed, 1) };
}

/** @param {string[]} names of suites */
async function runSuites(names) {
  const temporary = mkdtempSync(path.join(tmpdir(), 'nianbao-test-'));
  process.on('exit', () => rmSync(temporary, { recursive: true, force: true }));
  exitOnSignals();
  const sum = { passed: 0, failed: 0 };
  await installPackages();
  const chosen = names.map((name) => suites[name]);
  if (chosen.some(({ built }) => built)) await build();
  for (const suite of chosen) {
    const { passed, failed } = await runSuite(suite, path.join(temporary, 'results.json'));
    console.log(`${suite.title}: ${passed} passed, ${failed} failed`);
    sum.passed += passed;
    sum.failed += failed;
  }
  return sum;
}

const { only } = parseArgs({ options: { only: { type: 'string', multiple: true } } }).values;
const names = only?.flatMap((list) => list.split(',')) ?? Object.keys(suites);
const unknown = names.filter((name) => !(name in suites));
if (unknown.length > 0) {
  console.error(`No suite ${unknown.join(', ')}; there are ${Object.keys(suites).join(', ')}`);
  process.exit(2);
}
const { passed, failed } = await runSuites(names).catch((error) => {
  console.error(error.message);
  return { passed: 0, failed: 1 };
});
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
