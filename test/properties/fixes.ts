import assert from 'node:assert/strict';
import { analyse } from '../../server/src/check/analyse.ts';
import type { Finding } from '../../server/src/check/finding.ts';
import { fixAll } from '../../server/src/features/fix-all.ts';
import type { Fix } from '../../server/src/rules/rule.ts';
import { applyEdits } from '../../server/src/syntax/edit.ts';
import { readTree } from '../../server/src/syntax/tree.ts';
import { property } from './property.ts';
import { anyText, slippedReport } from './texts.ts';

/** The findings that a fix for certain findings may honestly add; any others mean that the fix is wrong. */
const MAY_BRING: readonly { readonly of: RegExp; readonly brought: RegExp }[] = [
  // Rows, cells and sections that it inserts have to be filled in, and that is reported.
  { of: /./, brought: /^(NB204|NB612|NB613)$/ },
  // What is now recognised as a row, table, section or front matter gets checked; so does what depends on organ and
  // year.
  { of: /^NB1/, brought: /^NB(10[2-5]|119|12[06]|[2-6])/ },
  // A table that now has its delimiter row gets checked further.
  { of: /^NB122$/, brought: /^NB12[23]$/ },
  // A relation without one of its cells is not checked; once the cell is there, if blank, it is.
  { of: /^NB207$/, brought: /^NB3/ },
  // Nothing after an unclosed comment or code block was read.
  { of: /^NB124$/, brought: /./ },
  // The prose that repeats a figure, or the sums that include it, now disagree: a person has to choose.
  { of: /^NB3/, brought: /^NB5/ },
  { of: /^NB5/, brought: /^NB[35]/ },
];

export const fixes = property({
  name: 'fixes',
  says: 'every fix of a report with a slip, applied, removes its finding and adds none',
  of: slippedReport(1),
  found: [
    '本机关依法做好这项工作,。\n',
    '# 云川市人民政府2023年政府信息公开工作年度报告\n## 六、其他需要报告的事项\n## 六、其他需要报告的事项\n2023年对25件政府信息公开申请收取信息处理费2950元。\n',
    '| 项目 | 自然人 | 总计 |\n| 1.本机关不掌握相关政府信息 | 0 | 0 | 0 |\n',
    '| 信息内容 | 本年收费金额（单位：万元） |||\n| 行政事业性收费 | 12.5 |||\n',
    '## 三、收到和处理政府信息公开申请情况\n| 项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n| - | - | - | - | - | - | - | - |\n| 一、本年新收政府信息公开申请数量 | || | 0 | 0 | 0 | 0 | 3 |\n',
    '---\n---\n机关: 青石镇人民政府\n上年: ../2022/甲.nianbao\n',
    // A header and a row on one line: the row that is made of it lacks its column.
    '| 第二十条第（六）项 ||||\n| 信息内容 | 本年处理决定数量 |||\n| 行政强制 | 6 |||\n| 第二十条第（八）项 ||||\n| 信息内容 | 本年收费金额（单位：万元） |||| 行政事业性收费 | 12.5 |||\n',
    '## 三、收到和处理政府信息公开申请情况\n| 项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n| 一、本年新收政府信息公开申请数量 | 3\n| 二、上年结转政府信息公开申请数量 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n| （七）总计 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n| 四、结转下年度继续办理 | 3 | 0 | 0 | 0 | 0 | 0 | 3 |\n',
  ],
  holds: (text) => holdFixes(text, true),
});

export const mending = property({
  name: 'mending',
  says: 'every fix, applied, removes its finding, however many there are',
  of: slippedReport(5),
  found: [
    '上年: ：../2022/甲.nianbao\n',
    '---\n年度:| 2023\n汇总: [下级/*.nianbao, "乙.nianbao"]\n---\n',
    '---\n机关: 青石镇人民政府年度: 2023\n---\n# 青石镇人民政府2020年政府信息公开工作年度报告\n## 二、主动公开政府信息情况\n| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n| 规章 | 0 | 0 | 0 |\n',
    '| 项目 | 件数 |\n| - | - |\n\n| 甲 | 0 |\n\n| 乙 | 0 |\n',
    '| 项目 | 自然人 | 甲 | 乙 | 总计 |\n| - | - | - | - | - |\n| 一、本年新收政府信息公开申请数量 | 1 |\n',
  ],
  holds: (text) => holdFixes(text, false),
});

/**
 * Checks all fixes of a text. With several slips, fixing one may reveal another: then only checks that the finding
 * goes.
 */
function holdFixes(text: string, isSingle: boolean): void {
  const tree = readTree(text);
  const { findings } = analyse(tree);
  const before = countBy(findings, kindOf);
  const sentences = countBy(findings, sentenceOf);
  for (const finding of findings) {
    for (const fix of finding.fixes ?? []) {
      if (isOffer(finding, fix)) continue;
      const after = analyse(readTree(applyEdits(tree, fix.edits))).findings;
      const own = sentenceOf(finding);
      const what = `${own} – ${fix.title}`;
      assert.ok((countBy(after, sentenceOf).get(own) ?? 0) < (sentences.get(own) ?? 0), `${what}: is still there`);
      if (!isSingle) continue;
      const counts = countBy(after, kindOf);
      for (const one of after) {
        const isMore = (counts.get(kindOf(one)) ?? 0) > (before.get(kindOf(one)) ?? 0);
        assert.ok(!isMore || mayBring(finding, one), `${what}: brings ${sentenceOf(one)}`);
      }
    }
  }
}

/** True for a fix that only sets a total to its sum: if another cell is wrong, other relations stay broken. */
function isOffer({ code }: Finding, { title, isPreferred }: Fix): boolean {
  return !isPreferred && /^NB3/.test(code) && title.includes('（= ');
}

function mayBring(from: Finding, brought: Finding): boolean {
  return MAY_BRING.some((one) => one.of.test(from.code) && one.brought.test(brought.code));
}

/** Fixes may change which relation reports a wrong figure, so all broken relations count as one kind. */
function kindOf({ code }: Finding): string {
  return code.startsWith('NB3') ? 'NB3' : code;
}

function sentenceOf({ code, message }: Finding): string {
  return `${code} ${message}`;
}

function countBy(findings: readonly Finding[], key: (finding: Finding) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const finding of findings) counts.set(key(finding), (counts.get(key(finding)) ?? 0) + 1);
  return counts;
}

export const everyFix = property({
  name: 'every-fix',
  says: 'fixing all is fixing all there is: a second time changes nothing, and no safe fix is left',
  of: anyText,
  found: ['| 甲 | 乙 |\n \ufeff | :--- | ---: |\n', '| 甲 | 乙 |\n| :--- | ---: | \u2028 \n'],
  holds(text) {
    const tree = readTree(text);
    const once = applyEdits(tree, fixAll(analyse(tree)));
    const after = analyse(readTree(once));
    assert.deepEqual(fixAll(after), []);
    const left = after.findings.filter(({ fixes }) => fixes?.some(({ isSafe }) => isSafe));
    assert.deepEqual(left.map(sentenceOf), []);
  },
});
