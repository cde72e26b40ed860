import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { type Analysis, analyse } from '../../server/src/check/analyse.ts';
import { previewOf } from '../../server/src/export/html/preview.ts';
import { documentSymbols } from '../../server/src/features/document-symbols.ts';
import { foldingRanges } from '../../server/src/features/folding.ts';
import { formatDocument } from '../../server/src/features/format/format.ts';
import { documentLinks } from '../../server/src/features/links.ts';
import { semanticTokens } from '../../server/src/features/semantic-tokens.ts';
import { readTree } from '../../server/src/syntax/tree.ts';
import { shapes } from './shapes.ts';

/** The processor time that each step takes for a text of `length` characters, in milliseconds. */
export interface Times {
  readonly length: number;
  readonly parse: number;
  readonly analyse: number;
  readonly format: number;
  readonly features: number;
  readonly preview: number;
}

const STEPS = ['parse', 'analyse', 'format', 'features', 'preview'] as const;
type Step = (typeof STEPS)[number];

/** A shape is measured at four lengths, each four times the one before. */
const GROWTH = 4;
const LENGTHS = 4;
/** A text sixteen times as long may take this many times the time: far less than the 256 of quadratic growth. */
const MOST = 48;
/** Shorter times, in milliseconds, say nothing about growth. */
const TELLING = 200;
/** A shape that takes longer than this at one length, in milliseconds, is not tried at the next. */
const PATIENCE = 120_000;

function measure(text: string): Times {
  const steps = {} as Record<Step, number>;
  const timed = <T>(step: Step, run: () => T): T => {
    const start = process.cpuUsage();
    const result = run();
    const { user, system } = process.cpuUsage(start);
    steps[step] = (user + system) / 1000;
    return result;
  };
  const tree = timed('parse', () => readTree(text));
  const analysis = timed('analyse', () => analyse(tree));
  timed('format', () => formatDocument(analysis.report, { ambiguousWidth: 'wide' }));
  timed('features', () => everyFeature(analysis));
  timed('preview', () => previewOf(analysis, []));
  return { length: text.length, ...steps };
}

/** Runs the features that look at the whole text. */
function everyFeature(analysis: Analysis): void {
  documentSymbols(analysis);
  foldingRanges(analysis.report);
  semanticTokens(analysis);
  documentLinks(analysis.report, () => undefined);
}

/** The best of several runs, since a busy machine only ever adds time. */
function best(text: string): Times {
  const runs = [measure(text)];
  for (let spent = total(runs[0]); spent < 1000 && runs.length < 5; spent += total(runs[0])) runs.push(measure(text));
  const least = (step: Step) => Math.min(...runs.map((run) => run[step]));
  return {
    length: text.length,
    ...(Object.fromEntries(STEPS.map((step) => [step, least(step)])) as Record<Step, number>),
  };
}

function total(times: Times): number {
  return STEPS.reduce((sum, step) => sum + times[step], 0);
}

/** Measures a shape at growing lengths, in a separate process, which may run out of memory. */
async function measureShape(name: string, length: number): Promise<readonly Times[]> {
  const child = spawn(process.execPath, [...process.execArgv, __filename, name, String(length)], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const times: Times[] = [];
  let timer = setTimeout(() => child.kill(), PATIENCE);
  for await (const line of createInterface(child.stdout)) {
    times.push(JSON.parse(line));
    clearTimeout(timer);
    timer = setTimeout(() => child.kill(), PATIENCE);
  }
  clearTimeout(timer);
  return times;
}

/** What is wrong with a shape's times; undefined if they grow in proportion to its length. */
function fault(times: readonly Times[]): string | undefined {
  const last = times.at(-1);
  const before = times.at(-3);
  if (!last || !before || times.length < LENGTHS) return `no answer for more than ${last?.length ?? 0} characters`;
  const slow = STEPS.filter((step) => last[step] > TELLING && last[step] > Math.max(1, before[step]) * MOST);
  return slow.length > 0 ? `${slow.join(', ')} grow faster than the text` : undefined;
}

/** Prints the cost of every shape at a length; returns true if all grow in proportion to it. */
export async function runLinear(length: number, only = ''): Promise<boolean> {
  process.stdout.write(`| text of ${length} characters | ${STEPS.join(' | ')} | all, ns/char |\n`);
  process.stdout.write(`|---|${STEPS.map(() => '---:|').join('')}---:|\n`);
  let isSound = true;
  for (const { name } of shapes.filter((shape) => shape.name.includes(only))) {
    const times = await measureShape(name, length);
    const wrong = fault(times);
    isSound &&= wrong === undefined;
    const last = times.at(-1);
    const cells = STEPS.map((step) => last?.[step].toFixed(0) ?? '');
    const each = last ? ((total(last) * 1e6) / last.length).toFixed(0) : '';
    process.stdout.write(
      `| ${[name.replaceAll('|', '\\|'), ...cells, each].join(' | ')} |${wrong ? ` **${wrong}**` : ''}\n`,
    );
  }
  return isSound;
}

function child(name: string, length: number): void {
  const shape = shapes.find((one) => one.name === name);
  if (!shape) throw new Error(`no shape ${name}`);
  for (let back = LENGTHS - 1; back >= 0; back--) {
    process.stdout.write(`${JSON.stringify(best(shape.text(Math.floor(length / GROWTH ** back))))}\n`);
  }
}

if (require.main === module) {
  const [name, length] = process.argv.slice(2);
  child(name, Number(length));
}
