import assert from 'node:assert/strict';
import { readQuantity } from '../../../../server/src/report/claims/quantity.ts';
import { amountInYuan, inUnit, plainValue, readingValue } from '../../../../server/src/report/claims/values.ts';
import { decimalOf, formatDecimal } from '../../../../server/src/report/decimal.ts';
import { fixture } from '../../../support/fixture.ts';
import { sampleReport } from '../../../support/report.ts';
import { BUREAU_FIGURES } from '../../../support/speakers.ts';

type Figures = Readonly<Record<string, number | string>>;

function reportWith(figures: Figures = {}) {
  const { report } = fixture(sampleReport({ ...BUREAU_FIGURES, ...figures }, '青石县教育局'), 'NB5').analysis;
  // A value cached for one format must not be used for another.
  return { ...report, format: { ...report.format } };
}

/** Returns the value of an expression, with alternatives after `|`; or the reason why there is none. */
function shown(expression: string, figures?: Figures): string {
  const report = reportWith(figures);
  const value = readingValue({ meaning: '', expression }, report);
  const plain = plainValue({ meaning: '', expression }, report);
  if (value === undefined || value === 'unknown') {
    assert.equal(plain, value);
    return value ?? 'none';
  }
  assert.equal(typeof plain === 'object' ? formatDecimal(plain) : plain, formatDecimal(value.value));
  return [value.value, ...value.others].map(formatDecimal).join('|');
}

const TOTAL_BLANK = { '表三/一/总计': '' };
const ROW_BLANK = Object.fromEntries(
  ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'].map((column) => [
    `表三/一/${column}`,
    '',
  ]),
);

describe('values of readings', () => {
  const rows: readonly [expression: string, value: string, figures?: Figures][] = [
    ['表三/一/总计', '12'],
    ['表三/一/总计 + 表三/二/总计', '13'],
    ['表三/一/总计 - 表三/四/总计', '10'],
    ['表三/四/总计 - 表三/一/总计', '-10'],
    ['表三/一/总计 - 表三/四/总计 - 表三/二/总计', '9'],
    ['表三/一/法人或其他组织', '2'],
    ['表三/三（四）*/总计', '2'],
    ['表三/三（三）*/自然人', '1'],
    ['表三/三（三）/自然人', 'none'],
    ['表三/三（九）*/总计', 'none'],
    ['表三/一/外国人', 'none'],
    ['表九/一/总计', 'none'],
    ['表三/一/总计 + 表九/一/总计', 'none'],
    ['表二/行政事业性收费/本年收费金额', '35.6'],
    // A blank total is the sum of its row; in a sum of totals, a wholly blank row adds nothing.
    ['表三/一/总计', '12', TOTAL_BLANK],
    ['表三/一/自然人', 'unknown', { '表三/一/自然人': '' }],
    ['表三/一/自然人 + 表三/二/自然人', 'unknown', { '表三/一/自然人': '' }],
    ['表三/一/总计', 'unknown', ROW_BLANK],
    ['表三/一/总计 + 表三/二/总计', '1', ROW_BLANK],
    ['表三/一/总计', '0', { ...ROW_BLANK, '表三/一/其他': '—' }],
    ['表三/一/自然人', '0', { '表三/一/自然人': '—' }],
    // Not a number, so unknown.
    ['表三/一/自然人', 'unknown', { '表三/一/自然人': '若干' }],
    ['表三/一/总计 + 表三/二/总计', 'unknown', { '表三/二/总计': '若干' }],
    ['表三/一/总计', 'unknown', { ...TOTAL_BLANK, '表三/一/自然人': '若干' }],
    // The tables contradict themselves: the value written, and what the row or the results add up to.
    ['表三/一/总计', '15|12', { '表三/一/总计': 15 }],
    ['表三/一/总计 + 表三/二/总计', '16|13', { '表三/一/总计': 15 }],
    ['表三/一/总计 - 表三/四/总计', '13|10', { '表三/一/总计': 15 }],
    ['表三/三（七）/总计', '10|11|11', { '表三/三（七）/总计': 10 }],
    ['表三/三（七）/自然人', '8|9', { '表三/三（七）/自然人': 8 }],
    ['表三/三（一）/总计', '5|6', { '表三/三（一）/总计': 5 }],
    ['表三/一/总计', '12', { '表三/一/自然人': '若干' }],
  ];
  for (const [expression, value, figures] of rows) {
    it(`${expression} is ${value}`, () => assert.equal(shown(expression, figures), value));
  }

  it('tell what they add up, and where it stands', () => {
    const value = readingValue({ meaning: '', expression: '表三/一/总计 - 表三/三（四）*/总计' }, reportWith());
    assert.ok(typeof value === 'object');
    assert.deepEqual(
      value.summands.map(({ sign, address, value: own, placed }) => [
        sign,
        address,
        formatDecimal(own),
        Boolean(placed),
      ]),
      [
        [1, '表三/一/总计', '12', true],
        [-1, '表三/三（四）1/总计', '2', true],
        [-1, '表三/三（四）2/总计', '0', true],
        [-1, '表三/三（四）3/总计', '0', true],
      ],
    );
  });

  it('are amounts in 万元, and in 元 as exact as the table has them', () => {
    const yuan = (amount: string, words: string) => {
      const { quantity } = readQuantity(words, 0, undefined);
      assert.ok(quantity);
      const { low, high, isOpen } = amountInYuan(decimalOf(amount), quantity);
      return [Number(formatDecimal(low)), high && Number(formatDecimal(high)), isOpen];
    };
    assert.deepEqual(yuan('35.6', '35.6万元'), [356000, 356000, false]);
    assert.deepEqual(yuan('35.6', '36万元'), [356000, 356000, false]);
    // The prose is more precise than the table, which may have been rounded or truncated.
    assert.deepEqual(yuan('35.6', '35.62万元'), [355500, 357000, true]);
    assert.deepEqual(yuan('35.6', '356200元'), [355500, 357000, true]);
    assert.deepEqual(yuan('35.6210', '356210元'), [356210, 356210, false]);
    const value = readingValue({ meaning: '', expression: '表二/行政事业性收费/本年收费金额' }, reportWith());
    assert.ok(typeof value === 'object');
    assert.equal(Number(formatDecimal(inUnit(value, true))), 356000);
    assert.equal(formatDecimal(inUnit(value, false)), '35.6');
  });
});
