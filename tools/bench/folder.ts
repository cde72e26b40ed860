import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { interleave, type Sample } from './measure.ts';
import type { Aim, Measurement, Row } from './report.ts';
import { temporaryFolder } from './temporary.ts';
import { brokenReportText, reportText } from './texts.ts';

const REPORTS = 10_000;
/** One report in this many has a wrong total. */
const BROKEN = 10;
const LIMIT = 3000;

const how = `\`nianbao check\` of a folder with ${REPORTS.toLocaleString('en')} reports of some 7 KB, each of another organ and with
other figures; one in ${BROKEN} has a wrong total. The time is that of the whole process, output included. It uses as many
cores as it may: \`taskset\` gives it one, then two. For comparison, on one core, a process that reads the same files and
does nothing with them. The 95th percentile is that of the time, so it is the slow end.`;

/** Measures how fast a folder of reports is checked. */
export async function measure(): Promise<Measurement> {
  const folder = temporaryFolder();
  writeReports(folder);
  const check = ['server/bin/nianbao.js', 'check', folder];
  const runs = [
    { name: 'one worker', workers: 1, run: () => timeOf(check, 1) },
    ...(availableParallelism() > 1 ? [{ name: 'two workers, each', workers: 2, run: () => timeOf(check, 2) }] : []),
    { name: 'reading the files alone', workers: 1, run: () => timeOf(['-e', READ_ALL, folder], 1) },
  ];
  const samples = await interleave(runs, { warmUp: 0, measured: 15_000, fewest: 2 });
  const rows = runs.map(({ name, workers }): Row => {
    const { median, p95, runs } = samples.get(name) as Sample;
    const rate = (milliseconds: number) => ((REPORTS / milliseconds) * 1000) / workers;
    const text = `≥ ${LIMIT.toLocaleString('en')} a second and core`;
    const aims: Aim[] = [{ text, value: rate(median), limit: LIMIT, atLeast: true }];
    return { name, median: rate(median), p95: rate(p95), runs, ...(name.includes('worker') && { aims }) };
  });
  const table = { title: 'a folder of 10,000', unit: 'reports/s', rows } as const;
  return { id: 'folder', title: 'A folder of reports', how, tables: [table] };
}

const READ_ALL = `const fs = require('fs'), path = require('path'), root = process.argv[1];
for (const name of fs.readdirSync(root, { recursive: true })) if (name.endsWith('.nianbao')) fs.readFileSync(path.join(root, name), 'utf8');`;

function writeReports(folder: string): void {
  for (let i = 0; i < REPORTS; i++) {
    const below = join(folder, String(Math.floor(i / 100)));
    if (i % 100 === 0) mkdirSync(below);
    writeFileSync(join(below, `${i}.nianbao`), i % BROKEN === 0 ? brokenReportText(i) : reportText(i));
  }
}

function timeOf(script: readonly string[], cores: number): number {
  const started = performance.now();
  const command = ['-c', cores === 1 ? '0' : `0-${cores - 1}`, process.execPath, ...script];
  const { error, status, stderr } = spawnSync('taskset', command, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  const passed = performance.now() - started;
  // 1: there are errors in reports, as intended.
  if (error || (status !== 0 && status !== 1)) throw error ?? new Error(stderr);
  return passed;
}
