import type { Format } from '../formats/format.ts';
import { formatFor } from '../formats/index.ts';
import { factAt, type ReportFacts } from '../report/facts.ts';
import type { Figure } from '../report/figure.ts';
import type { Report } from '../report/report.ts';
import type { Equation, Operand } from './equation.ts';
import { bindRelations, operandAt } from './format-equations.ts';
import { type AddressEquation, type AddressTerm, totalOf, yearAddressEquations } from './format-relations.ts';
import { moneyExponent } from './money.ts';

/** Returns the figure at an address of last year's report; undefined if it has none. */
export type LastFigures = (address: string) => Figure | undefined;

/**
 * The format's relations with last year's report (`TableFormat.yearRelations`) as equations among a report's figures.
 * Last year's figures are fixed: a repair never changes them. The caller checks that both reports are of the same organ
 * and of consecutive years.
 */
export function yearEquations(report: Report, lastYear: LastFigures): Equation[] {
  return bindRelations(yearAddressEquations(report.format), (term) =>
    term.isLastYear ? onNoLine(term, lastYear(term.address)) : operandAt(report, term.address),
  );
}

/** Looks up the figures of a report by address. */
export function figuresOf(report: Report): LastFigures {
  return (address) => operandAt(report, address)?.figure;
}

/** The same equations, from the facts of both reports. Last year's figures have their places in last year's report. */
export function yearEquationsOfFacts(facts: ReportFacts, lastYear: ReportFacts): Equation[] {
  return bindRelations(yearAddressEquations(formatFor(facts.formatId, facts.year)), (term) => {
    const fact = factAt(term.isLastYear ? lastYear : facts, term.address);
    if (!fact) return undefined;
    const { start, end } = fact.range;
    const cell = { start: start.character, end: end.character, from: start.character, to: end.character };
    return operandOf(term, fact.figure, start.line, { ...cell, text: fact.text, span: 1 });
  });
}

/** The addresses in last year's report that a figure is computed from: 表三/四/总计 for 表三/二/总计. */
export function precedingAddresses(format: Format, address: string): readonly string[] {
  return yearAddressEquations(format).flatMap((one) => (totalOf(one).address === address ? lastYearOf(one) : []));
}

/** The addresses in next year's report, in the given format, that are computed from a figure. */
export function followingAddresses(format: Format, address: string): readonly string[] {
  return yearAddressEquations(format).flatMap((one) =>
    lastYearOf(one).includes(address) ? [totalOf(one).address] : [],
  );
}

function lastYearOf({ left, right }: AddressEquation): string[] {
  return [...left, ...right].flatMap(({ isLastYear, address }) => (isLastYear ? [address] : []));
}

/** A figure of last year's report as an operand, which is on no line of this report. */
function onNoLine(term: AddressTerm, figure: Figure | undefined): Operand | undefined {
  if (!figure || figure.kind === 'text') return undefined;
  const cell = { start: 0, end: 0, from: 0, to: 0, text: '', span: 1 };
  return { ...operandOf(term, figure, -1, cell), name: `上年报告的${term.address}` };
}

function operandOf(
  { address, column, isLastYear }: AddressTerm,
  figure: Figure,
  line: number,
  cell: Operand['cell'],
): Operand {
  const isAmount = column.kind === 'amount';
  const money = isAmount ? moneyExponent(figure, column.label) : undefined;
  return {
    ...{ name: address, figure, line, cell, isAmount },
    ...(money !== undefined && { money }),
    ...(isLastYear && { isFixed: true }),
  };
}
