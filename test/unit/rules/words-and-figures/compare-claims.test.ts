import assert from 'node:assert/strict';
import { shownFindings } from '../../../support/findings.ts';
import { bureauSays } from '../../../support/speakers.ts';

/** Returns the start of the message of the only finding on a sentence. */
function messageOn(sentence: string): string {
  const [{ message }, ...others] = shownFindings(bureauSays(sentence), 'NB501');
  assert.deepEqual(others, []);
  return message;
}

describe('claims and the tables', () => {
  it('are told apart by the words, of long ones by their end', () => {
    const quote = (count: number) => messageOn(`收到${'的'.repeat(count)}政府信息公开申请22件。`);
    assert.match(quote(15), /^正文“收到的{15}政府信息公开申请22件”/);
    assert.match(quote(16), /^正文“…到的{16}政府信息公开申请22件”/);
  });

  it('are quoted without stars and white space', () => {
    assert.match(messageOn('收到**政府信息公开申请** 22件。'), /^正文“收到政府信息公开申请22件”/);
  });

  it('may differ by what the table rounds', () => {
    for (const sentence of ['行政事业性收费35.62万元。', '行政事业性收费356200元。', '行政事业性收费36万元。']) {
      assert.deepEqual(shownFindings(bureauSays(sentence), 'NB501'), [], sentence);
    }
    assert.match(messageOn('行政事业性收费35.8万元。'), /为 35\.6$/);
    assert.match(messageOn('行政事业性收费358000元。'), /为 35\.6$/);
  });

  it('are compared under any heading where the words say what they count', () => {
    const report = (sentence: string) => bureauSays('略。').replace(/(（一）主动公开.*?\n\n).*?\n/s, `$1${sentence}\n`);
    assert.equal(shownFindings(report('收到政府信息公开申请22件。'), 'NB501').length, 1);
    assert.deepEqual(shownFindings(report('收到申请22件。'), 'NB501'), []);
  });
});
