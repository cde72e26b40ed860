import type { MeasureEntry, Reading } from './lexicon.ts';
import type { Act, Columns, Rows } from './vocabulary.ts';

/** What a number counts, and the figures that it may be. */
export interface Measure {
  /** Its name in messages: 收到, 自然人, 行政复议维持. */
  readonly name: string;
  readonly matter: Matter;
  /** How it relates to others: parts of one group do not overlap. */
  readonly group:
    | 'flow'
    | 'applicant'
    | 'result'
    | 'outcome'
    | 'dispute'
    | 'document'
    | 'decision'
    | 'fee'
    | 'application';
  /** For flows: the ids of the entries, separated by blanks. */
  readonly flow: string | undefined;
  readonly readings: readonly Reading[];
  /** True if the words themselves say that applications for disclosure, or disputes about it, are meant. */
  readonly isExplicit: boolean;
  /** True if they name what is counted, and not only what was done. */
  readonly hasObject: boolean;
  /** True if only applicants of one kind are counted, or disputes of one outcome. */
  readonly isNarrow: boolean;
}

export type Matter = 'applications' | 'disputes' | 'documents' | 'decisions' | 'fee';

/** The words of a label that say what it counts. */
export interface Found {
  readonly entries: readonly MeasureEntry[];
  readonly columns: Columns | undefined;
  readonly outcome: string | undefined;
  /** The documents of table two that are named; `act` is what was done with them. */
  readonly documents: readonly Rows[];
  readonly act: Act | undefined;
  /** 上年结转 or 结转下年度, if a year says which. */
  readonly carried: string | undefined;
  readonly isExplicit: boolean;
  readonly isDisclosure: boolean;
  readonly isGeneric: boolean;
}
