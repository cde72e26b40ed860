import assert from 'node:assert/strict';
import { shownFindings } from '../../../support/findings.ts';
import { bureauSays } from '../../../support/speakers.ts';

function findingsOn(sentence: string, figures?: Readonly<Record<string, number | string>>) {
  return shownFindings(bureauSays(sentence, figures), 'NB505');
}

describe('NB505', () => {
  it('tells what goes on, and says both numbers instead', () => {
    assert.deepEqual(findingsOn('收到政府信息公开申请12件，均已办结。'), [
      {
        code: 'NB505',
        words: '均已办结',
        message: '正文“均已办结”，而表三/四/总计为 2，还有结转下年度继续办理的',
        related: [['2', '表三/四/总计：2']],
        fixes: [
          [
            '把正文改为“办结11件，结转下年度继续办理2件”',
            '收到政府信息公开申请12件，办结11件，结转下年度继续办理2件。',
          ],
        ],
      },
    ]);
  });

  it('says so of each place', () => {
    const words = findingsOn('收到政府信息公开申请12件，均已办结，办结率100%。').map((one) => one.words);
    assert.deepEqual(words, ['均已办结', '办结率100%']);
  });

  it('is silent where none goes on, or one of two that do not agree is zero', () => {
    const known: readonly Readonly<Record<string, number | string>>[] = [
      { '表三/四/总计': 0, '表三/四/自然人': 0 },
      { '表三/四/总计': 0 },
      { '表三/四/自然人': 0 },
      { '表三/四/总计': '若干' },
    ];
    for (const figures of known) {
      assert.deepEqual(findingsOn('收到政府信息公开申请12件，均已办结。', figures), []);
    }
    assert.deepEqual(findingsOn('收到政府信息公开申请12件。'), []);
  });

  it('has nothing to say instead where it is not known how many were finished', () => {
    const [{ fixes }] = findingsOn('收到政府信息公开申请12件，均已办结。', { '表三/三（七）/总计': '若干' });
    assert.deepEqual(fixes, []);
  });
});
