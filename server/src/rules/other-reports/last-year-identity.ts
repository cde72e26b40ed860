import { NO_PROBLEMS, type Problem, type WorkspaceRule } from '../rule.ts';
import type { Neighbour } from './neighbours.ts';

/** NB403: 上年 names the report of another organ, or not that of the year before. */
export const lastYearIdentity: WorkspaceRule = {
  code: 'NB403',
  name: 'last-year-identity',
  title: '“上年”指的不是本机关上一年度的报告',
  english: 'The report named as last year’s is of another organ, or not of the year before',
  scope: 'workspace',
  severity: 'warning',
  fix: 'none',
  parameters: [],
  why: '跨年核对的前提是同一机关、相邻年度；年度不相邻的，数字不再核对。',
  mend: '改正“上年”的路径；机关改过名称的，可以在设置中关闭这条规则。',
  sample: {
    in: '开头的信息',
    wrong: `---
机关: 青石镇人民政府
年度: 2023
上年: ⟦../2021/青石镇.nianbao⟧
---`,
    right: `---
机关: 青石镇人民政府
年度: 2023
上年: ../2022/青石镇.nianbao
---`,
  },
  check: (facts, { lastYear }) => {
    if (!lastYear?.value || !lastYear.report) return NO_PROBLEMS;
    const { value, report } = lastYear;
    const found: Problem[] = [];
    const { organ, year } = report.facts;
    if (organ !== undefined && facts.organ !== undefined && organ !== facts.organ) {
      found.push({
        range: value.range,
        message: `上年报告是“${organ}”的，本报告是“${facts.organ}”的`,
        related: [place(report)],
      });
    }
    if (year !== undefined && facts.year !== undefined && year !== facts.year - 1) {
      found.push({
        range: value.range,
        message: `上年报告应为 ${facts.year - 1} 年的，“${report.path}”是 ${year} 年的，数字没有核对`,
        related: [place(report)],
      });
    }
    return found;
  },
};

/** Makes a related place that names the organ and year of another report. */
export function place({ uri, path, facts }: Neighbour) {
  const name = `${facts.organ ?? '没有写明机关'}，${facts.year ?? '没有写明年度'}`;
  return { uri, range: facts.top, message: `${path}（${name}，${facts.formatId} 年格式）` };
}
