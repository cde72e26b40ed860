import type { Claim } from '../../server/src/report/claims/claim.ts';
import { claimsOf } from '../../server/src/report/claims/claims.ts';
import { readTree } from '../../server/src/syntax/tree.ts';
import { BUREAU } from './speakers.ts';

/**
 * The claims of a paragraph, one in a line: `收到申请12件: 收到` is a figure, `none …` that there was none, and so on; `?`
 * behind it where the heading above has to say what is meant.
 */
export function claimLines(paragraph: string, speaker = BUREAU): string[] {
  const { text, claims } = claimsOf(readTree(paragraph).blocks[0], speaker);
  return claims.map((claim) => lineOf(claim, text) + ('needsContext' in claim && claim.needsContext ? ' ?' : ''));
}

function lineOf(claim: Claim, text: string): string {
  const words = text.slice(claim.from, claim.to);
  switch (claim.kind) {
    case 'figure':
      return `${words}: ${claim.measure.name}`;
    case 'none':
      return `none ${words}: ${claim.measures.map(({ name }) => name).join(' ')}`;
    case 'change': {
      const { from, end } = claim.base.quantity;
      return `${claim.direction} ${words} of ${text.slice(from, end)}`;
    }
    case 'fee':
      return `fee ${claim.says} ${words}`;
    default:
      return `${claim.kind} ${words}`;
  }
}
