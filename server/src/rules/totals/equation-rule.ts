import { NO_PROBLEMS, type ReportRule, type RuleMeta } from '../rule.ts';
import { explainTotals } from './explain.ts';

type EquationRuleMeta = Omit<RuleMeta, 'severity' | 'fix' | 'parameters'>;

/** Makes a rule that reports the relations within a report that have its code. */
export function equationRule(meta: EquationRuleMeta): ReportRule {
  return {
    ...meta,
    scope: 'report',
    severity: 'error',
    fix: 'offered',
    parameters: [],
    isOfRelations: true,
    check: (report, _parameters, settings) => explainTotals(report, settings).get(meta.code) ?? NO_PROBLEMS,
  };
}
