import type { Statute } from '../../law/statutes.ts';
import type { Report } from '../../report/report.ts';
import type { Position, Range } from '../../syntax/position.ts';
import type { Place } from '../place.ts';

/** The input of a finder: the report, and the thing at the position. */
export interface HoverRequest {
  readonly report: Report;
  readonly position: Position;
  readonly place: Place;
  /** Full texts of laws provided by the user. */
  readonly statutes: readonly Statute[];
}

/** The text for the thing that a finder found, as Markdown, and its range. */
export interface HoverResult {
  readonly range: Range;
  readonly markdown: string;
}

export type Finder = (request: HoverRequest) => HoverResult | undefined;
