import type { Statute } from '../../law/statutes.ts';
import type { Report } from '../../report/report.ts';
import type { Position, Range } from '../../syntax/position.ts';
import type { Place } from '../place.ts';

/** What a finder is given: the report, and what stands at the position. */
export interface HoverRequest {
  readonly report: Report;
  readonly position: Position;
  readonly place: Place;
  /** Full texts that the user supplies. */
  readonly statutes: readonly Statute[];
}

/** What is said of the thing that a finder found, as Markdown. */
export interface HoverResult {
  readonly range: Range;
  readonly markdown: string;
}

export type Finder = (request: HoverRequest) => HoverResult | undefined;
