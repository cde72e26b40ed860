/** A report as the server tells of it (nianbao/workspace). */
export interface ReportState {
  readonly uri: string;
  readonly organ: string;
  readonly year: number | null;
  readonly errors: number;
  readonly warnings: number;
  readonly lacksLastYear: boolean;
  /** Whether another report is of the same organ and year. */
  readonly isDoubled: boolean;
  /** 完整, 3 处错误, 2 处提醒, 缺上年 */
  readonly state: string;
  readonly units: number;
  readonly silenced: readonly SilencedState[];
}

export interface SilencedState {
  readonly code: string;
  readonly message: string;
  readonly reason: string;
  readonly range: {
    readonly start: { readonly line: number; readonly character: number };
    readonly end: { readonly line: number; readonly character: number };
  };
}

/** What the tree shows: years, their reports, and in each what is silenced. */
export type Node =
  | { readonly kind: 'year'; readonly year: number | null; readonly reports: readonly ReportState[] }
  | { readonly kind: 'report'; readonly report: ReportState }
  | { readonly kind: 'silenced'; readonly report: ReportState; readonly silenced: SilencedState };

/** The years with their reports, in the order in which the reports come. */
export function yearNodes(reports: readonly ReportState[]): Node[] {
  const years = new Map<number | null, ReportState[]>();
  for (const report of reports) {
    const own = years.get(report.year);
    if (own) own.push(report);
    else years.set(report.year, [report]);
  }
  return [...years].map(([year, own]) => ({ kind: 'year', year, reports: own }));
}

export function childNodes(node: Node): Node[] {
  if (node.kind === 'year') return node.reports.map((report) => ({ kind: 'report', report }));
  if (node.kind === 'silenced') return [];
  const { report } = node;
  return report.silenced.map((silenced) => ({ kind: 'silenced', report, silenced }));
}

/** How many of a year's reports have errors, in words. */
export function yearDescription(reports: readonly ReportState[]): string {
  const wrong = reports.filter(({ errors }) => errors > 0).length;
  return wrong === 0 ? `${reports.length} 份` : `${reports.length} 份，${wrong} 份有错误`;
}
