import assert from 'node:assert/strict';
import fc from 'fast-check';
import { endpoints } from '../../server/src/lsp/endpoints.ts';
import { answersAt } from '../properties/answers.ts';
import { properties } from '../properties/index.ts';
import { analysisOf } from '../support/report.ts';

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

/** Requests whose answers hold no place in the document, or the same ones as another request's. */
const WITHOUT_PLACES = new Set(['textDocument/references', 'textDocument/semanticTokens/full/delta']);

describe('the answers that properties look into', () => {
  it('are those of every request about a document', () => {
    const start = { line: 0, character: 0 };
    const answered = answersAt(analysisOf(''), start, { start, end: start });
    const missing = endpoints
      .map(({ method }) => method)
      .filter((method) => method.startsWith('textDocument/') && !WITHOUT_PLACES.has(method) && !(method in answered));
    assert.deepEqual(missing, [], 'add them to test/properties/answers.ts');
  });
});
