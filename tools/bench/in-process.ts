import { measure as analysis } from './analysis.ts';
import { CONTESTANTS, type ContestantName } from './contestants.ts';
import { measure as edit } from './edit.ts';
import { timed } from './measure.ts';
import { measure as memory } from './memory.ts';
import { seedText } from './texts.ts';

/**
 * Measures our code by itself, bundled and minified as it ships, in a separate process:
 * `node --expose-gc in-process.js edit` sends the measurement to the parent process;
 * `node in-process.js first NAME` writes the milliseconds that the first run of a contestant takes.
 */

const MEASUREMENTS = { analysis, edit, memory };

async function main([what, name]: readonly string[]): Promise<void> {
  if (what === 'first') {
    const contestant = CONTESTANTS[name as ContestantName];
    const text = seedText();
    process.stdout.write(String(timed(() => contestant(text))()));
  } else process.send?.(await MEASUREMENTS[what as keyof typeof MEASUREMENTS]());
}

void main(process.argv.slice(2));
