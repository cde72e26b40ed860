import { parseArgs } from 'node:util';
import { properties } from '../../test/properties/index.ts';
import type { Property } from '../../test/properties/property.ts';
import { runLinear } from './linear.ts';
import { shorten } from './shorten.ts';

/**
 * Looks for texts that break a property of all texts (test/properties), or that take disproportionately long:
 *   npm run fuzz -- --minutes 10 --seed 1             all properties in turn, with seeds that follow from the seed
 *   npm run fuzz -- --only fixes --minutes 1          one of them
 *   npm run fuzz -- --only fixes --seed 7 --path 3:0  a single sample, as a failure names it
 *   npm run fuzz -- --only linear --megabytes 10      instead, times of long texts of every shape
 * Add what is found to the samples (`found`) of its property.
 */
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    only: { type: 'string' },
    path: { type: 'string' },
    megabytes: { type: 'string', default: '1' },
    shape: { type: 'string' },
  },
});

/** How long a property is checked before the next one's turn, in milliseconds. */
const TURN = 5000;
/** How many lines of an error to show: it begins with what differs. */
const STACK = 40;
/** How often to print progress, in milliseconds. */
const PAUSE = 30_000;

/** Checks a property from a seed, and prints what breaks it; `isSound` is true if nothing does. */
async function hold(one: Property, seed: number, path?: string): Promise<{ runs: number; isSound: boolean }> {
  const details = await one.check({
    seed,
    ...(path === undefined
      ? { numRuns: 1_000_000, interruptAfterTimeLimit: TURN, markInterruptAsFailure: false }
      : { path, endOnFailure: true }),
  });
  if (!details.failed) return { runs: details.numRuns, isSound: true };
  print(`\n${one.name}: ${one.says}\n`);
  const found = details.counterexample?.[0];
  const fault = headline(details.errorInstance);
  const sample = await shorten(found, async (shorter) => headline(await one.faultOf(shorter)) === fault);
  print(`is not so for ${JSON.stringify(sample, undefined, 1)}\n`);
  const error = (await one.faultOf(sample)) ?? details.errorInstance;
  print(`${error instanceof Error ? error.stack?.split('\n').slice(0, STACK).join('\n') : String(error)}\n`);
  print(`Again: npm run fuzz -- --only ${one.name} --seed ${seed} --path ${details.counterexamplePath}\n\n`);
  return { runs: details.numRuns, isSound: false };
}

/** The first line of an error's message. */
function headline(error: unknown): string | undefined {
  return error instanceof Error ? error.message.split('\n')[0] : error === undefined ? undefined : String(error);
}

/** Checks properties in turn until the time is up. A broken one gets no further turn. */
async function search(chosen: readonly Property[], seed: number, minutes: number): Promise<boolean> {
  const end = performance.now() + minutes * 60_000;
  const runs = new Map<string, number>();
  let sound = chosen;
  let told = performance.now();
  for (let turn = 0; sound.length > 0 && performance.now() < end; turn++) {
    for (const one of sound) {
      const { runs: more, isSound } = await hold(one, (seed + turn * 7919) | 0);
      runs.set(one.name, (runs.get(one.name) ?? 0) + more);
      if (!isSound) sound = sound.filter((other) => other !== one);
      if (performance.now() >= end) break;
    }
    if (performance.now() - told > PAUSE) {
      told = performance.now();
      print(`${Math.max(0, (end - told) / 60_000).toFixed(1)} minutes left: ${samplesOf(runs)}\n`);
    }
  }
  print(`Seed ${seed}: ${samplesOf(runs)}; ${chosen.length - sound.length} of ${chosen.length} broken\n`);
  return sound.length === chosen.length;
}

function samplesOf(runs: ReadonlyMap<string, number>): string {
  return [...runs].map(([name, count]) => `${name} ${count}`).join(', ');
}

function print(text: string): void {
  process.stdout.write(text);
}

async function main(): Promise<boolean> {
  const { only, path } = values;
  const [seed, minutes, megabytes] = [values.seed, values.minutes, values.megabytes].map(Number);
  if (only === 'linear') return runLinear(megabytes * 1_000_000, values.shape);
  const chosen = properties.filter(({ name }) => only === undefined || only.split(',').includes(name));
  if (chosen.length === 0 || ![seed, minutes].every(Number.isFinite)) {
    print(`There are ${properties.map(({ name }) => name).join(', ')}, and linear; minutes and seed are numbers\n`);
    return false;
  }
  print(`Seed ${seed}\n`);
  if (path === undefined) return search(chosen, seed, minutes);
  return (await hold(chosen[0], seed, path)).isSound;
}

void main().then((isSound) => {
  process.exitCode = isSound ? 0 : 1;
});
