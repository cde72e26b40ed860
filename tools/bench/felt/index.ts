import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { closeEditors } from '../../../test/vscode/workbench/editor.ts';
import { closeAll, openWorkbench, repository, type Workbench } from '../../../test/vscode/workbench/workbench.ts';
import { summarise } from '../measure.ts';
import type { Aim, Measurement, Row, Table } from '../report.ts';
import { temporaryFolder } from '../temporary.ts';
import { FIGURE, json, type Language, markdown, nianbao } from './languages.ts';
import { openToSquiggle, round, type Times } from './rounds.ts';
import { addStopwatch } from './stopwatch.ts';
import { type TabTimes, tabTimes } from './tab.ts';

const LANGUAGES = [nianbao, json, markdown];
/** How many turns each language has in one page, and how many keys are pressed at each place in a turn. */
const ROUNDS = 4;
const KEYS = 10;
/** How many pages are loaded, to open a file in each language as the first. */
const PAGES = 3;

const how = `In the VS Code that runs in a browser, with its built-in extensions: a key goes down, and the page itself notes when
the result is in the DOM; the frame that shows it follows within 16 ms. There are ${ROUNDS} rounds, in which each language takes its turn: its
file, as long as a city’s report and with one mistake on its first screen, is opened; ${KEYS} keys make and undo another
mistake; the preview is opened beside it, and a digit of a cell is typed and deleted, as often. VS Code checks the links of Markdown only
if told to: here it is. After that ${PAGES} pages are loaded, and the three files are opened in each of them, each language first in turn.
For what is done once a round, the 95th percentile is the slowest time.`;

/** Measures what a user of VS Code waits for, compared with what comes with VS Code. */
export async function measure(): Promise<Measurement> {
  try {
    const folder = folderOfFiles();
    const warm = await warmTimes(folder);
    const first = await firstOpenings(folder);
    return { id: 'felt', title: 'What a user feels', how, tables: tablesOf(warm, first) };
  } finally {
    await closeAll();
  }
}

interface WarmTimes {
  readonly rounds: ReadonlyMap<Language, Times>;
  readonly tab: TabTimes;
}

async function warmTimes(folder: string): Promise<WarmTimes> {
  const workbench = await openPage(folder);
  const rounds = new Map(LANGUAGES.map((language): [Language, Times] => [language, noTimes()]));
  try {
    for (let i = 0; i < ROUNDS; i++) {
      for (const [language, times] of rounds) await round(workbench, language, KEYS, times);
    }
    return { rounds, tab: await tabTimes(workbench, nianbao, FIGURE, ROUNDS * 2) };
  } finally {
    await workbench.close();
  }
}

function noTimes(): Times {
  return { opening: [], squiggle: [], preview: [], cell: [], squiggleBesidePreview: [] };
}

/** The milliseconds until the first file that a page opens in each language has a squiggle. */
async function firstOpenings(folder: string): Promise<ReadonlyMap<Language, readonly number[]>> {
  const times = new Map(LANGUAGES.map((language): [Language, number[]] => [language, []]));
  for (let i = 0; i < PAGES; i++) {
    const workbench = await openPage(folder);
    try {
      const turn = i % LANGUAGES.length;
      for (const language of [...LANGUAGES.slice(turn), ...LANGUAGES.slice(0, turn)]) {
        times.get(language)?.push(await openToSquiggle(workbench, language.file));
        await closeEditors(workbench);
      }
    } finally {
      await workbench.close();
    }
  }
  return times;
}

/** A page of VS Code on a copy of the folder, with a stopwatch in it. */
async function openPage(folder: string): Promise<Workbench> {
  const workspace = path.relative(repository, folder);
  const workbench = await openWorkbench({ workspace, viewport: { width: 1920, height: 1080 } });
  await addStopwatch(workbench.page);
  return workbench;
}

/** Makes a folder with the files of all languages, with settings in which VS Code checks the links of Markdown. */
function folderOfFiles(): string {
  const folder = temporaryFolder();
  mkdirSync(path.join(folder, '.vscode'));
  // A file opened again shows its first lines, where its mistake is.
  const settings = { 'markdown.validate.enabled': true, 'workbench.editor.restoreViewState': false };
  writeFileSync(path.join(folder, '.vscode/settings.json'), JSON.stringify(settings));
  for (const { file, text } of LANGUAGES) writeFileSync(path.join(folder, file), text);
  return folder;
}

function tablesOf({ rounds, tab }: WarmTimes, first: ReadonlyMap<Language, readonly number[]>): Table[] {
  const rowsOf = (times: (language: Language) => readonly number[] | undefined): Row[] =>
    LANGUAGES.flatMap((language) => {
      const own = times(language) ?? [];
      return own.length === 0 ? [] : [{ name: language.name, ...summarise(own) }];
    });
  const of = (part: keyof Times) => rowsOf((language) => rounds.get(language)?.[part]);
  const table = (title: string, rows: readonly Row[]): Table => ({ title, unit: 'ms', rows });

  const beside = rounds.get(nianbao)?.squiggleBesidePreview ?? [];
  const [ownSquiggle, ...otherSquiggles] = noSlowerThanJson(of('squiggle'));
  return [
    table('from a key to the squiggle', [
      ownSquiggle,
      { name: '– with the preview beside it', ...summarise(beside) },
      ...otherSquiggles,
    ]),
    table(
      'from a key to the cell of the preview',
      withAims(of('cell'), ({ median, p95 = median }) => [
        { text: 'median ≤ 50 ms', value: median, limit: 50 },
        { text: '95 % ≤ 100 ms', value: p95, limit: 100 },
      ]),
    ),
    table('from Tab to the caret in the next cell', [
      { name: 'Tab', ...summarise(tab.tab) },
      { name: 'an arrow key, which VS Code answers by itself', ...summarise(tab.arrow) },
    ]),
    table(
      'from opening to the first squiggle, the first file of a page',
      noSlowerThanJson(rowsOf((one) => first.get(one))),
    ),
    table('from opening to the first squiggle, later on', noSlowerThanJson(of('opening'))),
    table('from opening the preview to its first table', of('preview')),
  ];
}

function withAims([own, ...others]: readonly Row[], aims: (own: Row) => Aim[]): Row[] {
  return [{ ...own, aims: aims(own) }, ...others];
}

function noSlowerThanJson(rows: readonly Row[]): Row[] {
  const rival = rows.find(({ name }) => name === json.name);
  return withAims(rows, ({ median }) => (rival ? [{ text: '≤ JSON', value: median / rival.median, limit: 1 }] : []));
}
