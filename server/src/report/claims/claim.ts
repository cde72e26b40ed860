import type { Reading } from './lexicon.ts';
import type { Matter, Measure } from './matter.ts';
import type { Quantity } from './quantity.ts';

/** A stretch of a block's text: lines joined by \n. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** What prose says of the figures. */
export type Claim = FigureClaim | NoneClaim | PartsClaim | ShareClaim | ChangeClaim | FinishedClaim | FeeClaim;

/** Where the words alone do not say that disclosure is meant, the heading above has to. */
interface InContext extends Stretch {
  readonly needsContext: boolean;
}

/** A number that is one of the tables' figures, or a sum of them: 予以公开1191件. */
export interface FigureClaim extends InContext {
  readonly kind: 'figure';
  readonly measure: Measure;
  readonly quantity: Quantity;
}

/** That there was none: 没有收到政府信息公开申请. */
export interface NoneClaim extends InContext {
  readonly kind: 'none';
  readonly measures: readonly Measure[];
  /** The word that says so. */
  readonly word: Stretch;
}

/** A total and its parts, all in words: 3607件（市政府349件、…）. */
export interface PartsClaim extends Stretch {
  readonly kind: 'parts';
  readonly whole: Quantity;
  readonly parts: readonly ClaimPart[];
  /** Whether they are all its parts, or only some, which may add up to less; or each by itself must be no more. */
  readonly relation: 'all' | 'some' | 'each';
}

export interface ClaimPart {
  readonly quantity: Quantity;
  /** What it is called. */
  readonly name: string;
}

/** A percentage of a whole: 自然人申请3402件，占96.9%. */
export interface ShareClaim extends InContext {
  readonly kind: 'share';
  readonly percentage: Quantity;
  /** The number that it is a share of the whole of; the measure, where only that is named. */
  readonly part?: Quantity;
  readonly measure?: Measure;
  readonly wholes: readonly Quantity[];
}

/** How much more or less than last year: 同比增长70.3%, 比上年减少12件. */
export interface ChangeClaim extends InContext {
  readonly kind: 'change';
  readonly base: FigureClaim;
  readonly change: Quantity;
  readonly direction: 'up' | 'down';
}

/** That all applications were finished. */
export interface FinishedClaim extends InContext {
  readonly kind: 'finished';
}

/** 信息处理费: how much, that there was none, or that no notice went out. */
export interface FeeClaim extends Stretch {
  readonly kind: 'fee';
  readonly says: 'amount' | 'none' | 'no-notice';
  readonly quantity?: Quantity;
}

export type { Matter, Measure, Reading };
