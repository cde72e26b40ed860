import { yearEquations } from '../relations/year-equations.ts';
import { claimsIn } from '../report/claims/placed.ts';
import { factAt, type ReportFacts } from '../report/facts.ts';
import type { Neighbours } from '../rules/other-reports/neighbours.ts';
import { rules } from '../rules/registry.ts';
import type { Problem, Rule, RuleSettings } from '../rules/rule.ts';
import { explainTotalsBeside } from '../rules/totals/explain.ts';
import { claimPercentage, percentageProblems } from '../rules/words-and-figures/claim-percentage.ts';
import { comparePositions } from '../syntax/position.ts';
import { timed } from '../syntax/timings.ts';
import { type Analysis, byPlace, silencer } from './analyse.ts';
import { enabledRule, enabledRules } from './enabled-rules.ts';
import { addFindings, type Finding } from './finding.ts';

/** The findings of comparing a report with others. */
export interface NeighbourFindings {
  readonly findings: readonly Finding[];
  readonly silenced: readonly Finding[];
}

export const NO_NEIGHBOUR_FINDINGS: NeighbourFindings = { findings: [], silenced: [] };

/** Applies the rules that compare a report with its neighbours. */
export function compareWithNeighbours(
  facts: ReportFacts,
  neighbours: Neighbours,
  settings: RuleSettings,
): NeighbourFindings {
  if (!neighbours.lastYear && !neighbours.rollUp) return NO_NEIGHBOUR_FINDINGS;
  const found: Finding[] = [];
  timed('neighbours', () => {
    for (const one of enabledRules(settings).workspace) {
      addFindings(found, one, one.rule.check(facts, neighbours, one.parameters));
    }
  });
  found.sort(byPlace);
  if (found.length === 0) return NO_NEIGHBOUR_FINDINGS;
  const isSilenced = ({ code, range }: Finding) =>
    facts.silences.some((one) => one.code === code && one.from <= range.start.line && range.start.line < one.to);
  return { findings: found.filter((one) => !isSilenced(one)), silenced: found.filter(isSilenced) };
}

/**
 * Adds the findings of a comparison to an analysis. Last year's figures, if known, help to decide which cell of a
 * broken relation is wrong; a cell that differs from last year's is reported once, by the comparison.
 */
export function withNeighbourFindings(
  analysis: Analysis,
  cross: NeighbourFindings,
  lastYear: ReportFacts | undefined,
  settings: RuleSettings,
): Analysis {
  const own =
    lastYear && isOpenToLastYear(analysis)
      ? timed('neighbours', () => besideLastYear(analysis, lastYear, settings))
      : analysis;
  if (own === analysis && cross.findings.length === 0 && cross.silenced.length === 0) return analysis;
  const told = cross.findings.filter(({ code }) => WITH_LAST_YEAR.has(code));
  const isTold = (finding: Finding) => isTotal(finding) && told.some((one) => isSameStart(one, finding));
  return {
    ...own,
    findings: [...own.findings.filter((finding) => !isTold(finding)), ...cross.findings].sort(byPlace),
    silenced: [...own.silenced, ...cross.silenced].sort(byPlace),
  };
}

/** The codes of the rules about relations: within a report, and with last year's. */
const TOTALS = codesOf('report');
const WITH_LAST_YEAR = codesOf('workspace');

function codesOf(scope: 'report' | 'workspace'): ReadonlySet<string> {
  return new Set(rules.flatMap((rule) => (rule.scope === scope && rule.isOfRelations ? [rule.code] : [])));
}

function isTotal({ code }: Finding): boolean {
  return TOTALS.has(code);
}

function isSameStart(a: Finding, b: Finding): boolean {
  return comparePositions(a.range.start, b.range.start) === 0;
}

/** True if last year's figures can change the findings: if totals are off, or the prose mentions growth. */
export function isOpenToLastYear({ findings, report }: Analysis): boolean {
  return findings.some(isTotal) || claimsIn(report, 'change').length > 0;
}

/** Reruns the rules that last year's figures affect: those about totals, and about growth in the prose. */
function besideLastYear(analysis: Analysis, lastYear: ReportFacts, settings: RuleSettings): Analysis {
  const { report } = analysis;
  const figureOf = (address: string) => factAt(lastYear, address)?.figure;
  const explained = analysis.findings.some(isTotal)
    ? explainTotalsBeside(report, settings, yearEquations(report, figureOf))
    : undefined;
  const problemsOf = (rule: Rule): readonly Problem[] | undefined => {
    if (TOTALS.has(rule.code)) return explained && (explained.get(rule.code) ?? []);
    return rule === claimPercentage ? percentageProblems(report, settings, figureOf) : undefined;
  };
  const anew = new Set<string>();
  const found: Finding[] = [];
  for (const rule of rules) {
    const problems = problemsOf(rule);
    if (!problems) continue;
    anew.add(rule.code);
    const active = enabledRule(rule, settings);
    if (active) addFindings(found, active, problems);
  }
  const isSilenced = silencer(report);
  const isStill = ({ code }: Finding) => !anew.has(code);
  return {
    ...analysis,
    findings: [...analysis.findings.filter(isStill), ...found.filter((one) => !isSilenced?.(one))],
    silenced: [...analysis.silenced.filter(isStill), ...found.filter((one) => isSilenced?.(one))],
  };
}
