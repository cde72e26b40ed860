import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { PreviewResponse } from '../../../client/src/preview/messages.ts';
import { createUpdates } from '../../../client/src/preview/updates.ts';

/** A host whose server answers on command and whose clock is advanced by hand. */
function host() {
  const timers: { at: number; action: () => void }[] = [];
  const asked: { have: readonly string[]; answer: (response: PreviewResponse | null) => void; fail: () => void }[] = [];
  const shown: PreviewResponse[] = [];
  const state = { clock: 0, version: 1 };
  const updates = createUpdates({
    request: (have) =>
      new Promise((resolve, reject) => {
        asked.push({ have, answer: resolve, fail: () => reject(new Error('stopped')) });
      }),
    version: () => state.version,
    show: (response) => shown.push(response),
    later: (milliseconds, action) => {
      const timer = { at: state.clock + milliseconds, action };
      timers.push(timer);
      return () => {
        const i = timers.indexOf(timer);
        if (i >= 0) timers.splice(i, 1);
      };
    },
  });
  const pass = async (milliseconds = 0) => {
    state.clock += milliseconds;
    for (let i = 0; i < 20; i++) {
      for (const timer of timers.filter(({ at }) => at <= state.clock)) {
        timers.splice(timers.indexOf(timer), 1);
        timer.action();
      }
      await Promise.resolve();
    }
  };
  return { updates, asked, shown, state, pass, timers };
}

function response(version: number, ...ids: string[]): PreviewResponse {
  return { version, blocks: ids.map((id, line) => ({ id, line, endLine: line + 1, html: `<p>${id}</p>` })) };
}

describe('keeping the preview up to date', () => {
  it('asks at once, and never twice at a time', async () => {
    const { updates, asked, shown, state, pass } = host();
    updates.changed();
    updates.changed();
    await pass();
    assert.equal(asked.length, 1);
    for (state.version = 2; state.version < 9; state.version++) updates.changed();
    await pass();
    assert.equal(asked.length, 1);
    asked[0].answer(response(1, 'a', 'b'));
    await pass();
    assert.equal(asked.length, 2);
    assert.deepEqual(asked[1].have, ['a', 'b']);
    asked[1].answer(response(9, 'a', 'c'));
    await pass(10_000);
    assert.equal(asked.length, 2);
    assert.deepEqual(
      shown.map(({ version }) => version),
      [1, 9],
    );
  });

  it('drops versions gone by, and asks a server that is behind again', async () => {
    const { updates, asked, shown, state, pass } = host();
    state.version = 3;
    updates.changed();
    await pass();
    asked[0].answer(response(3, 'a'));
    await pass();
    state.version = 4;
    updates.changed();
    await pass();
    asked[1].answer(response(2, 'old'));
    await pass();
    assert.equal(shown.length, 1);
    await pass(20);
    assert.deepEqual(asked[2].have, ['a']);
    asked[2].answer(response(4, 'b'));
    await pass(10_000);
    assert.deepEqual(
      shown.map(({ version }) => version),
      [3, 4],
    );
    assert.equal(asked.length, 3);
  });

  it('shows other findings of the same version, and nothing where all is the same', async () => {
    const { updates, asked, shown, pass } = host();
    const answers = [
      ['a', 'b'],
      ['a', 'b'],
      ['a', 'c'],
      ['a', 'c'],
    ];
    for (const [i, ids] of answers.entries()) {
      updates.changed();
      await pass();
      asked[i].answer(response(1, ...ids));
      await pass();
    }
    assert.deepEqual(
      shown.map(({ blocks }) => blocks.map(({ id }) => id)),
      [answers[0], answers[2]],
    );
  });

  it('asks again when the server cannot tell yet or fails, and gives up in the end', async () => {
    const { updates, asked, pass } = host();
    updates.changed();
    await pass();
    asked[0].fail();
    await pass();
    await pass(10);
    asked[1].answer(null);
    for (let i = 0; i < 40; i++) {
      await pass(10_000);
      asked.at(-1)?.answer(null);
    }
    await pass(10_000);
    assert.ok(asked.length > 5 && asked.length < 15, `${asked.length}`);
  });

  it('asks for everything when the page begins anew, and drops what was on its way', async () => {
    const { updates, asked, shown, pass } = host();
    updates.changed();
    await pass();
    asked[0].answer(response(1, 'a'));
    await pass();
    updates.changed();
    await pass();
    updates.reset();
    asked[1].answer(response(1, 'b'));
    await pass();
    assert.equal(shown.length, 1);
    assert.deepEqual(asked[2].have, []);
  });

  it('lets what can wait come after the answer, the latest of it, even if the answer is none', async () => {
    const { updates, asked, shown, pass } = host();
    const done: string[] = [];
    updates.afterwards(() => done.push('at once'));
    assert.deepEqual(done, ['at once']);
    updates.changed();
    updates.afterwards(() => done.push('too early'));
    await pass();
    updates.afterwards(() => done.push(`after ${shown.length}`));
    assert.equal(done.length, 1);
    asked[0].answer(response(1, 'a'));
    await pass();
    assert.deepEqual(done, ['at once', 'after 1']);
    updates.changed();
    await pass();
    updates.afterwards(() => done.push('after a failure'));
    asked[1].fail();
    await pass();
    assert.deepEqual(done, ['at once', 'after 1', 'after a failure']);
  });

  it('stops when it is disposed of', async () => {
    const { updates, asked, shown, pass, timers } = host();
    updates.changed();
    await pass();
    updates.dispose();
    asked[0].answer(response(1, 'a'));
    await pass(10_000);
    assert.deepEqual([shown.length, timers.length], [0, 0]);
  });
});
