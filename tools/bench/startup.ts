import { spawn } from 'node:child_process';
import { open } from './keystroke.ts';
import { json, markdown, nianbao, remark, type ServerKind, start } from './language-servers.ts';
import { type Contestant, interleave } from './measure.ts';
import type { Aim, Measurement, Row, Table } from './report.ts';
import { cityText } from './texts.ts';

const LIMIT = 150;

const how = `From starting the process to the answer to \`initialize\`, over stdio; a bare \`node -e 0\` shows what Node takes to start
and end. Our server loads the code for reports after it has answered; so the second table goes on to the first findings in a city's
report, the same text for all, which is opened after the answer. Every run is a new process; the servers take turns.`;

/** Measures how long a server takes to answer after it is started. */
export async function measure(): Promise<Measurement> {
  const [own, ...others] = await rowsOf([...SERVERS.map(timed(timeToAnswer)), { name: 'node -e 0', run: timeOfNode }]);
  const aims: Aim[] = [{ text: `< ${LIMIT} ms`, value: own.median, limit: LIMIT }];
  const tables: Table[] = [
    { title: 'to the first answer', unit: 'ms', rows: [{ ...own, aims }, ...others] },
    { title: 'to the first findings', unit: 'ms', rows: await rowsOf(SERVERS.map(timed(timeToFindings))) },
  ];
  return { id: 'startup', title: 'Start of the server', how, tables };
}

const SERVERS = [nianbao, json, markdown, remark];

function timed(time: (kind: ServerKind) => Promise<number>): (kind: ServerKind) => Contestant {
  return (kind) => ({ name: kind.name, run: () => time(kind) });
}

async function rowsOf(contestants: readonly Contestant[]): Promise<Row[]> {
  const samples = await interleave(contestants, { warmUp: 1, measured: 4000 });
  return [...samples].map(([name, sample]) => ({ name, ...sample }));
}

async function timeToAnswer(kind: ServerKind): Promise<number> {
  const started = performance.now();
  const server = await start(kind);
  const passed = performance.now() - started;
  await server.stop();
  return passed;
}

async function timeToFindings(kind: ServerKind): Promise<number> {
  const text = cityText();
  const started = performance.now();
  const server = await start(kind);
  await open(kind, server, text, { line: 0, character: 0 });
  const passed = performance.now() - started;
  await server.stop();
  return passed;
}

async function timeOfNode(): Promise<number> {
  const started = performance.now();
  const child = spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' });
  await new Promise((settle) => child.once('exit', settle));
  return performance.now() - started;
}
