import type { PlacedTable } from '../report/placed.ts';
import { figureAt, type Report } from '../report/report.ts';
import { Slot } from '../syntax/memo.ts';
import { lineRange, type Range, shiftRange } from '../syntax/position.ts';
import { type AxisItem, axisItems, findAxisItem } from './axis-items.ts';
import type { Equation, EquationTerm } from './equation.ts';
import { figureOperand } from './figure-operand.ts';
import { totalOf } from './format-relations.ts';
import { parseRelation, type Relation, type RelationName } from './notation.ts';

/** The relations that authors declared: equations, and faults for those that cannot be read or bound. */
export interface DeclaredRelations {
  readonly equations: readonly Equation[];
  /** The text of each equation's relation, and its range in the document. */
  readonly sources: ReadonlyMap<Equation, DeclaredSource>;
  readonly faults: readonly { readonly range: Range; readonly message: string }[];
}

export interface DeclaredSource {
  readonly text: string;
  readonly range: Range;
}

const bound = new Slot<Report['frame'], DeclaredRelations>();

/** Binds every relation declared under a table to the figures that it names; once for each frame. */
export function declaredEquations(report: Report): DeclaredRelations {
  let declared = bound.get(report.frame);
  if (!declared) {
    declared = bindDeclared(report);
    bound.set(report.frame, declared);
  }
  return declared;
}

function bindDeclared(report: Report): DeclaredRelations {
  const equations: Equation[] = [];
  const sources = new Map<Equation, DeclaredSource>();
  const faults: { range: Range; message: string }[] = [];
  for (const table of report.tables) {
    for (const { directive, start } of table.declared) {
      const { line, character } = directive.range.start;
      const fault = (from: number, to: number, message: string) =>
        faults.push({ range: lineRange(start + line, character + from, character + to), message });
      const parsed = parseRelation(directive.text);
      if ('fault' in parsed) {
        fault(parsed.fault.start, parsed.fault.end, parsed.fault.message);
        continue;
      }
      const result = bind(parsed.relation, directive.text, table, report);
      if ('fault' in result) {
        fault(result.fault.start, result.fault.end, result.message);
        continue;
      }
      const source = { text: directive.text, range: shiftRange(directive.range, start) };
      for (const equation of result.equations) {
        equations.push(equation);
        sources.set(equation, source);
      }
    }
  }
  return { equations, sources, faults };
}

type Bound = { equations: Equation[] } | { fault: RelationName; message: string };

function bind(relation: Relation, text: string, table: PlacedTable, report: Report): Bound {
  if (relation.axis === '格') return bindAddresses(relation, text, report);
  const items = axisItems(table, relation.axis);
  const taken = new Set<AxisItem>();
  const sides: { sign: 1 | -1; item: AxisItem }[][] = [[], []];
  for (const [side, terms] of [relation.left, relation.right].entries()) {
    for (const term of terms) {
      const from = findAxisItem(items, term.name);
      const to = term.to ? findAxisItem(items, term.to) : from;
      if (from === -1) return notFound(term.name, relation.axis, items);
      if (to === -1) return notFound(term.to as RelationName, relation.axis, items);
      if (to < from)
        return {
          fault: term.to as RelationName,
          message: `“${term.to?.text}”在“${term.name.text}”前面，请把范围倒过来写`,
        };
      for (const item of items.slice(from, to + 1)) {
        if (taken.has(item)) return takenTwice(term.to ?? term.name, item.name);
        taken.add(item);
        sides[side].push({ sign: term.sign, item });
      }
    }
  }
  const across = new Set(sides.flat().flatMap(({ item }) => [...item.operands.keys()]));
  const equations: Equation[] = [];
  for (const key of across) {
    const [left, right] = sides.map((side) =>
      side.flatMap(({ sign, item }): EquationTerm[] => {
        const operand = item.operands.get(key);
        return operand ? [{ sign, operand }] : [];
      }),
    );
    const equation = equationOf(text, left, right);
    // If some figures are missing (as in a row of notes), there is nothing to compare.
    if (equation && left.length === sides[0].length && right.length === sides[1].length) equations.push(equation);
  }
  return { equations };
}

function bindAddresses(relation: Relation, text: string, report: Report): Bound {
  const taken = new Set<string>();
  const sides: EquationTerm[][] = [[], []];
  for (const [side, terms] of [relation.left, relation.right].entries()) {
    for (const { sign, name } of terms) {
      const placed = figureAt(report, name.text.replace(/\s/g, ''));
      if (placed && taken.has(placed.figure.address)) return takenTwice(name, name.text);
      if (!placed) return { fault: name, message: `没有“${name.text}”这个数字，地址应像“表三/四/总计”` };
      taken.add(placed.figure.address);
      sides[side].push({ sign, operand: figureOperand(placed.figure, placed.table.start) });
    }
  }
  const equation = equationOf(text, sides[0], sides[1]);
  return { equations: equation ? [equation] : [] };
}

/** Makes an equation. Its total is the lone term of a side, else the last term. Undefined if a side is empty. */
function equationOf(text: string, left: readonly EquationTerm[], right: readonly EquationTerm[]): Equation | undefined {
  if (left.length === 0 || right.length === 0) return undefined;
  const meaning = text.replace(/^[列行]\s*[:：]\s*/, '');
  return { kind: 'declared', rule: 'NB306', meaning, left, right, total: totalOf({ left, right }) };
}

function notFound(name: RelationName, axis: '列' | '行', items: readonly AxisItem[]): Bound {
  if (/^\d/.test(name.text)) {
    return { fault: name, message: `关系里只能写${axis}的名称，不能写数字“${name.text}”` };
  }
  const known = items.flatMap((item) => {
    const hasFigures = [...item.operands.values()].some(({ figure }) => figure.kind !== 'text');
    return hasFigures && item.name !== '' ? [item.name] : [];
  });
  const list = known.length === 0 ? '' : `，可以写：${known.slice(0, 8).join('、')}${known.length > 8 ? '……' : ''}`;
  return { fault: name, message: `上面的表格没有名为“${name.text}”的${axis}${list}` };
}

/**
 * Reports a name that occurs twice. Relations have no factors, so it is a slip: most often a range that includes the
 * total.
 */
function takenTwice(at: RelationName, name: string): Bound {
  return { fault: at, message: `“${name}”在这条关系里出现了不止一次` };
}
