import { formatFor } from '../formats/index.ts';
import { reportTemplate } from '../formats/template.ts';
import { formatDecimal } from '../report/decimal.ts';
import { addressesOf, factAt } from '../report/facts.ts';
import type { RollUp, Sums } from '../rules/other-reports/neighbours.ts';

/** What a report that sums up others is made from. */
export interface RollUpRequest {
  readonly organ: string;
  readonly year: number;
  /** The values of 汇总: paths and patterns, relative to the report. */
  readonly values: readonly string[];
}

const MOST_LINES = 50;

/**
 * The text of the report with its tables filled with sums; cells are blank if there is no sum or it cannot be computed.
 */
export function rollUpReport({ organ, year, values }: RollUpRequest, sums: Sums | undefined): string {
  const format = formatFor(undefined, year);
  const text = reportTemplate(format, organ, year, {
    figure: (row, column, table) => {
      const sum = sums?.get(`${table.id}/${row.id}/${column}`);
      return sum && sum.unreadable === 0 ? formatDecimal(sum.value) : '';
    },
  });
  const quoted = values.map((value) => JSON.stringify(value));
  // Front matter with very many lines would not be recognised as such.
  const list = values.length > MOST_LINES ? ` [${quoted.join(', ')}]\n` : quoted.map((one) => `\n  - ${one}`).join('');
  return text.replace(`年度: ${year}\n`, () => `年度: ${year}\n汇总:${list.trimEnd()}\n`);
}

/** A table of units × figures, as text, with a row of sums. */
export interface Matrix {
  /** The address of each column: 表/row/column. */
  readonly columns: readonly { readonly address: string; readonly isAmount: boolean }[];
  readonly units: readonly { readonly name: string; readonly figures: readonly string[] }[];
  readonly totals: readonly string[];
}

export function matrixOf({ units, sums }: RollUp, formatId: string): Matrix {
  const { all, amounts } = addressesOf(formatId);
  return {
    columns: all.map((address) => ({ address, isAmount: amounts.has(address) })),
    units: units.map(({ facts, path }) => ({
      name: facts.organ ?? path,
      figures: all.map((address) => {
        const found = factAt(facts, address);
        if (found?.figure.kind !== 'number') return found?.figure.kind === 'text' ? found.text : '';
        return formatDecimal(found.figure.value) + (found.isAmount ? (found.figure.unit ?? '') : '');
      }),
    })),
    totals: all.map((address) => {
      const sum = sums.get(address);
      return sum && sum.unreadable === 0 ? formatDecimal(sum.value) : '';
    }),
  };
}
