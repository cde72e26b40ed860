import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { nianbao, withFiles } from '../support/nianbao.ts';
import { sampleReport } from '../support/report.ts';
import type { applyEdits } from '../support/text.ts';
import { carried, received, reportWith } from '../support/workspace.ts';

const PERMITS = '表二/行政许可/本年处理决定数量';
const FEES = '表二/行政事业性收费/本年收费金额';
const unit = (organ: string, permits: number, fees = '0', year = 2023) =>
  sampleReport({ [PERMITS]: permits, [FEES]: fees }, organ, year);
const UNITS = { '下级/甲.nianbao': unit('甲镇', 3, '1.25'), '下级/乙.nianbao.md': unit('乙镇', 4, '0.5') };

interface JsonFinding {
  readonly file: string;
  readonly code: string;
  readonly message: string;
  readonly related: readonly { file: string; message: string }[];
  readonly fixes: readonly { title: string; edits: Parameters<typeof applyEdits>[1] }[];
}
const findingsOf = (folder: string, ...args: string[]): JsonFinding[] =>
  JSON.parse(nianbao(folder, 'check', ...args, '--format', 'json').out);
const errors = (findings: readonly JsonFinding[]) => findings.filter(({ code }) => /^NB(4|30)/.test(code));

describe('nianbao rollup', () => {
  it('writes a report that is the sum of others, and that checks', () => {
    withFiles(UNITS, (folder) => {
      const { code, out, err } = nianbao(folder, 'rollup', '下级', '-o', '云川市-2023.nianbao');
      assert.deepEqual([code, out, err], [0, '云川市-2023.nianbao（2 份年报之和）\n', '']);
      const text = readFileSync(join(folder, '云川市-2023.nianbao'), 'utf8');
      assert.match(
        text,
        /^---\n机关: 云川市\n年度: 2023\n汇总:\n {2}- "下级\/\*\*\/\*\.nianbao"\n {2}- "下级\/\*\*\/\*\.nianbao\.md"\n---/,
      );
      assert.match(text, /\| 行政许可 +\| +7 \|/);
      assert.match(text, /\| 行政事业性收费 +\| +1\.75 \|/);
      assert.deepEqual(errors(findingsOf(folder, '云川市-2023.nianbao')), [], 'alone: the units are read');
      assert.deepEqual(errors(findingsOf(folder, '.')), []);
    });
  });

  it('writes the units’ figures beside it, with sums that live', () => {
    withFiles(UNITS, (folder) => {
      const args = ['rollup', '下级', '-o', '市.nianbao', '--organ', '云川市', '--matrix'];
      assert.equal(nianbao(folder, ...args, '明细.csv').code, 0);
      const lines = readFileSync(join(folder, '明细.csv'), 'utf8')
        .trim()
        .split('\r\n')
        .map((line) => line.split(','));
      const column = lines[0].indexOf(PERMITS);
      assert.deepEqual(
        lines.map((line) => [line[0], line[column]]),
        [
          ['机关', PERMITS],
          ['甲镇', '3'],
          ['乙镇', '4'],
          ['合计', '7'],
        ],
      );
      assert.equal(nianbao(folder, ...args, '明细.xlsx', '--force').code, 0);
      const files = unzipSync(readFileSync(join(folder, '明细.xlsx')));
      const sheet = new TextDecoder().decode(files['xl/worksheets/sheet1.xml']);
      assert.match(sheet, /<f>SUM\(H4:H5\)<\/f><v>7<\/v>/);
    });
  });

  it('names what cannot be counted, and ends in 1', () => {
    const files = {
      ...UNITS,
      '下级/旧.nianbao': unit('丙镇', 9, '0', 2022),
      '下级/同.nianbao': unit('甲镇', 3),
      '下级/错.nianbao': sampleReport({ '表四/行政复议/总计': 4 }, '丁镇'),
    };
    withFiles(files, (folder) => {
      assert.equal(nianbao(folder, 'rollup', '下级', '-o', '市.nianbao').code, 2, 'of which year?');
      const { code, err } = nianbao(folder, 'rollup', '下级', '-o', '市.nianbao', '--year', '2023');
      assert.equal(code, 1);
      assert.match(err, /“下级\/旧\.nianbao”：不是本年度的报告/);
      assert.match(err, /与另一份报告的机关相同/);
      assert.match(err, /“丁镇”自身有错误/);
      assert.match(readFileSync(join(folder, '市.nianbao'), 'utf8'), /\| 行政许可 +\| +7 \|/);
    });
  });

  it('writes over nothing unasked', () => {
    withFiles({ ...UNITS, '市.nianbao': 'mine' }, (folder) => {
      assert.equal(nianbao(folder, 'rollup', '下级', '-o', '市.nianbao').code, 2);
      assert.equal(readFileSync(join(folder, '市.nianbao'), 'utf8'), 'mine');
    });
  });
});

describe('nianbao check, across files', () => {
  const last = sampleReport(carried(2), '甲镇', 2022);
  const own = reportWith('上年: ../2022/甲.nianbao', received(3), '甲镇');

  it('compares with last year’s report, though it is not among the files named', () => {
    withFiles({ '2022/甲.nianbao': last, '2023/甲.nianbao': own }, (folder) => {
      const found = errors(findingsOf(folder, '2023/甲.nianbao'));
      assert.deepEqual(
        found.map(({ code, file }) => `${code} ${file}`),
        ['NB401 2023/甲.nianbao', 'NB401 2023/甲.nianbao'],
      );
      assert.equal(found[0].related[0].file, '2022/甲.nianbao');
      assert.equal(nianbao(folder, 'check', '2023').code, 1);
    });
  });

  it('reads nothing outside the project unless it may', () => {
    withFiles({ '2022/甲.nianbao': last, '2023/甲.nianbao': own }, (folder) => {
      const inner = join(folder, '2023');
      assert.match(nianbao(inner, 'check', '甲.nianbao').out, /NB404 .*超出工作区/);
      assert.match(nianbao(inner, 'check', '甲.nianbao', '--allow-outside').out, /NB401/);
    });
  });

  it('gives the same answer in the same order with many files, on all cores', () => {
    const files: Record<string, string> = {};
    for (let i = 0; i < 230; i++) {
      const organ = `第${i}镇`;
      files[`${String(i).padStart(3, '0')}-2022.nianbao`] = sampleReport(carried(i), organ, 2022);
      files[`${String(i).padStart(3, '0')}-2023.nianbao`] = sampleReport(
        received(i % 7 === 0 ? i + 1 : i),
        organ,
        2023,
      );
    }
    withFiles(files, (folder) => {
      const found = errors(findingsOf(folder, '.'));
      const names = found.map(({ file }) => file);
      assert.equal(new Set(names).size, 33);
      assert.deepEqual(names, [...names].sort());
    });
  });
});
