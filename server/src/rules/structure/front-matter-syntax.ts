import { META_KEYS } from '../../report/meta.ts';
import type { FrontMatterBlock } from '../../syntax/block.ts';
import { frontMatterOf } from '../../syntax/front-matter.ts';
import { type Edit, lineRange, type Range } from '../../syntax/position.ts';
import { insertLinesAfter, lineContent } from '../edit.ts';
import { type BlockRule, type Fix, NO_PROBLEMS, type Problem } from '../rule.ts';

/** NB102: the front matter cannot be read. */
export const frontMatterSyntax: BlockRule = {
  code: 'NB102',
  name: 'front-matter-syntax',
  title: '开头的机关、年度信息写法有误',
  english: 'Front matter cannot be read',
  scope: 'block',
  severity: 'error',
  fix: 'safe',
  parameters: [],
  why: '开头的信息逐行写作“名称: 内容”，前后各有一行 ---；写法有误时，机关和年度都读不出来。',
  mend: '每行写“名称: 内容”，用半角冒号，冒号后空一格；最后一行下面写 ---。',
  sample: {
    in: '开头的信息',
    wrong: `---
⟦机关：青石镇人民政府⟧
年度：2023
---`,
    right: `---
机关: 青石镇人民政府
年度: 2023
---`,
  },
  check: (block) => {
    if (block.kind !== 'front-matter') return NO_PROBLEMS;
    // One slip causes several YAML errors: report the first only, and a missing end before any other.
    if (!block.closed) return [unclosed(block)];
    const [first] = frontMatterOf(block).problems;
    if (!first) return NO_PROBLEMS;
    return [{ range: withinLine(block, first.range), message: first.message, fixes: plainColons(block) }];
  },
};

function unclosed(block: FrontMatterBlock): Problem {
  const last = block.size - 1;
  return {
    range: lineRange(0, 0, block.lines[0].text.length),
    message: '开头的信息没有结束，最后一行下面还应写一行 ---',
    // Do not turn lines that are not front matter into it.
    fixes:
      frontMatterOf(block).problems.length > 0
        ? []
        : [
            {
              title: '补上 ---',
              edits: [insertLinesAfter(block.lines, last, ['---'])],
              isPreferred: true,
              isSafe: true,
            },
          ],
  };
}

/** Cuts a range to one line. A quote or bracket that YAML misses at the end is reported on the line that opened it. */
function withinLine(block: FrontMatterBlock, { start, end }: Range): Range {
  const isAtEnd = start.line >= block.size - 1;
  const open = isAtEnd ? block.lines.findIndex(({ text }) => isOpen(text)) : -1;
  if (open !== -1) return lineContent(block.lines[open], open);
  const line = Math.min(start.line, block.size - 1);
  const { length } = block.lines[line].text;
  const to = end.line > line ? length : Math.min(end.character, length);
  return start.line > line || to <= start.character ? lineRange(line, 0, length) : lineRange(line, start.character, to);
}

/** Checks if a line leaves a quotation mark or bracket open. */
function isOpen(text: string): boolean {
  const count = (mark: string) => text.split(mark).length - 1;
  return count('"') % 2 === 1 || count("'") % 2 === 1 || count('[') > count(']') || count('{') > count('}');
}

/** A key with a full-width colon, or with no space after its colon. No character that is special in YAML may follow. */
const LOOSE_COLON = /^(\s*([^\s:：︰]+)\s*)(?:[：︰]\s*|:)(?![\s|>&*!%@`])/;

function plainColons(block: FrontMatterBlock): Fix[] {
  const edits: Edit[] = [];
  for (let line = 1; line < block.size - 1; line++) {
    const found = LOOSE_COLON.exec(block.lines[line].text);
    if (found && META_KEYS.some((key) => key === found[2]))
      edits.push({ range: lineRange(line, found[1].trimEnd().length, found[0].length), newText: ': ' });
  }
  return edits.length === 0 ? [] : [{ title: '改用半角冒号，后空一格', edits, isPreferred: true, isSafe: true }];
}
