import type { ReportFacts } from '../../report/facts.ts';
import type { LastYear, Neighbour } from './neighbours.ts';

/** Returns last year's report, unless it is of another year: then its figures prove nothing, and NB403 reports it. */
export function precedingReport(facts: ReportFacts, lastYear: LastYear | undefined): Neighbour | undefined {
  const last = lastYear?.report;
  if (!last || lastYear?.fault) return undefined;
  const { year } = last.facts;
  return facts.year !== undefined && year !== undefined && year !== facts.year - 1 ? undefined : last;
}

/** What each fault of a path means, for the user. */
export const FAULTS = {
  missing: '没有这个文件',
  unreadable: '文件读不出来',
  outside: '超出工作区，没有读取；确要读取，可以打开设置 nianbao.allowOutside',
  foreign: '要写文件的路径，不能写网址或别的机器上的位置',
  cycle: '循环引用，最后又指回了本报告',
  itself: '指的是本报告自己',
} as const;
