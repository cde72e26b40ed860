import type { PlacedSilence, Report } from '../../report/report.ts';
import { lineRange, type Range, shiftRange } from '../../syntax/position.ts';
import type { Problem, ReportRule, Rule } from '../rule.ts';

/** NB125: a comment that should silence a rule has no effect. `rules` returns all rules. */
export function silence(rules: () => readonly Rule[]): ReportRule {
  return {
    code: 'NB125',
    name: 'silence',
    title: '“忽略”的写法有误，没有起作用',
    english: 'A comment that should silence a rule has no effect',
    scope: 'report',
    severity: 'warning',
    fix: 'safe',
    parameters: [],
    why: '“忽略”只对紧接在下面的一段或一张表起作用，并且要写明规则编号和原因，别人核对时才知道为什么。',
    mend: '写作 <!-- 忽略 NB301: 原因 -->，放在要忽略的段落或表格上面。',
    sample: {
      in: '第一部分的正文',
      wrong: `<!-- 忽略 ⟦301⟧: 上级统一要求这样写 -->
本机关依法做好政府信息公开工作。`,
      right: `<!-- 忽略 NB301: 上级统一要求这样写 -->
本机关依法做好政府信息公开工作。`,
    },
    check: (report) => report.silences.map((one) => problem(report, one, rules())).filter((one) => one !== undefined),
  };
}

function problem(
  report: Report,
  { directive, start, target, index }: PlacedSilence,
  rules: readonly Rule[],
): Problem | undefined {
  const { code, codeRange, reason } = directive;
  const { text } = report.tree.blocks[index].lines[codeRange.start.line];
  const end = text.includes('-->') ? text.indexOf('-->') + 3 : text.trimEnd().length;
  const keyword = text.lastIndexOf('忽略', codeRange.start.character);
  const whole = shiftRange(lineRange(codeRange.start.line, Math.max(keyword, 0), end), start);
  const own = code === '' ? whole : shiftRange(codeRange, start);
  if (code === '') return { range: own, message: '“忽略”后面要写规则编号，如 NB301' };
  if (!rules.some((rule) => rule.code === code)) return unknown(code, own, rules);
  if (reason === '') {
    return { range: own, message: `忽略 ${code} 要写明原因，如“忽略 ${code}: 原始台账如此”；没有原因的不起作用` };
  }
  return target === -1 ? { range: own, message: `忽略 ${code} 的下面没有内容，不起作用` } : undefined;
}

function unknown(code: string, range: Range, rules: readonly Rule[]): Problem {
  const digits = /\d{3}$/.exec(code)?.[0];
  const meant = digits && rules.find((rule) => rule.code === `NB${digits}`)?.code;
  return {
    range,
    message: `没有编号为 ${code} 的规则${meant ? `，应为 ${meant}` : ''}`,
    ...(meant && {
      fixes: [{ title: `改为 ${meant}`, edits: [{ range, newText: meant }], isPreferred: true, isSafe: true }],
    }),
  };
}
