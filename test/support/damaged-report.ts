import fc from 'fast-check';
import { sampleReport } from './report.ts';

const SAMPLE = sampleReport({ '表三/一/自然人': 3 });
const LINES = SAMPLE.split('\n');

/** Lines of a report, intact and broken, and fragments with a meaning in some context. */
const piece = fc.oneof(
  fc.constantFrom(...LINES),
  fc.constantFrom(...LINES).map((line) => line.slice(0, Math.floor(line.length / 2))),
  fc.constantFrom(
    '---',
    '#',
    '##',
    '### （二）',
    '|',
    '| ',
    '||',
    '｜',
    '<',
    '<!--',
    '-->',
    '<!-- 忽略 ',
    '<!-- 勾稽 列: ',
    '```',
    '- a',
    '> 第二十条',
  ),
  fc.constantFrom(
    '《',
    '《条例》',
    '《条例》第',
    '条例第二十条第（',
    '国办函〔',
    'tiaoli',
    'sec5',
    '机关: ',
    '年度:',
    '格式',
    '汇总: [',
    '表三/一',
    '\t',
  ),
  fc.constantFrom(
    '第十四条、第十五条',
    '第九十条',
    '=',
    '===',
    '| 合计 | 3 |',
    '| 单位 | 件数 | 合计 |',
    '|---|---|---|',
    '\u3000\u3000',
    '\ufeff',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

/** A text that looks like a report in places, for properties that hold for any text. */
export const damagedReport = fc.oneof(
  fc
    .array(fc.tuple(piece, fc.constantFrom('\n', '\n', '\n\n', '\r\n', '\r', '')), { maxLength: 24 })
    .map((pieces) => pieces.map((pair) => pair.join('')).join('')),
  fc
    .tuple(fc.nat(SAMPLE.length), fc.nat(SAMPLE.length), piece)
    .map(([from, length, inserted]) => SAMPLE.slice(0, from) + inserted + SAMPLE.slice(from + length)),
);
