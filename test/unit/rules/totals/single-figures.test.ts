import assert from 'node:assert/strict';
import { findingMessages } from '../../../support/findings.ts';
import { section } from '../../../support/tables.ts';

const four = (...figures: string[]) =>
  section(
    '四',
    `| 类别 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| --- | --- | --- | --- | --- | --- |\n| 行政复议 | ${figures.join(' | ')} |`,
  );

describe('NB203 negative-figure', () => {
  it('tells the figures below zero from zero and those above', () => {
    assert.deepEqual(findingMessages(four('-1', '0', '1', '-0', '-12'), 'NB203'), [
      'NB203 表四/行政复议/结果维持不应为负数，现为 -1',
      'NB203 表四/行政复议/总计不应为负数，现为 -12',
    ]);
  });
});

describe('NB201 not-a-figure', () => {
  it('quotes what stands there, twenty characters of it at most', () => {
    const words = '已经办结的共有三件还有两件正在办理之中的';
    assert.equal(words.length, 20);
    assert.deepEqual(findingMessages(four('0', words, '若干', `${words}事`, '0'), 'NB201'), [
      `NB201 “${words}”不是数字，请改填阿拉伯数字`,
      'NB201 “若干”不是数字，请改填阿拉伯数字',
      `NB201 “${words}……”不是数字，请改填阿拉伯数字`,
    ]);
  });
});
