import { type NamedPlace, namesIn } from '../../relations/declared-names.ts';
import { rules } from '../../rules/registry.ts';
import { directivesOf } from '../../syntax/directive.ts';
import { containsPosition, shiftRange } from '../../syntax/position.ts';
import { escapeName, paragraphs, titled } from './markdown.ts';
import type { HoverRequest, HoverResult } from './request.ts';

/** For a rule's code in a comment that silences it: the rule; for a name in a declared relation: what it stands for. */
export function findDirective({ report, position, place }: HoverRequest): HoverResult | undefined {
  if (place.kind !== 'text' || place.block.kind !== 'comment') return undefined;
  const name = namesIn(report, place.start).find(({ range }) => containsPosition(range, position));
  if (name) return { range: name.range, markdown: describeName(name) };
  for (const directive of directivesOf(place.block)) {
    if (directive.kind !== '忽略' || directive.code === '') continue;
    const range = shiftRange(directive.codeRange, place.start);
    if (!containsPosition(range, position)) continue;
    const { code, reason } = directive;
    const rule = rules.find((one) => one.code === code);
    const lacksReason = reason === '' ? '冒号后面要写明原因，否则不起作用。' : '';
    const markdown = rule
      ? paragraphs([titled(rule.code, rule.title), rule.why, titled('这条注释', `对下面一块不再提示。${lacksReason}`)])
      : titled(escapeName(code), '没有这条规则。');
    return { range, markdown };
  }
  return undefined;
}

const MOST_FIGURES = 12;

/** `**甲**　上面表格的一列：1、5、0` */
function describeName({ name, axis, operands }: NamedPlace): string {
  const what = axis === '格' ? '一个数' : `上面表格的一${axis}`;
  const figures = operands.map(({ figure, cell }) => (figure.kind === 'number' ? escapeName(cell.text) : '空'));
  const more = figures.length > MOST_FIGURES ? `……共 ${figures.length} 个数` : '';
  return titled(escapeName(name), `${what}：${figures.slice(0, MOST_FIGURES).join('、')}${more}`);
}
