/** A change after which the program does the same, with the reason why no test can tell. */
export interface Equivalence {
  /** How the path of the file ends. */
  readonly file: string;
  /** What was changed, as the survivors list has it. */
  readonly from: string | RegExp;
  readonly to: string;
  readonly why: string;
}

export const KEPT = 'what is kept is worked out anew, and is the same';
export const SHORT = 'a way round work that would come to the same';
