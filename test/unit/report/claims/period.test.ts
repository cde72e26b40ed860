import assert from 'node:assert/strict';
import { readPeriod } from '../../../../server/src/report/claims/period.ts';
import { said } from '../../../support/claims.ts';

/** Returns the period after 截至 as the report of 2023 reads it: its words, and the year that they mean. */
function periodIn(text: string, own: number | undefined = 2023): string | undefined {
  const period = readPeriod(`至${text}`, 1, own);
  if (!period) return undefined;
  const { isOwn, offset, end } = period;
  return `${text.slice(0, end - 1)} ${isOwn ? 'own' : (offset ?? 'part')}`;
}

describe('periods in prose', () => {
  const rows: readonly [text: string, expected: string | undefined][] = [
    // Years.
    ['2023年收到', '2023年 own'],
    ['2023年度收到', '2023年度 own'],
    ['2023 年 收到', '2023 年  own'],
    ['2023 年 度收到', '2023 年 度 own'],
    ['２０２３年收到', '２０２３年 own'],
    ['2022年收到', '2022年 -1'],
    ['2024年办理', '2024年 1'],
    ['2013年收到', '2013年 -10'],
    ['1923年收到', '1923年 -100'],
    ['2023年12件', '2023年 own'],
    ['2023年123月', '2023年 own'],
    ['2023年月均收到', '2023年 own'],
    ['2023年度12件', '2023年度 own'],
    ['2023年12', '2023年 own'],
    // The end of a year stands for the whole year.
    ['2023年底收到', '2023年底 own'],
    ['2023年末收到', '2023年末 own'],
    ['2023年年底收到', '2023年年底 own'],
    ['2023年12月31日收到', '2023年12月31日 own'],
    ['2023年12月底收到', '2023年12月底 own'],
    ['2022年底收到', '2022年底 -1'],
    // A whole year from its first to its last day.
    ['2023年1月1日至12月31日收到', '2023年1月1日至12月31日 own'],
    ['2023年01月01日至12月31日收到', '2023年01月01日至12月31日 own'],
    ['2023年1月1号到12月31号收到', '2023年1月1号到12月31号 own'],
    ['2023年1月1日 至 2023 年12月31日收到', '2023年1月1日 至 2023 年12月31日 own'],
    ['2023年1月1日——12月31日收到', '2023年1月1日——12月31日 own'],
    ['2023年1月1日 - 12月31日收到', '2023年1月1日 - 12月31日 own'],
    ['2023年1月1日—2023年底收到', '2023年1月1日—2023年底 own'],
    ['2022年1月1日至12月31日收到', '2022年1月1日至12月31日 -1'],
    // Parts of a year, or several years.
    ['2023年6月收到', '2023年6月 part'],
    ['2023年10月31日收到', '2023年10月31日 part'],
    ['2023年1至6月收到', '2023年1至6月 part'],
    ['2023年1月1日至6月30日收到', '2023年1月1日至 part'],
    ['2023年1月1日施行', '2023年1月1日 part'],
    ['2022年1月1日至2023年12月31日收到', '2022年1月1日至 part'],
    ['2023年1月1日至2023件', '2023年1月1日至 part'],
    ['6月收到', '6月 part'],
    ['6月3日收到', '6月3日 part'],
    ['10月31日收到', '10月31日 part'],
    ['6月3件', '6月 part'],
    ['6月日均', '6月 part'],
    ['1至6月收到', '1至6月 part'],
    ['1—12月收到', '1—12月 own'],
    ['1——12月收到', '1——12月 own'],
    ['1-12月收到', '1-12月 own'],
    ['2-12月收到', '2-12月 part'],
    ['1-11月收到', '1-11月 part'],
    // Not periods.
    ['12件', undefined],
    ['1-2件', undefined],
    ['6件12月', undefined],
    ['2/12年', undefined],
    ['1-月', undefined],
    ['1-123月', undefined],
    ['123月', undefined],
    ['123-124月', undefined],
    ['1-12月刊', undefined],
    ['12345年', undefined],
    ['202年', undefined],
    ['2023件', undefined],
    ['2023-2024年', undefined],
    ['年底', undefined],
    // Only years of this age: law and reports name no others.
    ['1900年', '1900年 -123'],
    ['1899年', undefined],
    ['2199年', '2199年 176'],
    ['2200年', undefined],
  ];
  for (const [text, expected] of rows) {
    it(`${expected ? 'are read' : 'are none'}: ${text}`, () => assert.equal(periodIn(text), expected));
  }

  it('are nobody’s where the report has no year', () => {
    assert.equal(readPeriod('2023年', 0, undefined)?.isOwn, false);
    assert.equal(readPeriod('2023年', 0, undefined)?.offset, undefined);
    assert.equal(readPeriod('2023年1月1日至12月31日', 0, undefined)?.isOwn, false);
  });

  it('do not begin within a number', () => {
    assert.equal(readPeriod('12023年', 1, 2023), undefined);
    assert.equal(readPeriod('2023年', 0, 2023)?.end, 5);
  });

  const claims: readonly [sentence: string, expected: string[]][] = [
    ['2023年1月1日至12月31日收到政府信息公开申请12件。', ['收到 12件']],
    ['2022年1月1日至2023年12月31日收到政府信息公开申请12件。', []],
    ['2023年1月1日至6月30日收到政府信息公开申请12件。', []],
    ['截至2023年底收到政府信息公开申请12件。', ['收到 12件']],
    ['2023年6月收到政府信息公开申请12件。', []],
    ['1—12月收到政府信息公开申请12件。', ['收到 12件']],
    ['1—11月收到政府信息公开申请12件。', []],
  ];
  for (const [sentence, expected] of claims) {
    it(`${expected.length === 0 ? 'are other ones' : 'are the report’s'}: ${sentence}`, () => {
      assert.deepEqual(said(sentence), expected);
    });
  }
});
