import type { ColumnFormat, Format, RowFormat, TableFormat } from '../formats/format.ts';
import { formatChinese } from '../law/chinese-numerals.ts';
import {
  type AddressEquation,
  type AddressTerm,
  totalOf,
  yearAddressEquations,
} from '../relations/format-relations.ts';
import { formatDecimal } from '../report/decimal.ts';
import { readLabel } from '../report/label.ts';
import { figureAt, type Report } from '../report/report.ts';

/** Figures that a table of the new report takes from last year's report. */
export interface GivenFigures {
  /** Figures equal to one of last year's, by address. */
  readonly figures: ReadonlyMap<string, string>;
  /** Comments with last year's summands, each to stand below the part of the table with the index `part`. */
  readonly comments: readonly { readonly part: number; readonly text: string }[];
  /** Sentences about them for the author. */
  readonly notes: readonly string[];
}

/** Finds the figures for a table of the new report in last year's, by the format's relations between the two years. */
export function givenFigures(format: Format, table: TableFormat, last: Report): GivenFigures {
  const given = (table.yearRelations ?? []).map((relation) => {
    const equations = yearAddressEquations(format).filter((one) => one.relation === relation);
    return equations.every(isCopy) ? copies(equations, last) : sums(table, equations, last);
  });
  return {
    figures: new Map(given.flatMap(({ figures }) => [...figures])),
    comments: given.flatMap(({ comments }) => comments),
    notes: given.flatMap(({ notes }) => notes),
  };
}

/** True if a figure equals one of last year's. */
function isCopy({ left, right }: AddressEquation): boolean {
  return left.length === 1 && right.length === 1;
}

/** 二、上年结转 equals last year's 四 in each column; left blank if that is not a number. */
function copies(equations: readonly AddressEquation[], last: Report): GivenFigures {
  const figures = new Map<string, string>();
  const missing: string[] = [];
  let total: string | undefined;
  for (const equation of equations) {
    const value = lastFigure(equation, last);
    const across = equation.across.id;
    if (value === undefined) missing.push(across);
    else figures.set(totalOf(equation).address, value);
    if (across === '总计') total = value;
  }
  const to = shortName(totalOf(equations[0]).item);
  const from = lastTerm(equations[0]).item;
  const notes: string[] = [];
  if (figures.size > 0) notes.push(`“${to}”已按上年报告的“${from.label}”填好${total ? `，总计 ${total} 件` : ''}。`);
  if (missing.length > 0)
    notes.push(`上年报告的“${from.id}”里${missing.join('、')}没有填数，“${to}”的这些格请自己填。`);
  return { figures, comments: [], notes };
}

/**
 * This year's 现行有效件数 is last year's plus what was made, minus what was repealed, so it is not known yet. Hence last
 * year's figures do not go into the table, where they would be overlooked, but into a comment that readers do not see.
 */
function sums(table: TableFormat, equations: readonly AddressEquation[], last: Report): GivenFigures {
  const known = equations.flatMap((equation) => {
    const value = lastFigure(equation, last);
    return value === undefined ? [] : [`${equation.across.id} ${value} 件`];
  });
  if (known.length === 0) return { figures: new Map(), comments: [], notes: [] };
  const [{ left, right, across }] = equations;
  const total = totalOf({ left, right });
  const { id } = total.item;
  const others = [...left, ...right]
    .filter((term) => term !== total && !term.isLastYear)
    .map(({ sign, item }) => ({ sign, name: item.id.replace(/件数$/, '') }));
  const words = others.map(({ sign, name }) => `${sign === 1 ? '加' : '减'}${name}`).join('、');
  const signs = others.map(({ sign, name }) => ` ${sign === 1 ? '+' : '−'} ${name}`).join('');
  const count = others.length === 2 ? '两' : formatChinese(others.length);
  const list = known.join('，');
  const part = table.parts.findIndex(({ rows, columns }) => [...rows, ...columns].includes(across));
  return {
    figures: new Map(),
    comments: [{ part, text: `<!-- 上年${id}：${list}；本年${id} = 上年${signs} -->` }],
    notes: [`上年${id}：${list}。本年的等于上年的${words}，填好这${count}列再算。`],
  };
}

function lastTerm({ left, right }: AddressEquation): AddressTerm {
  const [term] = [...left, ...right].filter(({ isLastYear }) => isLastYear);
  return term;
}

function lastFigure(equation: AddressEquation, last: Report): string | undefined {
  const figure = figureAt(last, lastTerm(equation).address)?.figure.figure;
  return figure?.kind === 'number' ? formatDecimal(figure.value) : undefined;
}

/** 二、上年结转: a short form with the official ordinal. */
function shortName({ label, short }: RowFormat | ColumnFormat): string {
  return label.slice(0, readLabel(label).ordinal?.length ?? 0) + (short[0] ?? label);
}
