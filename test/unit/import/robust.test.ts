import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ImportError, importDocument } from '../../../server/src/import/index.ts';
import { docx, p, tbl, tc, tr } from '../../support/docx.ts';
import { proseOf } from '../../support/imported.ts';

/** Imports a file; lets only errors meant for the user pass. */
function survives(bytes: Uint8Array, name: string): void {
  try {
    importDocument(bytes, name);
  } catch (error) {
    assert.ok(error instanceof ImportError, String(error instanceof Error ? error.stack : error));
  }
}

const word = fc.constantFrom(
  ...[
    '一、总体情况',
    '（一）主动公开。甲',
    '自然人',
    '总计',
    '其他',
    '结果维持',
    '行政复议',
    '复议后起诉',
    '第二十条第（一）项',
    '信息内容',
  ],
  ...[
    '本年制发件数',
    '行政许可',
    '规章',
    '三、本年度办理结果',
    '（三）不予公开',
    '1.属于国家秘密',
    '3.其他',
    '12',
    '—',
    '',
    '一大段话。',
    '|',
    '\\',
    '<b>',
  ],
);

const html = fc.array(
  fc.oneof(
    word.map((text) => `<p>${text}</p>`),
    fc
      .array(
        fc.array(fc.tuple(word, fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 })), { maxLength: 6 }),
        { maxLength: 8 },
      )
      .map(
        (rows) =>
          `<table>${rows.map((cells) => `<tr>${cells.map(([text, x, y]) => `<td colspan=${x} rowspan=${y}>${text}`).join('')}`).join('')}</table>`,
      ),
    fc.constantFrom(
      '<div class=nav>',
      '</div>',
      '<table><tr><td>',
      '</table>',
      '<br>',
      '<ol><li>甲',
      '</ol>',
      '<!--',
      '-->',
    ),
  ),
  { maxLength: 12 },
);

describe('importing anything', () => {
  it('ends in a report or in an error for the user: pages', () => {
    fc.assert(
      fc.property(html, (parts) => survives(new TextEncoder().encode(parts.join('')), 'a.html')),
      { numRuns: 300 },
    );
  });

  it('ends in a report or in an error for the user: texts and bytes', () => {
    const text = fc.array(fc.oneof(word, fc.constantFrom('\t', '\n', '"', '\r\n')), { maxLength: 60 });
    fc.assert(
      fc.property(text, (parts) => survives(new TextEncoder().encode(parts.join('')), 'a.txt')),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => survives(bytes, 'a')),
      { numRuns: 300 },
    );
  });

  it('ends in a report or in an error for the user: damaged DOCX files', () => {
    const whole = docx({ body: p('一、总体情况') + tbl(tr(tc('自然人'), tc('12'))) });
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, byte) => {
        const bytes = whole.slice();
        bytes[at] = byte;
        survives(bytes, 'a.docx');
      }),
      { numRuns: 300 },
    );
  });

  it('loses no word of a text', () => {
    const line = fc.array(
      fc.constantFrom(
        '公开',
        '信息',
        '*',
        '_',
        '#',
        '-',
        '>',
        '|',
        '`',
        '[a](b)',
        '<i>',
        '&lt;',
        '1.',
        ' ',
        '~~',
        '\\',
        '\\*',
      ),
      {
        minLength: 1,
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(line, (parts) => {
        const text = `字${parts.join('')}字`;
        const [written] = proseOf(importDocument(new TextEncoder().encode(text), 'a.txt').markup);
        assert.equal(written.replace(/\\([!-/:-@[-`{-~])/g, '$1'), text);
      }),
      { numRuns: 300 },
    );
  });
});
