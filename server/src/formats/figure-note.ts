export interface FigureNote {
  /** How the figure is counted. */
  readonly counts: string;
  /** The articles it rests on, as citations: 第三十六条第（一）项. Those without a law's name are of the regulation. */
  readonly law: readonly string[];
  /** The usual mistake. */
  readonly mistake: string;
}
