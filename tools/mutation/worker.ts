import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import '../../test/support/seed.ts';
import { ROOT } from './program.ts';
import { createSuite, type TestCase } from './suite.ts';

/**
 * The process that runs tests, started by `runner.ts`, which kills it if it is caught in a loop; it may also run out of
 * memory. State in modules must not pass from one mutant to another, and evaluating everything anew for every test is
 * slow. So tests first run in modules in which earlier mutants ran too; a test that fails there must fail again in
 * newly evaluated modules. If it does not, the kept state was spoilt, and all tests run anew. A mutant that survives
 * only because of kept state counts as surviving.
 */

/** A test case, and what it reaches without any change. */
export interface Reach {
  readonly file: string;
  /** Its index in its file. */
  readonly index: number;
  readonly title: string;
  readonly milliseconds: number;
  /** The mutants that it executes. */
  readonly reached: readonly number[];
  /** The mutants executed when its file is loaded. */
  readonly loaded: readonly number[];
}

/** A mutant and the tests to run, in order, until one fails. */
export interface Task {
  readonly mutant: number;
  readonly tests: readonly TestPlace[];
  /** True if the mutant is executed when modules are loaded, so that they must be loaded anew. */
  readonly isLoaded: boolean;
}

export interface TestPlace {
  readonly file: string;
  readonly index: number;
}

export type Request =
  | { readonly kind: 'reach'; readonly files: readonly string[]; readonly mutants: number }
  | { readonly kind: 'task'; readonly task: Task };
export type Answer =
  | { readonly kind: 'reach'; readonly reach: readonly Reach[] }
  | { readonly kind: 'failed'; readonly by: TestPlace | undefined };

const NONE = -1;
const requireHere = createRequire(join(ROOT, 'package.json'));
const script = new Script(
  `(function (require, module, exports, $mutant, describe, it, before) {${readFileSync(process.argv[2], 'utf8')}\n})`,
  { filename: 'program.js' },
);

/** Returns a function that gives the cases of a file; all its calls use the same modules. */
function evaluate(isOn: (id: number) => boolean): (file: string) => readonly TestCase[] {
  const { words, casesOf, isDescribing } = createSuite();
  const asked = (id: number) => !isDescribing() && isOn(id);
  const module = { exports: {} as Record<string, () => void> };
  script.runInThisContext()(requireHere, module, module.exports, asked, words.describe, words.it, words.before);
  const loaded = new Map<string, readonly TestCase[]>();
  return (file) => {
    const cases = loaded.get(file) ?? casesOf(file, module.exports[file]);
    loaded.set(file, cases);
    return cases;
  };
}

async function reachOf(files: readonly string[], mutants: number): Promise<Reach[]> {
  const all: Reach[] = [];
  for (const file of files) {
    let count = 1;
    for (let index = 0; index < count; index++) {
      const marks = new Uint8Array(mutants);
      const cases = evaluate((id) => {
        marks[id] = 1;
        return false;
      })(file);
      count = cases.length;
      const loaded = marked(marks);
      marks.fill(0);
      const started = performance.now();
      try {
        await cases[index].run();
      } catch {
        process.stderr.write(`left out, for it fails without any change: ${cases[index].title}\n`);
        continue;
      }
      const milliseconds = performance.now() - started;
      all.push({ file, index, title: cases[index].title, milliseconds, reached: marked(marks), loaded });
    }
  }
  return all;
}

function marked(marks: Uint8Array): number[] {
  return [...marks.keys()].filter((id) => marks[id] === 1);
}

/** The mutant that is active in the kept modules. */
let active = NONE;
let kept: ReturnType<typeof evaluate> | undefined;

async function failureOf({ mutant, tests, isLoaded }: Task): Promise<TestPlace | undefined> {
  const anew = (which: readonly TestPlace[]) =>
    firstFailure(
      evaluate((id) => id === mutant),
      which,
    );
  if (isLoaded) return anew(tests);
  kept ??= evaluate((id) => id === active);
  for (const { file } of tests) kept(file);
  active = mutant;
  const failed = await firstFailure(kept, tests);
  active = NONE;
  if (!failed) return undefined;
  const again = await anew([failed]);
  if (again) return again;
  kept = undefined;
  return anew(tests);
}

async function firstFailure(
  casesOf: (file: string) => readonly TestCase[],
  tests: readonly TestPlace[],
): Promise<TestPlace | undefined> {
  for (const test of tests) {
    try {
      await casesOf(test.file)[test.index].run();
    } catch {
      return test;
    }
  }
  return undefined;
}

async function answer(request: Request): Promise<Answer> {
  if (request.kind === 'reach') return { kind: 'reach', reach: await reachOf(request.files, request.mutants) };
  return { kind: 'failed', by: await failureOf(request.task) };
}

process.on('message', async (request: Request) => process.send?.(await answer(request)));
