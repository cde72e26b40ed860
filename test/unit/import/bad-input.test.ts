import assert from 'node:assert/strict';
import { strToU8, zipSync } from 'fflate';
import { importDocument } from '../../../server/src/import/index.ts';
import { docx, p } from '../../support/docx.ts';
import { importText, proseOf } from '../../support/imported.ts';

function refuses(bytes: Uint8Array, message: RegExp, name = 'a.docx'): void {
  assert.throws(() => importDocument(bytes, name), { name: 'ImportError', message });
}

/** Returns an OLE file that has a directory entry with this name. */
function ole(entry: string): Uint8Array {
  const bytes = new Uint8Array(2048);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  [...entry].forEach((character, i) => {
    bytes[1024 + i * 2] = character.charCodeAt(0);
  });
  return bytes;
}

/** Changes the sizes that a zip file declares for its parts, in both places where they are stored. */
function declaring(zip: Uint8Array, size: number): Uint8Array {
  const lied = zip.slice();
  const view = new DataView(lied.buffer);
  for (let i = 0; i + 46 < lied.length; i++) {
    const signature = view.getUint32(i, true);
    if (signature === 0x04034b50) view.setUint32(i + 22, size, true);
    if (signature === 0x02014b50) view.setUint32(i + 24, size, true);
  }
  return lied;
}

describe('bad input', () => {
  it('is told by its first bytes, whatever its name', () => {
    refuses(new Uint8Array(), /文件是空的/);
    refuses(ole('EncryptedPackage'), /打开密码/);
    refuses(ole('WordDocument'), /旧版 Word/);
    refuses(ole('Workbook'), /旧版 Excel/);
    refuses(strToU8('%PDF-1.7 ...'), /PDF/);
    refuses(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0), /图片/);
    refuses(Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0), /图片/);
    refuses(strToU8('{\\rtf1\\ansi'), /RTF/);
    refuses(Uint8Array.of(0x4d, 0x5a, 0, 0, 1, 2, 3), /不是文本/);
    refuses(strToU8('MIME-Version: 1.0\nContent-Type: multipart/related\n\n<html>'), /MHT/);
  });

  it('is told by what is in a zip file', () => {
    const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('<a/>')])));
    refuses(zip('xl/workbook.xml', '_rels/.rels'), /Excel/);
    refuses(zip('ppt/presentation.xml', '_rels/.rels'), /演示文稿/);
    refuses(zip('content.xml', 'mimetype'), /ODT/);
    refuses(zip('OFD.xml'), /OFD/);
    refuses(zip('年报.docx'), /压缩文件/);
    refuses(zip('word/document.xml'), /没有 Word 文档的正文/);
  });

  it('is refused where it is cut off or damaged', () => {
    const whole = docx({ body: p('一、总体情况').repeat(50) });
    for (const length of [10, 100, whole.length - 30]) refuses(whole.slice(0, length), /不完整或已损坏/);
    const damaged = whole.slice();
    damaged.fill(0xaa, 300, 400);
    refuses(damaged, /损坏/);
    refuses(docx({ body: '<w:p><w:r>' }), /损坏/);
  });

  it('is refused where it would inflate beyond measure, whether it says so or not', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(40 * 1024 * 1024), 'word/styles.xml': strToU8('<a/>') });
    assert.ok(bomb.length < 100_000);
    refuses(bomb, /大得不正常/);
    refuses(declaring(bomb, 1000), /不正常|损坏/);
    const crowd = zipSync(
      Object.fromEntries(Array.from({ length: 5001 }, (_, i) => [`word/${i}.xml`, new Uint8Array()])),
    );
    refuses(crowd, /多得不正常/);
  });

  it('inflates nothing that is not read', () => {
    const picture = { 'word/media/a.png': new Uint8Array(60 * 1024 * 1024) };
    assert.deepEqual(proseOf(importDocument(docx({ body: p('正文'), files: picture }), 'a.docx').markup), ['正文']);
  });

  it('expands no entities, follows no references and stands deep nesting', () => {
    const laughs = `<!DOCTYPE d [<!ENTITY a "哈"><!ENTITY b "&a;&a;&a;">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`;
    refuses(zipSync({ '_rels/.rels': strToU8('<Relationships/>'), 'word/document.xml': strToU8(laughs) }), /损坏/);
    refuses(docx({ body: '<w:sdt>'.repeat(5000) + '</w:sdt>'.repeat(5000) }), /复杂得不正常/);
    assert.throws(() => importText(`${'<div>'.repeat(5000)}一`, 'a.html'), { message: /复杂得不正常/ });
    const external =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="http://example.invalid/a.xml" TargetMode="External"/></Relationships>';
    const { markup } = importDocument(docx({ body: p('正文'), files: { '_rels/.rels': external } }), 'a.docx');
    assert.deepEqual(proseOf(markup), ['正文']);
  });

  it('is refused where a table is larger than any', () => {
    const cell = '<td colspan=200 rowspan=2000>1</td>';
    assert.throws(() => importText(`<table>${`<tr>${cell}${cell}</tr>`.repeat(2000)}</table>`, 'a.html'), {
      name: 'ImportError',
    });
  });
});

describe('encodings', () => {
  const text = '一、总体情况\n本镇公开信息。\n';
  const utf16 = (mark: boolean) => {
    const units = Uint16Array.from(mark ? `\ufeff${text}` : text, (character) => character.charCodeAt(0));
    return new Uint8Array(units.buffer);
  };

  it('are told by a mark, by what is valid, and by guessing', () => {
    const expected = ['## 一、总体情况', '本镇公开信息。'];
    const gbk = Uint8Array.of(0xd2, 0xbb, 0xa1, 0xa2, 0xd7, 0xdc, 0xcc, 0xe5, 0xc7, 0xe9, 0xbf, 0xf6);
    for (const bytes of [strToU8(text), strToU8(`\ufeff${text}`), utf16(true)])
      assert.deepEqual(proseOf(importDocument(bytes, 'a.txt').markup), expected);
    assert.deepEqual(proseOf(importDocument(gbk, 'a.txt').markup), expected.slice(0, 1));
  });

  it('that are broken in a place are read, and the place is listed', () => {
    const bytes = strToU8(text.repeat(40));
    const { summary } = importDocument(bytes.slice(0, bytes.length - 3), 'a.txt');
    assert.deepEqual(
      summary.doubtful.map(({ message }) => message),
      ['有 1 处文字编码不对，显示为 �，请对照原文改正'],
    );
  });

  it('that cannot be told are refused', () => {
    const noise = Uint8Array.from({ length: 3000 }, (_, i) => 0x80 + ((i * 7919) % 127));
    refuses(noise, /看不出文件用的是什么编码|不是文本/, 'a.txt');
  });
});
