import { analyse, byPlace } from '../check/analyse.ts';
import { withNeighbourFindings } from '../check/neighbour-findings.ts';
import { defaultSettings } from '../check/settings.ts';
import { EXIT } from './exit.ts';
import { indexOf } from './neighbourhood.ts';
import type { CheckedFile } from './output/checked-file.ts';
import { formatJson } from './output/json.ts';
import { formatPretty } from './output/pretty.ts';
import { formatSarif } from './output/sarif.ts';
import { readReports } from './read-reports.ts';
import { findReports, readReportFile, UnreadableFile } from './reports.ts';

export const FORMATS = ['pretty', 'json', 'sarif'] as const;
export type OutputFormat = (typeof FORMATS)[number];

export interface CheckOptions {
  readonly format: OutputFormat;
  /** True if 上年 and 汇总 may point outside the project. */
  readonly allowOutside: boolean;
}

/**
 * `nianbao check`: prints the findings of the reports, including those from comparison with last year's report and the
 * units of a roll-up. Returns the exit code.
 */
export async function check(
  paths: readonly string[],
  { format, allowOutside }: CheckOptions,
  useColour: boolean,
): Promise<number> {
  const { entries, unreadable } = await readReports(findReports(paths));
  if (entries.length === 0 && unreadable.length === 0)
    throw new UnreadableFile(paths.join('、'), '里面没有 .nianbao 或 .nianbao.md 文件');
  const index = await indexOf(
    entries.map(({ entry }) => entry),
    paths,
    allowOutside,
  );
  const files = entries.map(({ path, entry }): CheckedFile => {
    const { cross, lastYear } = index.comparisonOf(entry.uri);
    // Last year's figures may show which of this year's is wrong, so analyse such a report again with them.
    if (lastYear && entry.isOpenToLastYear) {
      const own = analyse(readReportFile(path).tree);
      return { path, findings: withNeighbourFindings(own, cross, lastYear, defaultSettings).findings };
    }
    const isAlone = cross.findings.length === 0;
    return { path, findings: isAlone ? entry.findings : [...entry.findings, ...cross.findings].sort(byPlace) };
  });
  const output = {
    pretty: () => formatPretty(files, useColour),
    json: () => formatJson(files),
    sarif: () => formatSarif(files),
  };
  process.stdout.write(output[format]());
  for (const message of unreadable) process.stderr.write(`${message}\n`);
  if (unreadable.length > 0) return EXIT.unusable;
  return files.some(({ findings }) => findings.some(({ severity }) => severity === 'error')) ? EXIT.findings : EXIT.ok;
}
