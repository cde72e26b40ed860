import assert from 'node:assert/strict';
import type { Claim } from '../../server/src/report/claims/claim.ts';
import { claimsOf } from '../../server/src/report/claims/claims.ts';
import type { Measure } from '../../server/src/report/claims/matter.ts';
import type { Quantity } from '../../server/src/report/claims/quantity.ts';
import type { Speaker } from '../../server/src/report/claims/tokens.ts';
import { readTree } from '../../server/src/syntax/tree.ts';
import { BUREAU, CITY } from './speakers.ts';

/**
 * Returns the claims that a paragraph makes about figures, one per line: `收到 12件`, `12件 = 甲县5件 + 乙县7件`, `没有 行政复议`,
 * `96.9% of 3402件/3511件`. A trailing `?` means that the claim counts only under a heading about applications.
 */
export function said(text: string, speaker: Speaker = BUREAU): string[] {
  const [block] = readTree(text).blocks;
  const found = claimsOf(block, speaker);
  return found.claims.map((claim) => quantities(claim, found.text));
}

/** A paragraph and all its claims. A leading @ means that it is from the city's report. */
export type SaidRow = readonly [paragraph: string, expected: string[]];

/** Defines one test per paragraph. */
export function eachSays(rows: readonly SaidRow[]): void {
  for (const [paragraph, expected] of rows) {
    it(paragraph, () => {
      const isOfCity = paragraph.startsWith('@');
      assert.deepEqual(isOfCity ? said(paragraph.slice(1), CITY) : said(paragraph), expected);
    });
  }
}

/** Returns the words that each claim of a paragraph is made with. */
export function stretchesOf(text: string, speaker: Speaker = BUREAU): string[] {
  const [block] = readTree(text).blocks;
  const found = claimsOf(block, speaker);
  return found.claims.map(({ from, to }) => found.text.slice(from, to));
}

const RELATIONS = { all: '=', some: '≥', each: '≥ each of' };

function quantities(claim: Claim, text: string): string {
  const number = ({ from, end }: Quantity) => text.slice(from, end);
  const context = 'needsContext' in claim && claim.needsContext ? '?' : '';
  switch (claim.kind) {
    case 'figure':
      return `${claim.measure.name} ${number(claim.quantity)}${context}`;
    case 'none':
      return `没有 ${claim.measures.map(({ name }) => name).join('、')}${context}`;
    case 'parts': {
      const parts = claim.parts.map(({ name, quantity }) => name + number(quantity));
      return `${number(claim.whole)} ${RELATIONS[claim.relation]} ${parts.join(' + ')}`;
    }
    case 'share': {
      const part = claim.part ? number(claim.part) : (claim.measure as Measure).name;
      return `${number(claim.percentage)} of ${[part, ...claim.wholes.map(number)].join('/')}${context}`;
    }
    case 'change':
      return `${number(claim.base.quantity)} ${claim.direction} ${number(claim.change)}${context}`;
    case 'finished':
      return `全部办结${context}`;
    case 'fee':
      return `信息处理费 ${claim.quantity ? number(claim.quantity) : claim.says}`;
  }
}

/**
 * Returns the claims of a paragraph, one per line: `收到申请12件: 收到` is a figure, `none …` says that there were none, and
 * so on. A trailing `?` means that the heading above has to give the context.
 */
export function claimLines(paragraph: string, speaker = BUREAU): string[] {
  const { text, claims } = claimsOf(readTree(paragraph).blocks[0], speaker);
  return claims.map((claim) => wordsAndKind(claim, text) + ('needsContext' in claim && claim.needsContext ? ' ?' : ''));
}

function wordsAndKind(claim: Claim, text: string): string {
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
