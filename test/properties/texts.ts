import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { national2019 } from '../../server/src/formats/national-2019.ts';
import type { Position } from '../../server/src/syntax/position.ts';
import { officialReport } from '../support/official-layout.ts';
import { sampleReport } from '../support/report.ts';

const EXAMPLES = resolve(__dirname, '../../examples');

/** Whole reports: the examples, both formats, the layout of the official form, and one with free tables and lists. */
const reports: readonly string[] = [
  sampleReport({ '表三/一/自然人': 3, '表三/一/总计': 3, '表三/四/自然人': 3, '表三/四/总计': 3 }),
  sampleReport({ '表四/行政复议/总计': 4 }),
  sampleReport({}, '青石镇人民政府', 2020, national2019),
  officialReport(),
  withFreeTables(),
  ...readdirSync(EXAMPLES)
    .filter((name) => name.endsWith('.nianbao'))
    .map((name) => readFileSync(join(EXAMPLES, name), 'utf8')),
];

function withFreeTables(): string {
  return sampleReport()
    .replace('年度: 2023\n', '年度: 2023\n上年: ../2022/甲.nianbao\n汇总: [下级/*.nianbao, "乙.nianbao"]\n')
    .replace(
      '## 五、',
      [
        '| 渠道 | 件数 | 占比（%） | 合计 |\n| :- | -: | -: | -: |\n| 网站 | 12 | 60 | 12 |\n| 窗口 | 8 | 40 | 8 |',
        '| 合计 | 20 | 100 | 20 |\n<!-- 勾稽 行: 合计 = 网站 + 窗口 -->\n',
        '- 第一项\n- 第二项\n  1. 甲\n  2. 乙\n\n> 《条例》第二十条第（一）项，国办函〔2021〕30号\n',
        '<!-- 忽略 NB602: 原文如此 -->\n全年收到申请20件,其中网站12件、占60%,窗口8件.\n\n## 五、',
      ].join('\n'),
    );
}

/** Fragments that slip into a report: markup, figures, words of the law, odd characters. */
export const scrap = fc.oneof(
  fc.constantFrom(
    ...[
      '|',
      '||',
      '｜',
      '^^',
      '\\',
      '\\|',
      '| ',
      ' |',
      '| 合计 | 3 |',
      '| - | - |',
      '|---',
      '| :-: |',
      '-',
      '---',
      '---\n',
    ],
    ...[
      '#',
      '## ',
      '### （二）',
      '===',
      '```',
      '~~~',
      '> ',
      '- ',
      '1. ',
      '* ',
      '<',
      '<!--',
      '-->',
      '<br>',
      '</td>',
      '&lt;',
    ],
    ...[
      '<!-- 勾稽 列: 合计 = 甲 + 乙 -->',
      '<!-- 勾稽 行: 一 + 二 = 三 + 四 -->',
      '<!-- 忽略 NB301: 因故 -->',
      '<!-- 忽略 ',
    ],
  ),
  fc.constantFrom(
    ...[
      '\n',
      '\n\n',
      '\r',
      '\r\n',
      '\r\r\n',
      ' ',
      '  ',
      '\t',
      '　',
      '\u00a0',
      '\u200b',
      '\u2028',
      '\ufeff',
      '\0',
      '\ud800',
    ],
    ...['0', '1', '12', '１２', '3.50', '1,234', '-3', '—', '无', 'O', 'l', '〇', '一', '51%', '12件', '0.5万元', '①'],
    ...[
      '，',
      ',',
      '。',
      '.',
      '（',
      '(',
      '）',
      ')',
      '《',
      '》',
      '“',
      '"',
      '”',
      '、',
      ';',
      '：',
      ':',
      '…',
      '...',
      '——',
      '--',
    ],
  ),
  fc.constantFrom(
    ...[
      '合计',
      '总计',
      '小计',
      '自然人',
      '其他',
      '行政许可',
      '本年新收',
      '结果维持',
      '（三）不予公开',
      '3.其他',
      '三、',
    ],
    ...[
      '第二十条第（五）项',
      '《条例》第三十二条',
      '条例第九十条',
      '国办发〔2021〕30号',
      '政务公开',
      '依申公开',
      '的的',
    ],
    ...[
      '2022年',
      '2023年',
      '同比增长20%',
      '其中自然人3件',
      '没有收到申请',
      '机关: 乙',
      '年度: 2022',
      '格式: 2019',
      '上年: [',
      'XX',
    ],
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
);

/** One slip of typing or pasting; places are taken modulo the text. */
const slip = fc.oneof(
  fc.record({ kind: fc.constantFrom('delete', 'double', 'blank', 'join', 'halve'), line: fc.nat(400) }),
  fc.record({ kind: fc.constant('move'), line: fc.nat(400), to: fc.nat(400) }),
  fc.record({ kind: fc.constantFrom('insert', 'overwrite'), line: fc.nat(400), at: fc.nat(120), text: scrap }),
  fc.record({ kind: fc.constant('cell'), line: fc.nat(400), at: fc.nat(16), text: scrap }),
  fc.record({
    kind: fc.constant('digit'),
    line: fc.nat(400),
    at: fc.nat(16),
    text: fc.constantFrom(...'0123456789１'),
  }),
);

type Slip = typeof slip extends fc.Arbitrary<infer T> ? T : never;

function slipped(text: string, made: Slip): string {
  const lines = text.split('\n');
  const line = made.line % lines.length;
  const own = lines[line];
  switch (made.kind) {
    case 'delete':
      lines.splice(line, 1);
      break;
    case 'double':
      lines.splice(line, 0, own);
      break;
    case 'blank':
      lines.splice(line, 0, '');
      break;
    case 'join':
      lines.splice(line, 2, own + (lines[line + 1] ?? ''));
      break;
    case 'halve':
      lines.splice(line, 1, own.slice(0, own.length / 2));
      break;
    case 'move':
      if ('to' in made) lines.splice(made.to % lines.length, 0, ...lines.splice(line, 1));
      break;
    default:
      if ('text' in made) lines[line] = written(own, made.kind, made.at, made.text);
  }
  return lines.join('\n');
}

/** Returns a line with a text inserted, or written over a character, a digit or into a cell. */
function written(line: string, kind: string, at: number, text: string): string {
  if (kind === 'cell') {
    const cells = line.split('|');
    return cells.with(at % cells.length, ` ${text} `).join('|');
  }
  if (kind === 'digit') {
    const digits = [...line.matchAll(/\d/g)];
    if (digits.length === 0) return line;
    const { index } = digits[at % digits.length];
    return line.slice(0, index) + text + line.slice(index + 1);
  }
  const from = at % (line.length + 1);
  return line.slice(0, from) + text + line.slice(kind === 'overwrite' ? from + 1 : from);
}

/** A whole report with up to `most` slips and uniform line endings. */
export const slippedReport = (most: number): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom(...reports),
      fc.array(slip, { maxLength: most }),
      fc.constantFrom('\n', '\n', '\n', '\r\n', '\r'),
    )
    .map(([report, slips, eol]) => slips.reduce(slipped, report).replaceAll('\n', eol));

/** Lines of reports and fragments in any order. */
const lines = [...new Set(reports.flatMap((report) => report.split('\n')))];
export const soup: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.oneof(scrap, scrap, fc.constantFrom(...lines)),
      fc.constantFrom('', '', '\n', '\n', '\n\n', '\r\n', '\r'),
    ),
    { maxLength: 30 },
  )
  .map((pieces) => pieces.flat().join(''));

/** Any text: reports with slips, random lines, and random characters, including lone surrogates. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: slippedReport(6) },
  { weight: 4, arbitrary: soup },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
  { weight: 1, arbitrary: fc.array(fc.nat(0xffff), { maxLength: 80 }).map((codes) => String.fromCharCode(...codes)) },
);

/** Positions inside and outside a text. */
export const anyPosition: fc.Arbitrary<Position> = fc.record({
  line: fc.oneof(fc.nat(120), fc.nat(12)),
  character: fc.oneof(fc.nat(60), fc.nat(8), fc.constant(2 ** 31 - 1)),
});
