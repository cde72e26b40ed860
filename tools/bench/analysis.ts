import { spawnSync } from 'node:child_process';
import { analyse } from '../../server/src/check/analyse.ts';
import { defaultSettings } from '../../server/src/check/settings.ts';
import { readReport } from '../../server/src/report/report.ts';
import { newReadingSession } from '../../server/src/report/table/read.ts';
import { readTree } from '../../server/src/syntax/tree.ts';
import { CONTESTANTS, type ContestantName } from './contestants.ts';
import { interleave, type Sample, summarise, timed } from './measure.ts';
import type { Aim, Measurement, Table } from './report.ts';
import { cityText, reportText, seedText } from './texts.ts';

const NAMES = Object.keys(CONTESTANTS) as ContestantName[];
const OTHERS = 500;
const COLD_STARTS = 8;

const how = `Parsing, reading against the format, every rule: \`analyse(readTree(text))\`, as when a report is opened. The rivals do less,
except for markdownlint, which parses and applies its own rules. All are bundled and minified like the server, run in
one process in turns of 25 ms, and are warmed up for six seconds each; every run reads the text from scratch. In the third table
each run reads another of ${OTHERS} reports with different figures, so that nothing can be remembered from the run before; in the
last one each run is the first in a new process, with all modules loaded.`;

/** Compares the whole analysis of a report with Markdown parsers on the same text. */
export async function measure(): Promise<Measurement> {
  const others = Array.from({ length: OTHERS }, (_, i) => reportText(i));
  const tables = [
    await warm('the seed', () => seedText()),
    await warm('a city’s report', () => cityText()),
    await warm('another report each time', (run) => others[run % OTHERS]),
    parts('where ours goes: the seed', seedText()),
    parts('where ours goes: a city’s report', cityText()),
    cold(),
  ];
  return { id: 'analysis', title: 'The whole analysis', how, tables };
}

async function warm(title: string, textOf: (run: number) => string): Promise<Table> {
  const texts = Array.from({ length: OTHERS }, (_, i) => textOf(i));
  const contestants = NAMES.map((name) => {
    let run = 0;
    return { name, run: () => timed(() => CONTESTANTS[name](texts[run++ % OTHERS]))() };
  });
  return toTable(title, await interleave(contestants, { warmUp: 6000, measured: 2000 }));
}

function toTable(title: string, samples: ReadonlyMap<string, Sample>): Table {
  const rows = NAMES.map((name) => ({ name, ...(samples.get(name) as Sample) }));
  const [ours] = rows;
  const beside = (name: ContestantName) => ours.median / (samples.get(name) as Sample).median;
  const aims: Aim[] = [
    { text: '≤ 1/2 of markdown-it', value: beside('markdown-it, parse alone'), limit: 1 / 2 },
    { text: '≤ 1/100 of markdownlint', value: beside('markdownlint, all rules'), limit: 1 / 100 },
  ];
  return { title, unit: 'ms', rows: [{ ...ours, aims }, ...rows.slice(1)] };
}

const PARTS_RUNS = 2000;

/** Times the steps of our analysis in order. The rules reuse the reading done before them. */
function parts(title: string, text: string): Table {
  const session = newReadingSession();
  const runs = Array.from({ length: 2 * PARTS_RUNS }, () => {
    const start = performance.now();
    const tree = readTree(text);
    const parsed = performance.now();
    readReport(tree, undefined, session);
    const read = performance.now();
    analyse(tree, defaultSettings, undefined, session);
    const end = performance.now();
    return { whole: end - start, tree: parsed - start, report: read - parsed, rules: end - read };
  }).slice(PARTS_RUNS);
  const rowOf = (name: string, part: keyof (typeof runs)[number]) => ({
    name,
    ...summarise(runs.map((run) => run[part])),
  });
  const rows = [
    rowOf('all steps', 'whole'),
    rowOf('– lines, blocks and cells', 'tree'),
    rowOf('– read against the format', 'report'),
    rowOf('– the rules', 'rules'),
  ];
  return { title, unit: 'ms', rows };
}

function cold(): Table {
  const rows = NAMES.map((name) => {
    const times = Array.from({ length: COLD_STARTS }, () => {
      const { stdout } = spawnSync(process.execPath, [__filename, 'first', name], { encoding: 'utf8' });
      return Number(stdout);
    });
    return { name, ...summarise(times) };
  });
  return { title: 'the seed, first in a fresh process', unit: 'ms', rows };
}
