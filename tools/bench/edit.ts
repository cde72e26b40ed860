import { interleave, timed } from './measure.ts';
import type { Measurement, Row, Table } from './report.ts';
import { serverWork } from './server-work.ts';
import { cityText, type DigitPlace, digitBehind, grownText, seedText } from './texts.ts';

const how = `One digit of an open report is replaced by the next one. Measured is the server’s work from the notification
to the diagnostics, without the transport: changing the tree, the analysis, the entry in the workspace’s index, the
comparison with other reports (there are none), the diagnostics. A digit in a cell of the statutory tables breaks relations, so
each of these edits includes the search for a repair. The last row of each table is the same work for the report read from scratch.`;

/** Measures the server's work for one digit, in reports of several sizes. */
export async function measure(): Promise<Measurement> {
  const [seed, city, medium, large] = [seedText(), cityText(), grownText(200_000), grownText(5_000_000)];
  const inSeed = { 'in prose': digitBehind(seed, '（国办函〔2020〕'), ...statutoryCell(seed) };
  const tables = [
    await toTable('the seed, 11 KB', seed, inSeed, 0.1),
    await toTable('a city’s report, 9 KB', city, { ...prose(city), ...statutoryCell(city) }),
    await toTable('200 KB', medium, { ...prose(medium), ...statutoryCell(medium), ...freeCell(medium) }),
    await toTable('5 MB', large, { ...prose(large), ...statutoryCell(large), ...freeCell(large) }, 1),
  ];
  return { id: 'edit', title: 'An edit of one digit', how, tables };
}

type Places = Readonly<Record<string, DigitPlace>>;

const prose = (text: string): Places => ({ 'in prose': digitBehind(text, '发布政策解读') });
const statutoryCell = (text: string): Places => ({ 'in a cell of table three': digitBehind(text, '| （一）予以公开') });
const freeCell = (text: string): Places => ({
  'in a cell of a free table, half-way': digitBehind(text, '| 住房 |', text.length / 2),
});

const OPENING = 'read from the start';
const URI = 'file:///report.nianbao';

async function toTable(title: string, text: string, places: Places, limit?: number): Promise<Table> {
  const edits = Object.entries(places).map(([name, place]) => ({ name, run: digitEdits(text, place) }));
  const opening = { name: OPENING, run: timed(() => serverWork().open(URI, text)) };
  const samples = await interleave([...edits, opening], { warmUp: 4000, measured: 1500 });
  const rows = [...samples].map(([name, sample]): Row => {
    if (limit === undefined || name === OPENING) return { name, ...sample };
    return { name, ...sample, aims: [{ text: `< ${limit} ms`, value: sample.median, limit }] };
  });
  return { title, unit: 'ms', rows };
}

/** Each run replaces a digit with the next one and gets the diagnostics. */
function digitEdits(text: string, { line, character }: DigitPlace): () => number {
  const server = serverWork();
  server.open(URI, text);
  const range = { start: { line, character }, end: { line, character: character + 1 } };
  let digit = 0;
  return timed(() => {
    digit = (digit + 1) % 10;
    return server.change(URI, { range, text: String(digit) });
  });
}
