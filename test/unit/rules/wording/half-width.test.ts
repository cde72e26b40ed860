import assert from 'node:assert/strict';
import { fixture } from '../../../support/fixture.ts';
import { textIn } from '../../../support/text.ts';
import { holdClean, holdFound, inReport, proseTells } from '../../../support/wording.ts';

/** Asserts that a mark is found in each text; `fixed` is its paragraph once all are full-width. */
function holdMended(rows: readonly (readonly [prose: string, fixed: string])[]): void {
  for (const [prose, fixed] of rows) holdFound('NB602', prose, fixed);
}

describe('NB602 half-width', () => {
  it('makes every mark of a paragraph full-width at once', () => {
    holdMended([
      ['2023 年⟦,⟧我镇按照要求(见附件)公开信息;实事求是.', '2023 年，我镇按照要求（见附件）公开信息；实事求是。'],
      ['是否公开⟦?⟧及时公开!', '是否公开？及时公开！'],
      ['第一季度⟦:⟧公开3件\n第二季度:公开4件', '第一季度：公开3件\n第二季度：公开4件'],
    ]);
  });

  it('finds a mark behind Chinese, whatever follows', () => {
    holdMended([
      ['电话⟦:⟧0570-1234。', '电话：0570-1234。'],
      ['面向企业⟦,⟧APP用户可以查询。', '面向企业，APP用户可以查询。'],
      ['执行《条例》⟦,⟧3件已办结。', '执行《条例》，3件已办结。'],
      ['坚持“公开”⟦,⟧3件已办结。', '坚持“公开”，3件已办结。'],
      ['坚持“⟦,⟧公开”。', '坚持“，公开”。'],
      ['公开率95％⟦,⟧100件已办结。', '公开率95％，100件已办结。'],
      ['比例⟦:⟧', '比例：'],
      ['〚公开〛⟦,⟧3件已办结。', '〚公开〛，3件已办结。'],
      ['方案A,3,402件⟦,⟧已办结。', '方案A,3,402件，已办结。'],
    ]);
  });

  it('finds a mark between a figure or foreign word and Chinese', () => {
    holdMended([
      ['公开率为95%⟦,⟧答复率为100%。', '公开率为95%，答复率为100%。'],
      ['共收到申请3402⟦,⟧其中自然人3400件。', '共收到申请3402，其中自然人3400件。'],
      ['开发APP⟦,⟧小程序同步上线。', '开发APP，小程序同步上线。'],
      ['见附表[1]⟦,⟧其余照旧。', '见附表[1]，其余照旧。'],
      ['见Table(a)⟦,⟧其余照旧。', '见Table(a)，其余照旧。'],
      ['共收到3402⟦,⟧《条例》施行以来最多。', '共收到3402，《条例》施行以来最多。'],
      ['共收到3402⟦,⟧“公开”的占多数。', '共收到3402，“公开”的占多数。'],
      ['123⟦,⟧其中自然人3件', '123，其中自然人3件'],
      ['共5⟦,⟧其中自然人3件。', '共5，其中自然人3件。'],
    ]);
  });

  it('takes a dot for a full stop only at the end of a Chinese sentence', () => {
    holdMended([
      ['实事求是⟦.⟧', '实事求是。'],
      ['实事求是⟦.⟧及时公开。', '实事求是。及时公开。'],
      ['公开三⟦.⟧及时答复。', '公开三。及时答复。'],
    ]);
    // A dot between a Chinese character and a digit or letter never ends a sentence.
    holdClean(['见附件.3件已办结。', '见附件.docx格式。', '公开，见附件.3', '增长6.7%。', '（见附件.）公开。']);
  });

  it('drops the blanks behind a mark, and those behind an ordinal', () => {
    holdMended([
      ['我镇⟦,⟧  依法公开。', '我镇，依法公开。'],
      ['我镇⟦;⟧  \n依法公开。', '我镇；  \n依法公开。'],
      ['共收到3402⟦,⟧ 其中自然人3400件。', '共收到3402，其中自然人3400件。'],
      ['### ⟦(⟧一) 主动公开', '### （一）主动公开'],
      ['⟦(⟧二十一) 主动公开', '（二十一）主动公开'],
      ['我镇⟦(⟧见附件) 公开。', '我镇（见附件） 公开。'],
      ['⟦(⟧见附件) 我镇公开。', '（见附件） 我镇公开。'],
      ['我镇⟦(⟧一) 公开。', '我镇（一） 公开。'],
    ]);
  });

  it('finds brackets that hold Chinese or stand next to it', () => {
    holdMended([
      ['依申请公开⟦(⟧12)。', '依申请公开（12）。'],
      ['⟦(⟧12)依申请公开', '（12）依申请公开'],
      ['共3⟦(⟧含街道)/5件。', '共3（含街道）/5件。'],
      ['⟦(⟧见附件\n第2页)', '（见附件\n第2页）'],
      ['⟦(⟧a\n见附件)', '（a\n见附件）'],
      ['我镇⟦(⟧2023年)公开。', '我镇（2023年）公开。'],
      ['我镇⟦(⟧20231年)12号楼。', '我镇（20231年）12号楼。'],
    ]);
    holdClean(['f(x)=3，见表。', '函数 (x) 的值。', '（见附件）(a)（见附件）。', '见[附件](a.pdf)。']);
    holdClean(['见Table(12)a依申请公开。', '依a(12)。']);
  });

  it('looks at the first two hundred characters in brackets', () => {
    const within = (count: number) => `见Table(${'a'.repeat(count)}汉)a。`;
    assert.equal(fixture(inReport(within(198)), 'NB602').analysis.findings.length, 1);
    assert.equal(fixture(inReport(within(199)), 'NB602').analysis.findings.length, 0);
  });

  it('names the mark, how many there are, and each of the others', () => {
    const { text, analysis } = fixture(inReport('我镇(见附件)公开,共3件;\n其中2件:自然人.'), 'NB602');
    const [{ message, related = [], fixes = [] }] = analysis.findings;
    assert.equal(message, '“(”是半角标点，汉字之间用全角“（”（本段共 6 处）');
    assert.deepEqual(
      related.map((one) => `${one.range.start.line} ${textIn(text, one.range)} ${one.message}`),
      ['6 ) “)”应为“）”', '6 , “,”应为“，”', '6 ; “;”应为“；”', '7 : “:”应为“：”', '7 . “.”应为“。”'],
    );
    assert.deepEqual(
      fixes.map(({ title, isPreferred, isSafe }) => [title, isPreferred, isSafe]),
      [['本段 6 处半角标点改为全角', true, true]],
    );
  });

  it('names no other where there is none, and twenty at most', () => {
    const findingFor = (count: number) => fixture(inReport('甲,'.repeat(count)), 'NB602').analysis.findings[0];
    assert.equal(findingFor(1).message, '“,”是半角标点，汉字之间用全角“，”');
    assert.equal(findingFor(1).fixes?.[0].title, '改为“，”');
    assert.equal(findingFor(1).related, undefined);
    assert.match(findingFor(2).message, /（本段共 2 处）$/);
    assert.equal(findingFor(2).fixes?.[0].title, '本段 2 处半角标点改为全角');
    assert.equal(findingFor(2).related?.length, 1);
    assert.equal(findingFor(20).related?.length, 19);
    assert.equal(findingFor(21).related?.length, 19);
    assert.equal(findingFor(21).fixes?.[0].edits.length, 21);
  });

  it('leaves the title and the headings of sections to their own rules', () => {
    const found = (text: string) => fixture(text, 'NB602').analysis.findings.length;
    assert.deepEqual(['# 年报,草稿', '## 一,总体情况', '### 一,主动公开', '#### 一,主动公开'].map(found), [0, 0, 1, 1]);
  });

  it('leaves correct text alone', () => {
    holdClean([
      '上午9:30至11:00办理，共3,402件，增长6.7%，版本为V2.0。',
      '见http://www.qingshi.gov.cn/a,b;c?d=1(e)。',
      '1.主动公开',
      '1. 主动公开',
      '1,主动公开',
      '12: 主动公开',
      'Open data, “open” (government): yes!',
      '“Open”, yes.',
      '- 共3402,',
      '- 一.主动公开',
    ]);
  });

  it('leaves what is next to another stop to the rule on those', () => {
    const count = (prose: string) => fixture(inReport(prose), 'NB602').analysis.findings.length;
    for (const prose of ['我镇，,公开。', '我镇,，公开。', '我镇, ，公开。', '我镇..公开。'])
      assert.equal(count(prose), 0, prose);
    for (const stop of ',.:;') assert.equal(count(`我镇, ${stop}公开。`), 0, stop);
    assert.equal(count('我镇, 公开。'), 1);
    assert.equal(count(',其余照旧。'), 0, 'a paragraph does not begin with one');
    assert.equal(count('我镇,,公开。'), 1);
  });
});

describe('NB602 tells', () => {
  proseTells([
    [
      '2023 年,我镇按照要求(见附件)公开信息;实事求是.',
      'NB602 information “,”是半角标点，汉字之间用全角“，”（本段共 5 处） → 7 “(”应为“（” → 7 “)”应为“）” → 7 “;”应为“；” → 7 “.”应为“。” | safe 本段 5 处半角标点改为全角',
    ],
    ['电话:0570-1234。', 'NB602 information “:”是半角标点，汉字之间用全角“：” | safe 改为“：”'],
  ]);
});
