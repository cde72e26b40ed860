import type { Finding } from '../check/finding.ts';
import type { Range } from '../syntax/position.ts';
import type { Entry } from './entry.ts';
import type { WorkspaceIndex } from './workspace-index.ts';

/** The state of a report, as shown in lists of reports. */
export interface ReportState {
  readonly uri: string;
  readonly organ: string;
  readonly year: number | null;
  readonly errors: number;
  readonly warnings: number;
  /** True if a report of the year before is expected but missing. */
  readonly lacksLastYear: boolean;
  /** True if another report has the same organ and year. */
  readonly isDoubled: boolean;
  /** 完整, 3 处错误, 2 处提醒 or 缺上年. */
  readonly state: string;
  /** The number of reports that it sums up. */
  readonly units: number;
  readonly silenced: readonly SilencedState[];
}

export interface SilencedState {
  readonly code: string;
  readonly message: string;
  readonly reason: string;
  readonly range: Range;
}

/** All findings of a report, including those from comparison with others. */
function allFindings(index: WorkspaceIndex, entry: Entry): readonly Finding[] {
  const cross = index.crossFindingsOf(entry.uri).findings;
  return cross.length === 0 ? entry.findings : [...entry.findings, ...cross];
}

/** The state of every report, sorted by year (latest first) and organ. */
export function overview(index: WorkspaceIndex): ReportState[] {
  const entries = index.entries();
  const years = new Set(entries.map(({ year }) => year));
  const counts = new Map<string, number>();
  for (const { organ, year } of entries) counts.set(`${organ} ${year}`, (counts.get(`${organ} ${year}`) ?? 0) + 1);
  const isDoubled = ({ organ, year }: Entry) => organ !== '' && (counts.get(`${organ} ${year}`) ?? 0) > 1;
  const states = entries.map((entry) => stateOf(index, entry, years, isDoubled(entry)));
  const collator = new Intl.Collator('zh');
  return states.sort((a, b) => (b.year ?? 0) - (a.year ?? 0) || collator.compare(a.organ, b.organ));
}

function stateOf(
  index: WorkspaceIndex,
  entry: Entry,
  years: ReadonlySet<number | undefined>,
  isDoubled: boolean,
): ReportState {
  const findings = allFindings(index, entry);
  const count = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity).length;
  const errors = count('error');
  const warnings = count('warning');
  const { lastYear, rollUp } = index.neighboursOf(entry.uri);
  // If the workspace has no report of the year before at all, none is missing.
  const isDue = entry.lastYear !== undefined || (entry.year !== undefined && years.has(entry.year - 1));
  const lacksLastYear = isDue && !lastYear?.report;
  return {
    uri: entry.uri,
    organ: entry.organ,
    year: entry.year ?? null,
    ...{ errors, warnings, lacksLastYear, isDoubled },
    state: stateName(errors, warnings, lacksLastYear),
    units: rollUp?.units.length ?? 0,
    silenced: silencedOf(index, entry),
  };
}

function stateName(errors: number, warnings: number, lacksLastYear: boolean): string {
  if (errors > 0) return `${errors} 处错误`;
  if (lacksLastYear) return '缺上年';
  return warnings > 0 ? `${warnings} 处提醒` : '完整';
}

function silencedOf(index: WorkspaceIndex, entry: Entry): SilencedState[] {
  const silenced = [...entry.silenced, ...index.crossFindingsOf(entry.uri).silenced];
  if (silenced.length === 0) return [];
  return silenced.map(({ code, message, range }) => ({
    ...{ code, message, range },
    reason:
      entry.facts.silences.find((one) => one.code === code && one.from <= range.start.line && range.start.line < one.to)
        ?.reason ?? '',
  }));
}

/**
 * The overview as a Markdown document: a table of reports for each year, and the silenced findings with their reasons.
 */
export function summaryDocument(states: readonly ReportState[]): string {
  if (states.length === 0) return '# 年报情况\n\n工作区里没有年报（*.nianbao、*.nianbao.md）。\n';
  const lines = ['# 年报情况', '', `共 ${states.length} 份：${countsOf(states)}。`];
  for (const year of new Set(states.map((state) => state.year))) {
    const own = states.filter((state) => state.year === year);
    lines.push('', `## ${year === null ? '没有写明年度' : `${year} 年`}（${own.length} 份）`, '');
    lines.push('| 机关 | 情况 | 错误 | 提醒 | 已忽略 | 汇总 |', '| :--- | :--- | ---: | ---: | ---: | ---: |');
    for (const { organ, uri, state, errors, warnings, silenced, units, isDoubled } of own) {
      const words = isDoubled ? `${organ}（${fileName(uri)}）` : organ || fileName(uri);
      const name = `[${escapeCell(words)}](${uri.replaceAll('(', '%28').replaceAll(')', '%29')})`;
      lines.push(`| ${name} | ${state} | ${errors} | ${warnings} | ${silenced.length} | ${units || '—'} |`);
    }
  }
  const silenced = states.flatMap((state) => state.silenced.map((one) => ({ ...one, state })));
  if (silenced.length > 0) {
    lines.push('', `## 已忽略的问题（${silenced.length} 处）`, '', '| 机关 | 年度 | 规则 | 原因 | 问题 |');
    lines.push('| :--- | :--- | :--- | :--- | :--- |');
    for (const { state, code, reason, message } of silenced) {
      const cells = [state.organ, String(state.year ?? ''), code, reason, message];
      lines.push(`| ${cells.map(escapeCell).join(' | ')} |`);
    }
  }
  return `${lines.join('\n')}\n`;
}

function countsOf(states: readonly ReportState[]): string {
  const wrong = states.filter(({ errors }) => errors > 0).length;
  const lacking = states.filter(({ lacksLastYear }) => lacksLastYear).length;
  const silenced = states.reduce((sum, state) => sum + state.silenced.length, 0);
  return `${states.length - wrong} 份没有错误，${wrong} 份有错误，${lacking} 份缺上年，忽略了 ${silenced} 处问题`;
}

function escapeCell(text: string): string {
  return text.replace(/[\\|[\]<>*_`]/g, (sign) => `\\${sign}`).replace(/\s+/g, ' ');
}

function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
