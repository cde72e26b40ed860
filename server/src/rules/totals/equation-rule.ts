import type { Equation } from '../../relations/equation.ts';
import { NO_PROBLEMS, type ReportRule, type RuleMeta } from '../rule.ts';
import { explainTotals } from './explain.ts';

type EquationRuleMeta = Omit<RuleMeta, 'severity' | 'fix' | 'parameters'>;

/** A rule that holds one kind of relation. */
export function equationRule(kind: Equation['kind'], meta: EquationRuleMeta): ReportRule {
  return {
    ...meta,
    scope: 'report',
    severity: 'error',
    fix: 'offered',
    parameters: [],
    check: (report, _parameters, settings) => explainTotals(report, settings).get(kind) ?? NO_PROBLEMS,
  };
}
