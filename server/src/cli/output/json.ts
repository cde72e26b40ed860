import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CheckedFile } from './checked-file.ts';

/** All findings as one array; ranges as in LSP: lines and UTF-16 characters from 0. */
export function formatJson(files: readonly CheckedFile[]): string {
  const findings = files.flatMap(({ path, findings }) =>
    findings.map(({ code, severity, range, message, related = [], fixes = [] }) => ({
      file: path,
      code,
      severity,
      range,
      message,
      related: related.map(({ uri, range, message }) => ({
        file: uri === undefined ? path : pathOf(uri),
        range,
        message,
      })),
      fixes: fixes.map(({ title, isPreferred, edits }) => ({ title, preferred: isPreferred, edits })),
    })),
  );
  return `${JSON.stringify(findings, undefined, 2)}\n`;
}

/** The path of another file, relative to the working directory. */
function pathOf(uri: string): string {
  return relative(process.cwd(), fileURLToPath(uri));
}
