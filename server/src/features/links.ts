import type { DocumentLink } from 'vscode-languageserver-types';
import type { Report } from '../report/report.ts';
import type { FrontMatterValue } from '../syntax/front-matter-entries.ts';
import { lineRange } from '../syntax/position.ts';
import { lineAt, type SyntaxTree } from '../syntax/tree.ts';

/** Returns the URI for a path relative to the report; undefined if there is none. */
export type ResolvePath = (path: string) => string | undefined;

/** The links of a report: last year's report, the reports it sums up, and web addresses in the text. */
export function documentLinks(report: Report, resolve: ResolvePath): DocumentLink[] {
  const { meta, tree } = report;
  return [
    ...fileLink(tree, meta.lastYear, resolve, '打开上年的年度报告'),
    ...meta.rollUp.flatMap((value) => fileLink(tree, value, resolve, '打开这份下级报告')),
    ...webLinks(tree),
  ].sort((a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character);
}

/** A path with a scheme (https:, command:, C:) or host of its own: it leads away from the document's place. */
const FOREIGN = /^\s*([A-Za-z][A-Za-z0-9+.-]*:|[\\/]{2})/;
const GLOB = /[*?[\]{}]/;

function fileLink(
  tree: SyntaxTree,
  value: FrontMatterValue | undefined,
  resolve: ResolvePath,
  tooltip: string,
): DocumentLink[] {
  if (!value || value.text.trim() === '' || FOREIGN.test(value.text) || GLOB.test(value.text)) return [];
  const { start, end } = value.range;
  if (start.line !== end.line) return [];
  const target = resolve(value.text);
  if (target === undefined) return [];
  // The front matter is the first block, so its lines are the document's. Quotes are not part of the link.
  const quoted = `"'`.includes(lineAt(tree, start.line).text[start.character] ?? ' ') ? 1 : 0;
  return [{ range: lineRange(start.line, start.character + quoted, end.character - quoted), target, tooltip }];
}

/** Chinese text has no space after an address, so this matches only characters that need no encoding in one. */
const ADDRESS = /https?:\/\/[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]+/g;
const WELL_FORMED = /^https?:\/\/[A-Za-z0-9-]+(\.[A-Za-z0-9-]+)*(:\d{1,5})?([/?#]|$)/;

function webLinks({ blocks, starts }: SyntaxTree): DocumentLink[] {
  const links: DocumentLink[] = [];
  for (let i = 0; i < blocks.length; i++) {
    const { kind, lines, size } = blocks[i];
    if (kind === 'code' || kind === 'front-matter') continue;
    for (let line = 0; line < size; line++) {
      const { text } = lines[line];
      if (!text.includes('://')) continue;
      for (const { 0: matched, index } of text.matchAll(ADDRESS)) {
        const target = withoutPunctuation(matched);
        if (!WELL_FORMED.test(target)) continue;
        links.push({
          range: lineRange(starts[i] + line, index, index + target.length),
          target,
          tooltip: '在浏览器中打开',
        });
      }
    }
  }
  return links;
}

/** Removes punctuation at the end, and a closing bracket without an opening one: they belong to the sentence. */
function withoutPunctuation(address: string): string {
  let open = 0;
  for (const character of address) open += character === '(' ? 1 : character === ')' ? -1 : 0;
  let end = address.length;
  for (; end > 0; end--) {
    const last = address[end - 1];
    if (last === ')' && open < 0) open++;
    else if (!".,;:!?'*_~".includes(last)) break;
  }
  return address.slice(0, end);
}
