import type { ReportFacts } from '../report/facts.ts';
import { type Analysis, apply, byPlace, type Finding } from './analysis.ts';
import { rules } from './index.ts';
import type { Neighbours } from './neighbours.ts';
import type { WorkspaceRule } from './rule.ts';
import type { RuleSettings } from './settings.ts';

/** What is found in a report when it is compared with others. */
export interface CrossFindings {
  readonly findings: readonly Finding[];
  readonly silenced: readonly Finding[];
}

export const NO_CROSS_FINDINGS: CrossFindings = { findings: [], silenced: [] };

const workspaceRules = rules.filter((rule): rule is WorkspaceRule => rule.scope === 'workspace');

/** Applies the rules that compare a report with its neighbours. */
export function crossCheck(facts: ReportFacts, neighbours: Neighbours, settings: RuleSettings): CrossFindings {
  if (!neighbours.lastYear && !neighbours.rollUp) return NO_CROSS_FINDINGS;
  const found = workspaceRules
    .flatMap((rule) => apply(rule, (parameters) => rule.check(facts, neighbours, parameters), settings))
    .sort(byPlace);
  if (found.length === 0) return NO_CROSS_FINDINGS;
  const isSilenced = ({ code, range }: Finding) =>
    facts.silences.some((one) => one.code === code && one.from <= range.start.line && range.start.line < one.to);
  return { findings: found.filter((one) => !isSilenced(one)), silenced: found.filter(isSilenced) };
}

/** An analysis with what the comparison found besides. */
export function withCrossFindings(analysis: Analysis, cross: CrossFindings): Analysis {
  if (cross.findings.length === 0 && cross.silenced.length === 0) return analysis;
  return {
    ...analysis,
    findings: [...analysis.findings, ...cross.findings].sort(byPlace),
    silenced: [...analysis.silenced, ...cross.silenced].sort(byPlace),
  };
}
