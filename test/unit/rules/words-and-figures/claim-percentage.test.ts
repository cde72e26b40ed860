import assert from 'node:assert/strict';
import { defaultSettings } from '../../../../server/src/check/settings.ts';
import type { FigureLookup } from '../../../../server/src/report/claims/values.ts';
import { decimalOf } from '../../../../server/src/report/decimal.ts';
import { percentageProblems } from '../../../../server/src/rules/words-and-figures/claim-percentage.ts';
import { shownFindings } from '../../../support/findings.ts';
import { fixture } from '../../../support/fixture.ts';
import { bureauSays } from '../../../support/speakers.ts';
import { applyEdits } from '../../../support/text.ts';

type Figures = Readonly<Record<string, number | string>>;

describe('NB503', () => {
  it('tells what is divided, and what it comes to', () => {
    assert.deepEqual(shownFindings(bureauSays('收到政府信息公开申请12件，其中自然人10件，占38.3%。'), 'NB503'), [
      {
        code: 'NB503',
        words: '38.3%',
        message: '正文“占38.3%”算得不对：10 ÷ 12，应为 83.3%',
        related: [],
        fixes: [['把正文的“38.3”改为“83.3”（10 ÷ 12）', '收到政府信息公开申请12件，其中自然人10件，占83.3%。']],
      },
    ]);
  });

  const rows: readonly [sentence: string, expected: string[], figures?: Figures][] = [
    ['培训40次，其中线上30次，占75%。', []],
    ['培训40次，其中线上30次，占57%。', ['30 ÷ 40，应为 75%']],
    ['培训40次，其中线上30次，占75.50%。', ['30 ÷ 40，应为 75.00%']],
    ['培训3次，其中线上2次，占66.7%。', []],
    ['培训3次，其中线上2次，占66.6%。', []],
    ['培训3次，其中线上2次，占66.8%。', ['2 ÷ 3，应为 66.7%']],
    ['培训0次，其中线上0次，占50%。', []],
    ['培训40余次，其中线上30次，占57%。', []],
    ['培训40次，其中线上30余次，占57%。', []],
    ['培训4万次，其中线上3万次，占57%。', []],
    ['培训40次，其中线上3万次，占57%。', []],
    ['培训40次，其中线上30次，占约80%。', []],
    ['培训40次，其中线上30次，约占80%。', []],
    ['培训40次，其中线上30次，约占57%。', ['30 ÷ 40，应为 75%']],
    // A share of applications may refer to those received, all to be handled, or those finished.
    ['收到政府信息公开申请12件，其中自然人10件，占76.9%。', []],
    ['收到政府信息公开申请12件，其中自然人10件，占90.9%。', []],
    ['收到政府信息公开申请12件，其中自然人10件，占88%。', ['10 ÷ 12，应为 83%']],
    ['收到政府信息公开申请12件，其中自然人10件，占66.7%。', [], { '表三/一/总计': 15 }],
    ['培训20次，其中线上10次，占76.9%。', ['10 ÷ 20，应为 50.0%']],
    ['自然人申请占83.3%。', []],
    ['自然人申请占76.9%。', []],
    ['予以公开占54.5%。', []],
    ['予以公开占45.5%。', ['6 ÷ 12，应为 50.0%']],
    ['予以公开占45.5%。', [], { '表三/三（一）/总计': '若干' }],
    ['予以公开占45.5%。', ['6 ÷ 11，应为 54.5%'], { '表三/一/总计': '若干' }],
    // Contradictions with the tables are reported by other rules.
    ['收到政府信息公开申请12件，其中自然人8件，占80%。', []],
    ['收到政府信息公开申请20件，其中自然人10件，占80%。', []],
    ['收到政府信息公开申请20件，其中办结11件，其中自然人10件，占80%。', []],
  ];
  for (const [sentence, expected, figures] of rows) {
    it(`${expected.length === 0 ? 'is silent' : 'speaks'}: ${sentence}`, () => {
      const found = shownFindings(bureauSays(sentence, figures), 'NB501', 'NB503').filter(
        ({ code }) => code === 'NB503',
      );
      assert.deepEqual(
        found.map(({ message }) => message.replace(/^.*：/, '')),
        expected,
      );
    });
  }

  it('speaks under a heading of another matter too, where the words have all numbers', () => {
    const report = bureauSays('略。').replace(
      /(（一）主动公开.*?\n\n).*?\n/s,
      '$1培训40次，其中线上30次，占57%。自然人申请占1%。\n',
    );
    assert.deepEqual(
      shownFindings(report, 'NB503').map(({ words }) => words),
      ['57%'],
    );
  });
});

describe('NB503 of changes against last year', () => {
  const LAST: Figures = {
    '表三/一/总计': 10,
    '表三/二/总计': 0,
    '表二/行政事业性收费/本年收费金额': '30',
    '表二/行政许可/本年处理决定数量': 1000,
  };

  /** Returns the findings on a sentence, and the sentence after each fix. */
  function changesIn(sentence: string, last: Figures = LAST, settings = defaultSettings): string[] {
    const { text, analysis } = fixture(bureauSays(sentence), 'NB5');
    const lastYear: FigureLookup = (address) => {
      const figure = last[address];
      if (figure === undefined) return undefined;
      return figure === '若干' ? { kind: 'text' } : { kind: 'number', value: decimalOf(String(figure)) };
    };
    return percentageProblems(analysis.report, settings, lastYear).flatMap(({ message, fixes = [] }) => [
      message,
      ...fixes.map(({ edits }) => applyEdits(text, edits).split('\n')[edits[0].range.start.line]),
    ]);
  }

  const right: readonly string[] = [
    '新收政府信息公开申请12件，同比增长20%。',
    '新收政府信息公开申请12件，同比增加2件。',
    '新收政府信息公开申请12件，同比增长0.2倍。',
    '新收政府信息公开申请12件，同比增长约22%。',
    '新收政府信息公开申请10余件，同比增长90%。',
    '新收政府信息公开申请0.1万件，同比增长90%。',
    '收到政府信息公开申请13件，同比增长30%。',
    '行政事业性收费356000元，同比增长18.7%。',
    '行政事业性收费356000元，同比增加56000元。',
    '行政事业性收费35.6万元，同比增长90%。',
    '行政许可1286件，同比增长28.6%。',
    '新收政府信息公开申请22件，同比增长90%。',
  ];
  for (const sentence of right) it(`is silent: ${sentence}`, () => assert.deepEqual(changesIn(sentence), []));

  const wrong: readonly [sentence: string, message: string, fixed?: string][] = [
    [
      '新收政府信息公开申请12件，同比增长21%。',
      '正文“同比增长21%”算得不对：今年 12，上年 10，应为 20%',
      '新收政府信息公开申请12件，同比增长20%。',
    ],
    [
      '新收政府信息公开申请12件，较上年增加3件。',
      '正文“较上年增加3件”算得不对：今年 12，上年 10，应为 2件',
      '新收政府信息公开申请12件，较上年增加2件。',
    ],
    [
      '新收政府信息公开申请12件，同比增长1.2倍。',
      '正文“同比增长1.2倍”算得不对：今年 12，上年 10，应为 0.2倍',
      '新收政府信息公开申请12件，同比增长0.2倍。',
    ],
    ['新收政府信息公开申请12件，同比下降20%。', '正文“同比下降20%”算得不对：今年 12，上年 10，方向相反'],
    ['新收政府信息公开申请12件，同比减少2件。', '正文“同比减少2件”算得不对：今年 12，上年 10，方向相反'],
    [
      '行政事业性收费356000元，同比增长20.0%。',
      '正文“同比增长20.0%”算得不对：今年 356000，上年 300000，应为 18.7%',
      '行政事业性收费356000元，同比增长18.7%。',
    ],
  ];
  for (const [sentence, ...expected] of wrong) {
    it(`speaks: ${sentence}`, () => assert.deepEqual(changesIn(sentence), expected));
  }

  it('knows that fewer are down', () => {
    const last = { ...LAST, '表三/一/总计': 16 };
    assert.deepEqual(changesIn('新收政府信息公开申请12件，同比下降25%。', last), []);
    assert.equal(changesIn('新收政府信息公开申请12件，同比下降35%。', last).length, 2);
    assert.match(changesIn('新收政府信息公开申请12件，同比增长25%。', last)[0], /方向相反$/);
  });

  it('knows that as many are neither up nor down', () => {
    assert.deepEqual(changesIn('新收政府信息公开申请12件，同比增长5%。', { ...LAST, '表三/一/总计': 12 }), [
      '正文“同比增长5%”算得不对：今年 12，上年 12，应为 0%',
      '新收政府信息公开申请12件，同比增长0%。',
    ]);
  });

  it('rounds to as many places as the words have', () => {
    const last = { ...LAST, '表三/一/总计': 9 };
    assert.match(changesIn('新收政府信息公开申请12件，同比增长1.2倍。', last)[0], /应为 0\.3倍$/);
    assert.match(changesIn('新收政府信息公开申请12件，同比增长3.00%。', last)[0], /应为 33\.33%$/);
  });

  it('is silent where last year had none, or what it had is not known', () => {
    const sentence = '收到政府信息公开申请12件，同比增长90%。';
    assert.notDeepEqual(changesIn(sentence), []);
    const known: readonly Figures[] = [
      { '表三/一/总计': 0, '表三/二/总计': 0 },
      { ...LAST, '表三/二/总计': '若干' },
      { '表三/一/总计': 10 },
      {},
    ];
    for (const last of known) {
      assert.deepEqual(changesIn(sentence, last), []);
    }
  });

  it('takes either of two figures of last year that do not agree', () => {
    const last = { ...LAST, '表三/一/自然人': 6 };
    assert.deepEqual(changesIn('新收政府信息公开申请12件，同比增长20%。', last), []);
    assert.deepEqual(changesIn('新收政府信息公开申请12件，同比增长100%。', last), []);
    assert.notDeepEqual(changesIn('新收政府信息公开申请12件，同比增长100%。'), []);
  });
});
