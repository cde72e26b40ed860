import { existsSync, realpathSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Analysis, analyse } from '../check/analyse.ts';
import { withNeighbourFindings } from '../check/neighbour-findings.ts';
import { defaultSettings } from '../check/settings.ts';
import { errorsOf, exportReport, NoPdf, pdfSources } from '../export/export.ts';
import { TARGETS, type Target } from '../export/targets.ts';
import { makePdf } from '../node/pdf.ts';
import { openEntry } from '../workspace/entry.ts';
import { keyOf } from '../workspace/paths.ts';
import { EXIT } from './exit.ts';
import { indexOf } from './neighbourhood.ts';
import { readReportFile, UnreadableFile } from './reports.ts';
import { writeSafely } from './write.ts';

export interface ExportOptions {
  /** The format to write; by default, the one that the output's extension names. */
  readonly to?: Target;
  /** The file to write; by default, one next to the report. */
  readonly output?: string;
  /** True to export despite errors, and to overwrite an existing file. */
  readonly force: boolean;
}

/** The most errors that are listed. */
const LISTED = 5;

/** `nianbao export`: converts a report into another format, unless it has errors or the output exists. */
export async function exportFile(path: string, { to, output, force }: ExportOptions): Promise<number> {
  const target = to ?? TARGETS.find((one) => output !== undefined && extname(output).toLowerCase() === `.${one}`);
  if (target === undefined)
    throw new UnreadableFile(output ?? path, `没有写导出成什么：请用 --to 指明 ${TARGETS.join('、')} 之一`);
  const out = output ?? `${path.replace(/\.nianbao(\.md)?$/i, '')}.${target}`;
  if (isSame(path, out)) throw new UnreadableFile(out, '这就是报告本身，不能导出到这里');
  const analysis = await analyseFile(path);
  const errors = errorsOf(analysis);
  if (errors.length > 0) process.stderr.write(errorList(path, analysis));
  if (errors.length > 0 && !force) {
    process.stderr.write('没有导出。请先改正；确要照原样导出，请加 --force。\n');
    return EXIT.findings;
  }
  if (existsSync(out) && !force) throw new UnreadableFile(out, '已经有这个文件，没有写入；确要覆盖，请加 --force');
  try {
    writeSafely(out, target === 'pdf' ? await makePdf(pdfSources(analysis)) : exportReport(analysis, target));
  } catch (error) {
    if (!(error instanceof NoPdf)) throw error;
    process.stderr.write(`${error.message}。\n`);
    return EXIT.unusable;
  }
  process.stdout.write(`${out}\n`);
  return EXIT.ok;
}

/** Analyses the report as `nianbao check` does: compared with last year's and with those it sums up. */
async function analyseFile(path: string): Promise<Analysis> {
  const own = analyse(readReportFile(path).tree);
  const { href } = pathToFileURL(resolve(path));
  const index = await indexOf([openEntry(href, keyOf(href), own)], [path], false);
  const { cross, lastYear } = index.comparisonOf(href);
  return withNeighbourFindings(own, cross, lastYear, defaultSettings);
}

function isSame(path: string, out: string): boolean {
  return existsSync(path) && existsSync(out) && realpathSync(path) === realpathSync(out);
}

function errorList(path: string, analysis: Analysis): string {
  const errors = errorsOf(analysis);
  const listed = errors
    .slice(0, LISTED)
    .map(
      ({ range, code, message }) =>
        `  ${path}:${range.start.line + 1}:${range.start.character + 1} ${code} ${message}\n`,
    );
  const rest = errors.length > LISTED ? `  ……另有 ${errors.length - LISTED} 处，用 nianbao check 查看\n` : '';
  return `${path}：有 ${errors.length} 处错误。\n${listed.join('')}${rest}`;
}
