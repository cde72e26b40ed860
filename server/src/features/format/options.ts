import type { AmbiguousWidth } from '../../syntax/width.ts';

/** How tables are aligned. */
export interface FormatOptions {
  /** How wide “ ” — … · are taken to be: the setting nianbao.format.ambiguousWidth. */
  readonly ambiguousWidth: AmbiguousWidth;
}
