import { existsSync, statSync } from 'node:fs';
import { basename, extname, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { defaultSettings } from '../check/settings.ts';
import { matrixCsv } from '../export/csv/matrix.ts';
import { matrixXlsx } from '../export/xlsx/matrix.ts';
import type { RollUp } from '../rules/other-reports/neighbours.ts';
import { type Entry, readEntry } from '../workspace/entry.ts';
import { matrixOf, type RollUpRequest, rollUpReport } from '../workspace/roll-up-report.ts';
import { EXIT } from './exit.ts';
import { indexOf } from './neighbourhood.ts';
import { type ReadReports, readReports } from './read-reports.ts';
import { findReports, UnreadableFile } from './reports.ts';
import { writeSafely } from './write.ts';

export interface RollUpOptions {
  readonly output: string;
  readonly organ?: string;
  readonly year?: string;
  /** The file for the table of units × figures: .xlsx or .csv. */
  readonly matrix?: string;
  readonly force: boolean;
}

/**
 * `nianbao rollup`: writes a report that is the sum of others. Names the units that are of another year, duplicated,
 * unreadable or erroneous; if there are any, the exit code is 1.
 */
export async function rollUp(paths: readonly string[], options: RollUpOptions): Promise<number> {
  const { output, matrix, force } = options;
  for (const path of [output, matrix]) {
    if (path !== undefined && existsSync(path) && !force)
      throw new UnreadableFile(path, '已经有这个文件，没有写入；确要覆盖，请加 --force');
  }
  if (matrix !== undefined && !['.xlsx', '.csv'].includes(extname(matrix).toLowerCase()))
    throw new UnreadableFile(matrix, '明细表只能存为 .xlsx 或 .csv 文件');
  const read = await readReports(findReports(paths).filter((path) => resolve(path) !== resolve(output)));
  if (read.entries.length === 0) throw new UnreadableFile(paths.join('、'), '里面没有读得出来的年报');

  const request: RollUpRequest = {
    organ: options.organ ?? organOf(output),
    year: yearOf(options.year, read),
    values: valuesOf(paths, output),
  };
  const uri = pathToFileURL(resolve(output)).href;
  const draft = readEntry(uri, rollUpReport(request, undefined), defaultSettings);
  const index = await indexOf([...read.entries.map(({ entry }) => entry), draft], [...paths, output], false);
  const { rollUp: sum } = index.neighboursOf(uri);
  if (!sum || sum.units.length === 0) throw new UnreadableFile(paths.join('、'), `没有 ${request.year} 年的年报`);

  writeSafely(output, rollUpReport(request, sum.sums));
  process.stdout.write(`${output}（${sum.units.length} 份年报之和）\n`);
  if (matrix !== undefined) writeMatrix(matrix, sum, draft, request);
  const notes = [
    ...read.unreadable,
    ...index
      .crossFindingsOf(uri)
      .findings.filter(({ code }) => code === 'NB412')
      .map(({ message }) => message),
    ...unreadableFigures(sum),
  ];
  for (const note of notes) process.stderr.write(`${note}\n`);
  return notes.length === 0 ? EXIT.ok : EXIT.findings;
}

function writeMatrix(path: string, sum: RollUp, draft: Entry, { organ, year }: RollUpRequest): void {
  const matrix = matrixOf(sum, draft.formatId);
  const isCsv = extname(path).toLowerCase() === '.csv';
  writeSafely(path, isCsv ? matrixCsv(matrix) : matrixXlsx(matrix, `${organ}${year}年汇总明细`));
  process.stdout.write(`${path}\n`);
}

function unreadableFigures({ sums }: RollUp): string[] {
  const addresses = [...sums].filter(([, { unreadable }]) => unreadable > 0).map(([address]) => address);
  return addresses.map((address) => `${address}：有的年报填的不是数字，或者金额单位不同，没有求和`);
}

/** 云川市 from 云川市-2023.nianbao. */
function organOf(output: string): string {
  const name = basename(output).replace(/\.nianbao(\.md)?$/, '');
  return name.replace(/[-_ ]{0,9}20\d\d年?[-_ ]{0,9}/g, '') || name;
}

/** The given year, or else the one year that all reports share. Throws UnreadableFile if there is none. */
function yearOf(given: string | undefined, { entries }: ReadReports): number {
  if (given !== undefined) {
    if (!/^20\d\d$/.test(given)) throw new UnreadableFile(given, '年度要写四位数字，例如 2024');
    return Number(given);
  }
  const years = new Set(entries.map(({ entry }) => entry.year).filter((year) => year !== undefined));
  if (years.size === 1) return [...years][0];
  const list = [...years].sort().join('、');
  throw new UnreadableFile(
    '--year',
    years.size === 0 ? '年报都没有写明年度，请指明' : `年报有 ${list} 年的，请指明汇总哪一年`,
  );
}

/** The paths as values of 汇总, relative to the new report; a folder becomes a pattern. */
function valuesOf(paths: readonly string[], output: string): string[] {
  const from = resolve(output, '..');
  return paths.flatMap((path) => {
    const own = relative(from, resolve(path)).split(sep).join('/');
    if (!statSync(path).isDirectory()) return [own];
    const folder = own === '' ? '' : `${own}/`;
    const names = new Set(findReports([path]).map((file) => (file.endsWith('.md') ? '*.nianbao.md' : '*.nianbao')));
    return [...names].sort().map((name) => `${folder}**/${name}`);
  });
}
