import { NO_PROBLEMS, type Problem, type WorkspaceRule } from '../rule.ts';
import { FAULTS } from './last-year.ts';
import { place } from './last-year-identity.ts';
import type { RollUp, Unit, UnitFault } from './neighbours.ts';

const KINDS: Readonly<Record<UnitFault['kind'], string>> = {
  ...FAULTS,
  missing: '找不到',
  'other-year': '不是本年度的报告，没有计入',
  'other-format': '格式不同，没有计入',
  twice: '写了两次，只计了一次',
  'same-organ': '与另一份报告的机关相同，没有重复计入',
  within: '已经计入另一份汇总报告，没有重复计入',
};

/** The most reports that a message names. */
const NAMED = 5;

/** NB412: a unit of a roll-up is missing, of another year, wrong in itself or named twice. */
export const rollUpUnits: WorkspaceRule = {
  code: 'NB412',
  name: 'roll-up-units',
  title: '汇总的下级报告缺少、重复、年度不对或自身有错误',
  english: 'A report to be summed up is missing, doubled, of another year or has errors of its own',
  scope: 'workspace',
  severity: 'warning',
  fix: 'none',
  parameters: [],
  why: '下级报告不齐、重复或有错，合计就不可信；没有计入的报告会使合计偏小。',
  mend: '按提示补齐、改正下级报告，或者改正“汇总”里的路径；下级报告在工作区以外的，打开设置 nianbao.allowOutside（命令行用 --allow-outside）。',
  sample: {
    in: '开头的信息',
    wrong: `---
机关: 青石镇人民政府
年度: 2023
汇总: [财政所.nianbao, ⟦财政所.nianbao⟧, ⟦没有的.nianbao⟧]
---`,
    right: `---
机关: 青石镇人民政府
年度: 2023
汇总: [财政所.nianbao, 林业站.nianbao]
---`,
  },
  check: (_facts, { rollUp }) => (rollUp ? [...faultProblems(rollUp), ...erroneous(rollUp)] : NO_PROBLEMS),
};

/** Makes one finding per value of 汇总 and kind of fault. */
function faultProblems({ faults }: RollUp): Problem[] {
  const groups = new Map<string, UnitFault[]>();
  for (const fault of faults) {
    const { line, character } = fault.value.range.start;
    const key = `${line}:${character} ${fault.kind}`;
    const group = groups.get(key);
    if (group) group.push(fault);
    else groups.set(key, [fault]);
  }
  return [...groups.values()].map((group) => ({
    range: group[0].value.range,
    message: `下级报告${listOf(group.map(({ path }) => path))}：${KINDS[group[0].kind]}`,
    related: group.flatMap(({ report, other }) => [
      ...(report ? [place(report)] : []),
      ...(other ? [place(other)] : []),
    ]),
  }));
}

function erroneous({ units }: RollUp): Problem[] {
  const groups = new Map<Unit['value'], Unit[]>();
  for (const unit of units) {
    if (unit.errors === 0) continue;
    const group = groups.get(unit.value);
    if (group) group.push(unit);
    else groups.set(unit.value, [unit]);
  }
  return [...groups].map(([value, wrong]) => ({
    range: value.range,
    message: `下级报告${listOf(wrong.map(({ facts, path }) => facts.organ ?? path))}自身有错误，合计可能不对`,
    related: wrong.map(({ uri, facts, path, errors }) => ({
      uri,
      range: facts.top,
      message: `${path} 有 ${errors} 处错误`,
    })),
  }));
}

function listOf(names: readonly string[]): string {
  const shown = names.slice(0, NAMED).map((name) => `“${name}”`);
  return names.length <= NAMED ? shown.join('、') : `${shown.join('、')}等 ${names.length} 份`;
}
