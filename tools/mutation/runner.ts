import { type ChildProcess, fork } from 'node:child_process';
import { join } from 'node:path';
import type { PlacedMutant, Program } from './program.ts';
import type { Answer, Reach, Request } from './worker.ts';

/**
 * How a mutant ended: a test failed, none did, no test reaches it, or the program did not end (or ran out of memory).
 */
export type Fate = 'killed' | 'survived' | 'unreached' | 'endless';

export interface Outcome {
  readonly mutant: PlacedMutant;
  readonly fate: Fate;
  /** The test that failed. */
  readonly by?: string;
}

/**
 * The most time that the tests of a mutant take together, in milliseconds measured without a change. The longest tests
 * are left out to stay within it, and mutants that only they would kill count as surviving.
 */
const BUDGET = 6000;
/** The time limit for a mutant's tests: `times` what they take without a change, plus `more` milliseconds. */
const PATIENCE = { times: 1, more: 2500 };

/** Runs tests against mutants one by one, each mutant only against the tests that reach it. */
export class Runner {
  private child: ChildProcess | undefined;
  private readonly loaded = new Set<number>();
  private readonly program: Program;
  /** The path of the program's script. */
  private readonly path: string;

  constructor(program: Program, path: string) {
    this.program = program;
    this.path = path;
  }

  /** What each test reaches; tests that fail without any change are left out. */
  async reach(): Promise<readonly Reach[]> {
    const answer = await this.ask({
      kind: 'reach',
      files: this.program.tests,
      mutants: this.program.mutants.length,
    });
    if (answer?.kind !== 'reach') throw new Error('No test could be run');
    for (const { loaded } of answer.reach) for (const id of loaded) this.loaded.add(id);
    return answer.reach;
  }

  async run(mutant: PlacedMutant, tests: readonly Reach[]): Promise<Outcome> {
    if (tests.length === 0) return { mutant, fate: 'unreached' };
    let due = 0;
    const asked = tests.filter(({ milliseconds }) => {
      due += milliseconds;
      return due <= BUDGET;
    });
    const task = {
      mutant: mutant.id,
      tests: asked.map(({ file, index }) => ({ file, index })),
      isLoaded: this.loaded.has(mutant.id),
    };
    const answer = await this.ask({ kind: 'task', task }, PATIENCE.more + PATIENCE.times * Math.min(due, BUDGET));
    if (answer?.kind !== 'failed') return { mutant, fate: 'endless' };
    const { by } = answer;
    return by ? { mutant, fate: 'killed', by: `${by.file}#${by.index}` } : { mutant, fate: 'survived' };
  }

  close(): void {
    this.child?.kill('SIGKILL');
    this.child = undefined;
  }

  /** The worker's answer; undefined if the worker ended, or had to be killed, without one. */
  private ask(request: Request, patience?: number): Promise<Answer | undefined> {
    this.child ??= fork(join(__dirname, 'worker.ts'), [this.path], {
      execArgv: [...process.execArgv, '--max-old-space-size=1500'],
      stdio: ['ignore', 'ignore', patience === undefined ? 'inherit' : 'ignore', 'ipc'],
    });
    const { child } = this;
    return new Promise((resolve) => {
      const timer = patience === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), patience);
      const settle = (answer?: Answer) => {
        clearTimeout(timer);
        child.removeAllListeners();
        if (!answer) this.close();
        resolve(answer);
      };
      child.once('message', (answer) => settle(answer as Answer));
      child.once('exit', () => settle());
      child.send(request);
    });
  }
}

/**
 * Returns a function that gives the tests of a mutant. What is evaluated when a module is loaded may matter to every
 * test that uses the module: those that reach something else in it, or in a module that imports it. A test in the file
 * named after the module comes first, then the quickest.
 */
export function testsOf({ mutants, importers }: Program, reach: readonly Reach[]): (mutant: PlacedMutant) => Reach[] {
  const direct = new Map<number, Set<Reach>>();
  const users = new Map<string, Set<Reach>>();
  const loaded = new Set(reach.flatMap((one) => one.loaded));
  const add = <Key>(map: Map<Key, Set<Reach>>, key: Key, one: Reach) => {
    const known = map.get(key);
    if (known) known.add(one);
    else map.set(key, new Set([one]));
  };
  for (const one of reach) {
    for (const id of one.reached) {
      add(direct, id, one);
      add(users, mutants[id].file, one);
    }
  }
  return ({ id, file }) => {
    const found = new Set(direct.get(id));
    if (loaded.has(id)) {
      for (const path of [file, ...(importers.get(file) ?? [])])
        for (const one of users.get(path) ?? []) found.add(one);
    }
    const name = `/${file.replace(/.*\/|\.ts$/g, '')}.test.ts`;
    const rank = (one: Reach) => one.milliseconds - (one.file.endsWith(name) ? 1e6 : 0);
    return [...found].sort((a, b) => rank(a) - rank(b));
  };
}
