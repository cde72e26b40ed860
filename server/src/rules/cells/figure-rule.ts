import type { FigureCell } from '../../report/table/readings.ts';
import type { Problem, RuleMeta, TableRule } from '../rule.ts';

/** A rule that looks at the statutory figures one by one. */
export function figureRule(
  meta: Omit<RuleMeta, 'parameters'>,
  check: (figure: FigureCell) => Problem | undefined,
): TableRule {
  return {
    ...meta,
    parameters: [],
    scope: 'table',
    check: (table) => {
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
