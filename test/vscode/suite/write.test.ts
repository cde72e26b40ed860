import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as vscode from 'vscode';
import { writeWhole } from '../../../client/src/export/write.ts';
import { messageOf } from '../../../client/src/message-of.ts';
import { type TinyDisk, tinyDisk } from '../../support/tiny-disk.ts';
import { MemoryFiles } from '../memory-files.ts';

const NEW = new TextEncoder().encode('新'.repeat(20_000));

/** Writes a file; resolves with the message shown if that fails, undefined if it succeeds. */
async function refusal(file: string | vscode.Uri): Promise<string | undefined> {
  try {
    await writeWhole(typeof file === 'string' ? vscode.Uri.file(file) : file, NEW);
    return undefined;
  } catch (error) {
    return messageOf(error);
  }
}

describe('writing a file on disk', () => {
  let folder: string;
  const at = (name: string) => path.join(folder, name);
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'nianbao-write-'));
    writeFileSync(at('旧.docx'), '旧');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('puts it in the place of the old one, and leaves nothing beside it', async () => {
    assert.equal(await refusal(at('旧.docx')), undefined);
    assert.equal(await refusal(at('新.docx')), undefined);
    assert.deepEqual(readFileSync(at('旧.docx')), Buffer.from(NEW));
    assert.deepEqual(readdirSync(folder).sort(), ['新.docx', '旧.docx']);
  });

  it('has room for the longest name that the disk has', async () => {
    const name = `${'年'.repeat(82)}.docx`;
    assert.equal(await refusal(at(name)), undefined);
    assert.ok(readdirSync(folder).includes(name));
  });

  it('takes no folder away', async () => {
    mkdirSync(at('夹'));
    writeFileSync(at('夹/a.txt'), '旧');
    assert.equal(await refusal(at('夹')), '这是文件夹，请换一个名字');
    assert.equal(readFileSync(at('夹/a.txt'), 'utf8'), '旧');
  });

  it('goes nowhere below a file', async () => {
    assert.match((await refusal(at('旧.docx/新.docx'))) ?? '', /^没有这个文件夹，请换一个地方$/);
    assert.equal(readFileSync(at('旧.docx'), 'utf8'), '旧');
  });
});

describe('writing a file on a disk that does not take it', () => {
  let disk: TinyDisk | undefined;
  const at = (name: string) => path.join(disk?.folder ?? '', name);
  beforeEach(function () {
    disk = tinyDisk();
    if (!disk) this.skip();
    writeFileSync(at('旧.docx'), '旧');
  });
  afterEach(() => disk?.remove());

  it('keeps the old one where the disk is full', async () => {
    assert.equal(await refusal(at('旧.docx')), '磁盘已满，请先腾出地方；原来的文件没有改动');
    assert.equal(readFileSync(at('旧.docx'), 'utf8'), '旧');
    assert.deepEqual(readdirSync(at('')), ['旧.docx']);
  });

  it('keeps the old one where everything is read-only', async () => {
    disk?.protect();
    assert.equal(await refusal(at('旧.docx')), '这里是只读的，请换一个地方；原来的文件没有改动');
    assert.equal(await refusal(at('新.docx')), '这里是只读的，请换一个地方');
    assert.deepEqual(readdirSync(at('')), ['旧.docx']);
  });
});

describe('writing a file of a virtual workspace', () => {
  const scheme = 'nianbao-write';
  const old = vscode.Uri.from({ scheme, path: '/旧.docx' });
  let files: MemoryFiles;
  let registered: vscode.Disposable;
  beforeEach(() => {
    files = new MemoryFiles();
    files.put('/旧.docx', '旧');
    registered = vscode.workspace.registerFileSystemProvider(scheme, files, { isCaseSensitive: true });
  });
  afterEach(() => registered.dispose());

  it('keeps the old one where none may be put beside it', async () => {
    files.refuse.writeFile = (uri) => {
      throw vscode.FileSystemError.NoPermissions(uri);
    };
    assert.match((await refusal(old)) ?? '', /^没有写入的权限.*；原来的文件没有改动$/);
    assert.deepEqual([files.names(), files.text('/旧.docx')], [['旧.docx'], '旧']);
  });

  it('says where the new one is if the old one was taken away for nothing', async () => {
    files.refuse.rename = (uri) => {
      throw vscode.FileSystemError.Unavailable(uri);
    };
    const [, name] =
      /^这个地方现在连不上.*；新的内容在同一个文件夹的 (.*)，请把它改名$/.exec((await refusal(old)) ?? '') ?? [];
    assert.deepEqual(files.names(), [name]);
    assert.deepEqual(files.text(`/${name}`), new TextDecoder().decode(NEW));
  });
});
