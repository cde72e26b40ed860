import assert from 'node:assert/strict';
import { listenToTimings, timed } from '../../../server/src/syntax/timings.ts';

describe('timings', () => {
  let time = 0;
  let lines: string[] = [];
  const take = (milliseconds: number) => {
    time += milliseconds;
  };
  const listen = (over: number) => listenToTimings({ now: () => time, over, tell: (line) => lines.push(line) });
  beforeEach(() => {
    lines = [];
  });
  afterEach(() => listenToTimings(undefined));

  /** Takes 33 ms. */
  const work = () =>
    timed('输入', () => {
      take(3);
      timed('tree', () => take(4));
      timed('report', () => {
        take(10);
        timed('tables', () => take(9));
        take(1);
      });
      timed('tree', () => take(6));
      return '做完';
    });

  it('tell the whole and its steps, each without the steps inside it', () => {
    listen(2);
    assert.equal(work(), '做完');
    assert.deepEqual(lines, ['输入 33.0 毫秒：tree 10.0，tables 9.0，report 11.0，其余 3.0']);
  });

  it('leave out steps, and work, that take less than is asked', () => {
    listen(10);
    work();
    listen(40);
    work();
    assert.deepEqual(lines, ['输入 33.0 毫秒：tree 10.0，report 11.0']);
  });

  it('wait for work that goes on in a promise, and tell other work meanwhile by itself', async () => {
    listen(1);
    let end = () => {};
    const answer = timed('请求', () => {
      timed('tree', () => take(2));
      return new Promise<void>((settle) => {
        end = settle;
      });
    });
    timed('输入', () => take(5));
    end();
    await answer;
    assert.deepEqual(lines, ['输入 5.0 毫秒：其余 5.0', '请求 7.0 毫秒：tree 2.0，其余 5.0']);
  });

  it('are reported for work that fails, and the error is rethrown', async () => {
    listen(1);
    const fail = () => {
      take(2);
      throw new Error('坏了');
    };
    assert.throws(() => timed('输入', () => timed('tree', fail)), /坏了/);
    await assert.rejects(
      timed('请求', async () => fail()),
      /坏了/,
    );
    timed('以后', () => take(1));
    assert.deepEqual(lines, ['输入 2.0 毫秒：tree 2.0', '请求 2.0 毫秒：其余 2.0', '以后 1.0 毫秒：其余 1.0']);
  });

  it('are nobody’s business while nobody listens', () => {
    assert.equal(work(), '做完');
    assert.deepEqual(lines, []);
  });
});
