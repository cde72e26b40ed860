import { spawn } from 'node:child_process';
import { json, markdown, nianbao, remark, type ServerKind, start } from './language-servers.ts';
import { interleave } from './measure.ts';
import type { Aim, Measurement } from './report.ts';

const LIMIT = 150;

const how = `From starting the process to the answer to \`initialize\`, over stdio; a bare \`node -e 0\` is what Node takes to start
and end. Every run is a process of its own, the servers in turn.`;

/** How long a server takes to answer when it is started. */
export async function measure(): Promise<Measurement> {
  const servers = [nianbao, json, markdown, remark].map((kind) => ({ name: kind.name, run: () => timeToAnswer(kind) }));
  const contestants = [...servers, { name: 'node -e 0', run: timeOfNode }];
  const samples = await interleave(contestants, { warmUp: 1, measured: 4000 });
  const [own, ...others] = [...samples].map(([name, sample]) => ({ name, ...sample }));
  const aims: Aim[] = [{ text: `< ${LIMIT} ms`, value: own.median, limit: LIMIT }];
  const table = { title: 'to the first answer', unit: 'ms', rows: [{ ...own, aims }, ...others] } as const;
  return { id: 'startup', title: 'Start of the server', how, tables: [table] };
}

async function timeToAnswer(kind: ServerKind): Promise<number> {
  const started = performance.now();
  const server = await start(kind);
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
