import assert from 'node:assert/strict';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { analyse } from '../../server/src/check/analyse.ts';
import { exportReport } from '../../server/src/export/export.ts';
import { ImportError, importDocument } from '../../server/src/import/index.ts';
import { readTree } from '../../server/src/syntax/tree.ts';
import { docx, p, tbl, tc, tr } from '../support/docx.ts';
import { property } from './property.ts';
import { slippedReport, soup } from './texts.ts';

const NUMBERING =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
const NUMBERED = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
const BODY = [
  p('甲镇人民政府2023年政府信息公开工作年度报告'),
  p('一、总体情况'),
  p('主动公开', NUMBERED),
  '<w:p><w:ins><w:r><w:t>新</w:t></w:r></w:ins><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:r><w:tab/><w:br/><w:t>字&amp;</w:t></w:r></w:p>',
  tbl(
    tr(tc('信息内容'), tc('本年制发件数', 2)),
    tr(tc('规章', 1, 'restart'), tc('1'), tc('2')),
    tr(tc('', 1, 'continue'), tc('3')),
  ),
  '<w:sdt><w:sdtContent><w:p><w:r><w:t>六、其他</w:t></w:r></w:p></w:sdtContent></w:sdt>',
].join('');
const STYLES =
  '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>';
const PLAIN = docx({ body: BODY, numbering: NUMBERING, styles: STYLES });

/** XML and HTML with pieces removed, doubled, moved or made absurd. */
const tear = fc.record({
  at: fc.nat(),
  length: fc.oneof(fc.nat(8), fc.nat(200)),
  put: fc.constantFrom(
    ...[
      '',
      '',
      '<',
      '>',
      '/',
      '"',
      '&',
      '&#0;',
      '&#xd800;',
      '<w:p>',
      '</w:p>',
      '<w:tbl>',
      '</w:tc>',
      '<w:vMerge/>',
      '<w:tr/>',
    ],
    ...[
      'w:val="0"',
      'w:val="-1"',
      'w:val="99999999999"',
      'w:val="1e9"',
      '<w:gridSpan w:val="1000"/>',
      '<td colspan=0>',
    ],
    ...[
      '<td rowspan=65535>',
      '<table>',
      '</table>',
      '<tr>',
      '<![CDATA[',
      ']]>',
      '<!--',
      '\0',
      '\ud800',
      '字',
      '|',
      '<script>',
    ],
  ),
});

function torn(text: string, tears: readonly { at: number; length: number; put: string }[]): string {
  return tears.reduce((rest, { at, length, put }) => {
    const from = at % (rest.length + 1);
    return rest.slice(0, from) + put + rest.slice(from + length);
  }, text);
}

/** Bytes that are changed, cut off or inserted. */
const damage = fc.record({ at: fc.nat(), length: fc.nat(6), bytes: fc.uint8Array({ maxLength: 6 }) });

function damaged(bytes: Uint8Array, damages: readonly { at: number; length: number; bytes: Uint8Array }[]): Uint8Array {
  return damages.reduce((rest, { at, length, bytes: put }) => {
    const from = at % (rest.length + 1);
    return Uint8Array.from([...rest.subarray(0, from), ...put, ...rest.subarray(from + length)]);
  }, bytes);
}

const bytesOf = (text: string) => new TextEncoder().encode(text);
const tears = fc.array(tear, { minLength: 1, maxLength: 6 });
const exported = (target: 'docx' | 'html' | 'json') =>
  slippedReport(3).map((text) => exportReport(analyse(readTree(text)), target));

const file: fc.Arbitrary<{ name: string; bytes: Uint8Array }> = fc.oneof(
  tears.map((made) => ({
    name: 'a.docx',
    bytes: docx({ body: torn(BODY, made), numbering: NUMBERING, styles: STYLES }),
  })),
  tears.map((made) => ({
    name: 'a.docx',
    bytes: docx({ body: BODY, numbering: torn(NUMBERING, made), styles: torn(STYLES, made) }),
  })),
  tears.map((made) => ({
    name: 'a.docx',
    bytes: zipSync({ 'word/document.xml': bytesOf(torn(`<w:document>${BODY}</w:document>`, made)) }),
  })),
  fc.array(damage, { minLength: 1, maxLength: 3 }).map((made) => ({ name: 'a.docx', bytes: damaged(PLAIN, made) })),
  fc
    .tuple(exported('html'), tears)
    .map(([html, made]) => ({ name: 'a.html', bytes: bytesOf(torn(new TextDecoder().decode(html), made)) })),
  fc
    .tuple(exported('json'), tears)
    .map(([json, made]) => ({ name: 'a.json', bytes: bytesOf(torn(new TextDecoder().decode(json), made)) })),
  fc
    .tuple(exported('html'), fc.array(damage, { minLength: 1, maxLength: 3 }))
    .map(([html, made]) => ({ name: 'a.html', bytes: damaged(html, made) })),
  soup.map((text) => ({ name: 'a.txt', bytes: bytesOf(text) })),
  fc.uint8Array({ maxLength: 300 }).map((bytes) => ({ name: 'a', bytes })),
);

export const imports = property({
  name: 'imports',
  says: 'any file becomes markup that can be read, or an error that says why in Chinese',
  of: file,
  holds({ name, bytes }) {
    try {
      analyse(readTree(importDocument(bytes, name).markup));
    } catch (error) {
      assert.ok(error instanceof ImportError, error as Error);
      assert.match(error.message, /[\u4e00-\u9fff]/);
    }
  },
});
