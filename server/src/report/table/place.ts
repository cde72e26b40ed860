import type { Format } from '../../formats/format.ts';

/** The surroundings of a table that affect what it is recognised as. */
export interface TablePlace {
  readonly format: Format;
  /** The ordinal of the section it is in. */
  readonly section: number | undefined;
  /** The words of the caption or heading right above it, as written. */
  readonly caption: string | undefined;
}
