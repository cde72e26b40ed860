/** A line of prose; offsets are those of the block's own line. */
export interface ProseLine {
  /** The index of the line in the block. */
  readonly line: number;
  /** The line at its full length, with fillers for what is not prose: code, HTML, addresses, Markdown marks. */
  readonly text: string;
  /** Where the prose begins, after indent, # and list markers; and where it ends. */
  readonly from: number;
  readonly to: number;
}
