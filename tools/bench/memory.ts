import { CONTESTANTS, type ContestantName } from './contestants.ts';
import { summarise } from './measure.ts';
import type { Measurement, Row, Table } from './report.ts';
import { serverWork } from './server-work.ts';
import { grownText, reportText } from './texts.ts';

const REPORTS = 200;
const ROUNDS = 5;

const how = `The heap after a full collection, with ${REPORTS} different reports of some 7 KB open as the server keeps them (tree,
analysis, entry in the index), minus the heap before, per report; then the same for one report of 1 MB. For comparison: the texts
alone, and what the rivals’ parsers make of them, including the texts.`;

/** Measures how much memory an open report takes. */
export async function measure(): Promise<Measurement> {
  const texts = Array.from({ length: REPORTS }, (_, i) => reportText(i));
  const tables = [table('an open report of 7 KB', texts), table('an open report of 1 MB', [grownText(1_000_000)])];
  return { id: 'memory', title: 'Memory', how, tables };
}

const KEPT: Readonly<Record<string, (texts: readonly string[]) => unknown>> = {
  'Nianbao, open in the server': openAll,
  'the text alone': (texts) => texts,
  'markdown-it’s tokens': keeping('markdown-it, parse alone'),
  '@lezer/markdown’s tree': keeping('@lezer/markdown, parse alone'),
  'remark’s tree': keeping('remark with GFM, parse alone'),
};

function keeping(name: ContestantName) {
  return (texts: readonly string[]) => texts.map((text) => [text, CONTESTANTS[name](text)]);
}

function openAll(texts: readonly string[]) {
  const server = serverWork();
  texts.forEach((text, i) => void server.open(`file:///${i}.nianbao`, text));
  return server;
}

function table(title: string, texts: readonly string[]): Table {
  const rows = Object.entries(KEPT).map(([name, keep]): Row => {
    // The first time also fills what is made once per process.
    heldBy(keep, texts);
    return { name, ...summarise(Array.from({ length: ROUNDS }, () => heldBy(keep, texts) / texts.length / 1000)) };
  });
  return { title, unit: 'KB', rows };
}

/** The bytes held for newly made texts, as from a client: none of them is shared. */
function heldBy(keep: (texts: readonly string[]) => unknown, texts: readonly string[]): number {
  const before = usedHeap();
  const kept = [keep(texts.map((text) => Buffer.from(text).toString()))];
  const after = usedHeap();
  kept.length = 0;
  return after - before;
}

function usedHeap(): number {
  if (!global.gc) throw new Error('node runs without --expose-gc');
  global.gc();
  global.gc();
  return process.memoryUsage().heapUsed;
}
