import type { AnyNode, CallExpression, Expression, Literal } from 'acorn';

/** The kinds of change made to a program, each a slip that a programmer might make. */
export type Operator =
  | 'comparison'
  | 'logical'
  | 'arithmetic'
  | 'boolean'
  | 'negation'
  | 'number'
  | 'text'
  | 'quantifier'
  | 'filter'
  | 'branch'
  | 'fallback'
  | 'flag'
  | 'message';

/** The text that a change puts in place of an expression. */
export interface Change {
  readonly operator: Operator;
  readonly to: string;
}

/** Where an expression stands, which decides whether it is code, data or text for readers. */
export interface Place {
  readonly parent?: AnyNode;
  /** The part of the parent that it is: left, test, arguments. */
  readonly role: string;
  /** True inside a function. Outside are tables of data, and limits. */
  readonly isInFunction: boolean;
  /** True if a `?.` before it may end the expression that it is part of. */
  readonly isInChain: boolean;
}

const OPPOSITES: Readonly<Record<string, string>> = {
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
};
const FLAGS = ['isSafe', 'isPreferred'];
/** Calls whose text argument decides something. */
const DECIDING = ['includes', 'startsWith', 'endsWith', 'indexOf', 'lastIndexOf', 'split'];
const CHINESE = /\p{Script=Han}/u;

/** The changes of one expression; `text` gives the source of a node. */
export function changesOf(node: AnyNode, place: Place, text: (node: AnyNode) => string): readonly Change[] {
  const own = ownChanges(node, place, text);
  const isCondition =
    place.role === 'test' &&
    (place.parent?.type === 'IfStatement' || place.parent?.type === 'ConditionalExpression') &&
    place.isInFunction;
  if (isCondition) return [...own, { operator: 'branch', to: 'true' }, { operator: 'branch', to: 'false' }];
  if (place.role === 'test' && place.parent?.type === 'WhileStatement' && node.type !== 'Literal') {
    return [...own, { operator: 'branch', to: 'false' }];
  }
  return isFlag(place) && node.type !== 'Literal' ? [...own, { operator: 'flag', to: `!(${text(node)})` }] : own;
}

function ownChanges(node: AnyNode, place: Place, text: (node: AnyNode) => string): readonly Change[] {
  switch (node.type) {
    case 'BinaryExpression': {
      const opposite = OPPOSITES[node.operator];
      if (opposite) return [{ operator: 'comparison', to: `${text(node.left)} ${opposite} ${text(node.right)}` }];
      if (node.operator === '-') return [{ operator: 'arithmetic', to: `${text(node.left)} + ${text(node.right)}` }];
      if (node.operator !== '+' || isText(node.left) || isText(node.right)) return [];
      return [{ operator: 'arithmetic', to: `${text(node.left)} - (${text(node.right)})` }];
    }
    case 'LogicalExpression':
      if (node.operator === '??') {
        return [node.left, node.right].map((side) => ({ operator: 'fallback', to: text(side) }));
      }
      return [
        {
          operator: 'logical',
          to: `(${text(node.left)}) ${node.operator === '&&' ? '||' : '&&'} (${text(node.right)})`,
        },
      ];
    case 'AssignmentExpression': {
      const opposite = { '+=': '-=', '-=': '+=' }[node.operator as string];
      return opposite && !isText(node.right)
        ? [{ operator: 'arithmetic', to: `${text(node.left)} ${opposite} ${text(node.right)}` }]
        : [];
    }
    case 'UpdateExpression': {
      // Reversing the step of a loop only makes it endless.
      if (place.role === 'update') return [];
      const opposite = node.operator === '++' ? '--' : '++';
      const to = node.prefix ? opposite + text(node.argument) : text(node.argument) + opposite;
      return [{ operator: 'arithmetic', to }];
    }
    case 'UnaryExpression':
      return node.operator === '!' ? [{ operator: 'negation', to: text(node.argument) }] : [];
    case 'CallExpression':
      return place.isInChain ? [] : callChanges(node, text);
    case 'TemplateLiteral':
      return place.isInFunction && place.parent?.type !== 'TaggedTemplateExpression' && CHINESE.test(text(node))
        ? [{ operator: 'message', to: "''" }]
        : [];
    case 'Literal':
      return literalChanges(node, place);
    default:
      return [];
  }
}

function callChanges({ callee, arguments: given }: CallExpression, text: (node: AnyNode) => string): readonly Change[] {
  if (callee.type !== 'MemberExpression' || callee.computed || callee.property.type !== 'Identifier') return [];
  const { name } = callee.property;
  const called = (other: string) => `${text(callee.object)}.${other}(${given.map(text).join(', ')})`;
  if (name === 'some') return [{ operator: 'quantifier', to: called('every') }];
  if (name === 'every') return [{ operator: 'quantifier', to: called('some') }];
  return name === 'filter' ? [{ operator: 'filter', to: text(callee.object) }] : [];
}

function literalChanges({ value, bigint }: Literal, place: Place): readonly Change[] {
  if (typeof value === 'boolean') return [{ operator: isFlag(place) ? 'flag' : 'boolean', to: String(!value) }];
  if (typeof value === 'number') return [{ operator: 'number', to: String(value + 1) }];
  if (bigint) return [{ operator: 'number', to: `${BigInt(bigint) + 1n}n` }];
  if (typeof value !== 'string' || value === '' || !place.isInFunction) return [];
  if (isDescription(place)) return [];
  if (decides(place)) return [{ operator: 'text', to: "''" }];
  return CHINESE.test(value) && !isCompared(place) ? [{ operator: 'message', to: "''" }] : [];
}

/** True if a text appears only on a rule's page. */
function isDescription({ parent }: Place): boolean {
  if (parent?.type !== 'Property' || parent.key.type !== 'Identifier') return false;
  return ['why', 'mend', 'english', 'wrong', 'right', 'text'].includes(parent.key.name);
}

/** True if a text is an argument of a call that it decides. */
function decides({ parent, role }: Place): boolean {
  if (parent?.type !== 'CallExpression' || role !== 'arguments' || parent.callee.type !== 'MemberExpression') {
    return false;
  }
  const { property } = parent.callee;
  return property.type === 'Identifier' && DECIDING.includes(property.name);
}

/** True if a text is compared with another: the comparison itself is mutated. */
function isCompared({ parent }: Place): boolean {
  return parent?.type === 'BinaryExpression' && parent.operator !== '+';
}

function isFlag({ parent, role }: Place): boolean {
  if (parent?.type !== 'Property' || role !== 'value' || parent.key.type !== 'Identifier') return false;
  return !parent.shorthand && FLAGS.includes(parent.key.name);
}

function isText(node: AnyNode | Expression): boolean {
  return node.type === 'TemplateLiteral' || (node.type === 'Literal' && typeof node.value === 'string');
}
