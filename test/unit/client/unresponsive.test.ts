import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { watchResponsiveness } from '../../../client/src/language-client/unresponsive.ts';

const TEN_SECONDS = 10_000;

interface Answer {
  readonly promise: Promise<unknown>;
  readonly give: () => void;
  readonly fail: () => void;
}

function answer(): Answer {
  let give = () => {};
  let fail = () => {};
  const promise = new Promise<void>((resolve, reject) => {
    give = resolve;
    fail = () => reject(new Error('no such method'));
  });
  return { promise, give, fail };
}

/** A server that answers its probes on command, and a clock that is advanced by hand. */
function host() {
  const timers: { at: number; action: () => void }[] = [];
  const probes: Answer[] = [];
  const told: boolean[] = [];
  let clock = 0;
  const silence = watchResponsiveness({
    probe: () => {
      probes.push(answer());
      return probes[probes.length - 1].promise;
    },
    changed: () => told.push(silence.isSilent()),
    later: (milliseconds, action) => timers.push({ at: clock + milliseconds, action }),
  });
  const pass = async (milliseconds = 0) => {
    // Lets answers arrive before time passes.
    await new Promise((resolve) => setImmediate(resolve));
    clock += milliseconds;
    for (const timer of timers.filter(({ at }) => at <= clock)) {
      timers.splice(timers.indexOf(timer), 1);
      timer.action();
    }
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { silence, probes, told, pass };
}

describe('noticing that the server hangs', () => {
  it('asks nothing of a server that answers in time, be it with an error', async () => {
    const { silence, probes, told, pass } = host();
    const [first, second] = [answer(), answer()];
    silence.waitFor(first.promise);
    silence.waitFor(second.promise);
    first.give();
    second.fail();
    await pass(TEN_SECONDS);
    assert.deepEqual([probes.length, told], [0, []]);
  });

  it('takes one that works on something long for alive: it answers the probe', async () => {
    const { silence, probes, told, pass } = host();
    silence.waitFor(answer().promise);
    await pass(TEN_SECONDS);
    assert.equal(probes.length, 1);
    probes[0].fail();
    await pass(TEN_SECONDS);
    assert.deepEqual(told, []);
  });

  it('tells when not even the probe is answered, and when the server speaks again', async () => {
    const { silence, probes, told, pass } = host();
    silence.waitFor(answer().promise);
    silence.waitFor(answer().promise);
    await pass(TEN_SECONDS - 1);
    assert.equal(probes.length, 0);
    await pass(1);
    assert.equal(probes.length, 1);
    await pass(TEN_SECONDS - 1);
    assert.deepEqual(told, []);
    await pass(1);
    assert.deepEqual(told, [true]);
    probes[0].fail();
    await pass();
    assert.deepEqual(told, [true, false]);
  });

  it('counts ten seconds for each probe by itself', async () => {
    const { silence, probes, told, pass } = host();
    silence.waitFor(answer().promise);
    await pass(1);
    silence.waitFor(answer().promise);
    await pass(TEN_SECONDS - 1);
    probes[0].give();
    await pass(1);
    assert.equal(probes.length, 2);
    await pass(TEN_SECONDS - 1);
    assert.deepEqual(told, []);
    await pass(1);
    assert.deepEqual(told, [true]);
  });

  it('expects nothing any more of a server that another one has replaced', async () => {
    const { silence, probes, told, pass } = host();
    silence.waitFor(answer().promise);
    await pass(TEN_SECONDS);
    silence.reset();
    await pass(TEN_SECONDS);
    assert.deepEqual(told, []);
    silence.waitFor(answer().promise);
    await pass(TEN_SECONDS);
    await pass(TEN_SECONDS);
    assert.equal(probes.length, 2);
    silence.reset();
    assert.deepEqual(told, [true, false]);
    probes[1].give();
    await pass();
    assert.deepEqual(told, [true, false]);
  });
});
