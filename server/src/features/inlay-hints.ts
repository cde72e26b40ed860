import type { InlayHint } from 'vscode-languageserver-types';
import type { Analysis } from '../rules/analysis.ts';
import { containsPosition, type Range } from '../syntax/position.ts';

/** Next to every figure in the range that is found to be off: what it should be. */
export function inlayHints({ findings }: Analysis, range: Range): InlayHint[] {
  const hints: InlayHint[] = [];
  for (const finding of findings) {
    const { expected, message } = finding;
    if (expected === undefined || !containsPosition(range, finding.range.end)) continue;
    hints.push({
      position: { ...finding.range.end },
      label: `应为 ${expected}`,
      paddingLeft: true,
      tooltip: message,
      textEdits: [{ range: finding.range, newText: expected }],
    });
  }
  return hints;
}
