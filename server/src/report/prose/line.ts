/** A line of prose, its positions those of the block's own line. */
export interface ProseLine {
  /** The line of the block. */
  readonly line: number;
  /** The line as long as it is written, with a filler for what is no prose: code, HTML, addresses, marks of Markdown. */
  readonly text: string;
  /** Where the prose begins, behind indents, #, list markers; and where it ends. */
  readonly from: number;
  readonly to: number;
}
