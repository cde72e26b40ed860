import type { Format } from '../../formats/format.ts';

/** What around a table influences what it is recognised as. */
export interface TablePlace {
  readonly format: Format;
  /** The ordinal of the section that it stands in. */
  readonly section: number | undefined;
  /** The words of the caption or heading right above it, as written. */
  readonly caption: string | undefined;
}
