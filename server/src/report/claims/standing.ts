import type { Claim, Measure } from './claim.ts';
import type { State } from './state.ts';
import type { Speaker } from './tokens.ts';

/** The input and output of reading a sentence. */
export interface Walk {
  readonly text: string;
  readonly speaker: Speaker;
  readonly claims: Claim[];
}

/**
 * Returns undefined if a measure may not be this report's own for this year; else true if it takes the heading above to
 * tell that applications for disclosure are meant.
 */
export function standing(measure: Measure, state: State, speaker: Speaker): boolean | undefined {
  if (state.isForeign || state.isOtherYear || state.isPlan) return undefined;
  switch (measure.matter) {
    case 'applications': {
      if (measure.isExplicit) return false;
      const isVague = measure.group === 'flow' || measure.group === 'application';
      if (isVague && !measure.hasObject && state.hasDrifted) return undefined;
      if (state.topic === 'applications') return false;
      if (state.topic === undefined) return !state.hasDrifted || !isVague ? true : undefined;
      return state.topic === 'disputes' && state.hasApplications && !isVague ? false : undefined;
    }
    case 'disputes':
      return !(measure.isExplicit || state.isAboutDisclosure || state.hasApplications);
    default:
      return speaker.isRollUp && !state.isOwn ? undefined : false;
  }
}
