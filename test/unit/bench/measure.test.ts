import assert from 'node:assert/strict';
import { interleave, summarise, timed } from '../../../scripts/bench/measure.ts';

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
  const busy = (milliseconds: number) => {
    const end = performance.now() + milliseconds;
    while (performance.now() < end);
  };

  it('reports the times that the runs tell, each under its name', async () => {
    const told = [1, 2, 3, 4, 5];
    const samples = await interleave(
      [
        { name: 'a', run: () => told[(told.push(told.shift() as number) - 1) % 5] },
        { name: 'b', run: async () => 7 },
      ],
      { warmUp: 0, measured: 1 },
    );
    assert.deepEqual([samples.get('a')?.median, samples.get('b')?.median], [3, 7]);
  });

  it('gives the slow their turns among those of the fast, and at least as many runs as are asked for', async () => {
    const order: string[] = [];
    const run = (name: string, milliseconds: number) => () => {
      order.push(name);
      busy(milliseconds);
      return milliseconds;
    };
    const contestants = [
      { name: 'fast', run: run('fast', 1) },
      { name: 'slow', run: run('slow', 20) },
    ];
    const samples = await interleave(contestants, { warmUp: 0, measured: 40, fewest: 3 });
    assert.ok((samples.get('slow')?.runs ?? 0) >= 3);
    assert.ok((samples.get('fast')?.runs ?? 0) > (samples.get('slow')?.runs ?? 0));
    const between = order.slice(order.indexOf('slow'), order.lastIndexOf('slow'));
    assert.ok(between.includes('fast'), order.join());
  });

  it('leaves out what is run to warm up', async () => {
    let runs = 0;
    const samples = await interleave(
      [
        {
          name: 'a',
          run: () => {
            busy(2);
            return ++runs === 1 ? 1000 : 1;
          },
        },
      ],
      { warmUp: 1, measured: 1 },
    );
    assert.equal(samples.get('a')?.p95, 1);
  });
});

describe('timed', () => {
  it('tells how long a call takes, in milliseconds', () => {
    let calls = 0;
    const run = timed(() => calls++);
    const time = run();
    assert.equal(calls, 1);
    assert.ok(time >= 0);
  });
});
