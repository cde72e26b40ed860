import type { FigureCell } from '../report/statutory-table.ts';
import { NO_PROBLEMS, type Problem, type RuleMeta, type TableRule } from './rule.ts';

/** A rule that looks at the statutory figures one by one. `trait` (TRAIT) is what a figure has that it finds fault with. */
export function figureRule(
  meta: Omit<RuleMeta, 'parameters'>,
  trait: number,
  check: (figure: FigureCell) => Problem | undefined,
): TableRule {
  return {
    ...meta,
    parameters: [],
    scope: 'table',
    check: (table) => {
      if (table.kind === 'free' || (table.traits & trait) === 0) return NO_PROBLEMS;
      const problems: Problem[] = [];
      for (const row of table.rows) {
        for (const figure of row.figures) {
          const problem = check(figure);
          if (problem) problems.push(problem);
        }
      }
      return problems;
    },
  };
}
