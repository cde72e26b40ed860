import type { InlayHint, TextEdit } from 'vscode-languageserver-types';
import type { Analysis } from '../check/analyse.ts';
import type { Finding } from '../check/finding.ts';
import { containsPosition, type Range } from '../syntax/position.ts';
import { isSameRange } from './edits.ts';

/**
 * Hints after the incorrect figures in a range: the expected value. If findings disagree, the hint shows all values,
 * and accepting it changes nothing.
 */
export function inlayHints({ findings }: Analysis, range: Range): InlayHint[] {
  const byPlace = new Map<string, Finding[]>();
  for (const finding of findings) {
    const { end } = finding.range;
    if (finding.expected === undefined || !containsPosition(range, end)) continue;
    const key = `${end.line}:${end.character}`;
    const known = byPlace.get(key);
    if (known) known.push(finding);
    else byPlace.set(key, [finding]);
  }
  return [...byPlace.values()].map((here): InlayHint => {
    const expected = [...new Set(here.map((finding) => finding.expected))];
    return {
      position: { ...here[0].range.end },
      label: `应为 ${expected.join(' 或 ')}`,
      paddingLeft: true,
      tooltip: [...new Set(here.map(({ message }) => message))].join('\n'),
      ...(expected.length === 1 && { textEdits: [editOf(here[0])] }),
    };
  });
}

/** The edit of the finding's likeliest fix, which keeps the cell's unit; otherwise one that writes the bare figure. */
function editOf({ range, fixes = [], expected = '' }: Finding): TextEdit {
  const edits = fixes.flatMap((fix) => fix.edits);
  const own = edits.find((edit) => isSameRange(edit.range, range));
  return { range, newText: own?.newText ?? expected };
}
