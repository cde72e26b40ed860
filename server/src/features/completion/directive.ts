import { rules } from '../../rules/registry.ts';
import type { Line } from '../../syntax/line.ts';
import { blockIndexAt } from '../../syntax/tree.ts';
import { type ItemParts, isBegun, keysFor, kinds, toItems } from './item.ts';
import { completeRelation } from './relation.ts';
import { type CompletionRequest, type Finder, isInBlock, rangeFrom } from './request.ts';
import { REASON, tabStop } from './snippet.ts';

/** In a comment: the directives; after 忽略 the codes of rules; after 勾稽 the axes and the names of the table above. */
export const completeDirective: Finder = (request) => {
  const { block, before, position, start } = request;
  if (block.kind !== 'comment' || !isInBlock(request)) return undefined;
  const line = position.line - start;
  const open = line === 0 ? before.indexOf('<!--') : -4;
  if (open === -1 && line === 0) return [];
  const segment = before.slice(open + 4);
  if (segment.includes('-->')) return [];
  const keyword = /^\s*(勾稽|忽略)(.*)$/.exec(segment);
  if (keyword) return behind(request, keyword[1], keyword[2]);
  const continued = keywordAbove(block.lines, line);
  if (continued === '勾稽') return behind(request, continued, ` ${segment.trimStart()}`);
  const typed = segment.trimStart();
  return /\s/.test(typed) || continued !== undefined ? [] : completeKeyword(request, typed, segment === '');
};

function behind(request: CompletionRequest, keyword: string, rest: string) {
  return keyword === '忽略' ? completeCode(request, rest) : completeRelation(request, rest, closing(request));
}

/** The keyword of the directive that a line continues: a relation may span several lines. */
function keywordAbove(lines: readonly Line[], line: number): string | undefined {
  for (let i = line - 1; i >= 0; i--) {
    const keyword = /^\s*(?:<!--\s*)?(勾稽|忽略)/.exec(lines[i].text)?.[1];
    if (keyword) return keyword;
  }
  return undefined;
}

/** The text that closes the comment, if the line does not close it yet. */
function closing({ after }: CompletionRequest): string {
  return after.includes('-->') ? (after.startsWith('-->') ? ' ' : '') : ' -->';
}

function completeKeyword(request: CompletionRequest, typed: string, needsSpace: boolean) {
  const range = rangeFrom(request, request.position.character - typed.length);
  const lead = needsSpace ? ' ' : '';
  const end = closing(request);
  const part = (label: string, keys: string[], detail: string, body: string): ItemParts => ({
    ...{ label, detail, range, kind: kinds.keyword, isSnippet: true },
    newText: `${lead}${label} ${body}${end}`,
    keys: keysFor(typed, [label, ...keys]),
  });
  return toItems(
    [
      part('勾稽', ['gouji', 'gj'], '上面这张表的勾稽关系', `\${1|列,行|}: ${tabStop(2, '合计 = 甲 + 乙')}`),
      part(
        '忽略',
        ['hulve', 'hl'],
        '对下面一块不再提示某条规则，须写明原因',
        `${tabStop(1, 'NB301')}: ${tabStop(2, REASON)}`,
      ),
    ].filter(({ keys }) => typed === '' || isBegun(typed, keys ?? [])),
  );
}

/** The codes of the rules, those with findings in the block below first. */
function completeCode(request: CompletionRequest, rest: string) {
  const typed = /^\s*([A-Za-z0-9]*)$/.exec(rest)?.[1];
  if (typed === undefined) return [];
  const { after } = request;
  const range = rangeFrom(request, request.position.character - typed.length);
  const below = codesBelow(request);
  const hasReason = /^\s*[:：]/.test(after);
  const lead = /^\s/.test(rest) ? '' : ' ';
  const reason = hasReason ? '' : `: ${tabStop(1, REASON)}${closing(request)}`;
  const ordered = [...rules.filter(({ code }) => below.has(code)), ...rules.filter(({ code }) => !below.has(code))];
  return toItems(
    ordered.map(({ code, title, why }) => ({
      ...{
        label: code,
        range,
        kind: kinds.member,
        isSnippet: true,
        documentation: why,
        keys: [code, code.toLowerCase()],
      },
      detail: below.has(code) ? `${title}（下面这一块有）` : title,
      newText: `${lead}${code}${reason}`,
    })),
  );
}

function codesBelow({ analysis, index }: CompletionRequest): ReadonlySet<string> {
  const { tree } = analysis;
  let target = index + 1;
  while (tree.blocks[target]?.kind === 'comment') target++;
  const here = analysis.findings.filter(({ range }) => blockIndexAt(tree, range.start.line) === target);
  return new Set(here.map(({ code }) => code));
}
