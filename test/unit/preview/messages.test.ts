import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { readMessage, readState } from '../../../client/src/preview/messages.ts';
import { sourceOffset } from '../../../client/src/preview/source-offset.ts';

describe('messages of the page', () => {
  it('are read as they are meant', () => {
    assert.deepEqual(readMessage({ type: 'ready' }), { type: 'ready' });
    assert.deepEqual(readMessage({ type: 'scroll', top: 3.5, isEnd: false }), {
      type: 'scroll',
      top: 3.5,
      isEnd: false,
    });
    assert.deepEqual(readMessage({ type: 'open', line: 3, from: 2, to: 5 }), { type: 'open', line: 3, from: 2, to: 5 });
    assert.deepEqual(readMessage({ type: 'open', line: 3, before: '甲' }), { type: 'open', line: 3, before: '甲' });
  });

  it('are nothing where they make no sense', () => {
    const senseless = [
      undefined,
      null,
      7,
      'ready',
      {},
      { type: 'run', command: 'rm' },
      { type: 'scroll', top: -1, isEnd: false },
      { type: 'scroll', line: 1 },
      { type: 'open', line: Number.NaN },
      { type: 'open', line: '3' },
    ];
    for (const value of senseless) assert.equal(readMessage(value), undefined);
    assert.deepEqual(readMessage({ type: 'open', line: 1, from: 9, to: 2, before: 3 }), { type: 'open', line: 1 });
  });

  it('leave a state that is read whatever an earlier version left', () => {
    assert.deepEqual(readState({ uri: 'file:///a', line: 4.5 }), { uri: 'file:///a', line: 4.5 });
    assert.deepEqual(readState({ uri: 'file:///a', line: 'x' }), { uri: 'file:///a', line: 0 });
    assert.equal(readState({ line: 4 }), undefined);
    assert.equal(readState(undefined), undefined);
  });
});

describe('from the text of the page to its source', () => {
  const cases: [source: string, before: string, offset: number][] = [
    ['全年共收到申请3511件', '全年共收到', 5],
    ['## 一、总体情况', '一、', 5],
    ['- **重点**领域公开', '重点领域', 10],
    ['　　本年度', '　　本', 3],
    ['见[公开网站](https://www.gov.cn/zwgk)。', '见公开网站。', 33],
    ['甲&nbsp;乙', '甲\u00a0乙', 8],
    ['正文', '', 0],
    ['短', '比原文长得多的文字', 0],
  ];
  for (const [source, before, offset] of cases) {
    it(`${source} | ${before}`, () => assert.equal(sourceOffset(source, before), offset));
  }
});
