import type { Figure } from '../report/figure.ts';
import type { PlacedFigure } from '../report/placed.ts';
import type { Report } from '../report/report.ts';
import type { Equation, EquationTerm, Operand } from './equation.ts';
import { figureOperand } from './figure-operand.ts';

/** The figures of last year's report by address; undefined where it lacks one. */
export type LastFigures = (address: string) => Figure | undefined;

const COLUMNS = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const DOCUMENTS = ['规章', '行政规范性文件'];

/**
 * What the figures of a report have to do with those of last year's: 二、上年结转 is what last year carried over, in all
 * columns; of each kind of document (2021 format) those in force are last year's and what was issued, less what was
 * repealed. Last year's figures are fixed: a repair changes none of them. Where either report lacks a figure there is no
 * equation. That the reports are of one organ, and of two years one after the other, is for the caller to know.
 */
export function carryOverEquations(report: Report, lastYear: Report | LastFigures): Equation[] {
  const last = typeof lastYear === 'function' ? lastYear : figuresIn(lastYear);
  const own = (address: string): EquationTerm | undefined => {
    const placed = report.figures.get(address);
    return placed && { sign: 1, operand: operandOf(placed) };
  };
  const equations: Equation[] = [];
  for (const column of COLUMNS) {
    const [now, before] = [own(`表三/二/${column}`), fixedTerm(`表三/四/${column}`, last)];
    if (!now || !before) continue;
    const meaning = '上年结转等于上年报告的结转下年度继续办理';
    equations.push({ kind: 'carried', meaning, left: [now], right: [before], total: now });
  }
  for (const row of DOCUMENTS) {
    const before = fixedTerm(`表二/${row}/现行有效件数`, last);
    const [now, made, repealed] = ['现行有效件数', '本年制发件数', '本年废止件数'].map((one) =>
      own(`表二/${row}/${one}`),
    );
    if (!before || !now || !made || !repealed) continue;
    const right: EquationTerm[] = [before, made, { ...repealed, sign: -1 }];
    const meaning = '现行有效件数等于上年现行有效，加本年制发，减本年废止';
    equations.push({ kind: 'in-force', meaning, left: [now], right, total: now });
  }
  return equations;
}

function figuresIn({ figures }: Report): LastFigures {
  return (address) => {
    const placed = figures.get(address);
    return placed && operandOf(placed).figure;
  };
}

function operandOf({ figure, table }: PlacedFigure): Operand {
  return figureOperand(figure, table.start);
}

/** A figure of last year's report: it stands on no line of this one. */
function fixedTerm(address: string, last: LastFigures): EquationTerm | undefined {
  const figure = last(address);
  if (!figure || figure.kind === 'text') return undefined;
  const cell = { start: 0, end: 0, from: 0, to: 0, text: '', span: 1 };
  return { sign: 1, operand: { name: `上年报告的${address}`, figure, line: -1, cell, isAmount: false, isFixed: true } };
}
