import type { InlayHint } from 'vscode-languageserver-types';
import { type Imbalance, imbalanceOf, operandRange } from '../relations/equation.ts';
import { compare, formatDecimal, ZERO } from '../report/decimal.ts';
import type { Analysis, Finding } from '../rules/analysis.ts';
import { containsPosition, type Position, type Range } from '../syntax/position.ts';
import { equationsOf, isBalance } from './equations.ts';

/** Next to every total in the range that is found to be off: what it should be. */
export function inlayHints({ report, findings }: Analysis, range: Range): InlayHint[] {
  const off = findings.filter(({ code, range: { end } }) => code.startsWith('NB3') && containsPosition(range, end));
  if (off.length === 0) return [];
  const found = groupBy(off, (finding) => positionKey(finding.range.start));
  const imbalances = equationsOf(report)
    .all.map(imbalanceOf)
    .filter((one) => one !== undefined);
  const totals = groupBy(
    imbalances.filter((one) => found.has(totalKey(one)) && says(one, imbalances)),
    totalKey,
  );
  return [...totals]
    .map(([key, wrong]) => hintOf(wrong, found.get(key) as Finding[]))
    .sort((a, b) => a.position.line - b.position.line || a.position.character - b.position.character);
}

/** Whether the expected value is a figure to go by: that of a balance is not while one of its totals is off itself. */
function says({ equation, expected }: Imbalance, all: readonly Imbalance[]): boolean {
  if (compare(expected, ZERO) < 0) return false;
  if (!isBalance(equation)) return true;
  const terms = [...equation.left, ...equation.right].map(({ operand }) => positionKey(operandRange(operand).start));
  return !all.some((other) => !isBalance(other.equation) && terms.includes(totalKey(other)));
}

function hintOf(wrong: readonly Imbalance[], findings: readonly Finding[]): InlayHint {
  const range = operandRange(wrong[0].equation.total.operand);
  const expected = [...new Set(wrong.map((one) => formatDecimal(one.expected)))];
  return {
    position: { ...range.end },
    label: `应为 ${expected.join(' 或 ')}`,
    paddingLeft: true,
    tooltip: [...new Set(findings.map(({ message }) => message))].join('\n'),
    ...(expected.length === 1 && { textEdits: [{ range, newText: expected[0] }] }),
  };
}

function totalKey({ equation }: Imbalance): string {
  return positionKey(operandRange(equation.total.operand).start);
}

function positionKey({ line, character }: Position): string {
  return `${line}:${character}`;
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}
