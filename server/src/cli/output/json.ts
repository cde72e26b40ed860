import type { CheckedFile } from '../check.ts';

/** One array of all findings; ranges as in LSP: lines and UTF-16 characters from zero. */
export function formatJson(files: readonly CheckedFile[]): string {
  const findings = files.flatMap(({ path, findings }) =>
    findings.map(({ code, severity, range, message, related = [], fixes = [] }) => ({
      file: path,
      code,
      severity,
      range,
      message,
      related: related.map((place) => ({ file: path, range: place.range, message: place.message })),
      fixes: fixes.map(({ title, isPreferred, edits }) => ({ title, preferred: isPreferred, edits })),
    })),
  );
  return `${JSON.stringify(findings, undefined, 2)}\n`;
}
