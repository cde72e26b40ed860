import { shiftEdit, shiftRange } from '../syntax/position.ts';
import type { Problem, Rule, Severity } from './rule.ts';

/** A problem under its rule's code, as severe as it is set. */
export interface Finding extends Problem {
  readonly code: string;
  readonly severity: Severity;
}

/** A rule's code, and how severe its findings are set to be. */
export interface Named {
  readonly code: Rule['code'];
  readonly severity: Severity;
}

/** The most findings that a rule may have in a block, a table or on the report as a whole. */
const MOST_FINDINGS = 1000;

/** Adds a rule's problems as findings. Of very many only the first are, the last of them telling how many more there are. */
export function addFindings(found: Finding[], { code, severity }: Named, problems: readonly Problem[]): void {
  const count = Math.min(problems.length, MOST_FINDINGS);
  for (let i = 0; i < count; i++) found.push(asFinding(problems[i], code, severity));
  if (count === problems.length) return;
  const last = found[found.length - 1];
  const rest = `（此类问题还有 ${problems.length - count} 处，没有逐一列出）`;
  found[found.length - 1] = { ...last, message: last.message + rest };
}

/** Written out: the problems of the rules are of many shapes, and a copy by spreading takes several times as long. */
function asFinding({ range, message, expected, related, fixes }: Problem, code: string, severity: Severity): Finding {
  return withParts({ range, message, code, severity }, expected, related, fixes);
}

/** A finding moved down by a number of lines: from a block's own lines to the document's. */
export function shiftFinding(finding: Finding, lines: number): Finding {
  const { range, message, code, severity, expected, related, fixes } = finding;
  return withParts(
    { range: shiftRange(range, lines), message, code, severity },
    expected,
    related?.map((place) => (place.uri === undefined ? { ...place, range: shiftRange(place.range, lines) } : place)),
    fixes?.map(({ title, edits, isPreferred, isSafe }) => ({
      title,
      edits: edits.map((edit) => shiftEdit(edit, lines)),
      isPreferred,
      isSafe,
    })),
  );
}

function withParts(
  finding: { -readonly [Key in keyof Finding]: Finding[Key] },
  expected: Finding['expected'],
  related: Finding['related'],
  fixes: Finding['fixes'],
): Finding {
  if (expected !== undefined) finding.expected = expected;
  if (related !== undefined) finding.related = related;
  if (fixes !== undefined) finding.fixes = fixes;
  return finding;
}
