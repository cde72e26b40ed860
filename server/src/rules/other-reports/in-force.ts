import { type EquationTerm, formatSum, quantityOf, summandsOf } from '../../relations/equation.ts';
import { formatDecimal } from '../../report/decimal.ts';
import { yearRelationRule } from './year-relation-rule.ts';

/** NB402: 现行有效 is not last year's plus what was made and less what was repealed. */
export const inForce = yearRelationRule(
  {
    code: 'NB402',
    name: 'in-force',
    title: '现行有效件数与上年件数、本年制发和废止件数不符',
    english: 'The documents in force differ from last year’s plus those made less those repealed',
    why: '本年现行有效件数 = 上年现行有效件数 + 本年制发件数 − 本年废止件数。',
    mend: '核对三个数字；上年的数字有误的，按规定更正上年的报告。',
    sample: {
      in: '表二中的行',
      wrong: '| 行政规范性文件 | 2 | 1 | ⟦7⟧ |',
      right: '| 行政规范性文件 | 2 | 1 | 6 |',
      beside: [{ of: '上年的报告', in: '表二中的行', text: '| 行政规范性文件 | 1 | 1 | 5 |' }],
    },
  },
  {
    source: (summands) => summands.map(writeTerm).join(' '),
    fix: ({ equation }, value) => `${columnOf(equation.total)}改为 ${value}（上年 ${formatSum(summandsOf(equation))}）`,
  },
);

/** Writes a term: `上年 10`, or `+ 制发 2`, a column's name without 本年 and 件数. */
function writeTerm(term: EquationTerm, i: number): string {
  const name = term.operand.isFixed ? '上年' : columnOf(term).replace(/^本年|件数$/g, '');
  const sign = term.sign === -1 ? '− ' : i > 0 ? '+ ' : '';
  return `${sign}${name} ${formatDecimal(quantityOf(term.operand.figure))}`;
}

function columnOf({ operand }: EquationTerm): string {
  return operand.name.slice(operand.name.lastIndexOf('/') + 1);
}
