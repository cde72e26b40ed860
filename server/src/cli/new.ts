import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { analyse } from '../check/analyse.ts';
import { type NewReport, NoNewReport, newReport } from '../features/new-report.ts';
import { keyOf, pathFrom } from '../workspace/paths.ts';
import { EXIT } from './exit.ts';
import { readReportFile, UnreadableFile } from './reports.ts';
import { writeSafely } from './write.ts';

export interface NewOptions {
  /** Last year's report. */
  readonly from?: string;
  readonly organ?: string;
  readonly year?: string;
  readonly output: string;
}

/** `nianbao new`: writes a report to be filled in. Never overwrites a file. */
export function newFile(options: NewOptions): number {
  const { year, output } = options;
  if (year !== undefined && !/^20\d\d$/.test(year)) throw new UnreadableFile(year, '年度要写四位数字，例如 2024');
  if (existsSync(output)) throw new UnreadableFile(output, '已经有这个文件，没有写入；请换一个名字');
  const { text, notes } = write(options);
  writeSafely(output, text);
  process.stdout.write([`已新建 ${output}`, ...notes.map((note) => `  ${note}`), ''].join('\n'));
  return EXIT.ok;
}

function write({ from, organ, year, output }: NewOptions): NewReport {
  const last = from === undefined ? undefined : analyse(readReportFile(from).tree);
  const path = from === undefined ? '' : pathFrom(keyAt(output), keyAt(from));
  try {
    return newReport(organ, year === undefined ? undefined : Number(year), last && { analysis: last, path });
  } catch (error) {
    if (error instanceof NoNewReport) throw new UnreadableFile(output, error.message);
    throw error;
  }
}

function keyAt(path: string): string {
  return keyOf(pathToFileURL(resolve(path)).href);
}
