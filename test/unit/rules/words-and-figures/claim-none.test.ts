import assert from 'node:assert/strict';
import { shownFindings } from '../../../support/findings.ts';
import { fixture } from '../../../support/fixture.ts';
import { bureauSays } from '../../../support/speakers.ts';
import { textIn } from '../../../support/text.ts';

function findingsOn(sentence: string, figures?: Readonly<Record<string, number | string>>) {
  return shownFindings(bureauSays(sentence, figures), 'NB504');
}

describe('NB504', () => {
  it('tells the figure, and changes either side', () => {
    const [{ words, message, related, fixes }] = findingsOn('我局没有收到政府信息公开申请。');
    assert.equal(words, '我局没有收到政府信息公开申请');
    assert.equal(message, '正文“我局没有收到政府信息公开申请”，而表三/一/总计为 12');
    assert.deepEqual(related, [['12', '表三/一/总计：12']]);
    assert.deepEqual(fixes[0], ['把正文改为“我局收到政府信息公开申请12件”', '我局收到政府信息公开申请12件。']);
    assert.equal(fixes[1][0], '把表三/一/总计改为 0（按正文）');
    assert.match(fixes[1][1], /^\| 一、.* \| +0 \| +0 \|$/);
    assert.equal(fixes.length, 2);
  });

  const rewritten: readonly [sentence: string, fixed: string][] = [
    ['未收到政府信息公开申请。', '收到政府信息公开申请12件。'],
    ['未产生政府信息公开行政复议案件。', '产生政府信息公开行政复议2件。'],
    ['没有发生政府信息公开行政复议的情况。', '发生政府信息公开行政复议2件。'],
    ['没有政府信息公开行政复议情形。', '政府信息公开行政复议2件。'],
    ['没有作出行政处罚决定。', '作出行政处罚决定47件。'],
    ['没有收取行政事业性收费。', '收取行政事业性收费356000元。'],
    ['2023年均未收到政府信息公开申请。', '2023年收到政府信息公开申请12件。'],
  ];
  for (const [sentence, fixed] of rewritten) {
    it(`is mended: ${sentence}`, () => assert.equal(findingsOn(sentence)[0]?.fixes[0][1], fixed));
  }

  it('tells all figures of several, with nothing to change at once', () => {
    const figures = { '表四/未经复议直接起诉/尚未审结': 3, '表四/未经复议直接起诉/总计': 3 };
    const [{ message, related, fixes }] = findingsOn('没有政府信息公开行政复议和行政诉讼。', figures);
    assert.equal(
      message,
      '正文“没有政府信息公开行政复议和行政诉讼”，而表四/行政复议/总计为 2，' +
        '表四/未经复议直接起诉/总计 + 表四/复议后起诉/总计 合计为 3（行政诉讼（两种情形之和）：3 + 0）',
    );
    assert.deepEqual(
      related.map(([words]) => words),
      ['2', '3', '0'],
    );
    assert.deepEqual(fixes, []);
    // A sum has no cell that could be cleared.
    assert.equal(findingsOn('没有政府信息公开行政诉讼。', figures)[0].fixes.length, 1);
  });

  it('is silent where there was none, nothing is known, or one of two that do not agree is zero', () => {
    assert.deepEqual(findingsOn('没有政府信息公开行政诉讼。'), []);
    assert.deepEqual(findingsOn('没有收到政府信息公开申请。', { '表三/一/总计': '若干' }), []);
    assert.deepEqual(findingsOn('没有收到政府信息公开申请。', { '表三/一/总计': 0 }), []);
    assert.deepEqual(
      findingsOn('没有政府信息公开行政诉讼和上年结转的申请。', { '表三/二/总计': 0, '表三/二/自然人': 0 }),
      [],
    );
  });

  describe('of fees', () => {
    const FEE = { '表三/三（六）2/自然人': 1, '表三/三（六）2/总计': 1 };
    const rows: readonly [sentence: string, figures: Readonly<Record<string, number>>, expected: string[]][] = [
      ['未收取信息处理费。', FEE, []],
      ['收取信息处理费100元。', {}, ['正文“没有收取信息处理费”，另一处却说“信息处理费100元”']],
      ['收取信息处理费0元。', {}, []],
      ['未发出信息处理费收费通知书。', {}, []],
      [
        '未发出信息处理费收费通知书。',
        FEE,
        ['正文“未发出信息处理费收费通知书”，而表三/三（六）2/总计（逾期未缴费）为 1'],
      ],
      [
        '未发出信息处理费收费通知书。收取信息处理费100元。',
        FEE,
        [
          '正文“未发出信息处理费收费通知书”，另一处却说“信息处理费100元”',
          '正文“没有收取信息处理费”，另一处却说“信息处理费100元”',
        ],
      ],
    ];
    for (const [sentence, figures, expected] of rows) {
      it(`${expected.length === 0 ? 'is silent' : 'speaks'}: ${sentence}`, () => {
        const found = findingsOn(sentence, figures).map(({ message }) => message.replace('本年度', ''));
        assert.deepEqual(found, expected);
      });
    }

    it('speaks where no other place tells of fees', () => {
      const report = bureauSays('未发出信息处理费收费通知书。', FEE).replace('本年度没有收取信息处理费。', '');
      assert.equal(shownFindings(report, 'NB504').length, 1);
    });

    it('points to the amount', () => {
      const [{ related, fixes }] = findingsOn('收取信息处理费100元，送达50元。');
      assert.deepEqual(related, [['信息处理费100元', '“信息处理费100元”']]);
      assert.deepEqual(fixes, []);
    });
  });

  it('stands on the words that deny', () => {
    const { text, analysis } = fixture(bureauSays('很好，未收到政府信息公开申请，很好。'), 'NB504');
    assert.deepEqual(
      analysis.findings.map(({ range }) => textIn(text, range)),
      ['未收到政府信息公开申请'],
    );
  });
});
