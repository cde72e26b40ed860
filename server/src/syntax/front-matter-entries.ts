import type { Range } from './position.ts';

/** A key of the front matter with its value, ranges in the block's own lines. */
export interface FrontMatterEntry {
  readonly key: string;
  readonly keyRange: Range;
  /** The value as text; a list's items one by one; empty where there is none or it is neither. */
  readonly values: readonly FrontMatterValue[];
  readonly isList: boolean;
}

export interface FrontMatterValue {
  readonly text: string;
  readonly range: Range;
}

export interface FrontMatterProblem {
  readonly message: string;
  readonly range: Range;
}

export interface FrontMatter {
  readonly entries: readonly FrontMatterEntry[];
  readonly problems: readonly FrontMatterProblem[];
}
