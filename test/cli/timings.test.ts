import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nianbao } from '../support/nianbao.ts';
import { sampleReport } from '../support/report.ts';

describe('NIANBAO_TIMINGS', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'nianbao-timings-'));
    writeFileSync(join(folder, '年报.nianbao'), sampleReport());
  });
  after(() => {
    delete process.env.NIANBAO_TIMINGS;
    rmSync(folder, { recursive: true, force: true });
  });

  it('has each file that takes so many milliseconds told on standard error, and the output as it is', () => {
    const silent = nianbao(folder, 'check', '年报.nianbao');
    assert.equal(silent.err, '');
    process.env.NIANBAO_TIMINGS = '0.000001';
    const told = nianbao(folder, 'check', '年报.nianbao');
    assert.equal(told.out, silent.out);
    assert.match(told.err, /^file:.*\/年报\.nianbao [\d.]+ 毫秒：tree .*report .*\n/);
  });
});
