import assert from 'node:assert/strict';
import { shownFindings } from '../../../support/findings.ts';
import { bureauSays } from '../../../support/speakers.ts';

/** Returns the only finding on a sentence. */
function findingOn(sentence: string, figures?: Readonly<Record<string, number | string>>) {
  const findings = shownFindings(bureauSays(sentence, figures), 'NB501');
  assert.equal(findings.length, 1, sentence);
  return findings[0];
}

function titles(sentence: string, figures?: Readonly<Record<string, number | string>>): string[] {
  return findingOn(sentence, figures).fixes.map(([title]) => title);
}

describe('NB501', () => {
  it('tells every reading, its cells, and a change of either side', () => {
    const { words, message, related, fixes } = findingOn('收到政府信息公开申请22件。');
    assert.equal(words, '22件');
    assert.equal(
      message,
      '正文“收到政府信息公开申请22件”与表格不一致：表三/一/总计为 12；按本年新收加上年结转算，' +
        '表三/一/总计 + 表三/二/总计 合计为 13（本年新收加上年结转：12 + 1）',
    );
    assert.deepEqual(related, [
      ['12', '表三/一/总计：12'],
      ['1', '表三/二/总计：1'],
    ]);
    const [first, cell, second] = fixes;
    assert.deepEqual(first, ['把正文的“22”改为“12”（本年新收）', '收到政府信息公开申请12件。']);
    assert.equal(cell[0], '把表三/一/总计改为 22（按正文）');
    assert.match(cell[1], /^\| 一、.* \| +0 \| +22 \|$/);
    assert.deepEqual(second, ['把正文的“22”改为“13”（本年新收加上年结转）', '收到政府信息公开申请13件。']);
    assert.equal(fixes.length, 3);
  });

  it('tells the likeliest slip first, and no more than three', () => {
    const found = titles('办理政府信息公开申请31件。');
    assert.equal(found[0], '把正文的“31”改为“13”（本年新收加上年结转）');
    // It may mean 10, 11, 12 or 13.
    assert.equal(found.length, 3);
  });

  it('tells readings of the same number once', () => {
    const figures = { '表三/二/自然人': 0, '表三/二/总计': 0 };
    assert.deepEqual(titles('收到政府信息公开申请22件。', figures), [
      '把正文的“22”改为“12”（本年新收）',
      '把表三/一/总计改为 22（按正文）',
    ]);
  });

  const sums: readonly [sentence: string, message: string][] = [
    ['不予公开3件。', '正文“不予公开3件”与表格不一致：表三/三（三）*/总计 合计为 1（不予公开：1）'],
    ['无法提供3件。', '正文“无法提供3件”与表格不一致：表三/三（四）*/总计 合计为 2（无法提供：2 + 0 + 0）'],
    [
      '不予公开3件，其他处理3件。',
      '正文“其他处理3件”与表格不一致：表三/三（六）*/总计 合计为 0（其他处理：0 + 0 + 0）',
    ],
    ['不予处理3件。', '正文“不予处理3件”与表格不一致：表三/三（五）*/总计 合计为 1（不予处理：1）'],
    [
      '部分公开和无法提供共5件。',
      '正文“部分公开和无法提供共5件”与表格不一致：表三/三（二）/总计 + 表三/三（四）*/总计 合计为 3（部分公开加无法提供：1 + 2）',
    ],
    [
      '部分公开和不予公开共5件。',
      '正文“部分公开和不予公开共5件”与表格不一致：表三/三（二）/总计 + 表三/三（三）*/总计 合计为 2（部分公开加不予公开：1 + 1）',
    ],
    [
      '答复政府信息公开申请5件。',
      '正文“答复政府信息公开申请5件”与表格不一致：表三/三（七）/总计为 11；按本年新收减去结转下年度算，' +
        '表三/一/总计 - 表三/四/总计 合计为 10（本年新收减去结转下年度：12 − 2）',
    ],
  ];
  for (const [sentence, message] of sums) {
    it(`tells what the sum is of: ${sentence}`, () => {
      const messages = shownFindings(bureauSays(sentence), 'NB501').map((one) => one.message);
      assert.ok(messages.includes(message), messages.join('\n'));
    });
  }

  it('offers no cell where there are several, or the words are rough or have a fraction', () => {
    for (const sentence of ['无法提供3件。', '收到政府信息公开申请20余件。', '收到政府信息公开申请12.5件。']) {
      assert.ok(
        titles(sentence).every((title) => title.startsWith('把正文的')),
        sentence,
      );
    }
  });

  it('writes money in the unit of the words, and of the table', () => {
    const rows = [
      ['行政事业性收费36.5万元。', '行政事业性收费35.6万元。'],
      ['行政事业性收费365000元。', '行政事业性收费356000元。'],
    ];
    for (const [sentence, expected] of rows) {
      const { message, fixes } = findingOn(sentence);
      assert.match(message, /：表二\/行政事业性收费\/本年收费金额为 35\.6$/);
      assert.equal(fixes[0][1], expected);
      assert.equal(fixes[1][0], '把表二/行政事业性收费/本年收费金额改为 36.5（按正文）');
      assert.match(fixes[1][1], /\| +36\.5 \|$/);
    }
  });

  it('fills a cell that is blank, whose row says what it is', () => {
    const [, [title, row]] = findingOn('收到政府信息公开申请22件。', { '表三/一/总计': '' }).fixes;
    assert.equal(title, '把表三/一/总计改为 22（按正文）');
    assert.match(row, /\| 22 +\|$/);
  });

  it('is silent where the table has no number, or one of two that do not agree is right', () => {
    assert.deepEqual(shownFindings(bureauSays('收到政府信息公开申请22件。', { '表三/一/总计': '若干' }), 'NB501'), []);
    assert.deepEqual(shownFindings(bureauSays('收到政府信息公开申请12件。', { '表三/一/总计': 15 }), 'NB501'), []);
    assert.deepEqual(shownFindings(bureauSays('收到政府信息公开申请15件。', { '表三/一/总计': 15 }), 'NB501'), []);
    assert.equal(shownFindings(bureauSays('收到政府信息公开申请14件。', { '表三/一/总计': 15 }), 'NB501').length, 1);
  });
});
