import { add, type Decimal, subtract, ZERO } from '../report/decimal.ts';
import { addressesOf, factAt, type ReportFacts } from '../report/facts.ts';
import { readFigure } from '../report/figure.ts';
import { moneyOf, slackOf } from '../report/rounding.ts';
import type { Sums, UnitSum } from '../rules/other-reports/neighbours.ts';

/** Sums over reports, updated incrementally: a changed report is subtracted and added again, no other is read. */
export interface RunningSums {
  /** The sums over these reports now. All must be of the format passed to `runningSums`. */
  of(units: readonly ReportFacts[]): Sums;
}

interface Count {
  value: Decimal;
  unreadable: number;
}

/** Creates sums for all addresses of a format. */
export function runningSums(formatId: string): RunningSums {
  const { all, amounts } = addressesOf(formatId);
  const counts = all.map((): Count => ({ value: ZERO, unreadable: 0 }));
  let summed = new Set<ReportFacts>();

  const put = ({ cells }: ReportFacts, sign: 1 | -1) => {
    for (let i = 0; i < all.length; i++) {
      const text = cells.contents[i];
      if (text === undefined || text === '0') continue;
      const figure = readFigure(text);
      if (figure.kind === 'number') {
        counts[i].value = sign === 1 ? add(counts[i].value, figure.value) : subtract(counts[i].value, figure.value);
      } else if (figure.kind === 'text') counts[i].unreadable += sign;
    }
  };
  return {
    of(units) {
      const wanted = new Set(units);
      for (const unit of summed) if (!wanted.has(unit)) put(unit, -1);
      for (const unit of wanted) if (!summed.has(unit)) put(unit, 1);
      summed = wanted;
      const sums = new Map<string, UnitSum>();
      for (let i = 0; i < all.length; i++) {
        const address = all[i];
        sums.set(
          address,
          amounts.has(address) ? sumOfAmounts(units, address) : { ...counts[i], slack: ZERO, money: '' },
        );
      }
      return sums;
    },
  };
}

/** Amounts are recomputed each time: they are few, and their rounding and units of money need care. */
function sumOfAmounts(units: readonly ReportFacts[], address: string): UnitSum {
  let value = ZERO;
  let slack = ZERO;
  let unreadable = 0;
  const money = new Set<string>();
  for (const unit of units) {
    const figure = factAt(unit, address)?.figure;
    if (figure?.kind === 'text') unreadable++;
    if (figure?.kind !== 'number') continue;
    value = add(value, figure.value);
    slack = add(slack, slackOf(figure.value));
    if (figure.value.digits !== 0n) money.add(moneyOf(figure));
  }
  return { value, slack, unreadable: money.size > 1 ? unreadable + 1 : unreadable, money: [...money][0] ?? '' };
}
