import assert from 'node:assert/strict';
import { shownFindings } from '../../../support/findings.ts';
import { bureauSays } from '../../../support/speakers.ts';

function findingsOn(sentence: string) {
  return shownFindings(bureauSays(sentence), 'NB501', 'NB502');
}

describe('NB502', () => {
  it('tells the sum, its parts, and what each would have to be', () => {
    assert.deepEqual(findingsOn('发布解读15期（甲县5期、乙县7期、丙县6期）。'), [
      {
        code: 'NB502',
        words: '15期',
        message: '各项之和为 18（= 5 + 7 + 6），与总数“15期”不符，多 3',
        related: [
          ['15期', '总数：15期'],
          ['5期', '甲县：5期'],
          ['7期', '乙县：7期'],
          ['6期', '丙县：6期'],
        ],
        fixes: [
          ['把正文的“5”改为“2”（甲县，按总数推算）', '发布解读15期（甲县2期、乙县7期、丙县6期）。'],
          ['把正文的“7”改为“4”（乙县，按总数推算）', '发布解读15期（甲县5期、乙县4期、丙县6期）。'],
          ['把正文的“6”改为“3”（丙县，按总数推算）', '发布解读15期（甲县5期、乙县7期、丙县3期）。'],
          ['把正文的“15”改为“18”（各项之和）', '发布解读18期（甲县5期、乙县7期、丙县6期）。'],
        ],
      },
    ]);
  });

  const messages: readonly [sentence: string, expected: string[]][] = [
    ['发布解读18期（甲县5期、乙县7期、丙县3期）。', ['各项之和为 15（= 5 + 7 + 3），与总数“18期”不符，少 3']],
    ['发布解读18期（甲县5期、乙县7期、丙县6期）。', []],
    ['发布解读12期，其中甲县21期、乙县1期。', ['各项之和为 22（= 21 + 1），超过总数“12期”，多 10']],
    ['发布解读22期，其中甲县21期、乙县1期。', []],
    ['发布解读23期，其中甲县21期、乙县1期。', []],
    ['发布解读12期，其中线上21期、线下15期。', ['其中的“21期”多于总数“12期”', '其中的“15期”多于总数“12期”']],
    ['发布解读12期，其中线上12期、线下11期。', []],
    ['发布解读1.2万期，其中线上12999期、线下13000期。', ['其中的“13000期”多于总数“1.2万期”']],
    ['发布解读100余期（甲县50期、乙县53期）。', []],
    ['发布解读约100期（甲县50期、乙县30期）。', []],
  ];
  for (const [sentence, expected] of messages) {
    it(`${expected.length === 0 ? 'is silent' : 'speaks'}: ${sentence}`, () => {
      assert.deepEqual(
        findingsOn(sentence).map(({ message }) => message),
        expected,
      );
    });
  }

  it('points from a part that is too large to the total', () => {
    const [{ related, fixes }] = findingsOn('发布解读12期，其中线上21期。');
    assert.deepEqual(related, [['12期', '总数：12期']]);
    assert.deepEqual(fixes, []);
  });

  it('offers slips of the pen only, the likeliest first, and three at most', () => {
    const fixes = (sentence: string) => findingsOn(sentence)[0].fixes.map(([title]) => title);
    // 21 for 11 is a slip; 1 for −9 is impossible.
    assert.deepEqual(fixes('发布解读12期，其中甲县21期、乙县1期。'), [
      '把正文的“21”改为“11”（甲县，按总数推算）',
      '把正文的“12”改为“22”（各项之和）',
    ]);
    // Two transposed digits are likelier than one mistyped, wherever they are.
    assert.deepEqual(fixes('发布解读100期（甲县58期、乙县31期、丙县29期）。'), [
      '把正文的“31”改为“13”（乙县，按总数推算）',
      '把正文的“100”改为“118”（各项之和）',
    ]);
    assert.equal(fixes('发布解读14期（甲县5期、乙县4期、丙县4期、丁县4期）。').length, 4);
    // The remainder for a part may be zero.
    assert.ok(fixes('发布解读7期（甲县7期、乙县8期）。').includes('把正文的“8”改为“0”（乙县，按总数推算）'));
  });

  it('lets a total stand that the tables confirm, and parts that they do', () => {
    const [{ words, message, fixes }] = findingsOn('收到政府信息公开申请12件（甲县5件、乙县6件）。');
    assert.equal(words, '5件、乙县6件');
    assert.equal(message, '各项之和为 11（= 5 + 6），与总数“12件”不符，少 1；总数与表格一致');
    assert.deepEqual(fixes, [
      ['把正文的“5”改为“6”（甲县，按总数推算）', '收到政府信息公开申请12件（甲县6件、乙县6件）。'],
      ['把正文的“6”改为“7”（乙县，按总数推算）', '收到政府信息公开申请12件（甲县5件、乙县7件）。'],
    ]);
    const [{ fixes: others }] = findingsOn('登记信件17件（自然人10件、企业2件、群众6件）。');
    assert.ok(others.every(([title]) => !/自然人|企业/.test(title)));
  });

  it('leaves to NB501 what the tables explain', () => {
    for (const sentence of [
      '收到政府信息公开申请22件（甲县5件、乙县6件）。',
      '收到申请12件，其中自然人20件。',
      '收到申请12件，其中自然人20件、企业2件。',
    ]) {
      assert.deepEqual(
        findingsOn(sentence).map(({ code }) => code),
        ['NB501'],
      );
    }
    // If NB501 is off, NB502 reports it.
    assert.deepEqual(
      shownFindings(bureauSays('收到政府信息公开申请22件（甲县5件、乙县6件）。'), 'NB502').map(({ code }) => code),
      ['NB502'],
    );
  });

  it('quotes numbers as they stand', () => {
    const [{ related }] = findingsOn('发布解读15期（甲县**5**期、乙县 7 期、丙县6期）。');
    assert.deepEqual(related[1][1], '甲县：5期');
    assert.deepEqual(related[2][1], '乙县：7期');
  });
});
