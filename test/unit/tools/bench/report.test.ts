import assert from 'node:assert/strict';
import {
  isReached,
  type Machine,
  type Measurement,
  ratioOf,
  type Table,
  toJson,
  toMarkdown,
} from '../../../../tools/bench/report.ts';

const machine: Machine = {
  date: '2026-01-02',
  cpu: 'A processor',
  cores: 2,
  memory: '8 GB',
  system: 'Linux 6',
  versions: { Node: '20.0.0', rival: '1.2.3' },
  seconds: 61.4,
  paces: [95.5, 120],
};

const table: Table = {
  title: 'the seed',
  unit: 'ms',
  rows: [
    {
      name: 'ours',
      median: 0.25,
      p95: 0.5,
      runs: 100,
      aims: [
        { text: '≤ 1/3 of the rival', value: 0.125, limit: 1 / 3 },
        { text: '< 0.1 ms', value: 0.25, limit: 0.1 },
      ],
    },
    { name: 'rival', median: 2, p95: 12345.6, runs: 10 },
  ],
};

const measured = (rows: Table['rows']): Measurement => {
  return { id: 'analysis', title: 'The analysis', how: 'By running it.', tables: [{ ...table, rows }] };
};

describe('isReached', () => {
  it('wants a value at most, or at least, as high as the limit', () => {
    const aim = { text: '', limit: 10 };
    assert.deepEqual(
      [9, 10, 11].map((value) => isReached({ ...aim, value })),
      [true, true, false],
    );
    assert.deepEqual(
      [9, 10, 11].map((value) => isReached({ ...aim, value, atLeast: true })),
      [false, true, true],
    );
  });
});

describe('ratioOf', () => {
  it('compares medians with the first row’s', () => {
    assert.deepEqual(
      table.rows.map((row) => ratioOf(row, table)),
      [1, 8],
    );
  });
});

describe('toMarkdown', () => {
  const page = toMarkdown(machine, [measured(table.rows)], { analysis: 'In the reading.' });

  it('has a line for each row: median, percentile, ratio, runs, aims', () => {
    assert.ok(page.includes('| the seed, ms | median | 95 % | ratio | runs | aim |'));
    assert.ok(page.includes('| ours | 0.25 | 0.5 | 1 | 100 | ≤ 1/3 of the rival: 0.125 ✓; < 0.1 ms: 0.25 ✗ |'));
    assert.ok(page.includes('| rival | 2 | 12,346 | 8 | 10 |  |'));
  });

  it('lists all aims at the top, reached or not', () => {
    const [top] = page.split('## The analysis');
    assert.ok(top.includes('| The analysis | the seed: ours | ≤ 1/3 of the rival | 0.125 | ✓ |'));
    assert.ok(top.includes('| The analysis | the seed: ours | < 0.1 ms | 0.25 | ✗ |'));
  });

  it('says what was run on', () => {
    for (const word of [
      '2026-01-02',
      '61 s',
      'A processor',
      '2 cores',
      '8 GB',
      '95.5 to 120 ms',
      'Linux 6',
      'Node 20.0.0',
      'rival 1.2.3',
    ])
      assert.ok(page.includes(word), word);
  });

  it('says where the time goes where an aim is missed, and only there', () => {
    assert.ok(page.includes('**Where the time goes.** In the reading.'));
    const [ours, rival] = table.rows;
    const reached = measured([{ ...ours, aims: ours.aims?.slice(0, 1) ?? [] }, rival]);
    assert.ok(!toMarkdown(machine, [reached], { analysis: 'In the reading.' }).includes('In the reading.'));
  });

  it('leaves the percentile out of what is measured once', () => {
    assert.ok(
      toMarkdown(machine, [measured([{ name: 'file', median: 400, runs: 1 }])], {}).includes(
        '| file | 400 |  | 1 | 1 |',
      ),
    );
  });
});

describe('toJson', () => {
  it('has figures, ratios and verdicts', () => {
    const json = JSON.parse(JSON.stringify(toJson(machine, [measured(table.rows)])));
    assert.equal(json.machine.cpu, 'A processor');
    const [ours, rival] = json.measurements[0].tables[0].rows;
    assert.deepEqual([ours.median, ours.p95, ours.ratio, rival.ratio], [0.25, 0.5, 1, 8]);
    assert.deepEqual(
      ours.aims.map(({ reached }: { reached: boolean }) => reached),
      [true, false],
    );
    assert.deepEqual(rival.aims, []);
  });
});
