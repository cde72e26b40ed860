import assert from 'node:assert/strict';
import { interleave, summarise, timed } from '../../../../tools/bench/measure.ts';

describe('summarise', () => {
  it('takes the middle value and the one that 95 of 100 do not exceed', () => {
    const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);
    assert.deepEqual(summarise(hundred), { median: 50, p95: 95, runs: 100 });
  });

  it('sorts by size, and leaves what it is given alone', () => {
    const values = [10, 9, 100];
    assert.deepEqual(summarise(values), { median: 10, p95: 100, runs: 3 });
    assert.deepEqual(values, [10, 9, 100]);
  });

  it('takes the lower of two middle values, so that each is one that occurred', () => {
    assert.deepEqual(summarise([4, 1]), { median: 1, p95: 4, runs: 2 });
    assert.deepEqual(summarise([7]), { median: 7, p95: 7, runs: 1 });
  });

  it('refuses to make figures of nothing', () => {
    assert.throws(() => summarise([]));
  });
});

describe('interleave', () => {
  /** Returns contestants with fixed run times, a clock that only they advance, and the order of their runs. */
  const raceOf = (durations: Readonly<Record<string, number>>) => {
    let time = 0;
    const order: string[] = [];
    const contestants = Object.entries(durations).map(([name, duration]) => ({
      name,
      run: async () => {
        order.push(name);
        time += duration;
        return duration;
      },
    }));
    return { contestants, order, now: () => time };
  };

  it('reports the times that the runs tell, each under its name', async () => {
    const { contestants, now } = raceOf({ a: 3, b: 7 });
    const samples = await interleave(contestants, { warmUp: 0, measured: 1 }, now);
    assert.deepEqual([samples.get('a')?.median, samples.get('b')?.median], [3, 7]);
  });

  it('gives the slow their turns among those of the fast, and at least as many runs as are asked for', async () => {
    const { contestants, order, now } = raceOf({ fast: 5, slow: 100 });
    const samples = await interleave(contestants, { warmUp: 0, measured: 200, fewest: 3 }, now);
    assert.equal(samples.get('fast')?.runs, 40);
    assert.equal(samples.get('slow')?.runs, 3);
    assert.equal(order.slice(0, 6).join(' '), 'fast fast fast fast fast slow');
    assert.ok(order.slice(order.indexOf('slow'), order.lastIndexOf('slow')).includes('fast'), order.join());
  });

  it('leaves out what is run to warm up', async () => {
    const { contestants, order, now } = raceOf({ a: 10 });
    const samples = await interleave(contestants, { warmUp: 20, measured: 50 }, now);
    assert.equal(samples.get('a')?.runs, 6);
    assert.equal(order.length, 2 + 6);
  });
});

describe('timed', () => {
  it('tells how long a call takes, in milliseconds', () => {
    let calls = 0;
    const run = timed(() => calls++);
    assert.ok(run() >= 0);
    assert.equal(calls, 1);
  });
});
