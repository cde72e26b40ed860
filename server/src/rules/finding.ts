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
  for (let i = 0; i < count; i++) found.push({ ...problems[i], code, severity });
  if (count === problems.length) return;
  const last = found[found.length - 1];
  const rest = `（此类问题还有 ${problems.length - count} 处，没有逐一列出）`;
  found[found.length - 1] = { ...last, message: last.message + rest };
}
