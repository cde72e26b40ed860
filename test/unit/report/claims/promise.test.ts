import assert from 'node:assert/strict';
import fc from 'fast-check';
import { walkSegments } from '../../../../server/src/report/claims/attribution.ts';
import type { Claim } from '../../../../server/src/report/claims/claim.ts';
import { claimsOf } from '../../../../server/src/report/claims/claims.ts';
import * as lexicon from '../../../../server/src/report/claims/lexicon.ts';
import { readPartsClaims } from '../../../../server/src/report/claims/parts.ts';
import { isPromising, mayClaim } from '../../../../server/src/report/claims/promise.ts';
import { readSegments } from '../../../../server/src/report/claims/segments.ts';
import { beginBlock } from '../../../../server/src/report/claims/state.ts';
import { readTokens, type Speaker } from '../../../../server/src/report/claims/tokens.ts';
import { WORDS } from '../../../../server/src/report/claims/words.ts';
import { readTree } from '../../../../server/src/syntax/tree.ts';
import { BUREAU_SENTENCES, CITY_SENTENCES } from '../../../support/claim-sentences.ts';

const SPEAKER: Speaker = {
  organ: '青石县教育局',
  year: 2023,
  names: ['青石县教育局'],
  isGovernment: false,
  isRollUp: false,
};

/** Returns the claims of a sentence without first asking if it can have any. */
function claimsIn(text: string): readonly Claim[] {
  const claims: Claim[] = [];
  const segments = readSegments(readTokens(text, 0, text.length, SPEAKER));
  const before = readSegments(readTokens('收到申请12件', 0, 7, SPEAKER));
  walkSegments(segments, beginBlock(), { text, speaker: SPEAKER, claims });
  readPartsClaims(segments, before, text, claims);
  return claims;
}

function assertPromising(text: string): void {
  if (claimsIn(text).length === 0) return;
  assert.ok(isPromising(text, 0, text.length), `not promising: ${text}`);
  assert.ok(mayClaim(readTokens(text, 0, text.length, SPEAKER)), `may not claim: ${text}`);
}

const { MEASURES, APPLICANTS, OUTCOMES, DOCUMENTS, ACTS } = lexicon;
const NUMBERS = ['5', '12', '十二', '3,511', '35.6万', '一○', '6 ', '18万余', '二百', '96.9'];
const UNITS = ['件', '宗', '例', '部', '个', '元', '人民币元', '余件', '%', '次', '条', '人次'];
const QUANTITIES = NUMBERS.flatMap((number) => UNITS.map((unit) => number + unit));
/** All known words by function, and numbers. */
const GROUPS: readonly (readonly string[])[] = [
  ...[...MEASURES, ...APPLICANTS, ...OUTCOMES, ...DOCUMENTS, ...ACTS].map(({ words }) => words.split(' ')),
  ...Object.values(WORDS).map((words) => words.split(' ').filter((word) => word !== '')),
  QUANTITIES,
  ['（甲县5期、乙县7期）', '(甲县5期、乙县7期)', '【甲县5期、乙县7期】'].map((inside) => `发布解读12期${inside}，`),
];
/** Frames that become a claim with many words in the gap _. */
const FRAMES = [
  '收到政府信息公开申请_',
  '_政府信息公开申请',
  '_收到政府信息公开申请',
  '政府信息公开申请_办结',
  '_12件',
  '被申请行政复议2件，_1件',
  '收取信息处理费_',
  '_收取信息处理费',
  '行政事业性收费_',
  '收到12件，_甲县5件',
  '甲县3人，乙县4人，_7人',
  '20人，_甲类5人、乙类15人',
  '自然人申请_97%',
  '政府信息公开申请_100%',
  '12期（_5期）',
  '12人，其中_',
  '制发规范性文件_',
  '_规范性文件3件',
];

describe('sentences that are passed over', () => {
  it('are none of the samples that claim something', () => {
    for (const [text] of [...CITY_SENTENCES, ...BUREAU_SENTENCES])
      for (const one of text.split('。')) assertPromising(one);
  });

  it('make no claim, whatever word they have', () => {
    for (const words of GROUPS) {
      for (const word of words) {
        for (const frame of FRAMES) assertPromising(frame.replace('_', word));
      }
    }
  });

  it('make no claim, whatever their words', () => {
    const word = fc.constantFrom(...GROUPS).chain((words) => fc.constantFrom(...words));
    const mark = fc.constantFrom('，', '、', '；', '：', '（', '）', '');
    const piece = fc.oneof(word, word, fc.constantFrom(...QUANTITIES), mark);
    const sentence = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
    fc.assert(fc.property(sentence, assertPromising), { numRuns: 2000 });
  });

  it('are not those whose numbers have neither digits nor a unit of applications', () => {
    const [block] = readTree('收取信息处理费二百元。').blocks;
    assert.equal(claimsOf(block, SPEAKER).claims.length, 1);
  });

  it('are those without a number of applications, a share, a list, or a word for none or all', () => {
    const rows = [
      [
        '本机关依法做好这项工作',
        '重要文件、案件及各部门',
        '发布信息120条',
        '召开会议3场，培训200人次',
        '公开条例其中',
        '占比提高，其中较多',
      ],
      ['2023年12月', '其他分析依法全市均衡都市已经悉心', '条例第5，件', '（含会议）', '12345', '其中2023年'],
    ].flat();
    for (const text of [...rows, '第二十条第（一）项', '共第3件']) assert.ok(!isPromising(text, 0, text.length), text);
    // Only a number right after 第 does not count anything.
    for (const text of ['共第 3件', '第二十条收到3件']) assert.ok(isPromising(text, 0, text.length), text);
    // Text outside the range is ignored.
    assert.ok(!isPromising('没有12件', 2, 4) && isPromising('没有12件', 2, 5) && isPromising('没有12件', 0, 1));
    for (const text of [
      '12件',
      '１２件',
      '十二件',
      '12 件',
      '12**件',
      '12余件',
      '3○件',
      '没',
      '未',
      '无',
      '已全部办结',
      '均已答复',
    ]) {
      assert.ok(isPromising(text, 0, text.length), text);
    }
    for (const text of ['12期，其中5期', '12期（5期）', '12期，分别为', '共12期', '满意率12%', '【12期']) {
      assert.ok(isPromising(text, 0, text.length), text);
    }
  });

  it('are those whose words cannot be a claim', () => {
    const may = (text: string) => mayClaim(readTokens(text, 0, text.length, SPEAKER));
    const rows = [
      '培训12次',
      '培训12次，很好',
      '培训（线上）',
      '满意98%',
      '收到申请',
      '收到申请12人',
      '没有培训',
      '全部培训',
      '其中重点',
      '办结率很高',
      '占12次',
    ];
    for (const text of rows) assert.ok(!may(text), text);
    for (const text of ['培训12次（', '其中12次', '占12%', '收到12件', '没有收到', '全部办结', '收费通知书2件']) {
      assert.ok(may(text), text);
    }
  });
});
