import { NO_PROBLEMS, type WorkspaceRule } from '../rule.ts';
import { FAULTS } from './last-year.ts';
import { place } from './last-year-identity.ts';

/** NB404: last year's report cannot be found or read, or is outside the workspace. */
export const lastYearLacking: WorkspaceRule = {
  code: 'NB404',
  name: 'last-year-lacking',
  title: '找不到或不能读取上年的报告',
  english: 'Last year’s report cannot be found or read',
  scope: 'workspace',
  severity: 'warning',
  fix: 'none',
  parameters: [],
  why: '没有上年的报告，上年结转和现行有效件数就无从核对。路径从本文件算起，不能超出工作区。',
  mend: '改正“上年”的路径；文件在别处的，把它放进工作区，或者打开设置 nianbao.allowOutside（命令行用 --allow-outside）。',
  sample: {
    in: '开头的信息',
    wrong: `---
机关: 青石镇人民政府
年度: 2023
上年: ⟦../2022/没有这个文件.nianbao⟧
---`,
    right: `---
机关: 青石镇人民政府
年度: 2023
上年: ../2022/青石镇.nianbao
---`,
  },
  check: (facts, { lastYear }) => {
    if (lastYear?.value && lastYear.fault) {
      return [
        { range: lastYear.value.range, message: `上年的报告“${lastYear.value.text}”不能用：${FAULTS[lastYear.fault]}` },
      ];
    }
    const { candidates = [] } = lastYear ?? {};
    if (candidates.length === 0) return NO_PROBLEMS;
    return [
      {
        range: facts.top,
        message: `工作区里有 ${candidates.length} 份“${facts.organ}”${candidates[0].facts.year} 年的报告，请在开头用“上年:”写明是哪一份`,
        related: candidates.map(place),
      },
    ];
  },
};
