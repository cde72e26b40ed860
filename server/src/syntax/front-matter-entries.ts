import type { Range } from './position.ts';

/** A key of the front matter with its value. Ranges are in the block's own lines. */
export interface FrontMatterEntry {
  readonly key: string;
  readonly keyRange: Range;
  /** The value as text, or the items of a list; empty if there is no value, or one of another kind. */
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
