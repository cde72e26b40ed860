import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { defaultSettings } from '../../../server/src/check/settings.ts';
import { nodeFiles } from '../../../server/src/node/files.ts';
import type { Files } from '../../../server/src/workspace/files.ts';
import { keyOf } from '../../../server/src/workspace/paths.ts';
import { createIndex } from '../../../server/src/workspace/workspace-index.ts';
import { sampleReport } from '../../support/report.ts';
import { carried, memoryFiles, ROOT, received, reportWith } from '../../support/workspace.ts';

const ORGAN = '青石镇人民政府';
const LAST = sampleReport(carried(2), ORGAN, 2022);
const OUTSIDE = '超出工作区，没有读取；确要读取，可以打开设置 nianbao.allowOutside';

/** Wraps files and records every file and folder that is accessed. */
function watched(files: Files): Files & { readonly asked: string[] } {
  const asked: string[] = [];
  const noting =
    <T>(how: (uri: string) => Promise<T>) =>
    (uri: string) => {
      asked.push(keyOf(uri));
      return how(uri);
    };
  return {
    asked,
    read: noting(files.read),
    list: noting(files.list),
    find: noting(files.find),
    ...(files.real && { real: files.real }),
  };
}

/** A folder `w` on disk with a report of 2023 that refers to last year's, and a sibling folder `o`. */
interface Disk {
  readonly base: string;
  /** Returns the findings of the report, with `matter` in its front matter. */
  found(matter: string, options?: { allowOutside?: boolean; folders?: string[] }): Promise<string[]>;
  /** The files and folders accessed by the last call of `found`, relative to `base`. */
  readonly read: string[];
}

async function onDisk(test: (disk: Disk) => Promise<void>): Promise<void> {
  const base = realpathSync(mkdtempSync(join(tmpdir(), 'nianbao-outside-')));
  const put = (name: string, text: string) => {
    mkdirSync(dirname(join(base, name)), { recursive: true });
    writeFileSync(join(base, name), text);
  };
  put('o/a.nianbao', LAST);
  put('w/.keep', '');
  const read: string[] = [];
  try {
    await test({
      base,
      read,
      async found(matter, { allowOutside = false, folders = [join(base, 'w')] } = {}) {
        put('w/t.nianbao', reportWith(matter, received(3)));
        const files = watched(nodeFiles);
        const index = createIndex({
          files: () => files,
          settings: () => defaultSettings,
          allowOutside: () => allowOutside,
        });
        await index.setFolders(folders.map((folder) => pathToFileURL(folder).href));
        const [{ uri }] = index.entries().filter((one) => one.uri.endsWith('t.nianbao'));
        index.crossFindingsOf(uri);
        await index.whenReady();
        read.splice(0, read.length, ...files.asked.map((key) => fileURLToPath(key).slice(base.length + 1)));
        return index.crossFindingsOf(uri).findings.map(({ code, message }) => `${code} ${message}`);
      },
    });
  } finally {
    rmSync(base, { recursive: true, force: true });
  }
}

describe('links in a workspace', () => {
  before(function () {
    if (process.platform === 'win32') this.skip();
  });

  it('do not lead out of it, neither to a file nor by a folder, unless they may', () =>
    onDisk(async ({ base, found, read }) => {
      symlinkSync(join(base, 'o/a.nianbao'), join(base, 'w/link.nianbao'));
      symlinkSync(join(base, 'o'), join(base, 'w/folder'));
      for (const path of ['link.nianbao', 'folder/a.nianbao', 'folder/none.nianbao']) {
        assert.deepEqual(await found(`上年: ${path}`), [`NB404 上年的报告“${path}”不能用：${OUTSIDE}`]);
        assert.ok(!read.some((one) => one.includes('folder') || one.includes('link')), read.join());
      }
      assert.match((await found('上年: link.nianbao', { allowOutside: true }))[0], /^NB401/);
    }));

  it('within it are followed where they are named, and it may itself be behind one', () =>
    onDisk(async ({ base, found }) => {
      mkdirSync(join(base, 'w/2022'));
      writeFileSync(join(base, 'w/2022/a.nianbao'), LAST);
      symlinkSync('2022', join(base, 'w/last'));
      assert.match((await found('上年: last/a.nianbao'))[0], /^NB401/);
      symlinkSync('w', join(base, 'v'));
      assert.match((await found('上年: last/a.nianbao', { folders: [join(base, 'v')] }))[0], /^NB401/);
    }));

  it('are not followed in a search, so no circle is walked in', () =>
    onDisk(async ({ base, found, read }) => {
      symlinkSync('.', join(base, 'w/again'));
      symlinkSync(join(base, 'o'), join(base, 'w/beside'));
      symlinkSync(join(base, 'o/a.nianbao'), join(base, 'w/a.nianbao'));
      symlinkSync('round.nianbao', join(base, 'w/round.nianbao'));
      assert.deepEqual(await found('汇总: ["**/*.nianbao"]'), ['NB412 下级报告“**/*.nianbao”：找不到']);
      assert.deepEqual(read, ['w', 'w/t.nianbao']);
      assert.deepEqual(await found('上年: round.nianbao'), ['NB404 上年的报告“round.nianbao”不能用：文件读不出来']);
    }));

  it('of a report that is open alone stay in its folder', () =>
    onDisk(async ({ base }) => {
      symlinkSync(join(base, 'o'), join(base, 'w/folder'));
      const files = watched(nodeFiles);
      const options = { files: () => files, settings: () => defaultSettings, allowOutside: () => false };
      const index = createIndex(options);
      await index.setFolders([]);
      const uri = pathToFileURL(join(base, 'w/t.nianbao')).href;
      await writeReport(join(base, 'w/t.nianbao'), '汇总: ["folder/*.nianbao", "../o/*.nianbao", "/**/*.nianbao"]');
      await index.filesChanged([{ uri, isDeleted: false }]);
      await index.close(uri);
      index.crossFindingsOf(uri);
      await index.whenReady();
      assert.equal(index.crossFindingsOf(uri).findings.length, 3);
      assert.ok(!files.asked.some((key) => key.includes('/o') || key.includes('folder')), files.asked.join());
    }));
});

async function writeReport(path: string, matter: string): Promise<void> {
  writeFileSync(path, reportWith(matter, received(3)));
}

describe('what is no file', () => {
  before(function () {
    if (process.platform === 'win32') this.skip();
  });

  it('is not waited for: pipes, devices, folders', () =>
    onDisk(async ({ base, found }) => {
      execFileSync('mkfifo', [join(base, 'w/pipe.nianbao')]);
      mkdirSync(join(base, 'w/folder.nianbao'));
      const says = (path: string) => [`NB404 上年的报告“${path}”不能用：文件读不出来`];
      assert.deepEqual(await found('上年: pipe.nianbao'), says('pipe.nianbao'));
      assert.deepEqual(await found('上年: /dev/zero', { allowOutside: true }), says('/dev/zero'));
      assert.match((await found('上年: folder.nianbao'))[0], /^NB404/);
    }));

  it('or is larger than any report, is not read', () =>
    onDisk(async ({ base, found }) => {
      writeFileSync(join(base, 'w/huge.nianbao'), '');
      for (const size of [65 * 1024 ** 2, 4 * 1024 ** 3]) {
        truncateSync(join(base, 'w/huge.nianbao'), size);
        assert.deepEqual(await found('上年: huge.nianbao'), ['NB404 上年的报告“huge.nianbao”不能用：文件读不出来']);
      }
    }));
});

describe('paths, however they are written', () => {
  /** Returns what is accessed when a report in file:///w/d refers to a path by 上年 or 汇总. */
  async function asked(key: '上年' | '汇总', path: string): Promise<string[]> {
    const files = watched(
      memoryFiles({ 'd/t.nianbao': reportWith(`${key}: ${JSON.stringify(path)}`), 'x/a.nianbao': LAST }),
    );
    const index = createIndex({ files: () => files, settings: () => defaultSettings, allowOutside: () => false });
    await index.setFolders([`${ROOT}/d`]);
    for (let i = 0; i < 3; i++) {
      index.crossFindingsOf(`${ROOT}/d/t.nianbao`);
      await index.whenReady();
    }
    return files.asked;
  }
  const isInside = (one: string) => one === `${ROOT}/d` || one.startsWith(`${ROOT}/d/`);

  it('lead to nothing outside', async () => {
    const plain = [
      '../x/a.nianbao',
      '..\\x\\a.nianbao',
      '/w/x/a.nianbao',
      'C:\\a.nianbao',
      '\\\\host\\share\\a.nianbao',
    ];
    const encoded = ['%2e%2e/x/a.nianbao', '..%2fx%2fa.nianbao', 'file:///w/x/a.nianbao', '//?/C:/a.nianbao', '..\0/x'];
    const patterns = [
      '/**',
      '/**/*.nianbao',
      '../*/a.nianbao',
      '../{x,y}/*',
      '{..,d}/x/*.nianbao',
      '**/../../x/*',
      '..',
    ];
    const others = [
      '．．/x/a.nianbao',
      'e\u0301/../../x/a.nianbao',
      '~/a.nianbao',
      'd/../../x/a.nianbao',
      '...//../../x/',
    ];
    for (const path of [...plain, ...encoded, ...patterns, ...others]) {
      for (const key of ['上年', '汇总'] as const) {
        assert.deepEqual(
          (await asked(key, path)).filter((one) => !isInside(one)),
          [],
          `${key}: ${path}`,
        );
      }
    }
  });

  it('of any parts lead to nothing outside', async () => {
    const part = fc.constantFrom(
      '..',
      '.',
      'x',
      'd',
      'w',
      '*',
      '**',
      '{..,x}',
      '%2e%2e',
      'C:',
      '',
      '~',
      '\\',
      'a.nianbao',
    );
    const path = fc.array(fc.tuple(part, fc.constantFrom('/', '\\', '//')), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(path, fc.constantFrom('上年' as const, '汇总' as const), async (parts, key) => {
        const written = parts.flat().join('');
        assert.deepEqual(
          (await asked(key, written)).filter((one) => !isInside(one)),
          [],
          written,
        );
      }),
      { numRuns: 60 },
    );
  });
});
