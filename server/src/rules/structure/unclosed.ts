import type { CommentBlock } from '../../syntax/block.ts';
import { insertAt, lineContent } from '../edit.ts';
import { type BlockRule, type Fix, NO_PROBLEMS } from '../rule.ts';

/** NB124: an unclosed comment or code block hides the rest of the report. */
export const unclosed: BlockRule = {
  code: 'NB124',
  name: 'unclosed',
  title: '注释或代码块没有结束',
  english: 'A comment or code block never ends',
  scope: 'block',
  severity: 'error',
  fix: 'offered',
  parameters: [],
  why: '没有结束的注释或代码块，会把后面的全部内容都当作它的一部分，既不显示也不核对。',
  mend: '注释以 --> 结束；代码块以与开头相同的一行 ``` 结束；不需要的，删去开头的记号。',
  sample: {
    in: '第六部分',
    wrong: `⟦<!-- 待核对⟧

## 六、其他需要报告的事项

本年度没有收取信息处理费。`,
    right: `<!-- 待核对 -->

## 六、其他需要报告的事项

本年度没有收取信息处理费。`,
  },
  check: (block) => {
    if ((block.kind !== 'comment' && block.kind !== 'code') || block.closed) return NO_PROBLEMS;
    const range = lineContent(block.lines[0], 0);
    if (block.kind === 'code') {
      const mark = block.lines[0].text[block.lines[0].indent];
      return [{ range, message: `代码块没有结束，后面的内容都读不到；不需要的，请删去这一行 ${mark.repeat(3)}` }];
    }
    return [{ range, message: '注释没有结束（缺少 -->），后面的内容都读不到', fixes: closing(block) }];
  },
};

/** Closes a comment at the end of its first line, if that line has any of its words. */
function closing({ lines }: CommentBlock): Fix[] {
  const { text, indent } = lines[0];
  const end = text.trimEnd().length;
  if (text.slice(indent + 4).trim() === '') return [];
  const edits = [insertAt({ line: 0, character: end }, text.endsWith('--') && end > indent + 5 ? '>' : ' -->')];
  return [{ title: '在这一行末尾结束注释', edits, isPreferred: true, isSafe: false }];
}
