import type { Decimal } from '../../report/decimal.ts';
import type { ReportFacts } from '../../report/facts.ts';
import type { FrontMatterValue } from '../../syntax/front-matter-entries.ts';

/** Another report, as it is seen from the one that is checked. */
export interface Neighbour {
  readonly uri: string;
  /** Its path from the report, for people to read. */
  readonly path: string;
  readonly facts: ReportFacts;
  /** How many errors it has of its own. */
  readonly errors: number;
}

/** Why a report that is named cannot be used. */
export type Fault = 'missing' | 'unreadable' | 'outside' | 'foreign' | 'cycle' | 'itself';

/** What the workspace has for a report to be checked against. */
export interface Neighbours {
  readonly lastYear?: LastYear;
  readonly rollUp?: RollUp;
}

/** Last year's report: named in the front matter, or found by organ and year. */
export interface LastYear {
  /** The value of 上年; undefined where the report was found and not named. */
  readonly value?: FrontMatterValue;
  readonly report?: Neighbour;
  readonly fault?: Fault;
  /** Where none is named and more than one could be it. */
  readonly candidates?: readonly Neighbour[];
}

/** The reports that a report is the sum of. */
export interface RollUp {
  /** Those that are summed up. */
  readonly units: readonly Unit[];
  readonly faults: readonly UnitFault[];
  readonly sums: Sums;
  /** Whether every report that is named was summed up. */
  readonly isComplete: boolean;
}

export interface Unit extends Neighbour {
  /** The value of 汇总 that names it. */
  readonly value: FrontMatterValue;
}

/** A report that is named and not summed up, or one more time than it should be. */
export interface UnitFault {
  readonly value: FrontMatterValue;
  readonly kind: Fault | 'other-year' | 'other-format' | 'twice' | 'same-organ' | 'within';
  /** The path as it was written or found. */
  readonly path: string;
  readonly uri?: string;
  /** The report that it is counted in already, or that is of the same organ. */
  readonly other?: Neighbour;
  readonly report?: Neighbour;
}

/** The sums of the units' figures, by address. */
export type Sums = ReadonlyMap<string, UnitSum>;

export interface UnitSum {
  readonly value: Decimal;
  /** How far rounding may have moved it, in either direction. */
  readonly slack: Decimal;
  /** How many units have something there that cannot be added. */
  readonly unreadable: number;
  /** The unit of money that the figures are in where they say so; undefined where they do not agree. */
  readonly money: string | undefined;
}
