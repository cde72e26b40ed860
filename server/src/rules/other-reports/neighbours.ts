import type { Decimal } from '../../report/decimal.ts';
import type { ReportFacts } from '../../report/facts.ts';
import type { FrontMatterValue } from '../../syntax/front-matter-entries.ts';

/** Another report, as seen from the one that is checked. */
export interface Neighbour {
  readonly uri: string;
  /** Its path from the report, for people to read. */
  readonly path: string;
  readonly facts: ReportFacts;
  /** The number of its own errors. */
  readonly errors: number;
}

/** Why a named report cannot be used. */
export type Fault = 'missing' | 'unreadable' | 'outside' | 'foreign' | 'cycle' | 'itself';

/** The other reports that a report is checked against. */
export interface Neighbours {
  readonly lastYear?: LastYear;
  readonly rollUp?: RollUp;
}

/** Last year's report: named in the front matter, or found by organ and year. */
export interface LastYear {
  /** The value of 上年; undefined if the report was found without it. */
  readonly value?: FrontMatterValue;
  readonly report?: Neighbour;
  readonly fault?: Fault;
  /** Set if none is named and more than one could be it. */
  readonly candidates?: readonly Neighbour[];
}

/** The reports that a report sums up. */
export interface RollUp {
  /** The reports that were summed up. */
  readonly units: readonly Unit[];
  readonly faults: readonly UnitFault[];
  readonly sums: Sums;
  /** True if every report that is named was summed up. */
  readonly isComplete: boolean;
}

export interface Unit extends Neighbour {
  /** The value of 汇总 that names it. */
  readonly value: FrontMatterValue;
}

/** A report that is named but not summed up, or is named once more than it should be. */
export interface UnitFault {
  readonly value: FrontMatterValue;
  readonly kind: Fault | 'other-year' | 'other-format' | 'twice' | 'same-organ' | 'within';
  /** The path as it was written or found. */
  readonly path: string;
  readonly uri?: string;
  /** The report that includes it already, or has the same organ. */
  readonly other?: Neighbour;
  readonly report?: Neighbour;
}

/** The sums of the units' figures, by address. */
export type Sums = ReadonlyMap<string, UnitSum>;

export interface UnitSum {
  readonly value: Decimal;
  /** How far rounding may have moved it, in either direction. */
  readonly slack: Decimal;
  /** The number of units that have something there that cannot be added. */
  readonly unreadable: number;
  /** The unit of money that the figures give; undefined if they give none or do not agree. */
  readonly money: string | undefined;
}
