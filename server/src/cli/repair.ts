import { dirname, resolve } from 'node:path';
import { operandRange, rewritten } from '../relations/equation.ts';
import { type Repair, type RepairResult, repair } from '../relations/repair/repair.ts';
import { equationsOf } from '../relations/report-equations.ts';
import { figuresOf, yearEquations } from '../relations/year-equations.ts';
import { formatDecimal } from '../report/decimal.ts';
import { type Report, readReport } from '../report/report.ts';
import { applyEdits } from '../syntax/edit.ts';
import type { Edit, Range } from '../syntax/position.ts';
import { EXIT } from './exit.ts';
import { findReports, type ReportFile, readReportFile, UnreadableFile } from './reports.ts';
import { writeSafely } from './write.ts';

/** A way to make the relations hold, in the form that `--format json` prints. */
interface RepairRecord {
  readonly cells: readonly {
    readonly address: string;
    readonly from: string;
    readonly to: string;
    readonly range: Range;
  }[];
  /** The totals of the relations that are broken now. */
  readonly relations: readonly string[];
  readonly unique: boolean;
}

interface FileRepairs {
  readonly file: ReportFile;
  readonly results: readonly RepairResult[];
}

export interface RepairOptions {
  readonly apply: boolean;
  readonly format: 'pretty' | 'json';
}

/**
 * `nianbao repair`: finds the fewest cells to change so that all relations hold; with `--apply`, changes them where
 * there is only one way.
 */
export function repairReports(paths: readonly string[], { apply, format }: RepairOptions): number {
  const files = findReports(paths).map((path): FileRepairs => {
    const file = readReportFile(path);
    const report = readReport(file.tree);
    const last = lastYearOf(report, path);
    return { file, results: repair([...equationsOf(report), ...(last ? yearEquations(report, figuresOf(last)) : [])]) };
  });
  process.stdout.write(
    format === 'json' ? `${JSON.stringify(files.map(toJson), undefined, 2)}\n` : files.map(toText).join(''),
  );
  if (apply) for (const one of files) applyUnique(one);
  return files.some(({ results }) => results.some(({ isUnique }) => !apply || !isUnique)) ? EXIT.findings : EXIT.ok;
}

/** The report named as 上年, if it can be read and is not known to be of a year other than the one before. */
function lastYearOf(report: Report, path: string): Report | undefined {
  const named = report.meta.lastYear;
  if (!named) return undefined;
  const other = resolve(dirname(path), named.text);
  const last = readOrNothing(other);
  if (!last) return undefined;
  const yearOf = ({ meta, title }: Report) => meta.year?.value ?? title?.reading?.year;
  const [year, before] = [yearOf(report), yearOf(last)];
  return year === undefined || before === undefined || before === year - 1 ? last : undefined;
}

/** Ignores a file that cannot be read: `nianbao check` reports that. */
function readOrNothing(path: string): Report | undefined {
  try {
    return readReport(readReportFile(path).tree);
  } catch (error) {
    if (error instanceof UnreadableFile) return undefined;
    throw error;
  }
}

function toJson({ file, results }: FileRepairs) {
  return { file: file.path, repairs: results.flatMap((result) => result.repairs.map((one) => toRecord(one, result))) };
}

function toRecord({ changes }: Repair, { broken, isUnique }: RepairResult): RepairRecord {
  return {
    cells: changes.map(({ operand, to }) => ({
      address: operand.name,
      from: operand.cell.text,
      to: formatDecimal(to),
      range: operandRange(operand),
    })),
    relations: broken.map(({ total }) => total.operand.name),
    unique: isUnique,
  };
}

/** The most ways that are listed for each group of broken relations. */
const LISTED = 5;

function toText({ file, results }: FileRepairs): string {
  if (results.length === 0) return `${file.path}：勾稽关系都成立。\n`;
  const lines = results.flatMap(({ broken, repairs, isUnique, isComplete }) => {
    const totals = broken.map(({ total }) => total.operand.name).join('、');
    if (repairs.length === 0) return [`  ${totals}：要改的数较多，找不出最少的改法，请逐项核对`];
    const ways = repairs
      .slice(0, LISTED)
      .map(
        ({ changes }) =>
          `    ${changes.map(({ operand, to }) => `${operand.name}：${operand.cell.text || '空'} → ${formatDecimal(to)}`).join('，')}`,
      );
    const count = isComplete ? `${repairs.length} 种改法` : `找到 ${repairs.length} 种改法，可能还有别的`;
    return [`  ${totals}不成立，${isUnique ? '只有一种改法' : `${count}，按可能性排列`}：`, ...ways];
  });
  return `${file.path}\n${lines.join('\n')}\n`;
}

function applyUnique({ file, results }: FileRepairs): void {
  const edits = results
    .filter(({ isUnique }) => isUnique)
    .flatMap(({ repairs: [{ changes }] }) =>
      changes.map(({ operand, to }): Edit => ({ range: operandRange(operand), newText: rewritten(operand, to) })),
    );
  if (edits.length === 0) return;
  writeSafely(file.path, applyEdits(file.tree, edits));
  process.stdout.write(`已改：${file.path}（${edits.length} 个数）\n`);
}
