import assert from 'node:assert/strict';
import fc from 'fast-check';
import { properties } from '../properties/index.ts';

/** A brief check of each property; `npm run fuzz` checks for as long as one likes. */
const A_LOOK = { numRuns: 12 } as const;

describe('whatever is written', () => {
  for (const { name, says, check } of properties) {
    it(`${says} (${name})`, async () => {
      const details = await check(A_LOOK);
      assert.ok(!details.failed, await fc.asyncDefaultReportMessage(details));
    });
  }
});
