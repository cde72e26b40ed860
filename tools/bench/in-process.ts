import { measure as analysis } from './analysis.ts';
import { CONTESTANTS, type ContestantName } from './contestants.ts';
import { measure as edit } from './edit.ts';
import { timed } from './measure.ts';
import { measure as memory } from './memory.ts';
import { seedText } from './texts.ts';

/**
 * The measurements of our code by itself. They run bundled and minified, as the code ships, in a process of their own:
 * `node --expose-gc in-process.js edit` sends the measurement to the process that started it;
 * `node in-process.js first NAME` writes how many milliseconds the first run of a contestant takes.
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
