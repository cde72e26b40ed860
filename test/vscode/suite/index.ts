/**
 * The entry point that VS Code calls in the extension host: runs the bundled *.test.js beside it. Counts go to
 * $NIANBAO_RESULTS, mocha's report to $NIANBAO_TEST_REPORT, since the console of an extension host ends up in different
 * places.
 */
import { appendFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';
import { timeout } from '../../../.mocharc.json';

export async function run(): Promise<void> {
  const report = process.env.NIANBAO_TEST_REPORT;
  if (report !== undefined) {
    Mocha.reporters.Base.consoleLog = (...values: unknown[]) => appendFileSync(report, `${format(...values)}\n`);
  }
  const mocha = new Mocha({
    ui: 'bdd',
    timeout,
    forbidOnly: process.env.CI !== undefined,
    reporter: path.resolve(__dirname, '../../../scripts/count-reporter.cjs'),
  });
  for (const file of readdirSync(__dirname)) {
    if (file.endsWith('.test.js')) mocha.addFile(path.join(__dirname, file));
  }
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) throw new Error(`${failures} of the tests in the extension host failed`);
}
