import type { Report } from '../../report/report.ts';
import { isFrontMatterFence } from '../../syntax/blocks.ts';
import { lineRange } from '../../syntax/position.ts';
import { eolOf, insertAt } from '../edit.ts';
import { type Fix, NO_PROBLEMS, type ReportRule } from '../rule.ts';
import { isBlankReport, topRange } from './section-places.ts';

/** NB101: the report does not begin with front matter. */
export const frontMatterMissing: ReportRule = {
  code: 'NB101',
  name: 'front-matter-missing',
  title: '缺少开头的机关、年度信息',
  english: 'Front matter is missing',
  scope: 'report',
  severity: 'warning',
  fix: 'safe',
  parameters: [],
  why: '文件开头用两行 --- 围住的几行写明机关和年度，核对、汇总和查找上年报告都以它为准。',
  mend: '在文件最前面写上机关和年度；题目写全了的，可以用快速修复按题目补上。',
  sample: {
    in: '开头',
    wrong: '# ⟦青石镇人民政府2023年政府信息公开工作年度报告⟧',
    right: `---
机关: 青石镇人民政府
年度: 2023
---
# 青石镇人民政府2023年政府信息公开工作年度报告`,
  },
  check: (report) => {
    const { blocks } = report.tree;
    if (report.meta.block || isBlankReport(report)) return NO_PROBLEMS;
    if (blocks[0].kind === 'blank' && isFrontMatterFence(blocks[1].lines[0])) {
      const end = blocks[0].lines.length;
      return [
        {
          range: lineRange(end, 0, blocks[1].lines[0].text.length),
          message: '机关、年度信息应从文件的第一行写起，上面不能有空行',
          fixes: [
            {
              title: '删去上面的空行',
              edits: [{ range: { start: { line: 0, character: 0 }, end: { line: end, character: 0 } }, newText: '' }],
              isPreferred: true,
              isSafe: true,
            },
          ],
        },
      ];
    }
    return [
      {
        range: topRange(report),
        message: '文件开头缺少机关和年度（写在两行 --- 之间）',
        fixes: fromTitle(report),
      },
    ];
  },
};

function fromTitle({ title, tree }: Report): Fix[] {
  const reading = title?.reading;
  if (!reading?.organ) return [];
  const { lines } = tree.blocks[0];
  const character = lines[0].text.startsWith('\ufeff') ? 1 : 0;
  const eol = eolOf(lines);
  const matter = ['---', `机关: ${reading.organ}`, `年度: ${reading.year}`, '---'].map((line) => line + eol).join('');
  return [
    {
      title: `按题目补上：${reading.organ}，${reading.year} 年`,
      edits: [insertAt({ line: 0, character }, matter)],
      isPreferred: true,
      isSafe: true,
    },
  ];
}
