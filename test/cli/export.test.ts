import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { nianbao, withFiles } from '../support/nianbao.ts';
import { sampleReport } from '../support/report.ts';

const GOOD = sampleReport();
const BAD = sampleReport({ '表三/一/总计': 3 });

/** The first bytes of a file of each kind. */
const SIGNATURES = { html: '<!DOCTYPE', docx: 'PK', xlsx: 'PK', json: '{', csv: '\ufeff机关' } as const;

describe('nianbao export', () => {
  for (const [kind, signature] of Object.entries(SIGNATURES)) {
    it(`writes ${kind}`, () => {
      withFiles({ 'a.nianbao': GOOD }, (folder) => {
        assert.deepEqual(nianbao(folder, 'export', 'a.nianbao', '--to', kind, '-o', `b.${kind}`), {
          code: 0,
          out: `b.${kind}\n`,
          err: '',
        });
        assert.ok(readFileSync(join(folder, `b.${kind}`), 'utf8').startsWith(signature));
        assert.deepEqual(readdirSync(folder).sort(), ['a.nianbao', `b.${kind}`], 'nothing is left beside it');
      });
    });
  }

  it('tells the kind by the output, and the output by the report', () => {
    withFiles({ 'a.nianbao.md': GOOD }, (folder) => {
      assert.equal(nianbao(folder, 'export', 'a.nianbao.md', '-o', 'b.DOCX').code, 0);
      assert.equal(nianbao(folder, 'export', 'a.nianbao.md', '--to', 'json').out, 'a.json\n');
      const { code, err } = nianbao(folder, 'export', 'a.nianbao.md', '-o', 'b.txt');
      assert.equal(code, 2);
      assert.match(err, /^b\.txt：没有写导出成什么：请用 --to 指明/);
    });
  });

  it('names the errors of a report and writes it only with --force', () => {
    withFiles({ 'a.nianbao': BAD }, (folder) => {
      const refused = nianbao(folder, 'export', 'a.nianbao', '--to', 'docx');
      assert.equal(refused.code, 1);
      assert.match(refused.err, /^a\.nianbao：有 1 处错误。\n {2}a\.nianbao:\d+:\d+ NB301 .*\n没有导出。/);
      assert.ok(!existsSync(join(folder, 'a.docx')));
      const forced = nianbao(folder, 'export', 'a.nianbao', '--to', 'docx', '--force');
      assert.deepEqual([forced.code, forced.out], [0, 'a.docx\n']);
      assert.match(forced.err, /有 1 处错误/);
    });
  });

  it('takes what does not agree with last year’s report for an error as well', () => {
    const last = sampleReport({}, '青石镇人民政府', 2022);
    const own = sampleReport({ '表三/二/自然人': 5, '表三/二/总计': 5, '表三/四/自然人': 5, '表三/四/总计': 5 });
    withFiles(
      { 'a.nianbao': own.replace('年度: 2023', '年度: 2023\n上年: b.nianbao'), 'b.nianbao': last },
      (folder) => {
        const { code, err } = nianbao(folder, 'export', 'a.nianbao', '--to', 'json');
        assert.equal(code, 1);
        assert.match(err, /NB401/);
      },
    );
  });

  it('writes over a file with --force only, and over the report never', () => {
    withFiles({ 'a.nianbao': GOOD, 'b.html': '旧' }, (folder) => {
      const { code, err } = nianbao(folder, 'export', 'a.nianbao', '-o', 'b.html');
      assert.deepEqual([code, err], [2, 'b.html：已经有这个文件，没有写入；确要覆盖，请加 --force\n']);
      assert.equal(readFileSync(join(folder, 'b.html'), 'utf8'), '旧');
      assert.equal(nianbao(folder, 'export', 'a.nianbao', '-o', 'b.html', '--force').code, 0);
      assert.equal(nianbao(folder, 'export', 'a.nianbao', '--to', 'json', '-o', './a.nianbao', '--force').code, 2);
      assert.equal(readFileSync(join(folder, 'a.nianbao'), 'utf8'), GOOD);
    });
  });

  it('says where it cannot write', () => {
    withFiles({ 'a.nianbao': GOOD, '甲/b.txt': '' }, (folder) => {
      const at = (out: string) => nianbao(folder, 'export', 'a.nianbao', '--to', 'csv', '-o', out, '--force');
      assert.deepEqual([at('没有/b.csv').code, at('没有/b.csv').err], [2, '没有/b.csv：没有这个文件夹，请先建好\n']);
      assert.deepEqual([at('甲').code, at('甲').err], [2, '甲：这是文件夹，不能写成文件\n']);
    });
  });

  it('is answered in Chinese where usage is wrong', () => {
    withFiles({ 'a.nianbao': GOOD }, (folder) => {
      for (const args of [
        ['export'],
        ['export', 'a.nianbao', '--to', 'doc'],
        ['export', 'none.nianbao', '--to', 'csv'],
      ]) {
        const { code, err } = nianbao(folder, ...args);
        assert.equal(code, 2);
        assert.match(err, /^[^\n]*[\u4e00-\u9fff][^\n]*\n$/);
      }
    });
  });

  it('makes a PDF with bookmarks and Chinese words where a browser is at hand', function () {
    const browser = [process.env.CHROME_PATH, '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
      (path) => path && existsSync(path),
    );
    if (!browser) this.skip();
    withFiles({ 'a.nianbao': GOOD }, (folder) => {
      const { code, err } = nianbao(folder, 'export', 'a.nianbao', '--to', 'pdf');
      assert.deepEqual([code, err], [0, '']);
      const pdf = readFileSync(join(folder, 'a.pdf'), 'latin1');
      assert.ok(pdf.startsWith('%PDF-'));
      assert.match(pdf, /\/Outlines/);
      assert.match(pdf, /\/ToUnicode/);
    });
  });

  it('makes a PDF of the DOCX where only LibreOffice is at hand, and says what is missing where nothing is', () => {
    const bin = resolve(__dirname, '../../server/bin/nianbao.js');
    withFiles({ 'a.nianbao': GOOD, 'bin/soffice': '' }, (folder) => {
      const run = (path: string) =>
        spawnSync(process.execPath, [bin, 'export', 'a.nianbao', '--to', 'pdf', '--force'], {
          cwd: folder,
          encoding: 'utf8',
          env: { PATH: path, HOME: folder },
        });
      const none = run(join(folder, 'nowhere'));
      if (none.status !== 0) {
        assert.equal(none.status, 2);
        assert.match(none.stderr, /^生成 PDF 要用 Chrome、Edge、Chromium 或 LibreOffice/);
      }
      // A fake LibreOffice that copies its input.
      const script = `#!/bin/sh\nfor last; do :; done\n/bin/cp "$last" "\${last%.docx}.pdf"\n`;
      writeFileSync(join(folder, 'bin/soffice'), script, { mode: 0o755 });
      spawnSync('/bin/chmod', ['755', join(folder, 'bin/soffice')]);
      const office = run(join(folder, 'bin'));
      if (none.status === 0 || process.platform === 'win32') return;
      assert.deepEqual([office.status, office.stderr], [0, '']);
      assert.ok(readFileSync(join(folder, 'a.pdf'), 'latin1').startsWith('PK'));
    });
  });
});
