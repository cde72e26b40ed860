import { type AnyNode, parse } from 'acorn';
import { changesOf, type Operator, type Place } from './operators.ts';

/**
 * One change of a module: the text from `start` to `end` becomes `to`. Offsets are those in JavaScript, without types.
 */
export interface Mutant {
  readonly start: number;
  readonly end: number;
  readonly operator: Operator;
  readonly from: string;
  readonly to: string;
}

/** All mutants of a module, by place. */
export function mutantsOf(code: string): Mutant[] {
  const mutants: Mutant[] = [];
  const text = ({ start, end }: AnyNode) => code.slice(start, end);
  const visit = (node: AnyNode, place: Place): void => {
    for (const { operator, to } of changesOf(node, place, text)) {
      mutants.push({ start: node.start, end: node.end, operator, from: text(node), to });
    }
    const isInFunction = place.isInFunction || /Function/.test(node.type);
    for (const [role, child] of childrenOf(node)) {
      visit(child, {
        parent: node,
        role,
        isInFunction,
        isInChain: node.type === 'ChainExpression' || staysInChain(role, place),
      });
    }
  };
  visit(parse(code, { ecmaVersion: 2024, sourceType: 'module' }), { role: '', isInFunction: false, isInChain: false });
  return mutants.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** What stands before or after `?.` is part of its chain; what is in brackets is not. */
function staysInChain(role: string, { isInChain }: Place): boolean {
  return isInChain && (role === 'object' || role === 'callee');
}

/** The parts of a node that are code: not the names of properties or the paths of imports. */
function* childrenOf(node: AnyNode): Generator<[string, AnyNode]> {
  if (node.type === 'ImportDeclaration' || node.type === 'ExportAllDeclaration') return;
  // This is how esbuild writes undefined.
  if (node.type === 'UnaryExpression' && node.operator === 'void') return;
  for (const [role, value] of Object.entries(node)) {
    if ((role === 'key' && !('computed' in node && node.computed)) || role === 'source') continue;
    for (const one of Array.isArray(value) ? value : [value]) if (isNode(one)) yield [role, one];
  }
}

function isNode(value: unknown): value is AnyNode {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/**
 * The module with all its mutants inside: each place asks `$mutant(id)` whether a mutant is active. The ids count up
 * from `first`. A replacement asks no such questions, since only one mutant is active at a time; so the module grows
 * little.
 */
export function withMutants(code: string, mutants: readonly Mutant[], first: number): string {
  let next = 0;
  const render = (from: number, end: number): string => {
    let text = '';
    let at = from;
    while (next < mutants.length && mutants[next].start < end) {
      const site = mutants[next];
      text += code.slice(at, site.start);
      let choice = '';
      for (; next < mutants.length && mutants[next].start === site.start && mutants[next].end === site.end; next++) {
        choice += `$mutant(${first + next}) ? (${mutants[next].to}) : `;
      }
      text += `(${choice}(${render(site.start, site.end)}))`;
      at = site.end;
    }
    return text + code.slice(at, end);
  };
  return render(0, code.length);
}
