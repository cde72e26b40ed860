import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { nianbao, withFiles } from '../support/nianbao.ts';
import { sampleReport } from '../support/report.ts';
import { type TinyDisk, tinyDisk } from '../support/tiny-disk.ts';

const GOOD = sampleReport();
const BIN = resolve(__dirname, '../../server/bin/nianbao.js');
const isUnix = process.platform !== 'win32';

/** Runs `nianbao` in a shell; the script gets it as "$@". */
function byShell(folder: string, script: string, args: readonly string[], uid?: number) {
  const { status, stderr } = spawnSync('bash', ['-c', script, 'bash', process.execPath, BIN, ...args], {
    cwd: folder,
    encoding: 'utf8',
    ...(uid !== undefined && { uid }),
  });
  return { code: status, err: stderr };
}

const exportTo = (out: string) => ['export', 'a.nianbao', '--to', 'html', '-o', out, '--force'];

describe('writing where it goes wrong', () => {
  it('keeps the old file where the new one grows too large', function () {
    if (!isUnix) this.skip();
    withFiles({ 'a.nianbao': GOOD, '旧.html': '旧' }, (folder) => {
      const { code, err } = byShell(folder, 'ulimit -f 1; "$@"', exportTo('旧.html'));
      assert.equal(code, 2);
      assert.equal(err, '旧.html：文件超过了允许的大小；没有写入，原来的文件没有改动\n');
      assert.equal(readFileSync(join(folder, '旧.html'), 'utf8'), '旧');
      assert.deepEqual(readdirSync(folder).sort(), ['a.nianbao', '旧.html'].sort());
    });
  });

  it('replaces no file that is protected, though its folder would let it', function () {
    // Permissions do not stop root, so another user runs it if possible.
    const uid = process.getuid?.() === 0 ? 65534 : undefined;
    if (!isUnix || byShell('/', '"$@"', ['--version'], uid).code !== 0) this.skip();
    withFiles({ 'a.nianbao': GOOD, '旧.html': '旧' }, (folder) => {
      chmodSync(folder, 0o777);
      chmodSync(join(folder, '旧.html'), 0o444);
      const { code, err } = byShell(folder, '"$@"', exportTo('旧.html'), uid);
      assert.equal(code, 2, err);
      assert.match(err, /^旧\.html：没有写入的权限.*；没有写入，原来的文件没有改动\n$/);
      assert.equal(readFileSync(join(folder, '旧.html'), 'utf8'), '旧');
    });
  });

  it('says that a name is too long, and has room for the longest that is not', () => {
    withFiles({ 'a.nianbao': GOOD }, (folder) => {
      const { code, err } = nianbao(folder, ...exportTo(`${'年'.repeat(100)}.html`));
      assert.deepEqual([code, err.includes('文件名太长，请换一个短些的')], [2, true]);
      assert.equal(nianbao(folder, ...exportTo(`${'年'.repeat(82)}.html`)).code, 0);
    });
  });

  it('writes what a link leads to, and keeps who may read it', function () {
    if (!isUnix) this.skip();
    withFiles({ 'a.nianbao': GOOD, '夹/旧.html': '旧' }, (folder) => {
      symlinkSync('夹/旧.html', join(folder, '链.html'));
      for (const mode of [0o600, 0o666]) {
        chmodSync(join(folder, '夹/旧.html'), mode);
        assert.equal(nianbao(folder, ...exportTo('链.html')).code, 0);
        assert.equal(statSync(join(folder, '夹/旧.html')).mode & 0o777, mode);
      }
      assert.ok(lstatSync(join(folder, '链.html')).isSymbolicLink());
      assert.match(readFileSync(join(folder, '夹/旧.html'), 'utf8'), /^<!DOCTYPE/);
    });
  });

  it('writes to a device, and puts nothing in its place', function () {
    if (!existsSync('/dev/full')) this.skip();
    withFiles({ 'a.nianbao': GOOD }, (folder) => {
      assert.deepEqual(nianbao(folder, ...exportTo('/dev/null')).code, 0);
      assert.equal(nianbao(folder, ...exportTo('/dev/full')).err, '/dev/full：磁盘已满，请先腾出地方\n');
      assert.ok(statSync('/dev/null').isCharacterDevice() && statSync('/dev/full').isCharacterDevice());
    });
  });

  it('says so where there is no place for what a PDF is made of', function () {
    if (!isUnix) this.skip();
    withFiles({ 'a.nianbao': GOOD }, (folder) => {
      const { code, err } = byShell(folder, 'TMPDIR=/nowhere "$@"', ['export', 'a.nianbao', '--to', 'pdf']);
      assert.equal(code, 2);
      assert.match(err, /^(没有生成 PDF：放临时文件的 .nowhere 写不进去|生成 PDF 要用).*\n$/);
    });
  });

  it('ends in silence when nobody reads on, and says so where the results can go nowhere', function () {
    if (!existsSync('/dev/full')) this.skip();
    withFiles({ 'a.nianbao': sampleReport({ '表三/一/总计': 3 }) }, (folder) => {
      assert.equal(byShell(folder, '"$@" | true', ['check', 'a.nianbao']).err, '');
      const { code, err } = byShell(folder, '"$@" > /dev/full', ['check', 'a.nianbao']);
      assert.deepEqual([code, err], [2, '结果写不出去（磁盘已满）。\n']);
    });
  });
});

describe('writing to a disk that does not take it', () => {
  let disk: TinyDisk | undefined;
  const at = (name: string) => join(disk?.folder ?? '', name);
  beforeEach(function () {
    disk = tinyDisk();
    if (!disk) this.skip();
    writeFileSync(at('a.nianbao'), GOOD);
    writeFileSync(at('旧.html'), '旧');
  });
  afterEach(() => disk?.remove());

  it('keeps the old file where the disk is full', () => {
    const { code, err } = nianbao(at(''), ...exportTo('旧.html'));
    assert.deepEqual([code, err], [2, '旧.html：磁盘已满，请先腾出地方；没有写入，原来的文件没有改动\n']);
    assert.equal(readFileSync(at('旧.html'), 'utf8'), '旧');
    assert.deepEqual(readdirSync(at('')).sort(), ['a.nianbao', '旧.html'].sort());
  });

  it('keeps the old file where everything is read-only', () => {
    disk?.protect();
    const { code, err } = nianbao(at(''), ...exportTo('旧.html'));
    assert.deepEqual([code, err], [2, '旧.html：这里是只读的，请换一个地方；没有写入，原来的文件没有改动\n']);
    assert.match(nianbao(at(''), ...exportTo('新.html')).err, /^新\.html：这里是只读的，请换一个地方\n$/);
  });
});
