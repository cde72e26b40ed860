import type { Finding } from '../rules/analysis.ts';
import { analyse } from '../rules/analysis.ts';
import { formatJson } from './output/json.ts';
import { formatPretty } from './output/pretty.ts';
import { formatSarif } from './output/sarif.ts';
import { findReports, readReportFile, UnreadableFile } from './reports.ts';

/** What was found in one file. */
export interface CheckedFile {
  readonly path: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

export const FORMATS = ['pretty', 'json', 'sarif'] as const;
export type OutputFormat = (typeof FORMATS)[number];

export const EXIT = { ok: 0, findings: 1, unusable: 2 } as const;

/** `nianbao check`: writes the findings of the reports, and returns the exit code. */
export function check(paths: readonly string[], format: OutputFormat, useColour: boolean): number {
  const { files, unreadable } = readAll(findReports(paths));
  if (files.length === 0 && unreadable.length === 0)
    throw new UnreadableFile(paths.join('、'), '里面没有 .nianbao 或 .nianbao.md 文件');
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

function readAll(paths: readonly string[]): { files: CheckedFile[]; unreadable: string[] } {
  const files: CheckedFile[] = [];
  const unreadable: string[] = [];
  for (const path of paths) {
    try {
      const { text, tree } = readReportFile(path);
      files.push({ path, text, findings: analyse(tree).findings });
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      unreadable.push(error.message);
    }
  }
  return { files, unreadable };
}
