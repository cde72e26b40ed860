import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { version } from '../../server/package.json';
import { nianbao, withFiles } from '../support/nianbao.ts';
import { sampleReport } from '../support/report.ts';

const EXAMPLES = resolve(__dirname, '../../examples');
const GOOD = sampleReport();
/** One slip in 表三 that only one change repairs, and an ambiguous one in 表四. */
const BAD = sampleReport({ '表三/一/总计': 3, '表四/行政复议/总计': 4, '表四/行政复议/结果维持': 3 });

interface JsonFinding {
  readonly file: string;
  readonly code: string;
  readonly severity: string;
  readonly range: { start: { line: number; character: number } };
  readonly message: string;
  readonly related: readonly { file: string; message: string }[];
  readonly fixes: readonly { title: string; preferred: boolean; edits: readonly { newText: string }[] }[];
}

describe('nianbao check', () => {
  it('ends in 0 where there is no error, and says so', () => {
    withFiles({ 'a.nianbao': GOOD }, (folder) => {
      const { code, out } = nianbao(folder, 'check', 'a.nianbao');
      assert.deepEqual([code, out], [0, '共检查 1 份年报：没有发现问题。\n']);
    });
  });

  it('ends in 1 where there is one, and names file, line and column', () => {
    withFiles({ 'a.nianbao': BAD }, (folder) => {
      const { code, out } = nianbao(folder, 'check', 'a.nianbao');
      assert.equal(code, 1);
      assert.match(
        out,
        /^a\.nianbao:\d+:\d+ 错误 NB301 表三\/一\/总计应为 0（= 0 \+ 0 \+ 0 \+ 0 \+ 0 \+ 0），现为 3，多 3；因为它，“.*”的勾稽关系也不成立$/m,
      );
    });
  });

  it('looks for reports in folders, and in nothing else there', () => {
    const files = { '甲/a.nianbao': GOOD, '甲/b.nianbao.md': GOOD, '甲/c.md': BAD, 'node_modules/d.nianbao': BAD };
    withFiles(files, (folder) => assert.match(nianbao(folder, 'check', '.').out, /共检查 2 份年报/));
  });

  it('writes findings as JSON: ranges as in LSP, related places and fixes', () => {
    withFiles({ 'a.nianbao': BAD }, (folder) => {
      const findings: JsonFinding[] = JSON.parse(nianbao(folder, 'check', 'a.nianbao', '--format', 'json').out);
      const found = findings.find(({ code }) => code === 'NB304');
      assert.ok(found);
      const lines = BAD.split('\n');
      const line = lines.findIndex((text) => text.startsWith('| 行政复议'));
      assert.deepEqual(found.range.start, { line, character: lines[line].lastIndexOf('4') });
      assert.deepEqual([found.file, found.severity], ['a.nianbao', 'error']);
      assert.equal(found.related.length, 4);
      assert.ok(found.fixes.length > 1 && found.fixes.every(({ preferred }) => !preferred));
    });
  });

  it('writes SARIF 2.1.0', () => {
    withFiles({ 'a.nianbao': BAD }, (folder) => {
      const log = JSON.parse(nianbao(folder, 'check', '.', '--format', 'sarif').out);
      assert.equal(log.version, '2.1.0');
      const [{ tool, results }] = log.runs;
      for (const { ruleId, ruleIndex } of results) assert.equal(tool.driver.rules[ruleIndex].id, ruleId);
      assert.ok(results[0].locations[0].physicalLocation.region.startLine > 1);
    });
  });

  it('ends in 2 where a file cannot be read, and still checks the others', () => {
    const gbk = Uint8Array.from([0x23, 0x20, 0xd5, 0xfe, 0xb8, 0xae]);
    withFiles({ 'a.nianbao': GOOD, 'b.nianbao': gbk }, (folder) => {
      const { code, out, err } = nianbao(folder, 'check', '.');
      assert.equal(code, 2);
      assert.match(out, /共检查 1 份年报/);
      assert.equal(err, 'b.nianbao：不是 UTF-8 编码的文本，请在编辑器中另存为 UTF-8\n');
    });
  });

  it('ends in 2 on wrong usage', () => {
    withFiles({ 'c.md': '' }, (folder) => {
      for (const args of [
        ['check'],
        ['check', 'none.nianbao'],
        ['check', '.'],
        ['check', '.', '--format', 'xml'],
        ['frob'],
      ]) {
        const { code, out, err } = nianbao(folder, ...args);
        assert.equal(code, 2, args.join(' '));
        assert.equal(out, '');
        assert.match(err, /^[^\n]*[\u4e00-\u9fff][^\n]*\n$/, `${args.join(' ')} is answered in a line of Chinese`);
      }
    });
  });

  it('finds the five slips of the broken example, and nothing in the others', () => {
    const files = readdirSync(EXAMPLES).filter((name) => name.endsWith('.nianbao'));
    assert.ok(files.includes('刘振屯镇-2023.nianbao') && files.includes('云川市-2023.nianbao'));
    const findings: JsonFinding[] = JSON.parse(nianbao(EXAMPLES, 'check', ...files, '--format', 'json').out);
    const broken = findings
      .filter(({ file }) => file === '云川市-2023-有错.nianbao')
      .map(({ code, message }) => `${code} ${message}`);
    assert.equal(broken.length, 5, broken.join('\n'));
    for (const slip of [
      /行政处罚.*是空的/,
      /三（一）\/自然人应为 1175，现为 1157/,
      /“O”.*应写作 0/,
      /四\/总计应为 121/,
      /行政复议\/总计应为 440/,
    ]) {
      assert.ok(
        broken.some((message) => slip.test(message)),
        `${slip}`,
      );
    }
    const errors = findings.filter(({ file, severity }) => file !== '云川市-2023-有错.nianbao' && severity === 'error');
    assert.deepEqual(errors, []);
  });
});

describe('nianbao repair', () => {
  it('offers the ways to make relations hold, best first', () => {
    withFiles({ 'a.nianbao': BAD }, (folder) => {
      const { code, out } = nianbao(folder, 'repair', 'a.nianbao', '--format', 'json');
      assert.equal(code, 1);
      const [{ file, repairs }] = JSON.parse(out);
      assert.equal(file, 'a.nianbao');
      assert.deepEqual(
        repairs
          .filter(({ unique }: { unique: boolean }) => unique)
          .map((one: { cells: { address: string; from: string; to: string }[] }) =>
            one.cells.map(({ address, from, to }) => [address, from, to]),
          ),
        [[['表三/一/总计', '3', '0']]],
      );
      assert.ok(repairs.filter(({ unique }: { unique: boolean }) => !unique).length > 1);
    });
  });

  it('applies what there is one way for, and nothing else', () => {
    withFiles({ 'a.nianbao': BAD }, (folder) => {
      assert.equal(nianbao(folder, 'repair', '--apply', 'a.nianbao').code, 1);
      const expected = sampleReport({ '表四/行政复议/总计': 4, '表四/行政复议/结果维持': 3 });
      assert.equal(readFileSync(join(folder, 'a.nianbao'), 'utf8'), expected);
    });
  });
});

describe('nianbao repair, where last year’s report is named', () => {
  const row = (id: string, value: number) => ({ [`表三/${id}/自然人`]: value, [`表三/${id}/总计`]: value });
  // Either 一 or 二 is too small by one, in both columns.
  const own = sampleReport({
    ...row('一', 5),
    ...row('二', 1),
    ...row('三（一）', 6),
    ...row('三（七）', 6),
    ...row('四', 1),
  });
  const named = own.replace('年度: 2023', '年度: 2023\n上年: 去年.nianbao');
  const last = sampleReport({ ...row('四', 2) }, undefined, 2022);

  it('counts on its figures', () => {
    withFiles({ 'a.nianbao': named, '去年.nianbao': last }, (folder) => {
      const [{ repairs }] = JSON.parse(nianbao(folder, 'repair', 'a.nianbao', '--format', 'json').out);
      assert.deepEqual(
        repairs.map(({ cells, unique }: { cells: { address: string; to: string }[]; unique: boolean }) => [
          unique,
          cells.map(({ address, to }) => `${address} ${to}`),
        ]),
        [[true, ['表三/二/自然人 2', '表三/二/总计 2']]],
      );
    });
  });

  it('does without where it cannot be read, or is of another year', () => {
    const files: readonly Record<string, string>[] = [
      { 'a.nianbao': named },
      { 'a.nianbao': named, '去年.nianbao': last.replaceAll('2022', '2019') },
    ];
    for (const one of files) {
      withFiles(one, (folder) => {
        const [{ repairs }] = JSON.parse(nianbao(folder, 'repair', 'a.nianbao', '--format', 'json').out);
        assert.ok(repairs.length > 1);
      });
    }
  });
});

describe('nianbao format', () => {
  it('aligns tables and leaves what is aligned alone', () => {
    const loose = GOOD.replace(/ {2,}/g, ' ').replaceAll(/-{4,}/g, '---');
    withFiles({ 'a.nianbao': loose, 'b.nianbao': GOOD }, (folder) => {
      assert.deepEqual(nianbao(folder, 'format', '.').code, 0);
      assert.equal(readFileSync(join(folder, 'a.nianbao'), 'utf8'), GOOD);
      assert.equal(nianbao(folder, 'format', '.').out, '共 2 份年报，重新对齐 0 份。\n');
    });
  });
});

describe('nianbao fix', () => {
  it('mends what is safe and no figure', () => {
    const slips = sampleReport({ '表二/行政许可/本年处理决定数量': '１２', '表二/行政处罚/本年处理决定数量': '/' });
    withFiles({ 'a.nianbao': slips }, (folder) => {
      assert.equal(nianbao(folder, 'fix', 'a.nianbao').code, 0);
      const after = readFileSync(join(folder, 'a.nianbao'), 'utf8');
      assert.match(after, /\| 行政许可 \| +12 \|/);
      assert.match(after, /\| 行政处罚 \| +\/ \|/);
    });
  });
});

describe('nianbao render', () => {
  it('writes a page by itself, in the official layout', () => {
    withFiles({ 'a.nianbao': GOOD }, (folder) => {
      assert.equal(nianbao(folder, 'render', 'a.nianbao', '-o', 'page.html').code, 0);
      const page = readFileSync(join(folder, 'page.html'), 'utf8');
      assert.match(page, /^<!DOCTYPE html>/i);
      assert.match(page, /法人或其他组织/);
      assert.doesNotMatch(page, /<script|<link|src=|url\(/i);
    });
  });
});

describe('nianbao', () => {
  it('tells its version', () => {
    withFiles({}, (folder) => assert.equal(nianbao(folder, '--version').out, `${version}\n`));
  });
});
