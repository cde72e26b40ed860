import type { AmbiguousWidth } from '../../syntax/width.ts';

/** How tables are aligned. */
export interface FormatOptions {
  /** The assumed width of “ ” — … · (the setting nianbao.format.ambiguousWidth). */
  readonly ambiguousWidth: AmbiguousWidth;
}
