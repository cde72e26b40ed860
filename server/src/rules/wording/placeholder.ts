import type { ProseLine } from '../../report/prose/line.ts';
import { matchesIn } from '../matches.ts';
import { eachLine, proseRange, proseRule, quote } from '../prose-rule.ts';
import type { Problem } from '../rule.ts';

/** What a template leaves open; looked for only where one of its characters is, for the pattern is slow. */
const BLANK = /[XxＸ×＊_＿○□]/;
const BLANKS =
  /(?<![A-Za-z])(?:20)?[XxＸ×＊]{2,99}(?![A-Za-z])|20[XxＸ×]{2}(?=年)|[_＿]{2,}|[○□]{2,}|(?<=[\u4e00-\u9fff])[XxＸ×]{1}(?=[年月日件条次项期份篇个名人])|(?<=[月年])[XxＸ×](?=[日月])/g;
/** Words that ask the author to fill in something. */
const WORDS =
  /待补充?(?=[）)】\]。，；\s]|$)|待(?:填写?|核实|确认|完善内容)(?=[）)】\]]|$)|[（(【[](?:此处|请|在此|正文|内容|填写|略|单位名称|机关名称|年份|数字)[^）)】\]]{0,16}[）)】\]]|此处(?:填写|插入|补充|省略)|\b(?:TODO|TBD|FIXME|N\/A)\b|某某(?=[省市县区镇乡局委厅村街单机部])|某(?=[省市县区镇乡局](?:人民政府|政府))/g;

/** NB609: a placeholder that the author meant to fill in is left. */
export const placeholder = proseRule(
  {
    code: 'NB609',
    name: 'placeholder',
    title: '有待填写的地方没有填',
    english: 'A placeholder is left',
    severity: 'warning',
    fix: 'none',
    why: 'XX、____、待补充之类的记号是起草时留下的，公布前要填好。',
    mend: '填上实际的内容，或者删去。',
    sample: {
      in: '第一部分的正文',
      wrong: '全年主动公开政府信息⟦XX⟧条，举办培训⟦__⟧次（⟦待补充⟧）。',
      right: '全年主动公开政府信息18条，举办培训2次。',
    },
  },
  eachLine(blanksIn),
);

function blanksIn(line: ProseLine, problems: Problem[]): void {
  const { text, from, to } = line;
  const own = text.slice(0, to);
  const blanks = BLANK.test(own) ? matchesIn(BLANKS, own) : [];
  for (const { index, 0: words } of [...blanks, ...matchesIn(WORDS, own)]) {
    if (index < from) continue;
    problems.push({
      range: proseRange(line, index, index + words.length),
      message: `${quote(words)}是待填写的记号，请填上内容或者删去`,
    });
  }
}
