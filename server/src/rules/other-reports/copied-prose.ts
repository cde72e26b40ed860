import { lineRange } from '../../syntax/position.ts';
import { NO_PROBLEMS, type RelatedPlace, type WorkspaceRule } from '../rule.ts';
import { precedingReport } from './last-year.ts';

const DEFAULT_SHARE = 60;
/** With fewer sentences, a share means nothing. */
const FEWEST = 5;
/** The most sentences listed with the finding. */
const SHOWN = 5;

/** NB405: most of the prose is copied from last year's report. */
export const copiedProse: WorkspaceRule = {
  code: 'NB405',
  name: 'copied-prose',
  title: '文字大多照抄上年报告',
  english: 'Most of the prose is copied from last year’s report',
  scope: 'workspace',
  severity: 'information',
  fix: 'none',
  parameters: [
    { name: 'share', description: '与上年相同的句子占多少（百分之几）以上时提示', default: DEFAULT_SHARE, minimum: 1 },
  ],
  why: '照抄上年的文字，往往留下过时的情况和数字，读者也看不出本年做了什么。年份不同、其余相同的句子也算相同。',
  mend: '按本年的情况重写；套用的固定表述较多的，可以把比例调高。',
  sample: {
    in: '第一部分的正文',
    wrong:
      '本机关坚持以公开为常态。信息公开的范围不断扩大。办理申请的流程更加规范。网站建设得到加强。队伍培训取得实效。',
    right:
      '本机关把村级账目搬上了公开栏。新建的政务公开专区接待群众八百余人次。答复书统一了格式。网站增加了老年人模式。四次培训都请了律师讲课。',
    beside: [
      {
        of: '上年的报告',
        in: '第一部分的正文',
        text: '本机关坚持以公开为常态。信息公开的范围不断扩大。办理申请的流程更加规范。网站建设得到加强。队伍培训取得实效。',
      },
    ],
  },
  check: (facts, { lastYear }, { share = DEFAULT_SHARE }) => {
    const last = precedingReport(facts, lastYear);
    if (!last) return NO_PROBLEMS;
    const { hashes, lines } = facts.sentences;
    if (hashes.length < FEWEST) return NO_PROBLEMS;
    const theirs = new Map(last.facts.sentences.hashes.map((hash, i) => [hash, last.facts.sentences.lines[i]]));
    const related: RelatedPlace[] = [];
    let same = 0;
    for (const [i, hash] of hashes.entries()) {
      const line = theirs.get(hash);
      if (line === undefined) continue;
      same++;
      if (related.length < SHOWN) {
        const message = `本报告第 ${lines[i] + 1} 行的一句，上年在这里`;
        related.push({ uri: last.uri, range: lineRange(line, 0, 0), message });
      }
    }
    if (same * 100 < share * hashes.length) return NO_PROBLEMS;
    const percentage = Math.round((same * 100) / hashes.length);
    return [
      {
        range: facts.top,
        message: `${hashes.length} 句中有 ${same} 句（${percentage}%）与上年报告 ${last.path} 相同，请核对有没有写本年的情况`,
        related,
      },
    ];
  },
};
