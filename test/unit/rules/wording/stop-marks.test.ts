import assert from 'node:assert/strict';
import { fixture } from '../../../support/fixture.ts';
import { holdClean, holdFound, inReport, proseTells } from '../../../support/wording.ts';

describe('NB604 stop-marks', () => {
  it('leaves one of several', () => {
    holdFound('NB604', '公开信息⟦。。⟧其中规章2件。', '公开信息。其中规章2件。');
    holdFound('NB604', '公开信息⟦，。⟧其中规章2件。', '公开信息。其中规章2件。');
    holdFound('NB604', '公开信息⟦，,⟧其中规章2件。', '公开信息，其中规章2件。');
    holdFound('NB604', '公开教育⟦、、⟧医疗信息。', '公开教育、医疗信息。');
  });

  it('takes away what cannot begin a paragraph, or stand before 等', () => {
    holdFound('NB604', '⟦，⟧公开信息。', '公开信息。');
    holdFound('NB604', '公开教育、医疗⟦、⟧等信息。', '公开教育、医疗等信息。');
  });

  it('puts in what is missing at the end', () => {
    holdFound('NB604', '公开信息18条。其中规章2件，都已公⟦开⟧', '公开信息18条。其中规章2件，都已公开。');
  });

  it('leaves correct text alone', () => {
    holdClean([
      '公开教育、医疗……',
      '评为优秀、等次不变的单位。',
      '公开信息18条',
      '联系人见附件。\n\n特此报告。青石镇人民政府',
      '什么是公开？！',
    ]);
  });

  it('knows every stop in a run, of either width', () => {
    const runs: readonly [run: string, due: string][] = [
      ['；；', '；'],
      ['：：', '：'],
      ['；;', '；'],
      [':：', '：'],
      ['。.', '。'],
      ['，，。', '。'],
      ['、，', '，'],
      ['，；', '；'],
      ['；：', '；'],
    ];
    for (const [run, due] of runs) {
      holdFound('NB604', `公开信息⟦${run}⟧其中规章已经公开。`, `公开信息${due}其中规章已经公开。`);
    }
    holdFound('NB604', '公开信息⟦。。⟧', '公开信息。');
    const offered = (prose: string) =>
      fixture(inReport(prose), 'NB604').analysis.findings.map(({ fixes = [] }) =>
        fixes.map(({ title }) => title).join(),
      );
    assert.deepEqual(offered('公开信息，。其中规章2件。'), ['改为“。”,改为“，”']);
    assert.deepEqual(offered('公开信息，。'), ['改为“。”'], 'a paragraph does not end in a comma');
    assert.deepEqual(offered('公开信息，。\n其中规章2件。'), ['改为“。”,改为“，”'], 'it goes on');
    assert.deepEqual(offered('- 公开信息，。'), ['改为“。”,改为“，”'], 'items of a list may');
    holdFound('NB604', '公开12⟦,，⟧其中3件。', '公开12，其中3件。');
    holdFound('NB604', '公开⟦，,⟧3件。', '公开，3件。');
    holdFound('NB604', '公开⟦，，⟧办结⟦。。⟧答复。', '公开，办结。答复。');
  });

  it('leaves ellipses, half-width marks alone and headings to other rules', () => {
    const none = (prose: string) =>
      assert.deepEqual(
        fixture(inReport(prose), 'NB604').analysis.findings.map(({ message }) => message),
        [],
        prose,
      );
    for (const prose of [
      '详见：../2022/甲.nianbao，已经公开。',
      '内容略：...，已经公开。',
      '公开信息。。。其他从略。',
      '公开信息.,其他从略。',
      '见 3.,4. 两项。',
      '公开信息(见附件)，及时更新。',
      '### ，主动公开',
      '### 公开教育、医疗、等信息',
      '！公开信息。',
      '- 公开信息18条。其中规章2件，都已公开',
    ]) {
      none(prose);
    }
  });

  it('finds each 、 before 等, which is a word by itself there', () => {
    holdFound('NB604', '公开教育⟦、⟧等、医疗⟦、⟧等信息⟦、⟧等', '公开教育等、医疗等信息等');
    holdClean(['评定为一等、二等、等次相当。']);
  });

  it('misses the end of a paragraph of several sentences', () => {
    holdFound('NB604', '公开信息多条。都已整⟦理⟧', '公开信息多条。都已整理。');
    holdFound('NB604', '公开信息多条。都已整理（见附件⟦）⟧', '公开信息多条。都已整理（见附件）。');
    holdFound('NB604', '公开信息多条。都贴上“已公开⟦”⟧', '公开信息多条。都贴上“已公开”。');
    holdFound('NB604', '公开信息。\n其他的\n正在整⟦理⟧', '公开信息。\n其他的\n正在整理。');
    holdFound('NB604', `公开信息多条。${'办'.repeat(25)}人民政⟦府⟧`);
  });

  it('misses none behind a short word, a signature, a date or a figure', () => {
    holdClean([
      '公开信息多。都已整理',
      '公开信息多条。已整理',
      '现将有关情况报告如下。青石镇人民政府',
      `现将有关情况报告如下。${'办'.repeat(24)}人民政府`,
      '现将有关情况报告如下。2024年1月20日',
      '公开信息多条。都已整理（18）',
      '公开信息\n都已整理',
    ]);
  });
});

describe('NB604 tells', () => {
  proseTells([
    ['公开信息。。其中规章2件。', 'NB604 warning 标点“。。”重复，应只用一个 | safe 改为“。”'],
    ['公开信息，。其中规章2件。', 'NB604 warning 标点“，。”重复，应只用一个 | likely 改为“。” | or 改为“，”'],
    ['，公开信息。', 'NB604 warning 一段不能以“，”开头 | likely 删去“，”'],
    ['公开教育、医疗、等信息。', 'NB604 warning “等”的前面不用顿号 | safe 删去“、”'],
    ['公开信息18条。其中规章2件，都已公开', 'NB604 warning 这一段的末尾缺少句号 | likely 补上“。”'],
  ]);
});
