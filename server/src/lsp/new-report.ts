import { NoNewReport, newReport } from '../features/new-report.ts';
import { keyOf, pathFrom } from '../workspace/paths.ts';
import type { NewReportParams } from './protocol.ts';
import { failure, reportAt } from './report-at.ts';
import type { ServerState } from './state.ts';

/** Creates next year's report from last year's. Throws a `failure` if that cannot be read or does not fit. */
export async function nextReport({ from, to, year }: NewReportParams, state: ServerState) {
  const analysis = await reportAt(state, from);
  if (!analysis) throw failure('上年报告读不出来');
  try {
    return newReport(undefined, year ?? undefined, { analysis, path: pathFrom(keyOf(to), keyOf(from)) });
  } catch (error) {
    if (error instanceof NoNewReport) throw failure(error.message);
    throw error;
  }
}
