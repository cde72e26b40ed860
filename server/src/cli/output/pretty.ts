import type { Severity } from '../../rules/rule.ts';
import type { CheckedFile } from './checked-file.ts';

const NAMES: Readonly<Record<Severity, string>> = { error: '错误', warning: '警告', information: '提示', hint: '建议' };
const COLOURS: Readonly<Record<Severity, number>> = { error: 31, warning: 33, information: 36, hint: 90 };

/** One line for each finding, with its path, line and column (both from 1); then the totals. */
export function formatPretty(files: readonly CheckedFile[], useColour: boolean): string {
  const paint = (code: number, text: string) => (useColour ? `\u001b[${code}m${text}\u001b[0m` : text);
  const lines: string[] = [];
  for (const { path, findings } of files) {
    for (const { code, severity, range, message } of findings) {
      const place = `${path}:${range.start.line + 1}:${range.start.character + 1}`;
      lines.push(`${paint(1, place)} ${paint(COLOURS[severity], NAMES[severity])} ${code} ${message}`);
    }
  }
  lines.push(summary(files));
  return `${lines.join('\n')}\n`;
}

function summary(files: readonly CheckedFile[]): string {
  const all = files.flatMap(({ findings }) => findings);
  const counts = (Object.keys(NAMES) as Severity[])
    .map((severity) => ({ severity, count: all.filter((finding) => finding.severity === severity).length }))
    .filter(({ count }) => count > 0)
    .map(({ severity, count }) => `${NAMES[severity]} ${count} 处`);
  return `共检查 ${files.length} 份年报：${counts.length === 0 ? '没有发现问题' : counts.join('，')}。`;
}
