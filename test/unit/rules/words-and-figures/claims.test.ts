import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { BUREAU_SENTENCES, CITY_SENTENCES, QUIET_SENTENCES } from '../../../support/claim-sentences.ts';
import { markedWords } from '../../../support/findings.ts';
import { pastedReport } from '../../../support/published.ts';
import { bureauSays, citySays } from '../../../support/speakers.ts';

const findingsIn = (report: string) => markedWords(report, 'NB5');

describe('claims in prose', () => {
  it('are nowhere wrong in the examples and in pasted text', () => {
    const names = readdirSync('examples').filter((name) => name.endsWith('.nianbao'));
    for (const name of names) assert.deepEqual(findingsIn(readFileSync(`examples/${name}`, 'utf8')), [], name);
    assert.deepEqual(findingsIn(pastedReport()), []);
  });

  it('are nowhere wrong in the example itself', () => {
    assert.deepEqual(findingsIn(citySays('略。')), []);
  });

  for (const [sentence, ...expected] of CITY_SENTENCES) {
    it(`${expected.length === 0 ? 'hold' : 'do not hold'}: ${sentence}`, () => {
      assert.deepEqual(findingsIn(citySays(sentence)), expected);
    });
  }

  for (const sentence of QUIET_SENTENCES) {
    it(`are none: ${sentence}`, () => {
      assert.deepEqual(findingsIn(citySays(sentence)), []);
      assert.deepEqual(findingsIn(citySays(sentence, '### （一）主动公开')), []);
    });
  }

  for (const [sentence, ...expected] of BUREAU_SENTENCES) {
    it(`${expected.length === 0 ? 'hold' : 'do not hold'} of a bureau: ${sentence}`, () => {
      assert.deepEqual(findingsIn(bureauSays(sentence)), expected);
    });
  }
});
