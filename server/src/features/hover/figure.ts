import { columnNotes, rowNotes } from '../../formats/figure-notes.ts';
import { declaredEquations } from '../../relations/declared.ts';
import {
  type Equation,
  expectedOf,
  formatDifference,
  formatSum,
  imbalanceOf,
  type Operand,
  quantityOf,
  sum,
  summandsOf,
} from '../../relations/equation.ts';
import { formatEquations } from '../../relations/format-equations.ts';
import { namedEquations } from '../../relations/named.ts';
import { formatDecimal } from '../../report/decimal.ts';
import type { Figure } from '../../report/figure.ts';
import type { Report } from '../../report/report.ts';
import { columnsOf } from '../../report/table/grid.ts';
import type { FigureCell } from '../../report/table/readings.ts';
import type { Cell } from '../../syntax/cell.ts';
import { isBalance } from '../equations.ts';
import { escapeName, paragraphs, titled } from './markdown.ts';
import type { HoverRequest, HoverResult } from './request.ts';

/** For a figure: its address, and every relation that contains it, with the sum written out. */
export function findFigure({ report, position, place }: HoverRequest): HoverResult | undefined {
  if (place.kind === 'figure') {
    const { figure } = place.figure;
    const all = [...formatEquations(report), ...declared(report)];
    const equations = all.filter((one) => holds(one, position.line, figure.cell));
    const head = titled(figure.address, stateOf(figure.figure));
    const body = equations.length > 0 ? equations.map(writeEquation) : [describeAlone(figure)];
    return { range: place.range, markdown: paragraphs([head, ...body]) };
  }
  if (place.kind !== 'cell' || place.table.reading.kind !== 'free') return undefined;
  const { reading, start } = place.table;
  const cell = columnsOf(reading.block, place.line)[place.column];
  const all = [...namedEquations(reading, start), ...declared(report)];
  const equations = all.filter((one) => holds(one, position.line, cell));
  const own = equations[0] && termOf(equations[0], position.line, cell);
  if (!own) return undefined;
  const head = titled(escapeName(own.name), stateOf(own.figure));
  return { range: place.range, markdown: paragraphs([head, ...equations.map(writeEquation)]) };
}

/** The relations declared by the author; does no work if there are none. */
function declared(report: Report): readonly Equation[] {
  return report.tables.some((table) => table.declared.length > 0) ? declaredEquations(report).equations : [];
}

function holds(equation: Equation, line: number, cell: Cell): boolean {
  return termOf(equation, line, cell) !== undefined;
}

function termOf({ left, right }: Equation, line: number, cell: Cell): Operand | undefined {
  const isOwn = ({ operand }: { operand: Operand }) => operand.line === line && operand.cell === cell;
  return (left.find(isOwn) ?? right.find(isOwn))?.operand;
}

function stateOf(figure: Figure): string {
  switch (figure.kind) {
    case 'number':
      return formatDecimal(figure.value) + (figure.unit ?? '');
    case 'blank':
      return '空着，按 0 计';
    case 'nothing':
      return '没有，按 0 计';
    default:
      return '不是数字，无法核对';
  }
}

/** What an equation says, and below that `= 3 + 0 + 9 → 12 ✗ 现为 11，少 1`. */
function writeEquation(equation: Equation): string {
  const { total } = equation;
  // A total's name says what it is the sum of; a balance of two sums needs the whole sentence.
  const isOfSums = isBalance(equation);
  const head = isOfSums || equation.kind !== 'named' ? equation.meaning : total.operand.name;
  const isUsers = equation.kind === 'named' || equation.kind === 'declared';
  const title = isUsers ? escapeName(head) : head;
  return `**${title}**  \n${isOfSums ? writeBalance(equation) : writeTotal(equation)}`;
}

function writeTotal(equation: Equation): string {
  const { operand } = equation.total;
  const summands = summandsOf(equation);
  const textual = summands.find((term) => term.operand.figure.kind === 'text');
  if (textual) return `${nameOf(equation, textual.operand)}不是数字，无法核对`;
  const expected = expectedOf(equation);
  const result = `= ${formatSum(summands)} → ${expected ? formatDecimal(expected) : '?'}`;
  if (operand.figure.kind === 'text') return `${result} ✗ 现在不是数字`;
  if (!expected || !imbalanceOf(equation)) return `${result} ✓`;
  if (operand.figure.kind !== 'number') return `${result} ✗ 现为空`;
  const actual = quantityOf(operand.figure);
  return `${result} ✗ 现为 ${formatDecimal(actual)}，${formatDifference(actual, expected)}`;
}

/** `12 + 1 = 13，12 + 0 = 12 ✗ 前者多 1` */
function writeBalance(equation: Equation): string {
  const left = sum(equation.left);
  const right = sum(equation.right);
  if (!left || !right) {
    const textual = [...equation.left, ...equation.right].find(({ operand }) => operand.figure.kind === 'text');
    return `${textual ? nameOf(equation, textual.operand) : '有一格'}不是数字，无法核对`;
  }
  const sides = `${formatSum(equation.left)} = ${formatDecimal(left)}，${formatSum(equation.right)} = ${formatDecimal(right)}`;
  return imbalanceOf(equation) === undefined ? `${sides} ✓` : `${sides} ✗ 前者${formatDifference(left, right)}`;
}

function nameOf(equation: Equation, { name }: Operand): string {
  return equation.kind === 'named' || equation.kind === 'declared' ? escapeName(name) : name;
}

/** For a figure without relations: how it is counted. */
function describeAlone({ address, row, column }: FigureCell): string {
  const table = address.slice(0, address.indexOf('/'));
  const notes = [rowNotes[`${table}/${row.id}`]?.counts, columnNotes[`${table}/${column.id}`]?.counts];
  return paragraphs(notes);
}
