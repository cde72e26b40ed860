import type { ReportState, SilencedState } from '../../../server/src/workspace/overview.ts';

export type { ReportState, SilencedState };

/** A node of the tree: a year, a report, or a silenced finding of a report. */
export type Node =
  | { readonly kind: 'year'; readonly year: number | null; readonly reports: readonly ReportState[] }
  | { readonly kind: 'report'; readonly report: ReportState }
  | { readonly kind: 'silenced'; readonly report: ReportState; readonly silenced: SilencedState };

/** Groups the reports by year, in the order in which they come. */
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

/** The number of a year's reports, and of those with errors, in words. */
export function yearDescription(reports: readonly ReportState[]): string {
  const wrong = reports.filter(({ errors }) => errors > 0).length;
  return wrong === 0 ? `${reports.length} 份` : `${reports.length} 份，${wrong} 份有错误`;
}
