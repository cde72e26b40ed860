import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatDocument } from '../../server/src/features/format/format.ts';
import type { FormatOptions } from '../../server/src/features/format/options.ts';
import { cellsOf } from '../../server/src/syntax/block.ts';
import { readLines } from '../../server/src/syntax/line.ts';
import { comparePositions, type Edit, type Position } from '../../server/src/syntax/position.ts';
import { displayWidth } from '../../server/src/syntax/width.ts';
import { reportOf } from './report.ts';

/** Texts with tables, and helpers for the tests of formatting and of table keys. */
export const WIDE: FormatOptions = { ambiguousWidth: 'wide' };

export function formatted(text: string, options: FormatOptions = WIDE): string {
  return applyInLines(text, formatDocument(reportOf(text), options));
}

/** Applies edits that each stay within a line and do not touch one another; the text may have any line endings. */
export function applyInLines(text: string, edits: readonly Edit[]): string {
  const lines = readLines(text);
  const sorted = [...edits].sort((a, b) => comparePositions(a.range.start, b.range.start));
  let result = '';
  let next = 0;
  lines.forEach((line, at) => {
    let last = -1;
    for (; sorted[next]?.range.start.line === at; next++) {
      const { range, newText } = sorted[next];
      assert.equal(range.end.line, at, 'an edit stays within its line');
      assert.ok(range.start.character > last && range.end.character <= line.text.length, 'edits do not touch');
      result += line.text.slice(Math.max(last, 0), range.start.character) + newText;
      last = range.end.character;
    }
    result += line.text.slice(Math.max(last, 0)) + line.eol;
  });
  assert.equal(next, edits.length, 'edits are in the text');
  return result;
}

/** Returns the caret's position after edits, none of which touches it. */
export function moveCaret(caret: Position, edits: readonly Edit[]): Position {
  let { character } = caret;
  for (const { range, newText } of edits) {
    const isBehind = comparePositions(range.end, caret) < 0;
    assert.ok(isBehind || comparePositions(range.start, caret) > 0, 'no edit touches the caret');
    if (isBehind && range.end.line === caret.line) {
      assert.equal(range.start.line, caret.line);
      character += newText.length - (range.end.character - range.start.character);
    }
  }
  return { line: caret.line, character };
}

/**
 * Returns the content of a text's tables: every cell by table and row, with its span; delimiter rows without their
 * dashes.
 */
export function contentOf(text: string): unknown {
  const { tree, tables } = reportOf(text);
  return {
    kinds: tree.blocks.map(({ kind, size }) => `${kind} ${size}`),
    tables: tables.map(({ reading: { kind, block } }) => ({
      kind,
      delimiter: block.delimiter,
      rows: block.lines.slice(0, block.size).map((_, line) =>
        cellsOf(block, line).map(({ text: words, span }) => ({
          words: line === block.delimiter ? words.replaceAll('-', '') : words,
          span,
        })),
      ),
    })),
  };
}

/** Returns the text without white space and without the dashes of delimiter rows. */
export function inkOf(text: string): string {
  const delimiters = new Set(reportOf(text).tables.map(({ start, reading: { block } }) => start + block.delimiter));
  return readLines(text)
    .map((line, at) => (line.isDelimiter && delimiters.has(at) ? line.text.replaceAll('-', '') : line.text))
    .map((line) => line.replace(/\s/g, ''))
    .join('\n');
}

/** Returns, for each line with cells, the display columns of the pipes after its cells. */
export function pipeColumns(text: string, options: FormatOptions = WIDE): number[][] {
  return readLines(text)
    .filter(({ cells }) => cells)
    .map(({ text: row, cells = [] }) =>
      cells.map(({ end }) => displayWidth(row.slice(0, end), options.ambiguousWidth)),
    );
}

const word = fc.constantFrom(
  ...['甲', '一、本年新收', '总计', '0', '12', '3.50', '1,234', '51%', 'abc', 'e\u0301', '“好”', '—', '……', '·', '①'],
  ...[
    'a\\|b',
    '\\\\',
    '\\',
    '^^',
    '👍',
    '\u200b',
    '乙\u3000丙',
    '-',
    ':',
    '---',
    ':-:',
    '#',
    '+',
    '1.',
    '>',
    '｜',
    '\ufe0f',
  ],
);
const blank = fc.constantFrom('', ' ', '  ', '\t', '\u3000', '\u00a0', ' \u3000');
const content = fc.array(word, { maxLength: 3 }).map((words) => words.join(' '));
const cell = fc.tuple(blank, content, blank).map((parts) => parts.join(''));
const pipe = fc.constantFrom('|', '|', '|', '||', '|||', '｜');
const dashes = fc.constantFrom('---', '-', ':--', '--:', ':-:', ' --- ', '----------', '- -', '');
const eol = fc.constantFrom('\n', '\n', '\r\n', '\r');

function row(of: fc.Arbitrary<string>): fc.Arbitrary<string> {
  return fc
    .tuple(
      fc.constantFrom('', '', ' ', '\t', '\u3000'),
      fc.constantFrom('|', '|', '|', '', '｜', '||'),
      fc.array(fc.tuple(of, pipe), { minLength: 1, maxLength: 5 }),
      fc.constantFrom('', '|', ' | ', '|\t'),
    )
    .map(([indent, lead, cells, trail]) => `${indent}${lead}${cells.flat().slice(0, -1).join('')}${trail}`);
}

const prose = fc.constantFrom(
  '',
  '',
  '正文。',
  '## 三、收到和处理政府信息公开申请情况',
  '- 项',
  '```',
  '<!-- 勾稽 列: 合计 = 甲 -->',
);

/** Arbitrary text with tables: ragged rows, spans, missing pipes, full-width pipes, mixed blanks and line endings. */
export const anyTableText: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', '\ufeff'),
    fc.array(
      fc.tuple(fc.oneof({ weight: 6, arbitrary: row(cell) }, { weight: 2, arbitrary: row(dashes) }, prose), eol),
      { maxLength: 12 },
    ),
  )
  .map(([mark, lines]) => mark + lines.flat().join(''));

/** A table with the same number of cells in every row, all between pipes, none wider than the column limit. */
export const regularTable: fc.Arbitrary<string> = fc
  .integer({ min: 1, max: 6 })
  .chain((columns) => {
    const one = fc.tuple(blank, content, blank).map((parts) => ` ${parts.join('')} `);
    const rows = fc.array(fc.array(one, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 8 });
    const delimiter = fc.array(fc.constantFrom('-', '---', ':--', '-:', ':-:'), {
      minLength: columns,
      maxLength: columns,
    });
    return fc.tuple(rows, delimiter);
  })
  .map(([[header, ...body], delimiter]) =>
    [header.map((words) => ` 项${words}`), delimiter, ...body].map((cells) => `|${cells.join('|')}|\n`).join(''),
  );
