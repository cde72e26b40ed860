import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CheckedFile } from './checked-file.ts';

/** One array of all findings; ranges as in LSP: lines and UTF-16 characters from zero. */
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

/** The path of another file, from the folder that the command is run in. */
function pathOf(uri: string): string {
  return relative(process.cwd(), fileURLToPath(uri));
}
