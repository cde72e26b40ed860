import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { accept, type Baseline, excessOver } from './baseline.ts';
import { toPage } from './page.ts';
import { buildProgram, type PlacedMutant, ROOT } from './program.ts';
import { type Outcome, Runner, testsOf } from './runner.ts';
import { shuffled } from './sample.ts';
import { byClass, percentage, scoreOf, scoresBy, survivorLines } from './score.ts';

/**
 * Shows that the tests of rules and relations can fail: changes the program in one place at a time and checks whether a
 * test notices.
 *   npm run mutation                              all mutants; writes docs/mutation.md
 *   npm run mutation -- --sample 500 --seed 1     some of them, the same for the same seed; writes docs/mutation.md
 *   npm run mutation -- --files rules/row,edit.ts those in files whose path contains one of these texts
 *   npm run mutation -- --tests rules/row         with these tests only, for a quick look (more mutants survive)
 *   npm run mutation -- --json out.json           also writes every outcome there
 *   npm run mutation -- --accept                  writes how many mutants survived into the baseline
 * A run fails if more mutants of a file survive than the baseline accepts: either a test is missing, or the survivors
 * do the same as the program and should be accepted.
 * Mutants run in random order, so that a stopped run (Ctrl+C) reports on a fair sample.
 */

const PAGE = 'docs/mutation.md';
const BASELINE = 'tools/mutation/baseline.json';
const MUTATED = ['server/src/rules', 'server/src/check', 'server/src/relations', 'server/src/report/claims'];
/** Words and phrases: data, which is not mutated. */
const DATA = /\/lexicon(?:\/|\.ts)|\/vocabulary\.ts|\/rules\/index\.ts/;
const TESTS = ['test/unit/rules', 'test/unit/check', 'test/unit/relations', 'test/unit/report', 'test/unit/workspace'];

async function main(): Promise<void> {
  process.chdir(ROOT);
  const { values } = parseArgs({
    options: {
      files: { type: 'string' },
      tests: { type: 'string' },
      sample: { type: 'string' },
      seed: { type: 'string', default: '1' },
      json: { type: 'string' },
      accept: { type: 'boolean' },
    },
  });
  const isPart = Boolean(values.files ?? values.tests);
  const all = filesIn(MUTATED, '.ts').filter((path) => !DATA.test(path));
  const files = withOneOf(all, values.files);
  const tests = withOneOf(filesIn(TESTS, '.test.ts'), values.tests);
  const program = await buildProgram(ROOT, tests, files);
  const mutants = program.mutants.toSorted(byPlace);
  const chosen = shuffled(mutants, Number(values.seed)).slice(0, Number(values.sample ?? mutants.length));

  const folder = mkdtempSync(join(tmpdir(), 'nianbao-mutation-'));
  const path = join(folder, 'program.js');
  writeFileSync(path, program.code);
  const runner = new Runner(program, path);
  const started = performance.now();
  const outcomes: Outcome[] = [];
  let isStopped = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      isStopped = true;
    });
  }
  try {
    const reach = await runner.reach();
    progress(`${reach.length} tests, ${chosen.length} of ${program.mutants.length} mutants`, started);
    const testsFor = testsOf(program, reach);
    for (const mutant of chosen) {
      const outcome = await runner.run(mutant, testsFor(mutant));
      if (isStopped) break;
      outcomes.push(outcome);
      for (const line of survivorLines([outcome])) process.stderr.write(`${line}\n`);
      if (outcomes.length % 100 === 0) progress(`${outcomes.length}: ${percentage(scoreOf(outcomes))}`, started);
    }
  } finally {
    runner.close();
    rmSync(folder, { recursive: true });
  }

  outcomes.sort((a, b) => byPlace(a.mutant, b.mutant));
  if (values.json) writeFileSync(values.json, JSON.stringify(outcomes, null, 1));
  process.stdout.write(summary(outcomes));
  // With only some of the tests, more mutants survive than with all.
  if (!values.tests) {
    const baseline: Baseline = JSON.parse(readFileSync(BASELINE, 'utf8'));
    if (values.accept) {
      const accepted = accept(baseline, outcomes, { isWhole: outcomes.length === mutants.length, files: all });
      writeFileSync(BASELINE, `${JSON.stringify(accepted, null, 2)}\n`);
    } else {
      const excess = excessOver(baseline, outcomes);
      for (const { file, survived, accepted } of excess) {
        process.stdout.write(`${file}: ${survived} survived, ${accepted} are accepted\n`);
      }
      if (excess.length > 0) process.exitCode = 1;
    }
  }
  if (isPart) return;
  const facts = {
    date: new Date().toISOString().slice(0, 10),
    minutes: (performance.now() - started) / 60_000,
    all: mutants.length,
    ...(outcomes.length < mutants.length && { seed: Number(values.seed) }),
  };
  writeFileSync(PAGE, toPage(outcomes, facts));
}

function byPlace(a: PlacedMutant, b: PlacedMutant): number {
  return a.file === b.file ? a.id - b.id : a.file < b.file ? -1 : 1;
}

function filesIn(folders: readonly string[], ending: string): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith(ending))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
      .sort(),
  );
}

/** The paths that contain one of the comma-separated texts; all paths if no texts are given. */
function withOneOf(paths: readonly string[], texts: string | undefined): readonly string[] {
  const parts = texts?.split(',');
  return parts ? paths.filter((path) => parts.some((part) => path.includes(part))) : paths;
}

function summary(outcomes: readonly Outcome[]): string {
  const { code, messages } = byClass(outcomes);
  const scores = scoresBy(code, ({ mutant }) => mutant.file).map(
    (one) => `${percentage(one).padStart(7)}  ${one.killed + one.endless}/${one.all}  ${one.name}`,
  );
  return `${survivorLines(outcomes).join('\n')}

${scores.join('\n')}

code ${percentage(scoreOf(code))} of ${code.length}, messages ${percentage(scoreOf(messages))} of ${messages.length}
`;
}

function progress(text: string, since: number): void {
  process.stderr.write(`${((performance.now() - since) / 1000).toFixed(0).padStart(5)} s  ${text}\n`);
}

main().catch((error) => {
  process.stderr.write(`${error instanceof Error ? error.stack : error}\n`);
  process.exitCode = 1;
});
