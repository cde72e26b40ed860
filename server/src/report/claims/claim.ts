import type { Reading } from './lexicon.ts';
import type { Matter, Measure } from './matter.ts';
import type { Quantity } from './quantity.ts';

/** A stretch of a block's text, whose lines are joined by \n. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** A statement of the prose about the figures. */
export type Claim = FigureClaim | NoneClaim | PartsClaim | ShareClaim | ChangeClaim | FinishedClaim | FeeClaim;

/** `needsContext`: true if the words alone do not say that disclosure is meant, so that the heading above must. */
interface InContext extends Stretch {
  readonly needsContext: boolean;
}

/** A number that is a figure of the tables, or a sum of them: 予以公开1191件. */
export interface FigureClaim extends InContext {
  readonly kind: 'figure';
  readonly measure: Measure;
  readonly quantity: Quantity;
}

/** A statement that there was none: 没有收到政府信息公开申请. */
export interface NoneClaim extends InContext {
  readonly kind: 'none';
  readonly measures: readonly Measure[];
  /** The word that says so. */
  readonly word: Stretch;
}

/** A total and its parts, all in the prose: 3607件（市政府349件、…）. */
export interface PartsClaim extends Stretch {
  readonly kind: 'parts';
  readonly whole: Quantity;
  readonly parts: readonly ClaimPart[];
  /** `all`: the parts add up to the whole; `some`: they may add up to less; `each`: none is more than the whole. */
  readonly relation: 'all' | 'some' | 'each';
}

export interface ClaimPart {
  readonly quantity: Quantity;
  /** Its name in the prose. */
  readonly name: string;
}

/** A percentage of a whole: 自然人申请3402件，占96.9%. */
export interface ShareClaim extends InContext {
  readonly kind: 'share';
  readonly percentage: Quantity;
  /** The part, if its number is given; the measure, if the part is only named. */
  readonly part?: Quantity;
  readonly measure?: Measure;
  readonly wholes: readonly Quantity[];
}

/** A change from last year: 同比增长70.3%, 比上年减少12件. */
export interface ChangeClaim extends InContext {
  readonly kind: 'change';
  readonly base: FigureClaim;
  readonly change: Quantity;
  readonly direction: 'up' | 'down';
}

/** A statement that all applications were finished. */
export interface FinishedClaim extends InContext {
  readonly kind: 'finished';
}

/** A statement about 信息处理费: its amount, that there was none, or that no notice was sent. */
export interface FeeClaim extends Stretch {
  readonly kind: 'fee';
  readonly says: 'amount' | 'none' | 'no-notice';
  readonly quantity?: Quantity;
}

export type { Matter, Measure, Reading };
