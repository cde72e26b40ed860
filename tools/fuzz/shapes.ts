/** A kind of text that can be made as long as needed. */
export interface Shape {
  readonly name: string;
  /** A text of about this many characters. */
  readonly text: (length: number) => string;
}

const repeated = (name: string, piece: string): Shape => ({
  name,
  text: (length) => piece.repeat(Math.ceil(length / piece.length)),
});

/** Brackets within brackets: as many closing as opening ones. */
const nested = (open: string, close: string): Shape => ({
  name: `${open}…${close}`,
  text: (length) => open.repeat(length / 2) + close.repeat(length / 2),
});

/** Something opened once and never closed, over many lines. */
const opened = (name: string, opening: string, piece: string): Shape => ({
  name,
  text: (length) => opening + piece.repeat(Math.ceil(length / piece.length)),
});

const SINGLE = [
  ...[
    'a',
    '字',
    '1',
    '１',
    ' ',
    '\t',
    '　',
    '\n',
    '\r',
    '|',
    '｜',
    '\\',
    '*',
    '_',
    '[',
    ']',
    '(',
    '（',
    '《',
    '“',
    '"',
  ],
  ...["'", '`', '<', '>', '&', '#', '-', '=', '~', '!', '^', ':', '。', '，', '、', ',', '.', '…', '—', '第', '条'],
  ...['一', '年', '的', '%', '/', '@', '\0', '\ud800', '\u2028', '\ufeff', '😀', 'e\u0301'],
];

/** Every kind of text that has ever made a parser slow, and kinds that reports contain. */
export const shapes: readonly Shape[] = [
  ...SINGLE.map((character) => repeated(JSON.stringify(character).slice(1, -1), character)),
  ...[
    nested('（', '）'),
    nested('《', '》'),
    nested('“', '”'),
    nested('[', ']'),
    nested('*', '*'),
    nested('[', '](a)'),
  ],
  ...['<!--', '-->', '![', '<br', '](', '*a ', '**a', '~~a', '&amp;', 'http://a', '| a ', '\\|', '^^|'].map((piece) =>
    repeated(piece, piece),
  ),
  ...[
    '第一条',
    '第二十条第（一）项',
    '《条例》',
    '2023年',
    '12件，',
    '3.5%',
    '（一）',
    '（',
    '一、',
    '的的',
    '“一”',
  ].map((piece) => repeated(`${piece} in one line`, piece)),
  repeated('paragraphs', '本年度共收到申请12件，其中自然人9件，占75%，比上年增长10%。\n\n'),
  repeated('lines of one paragraph', '本年度共收到申请12件，其中自然人9件，占75%，比上年增长10%。\n'),
  repeated('headings', '## 一、总体情况\n'),
  repeated('sections', '## 三、收到和处理政府信息公开申请情况\n\n正文。\n\n'),
  repeated('list items', '- 项\n'),
  repeated('ordered items', '1. 项\n'),
  repeated('quotes', '> 引文\n'),
  repeated('comments', '<!-- 勾稽 列: 合计 = 甲 + 乙 -->\n'),
  repeated('silences', '<!-- 忽略 NB301: 因故 -->\n正文，\n\n'),
  repeated('fences', '```\n'),
  repeated('rows', '| 甲 | 1 | 2 | 3 |\n'),
  opened('a table', '| 单位 | 件数 | 人数 | 合计 |\n| - | - | - | - |\n', '| 甲 | 1 | 2 | 3 |\n'),
  opened('a table of wrong totals', '| 单位 | 件数 | 人数 | 合计 |\n| - | - | - | - |\n', '| 甲 | 1 | 2 | 4 |\n'),
  opened('a table of totals', '| 单位 | 件数 |\n| - | - |\n', '| 甲 | 1 |\n| 合计 | 1 |\n'),
  opened('a table of row spans', '| 单位 | 件数 |\n| - | - |\n', '| ^^ | 1 |\n'),
  {
    name: 'a wide table of short rows',
    text: (length) =>
      `${'| 甲 '.repeat(length / 8)}| 合计 |\n${'| - '.repeat(length / 8)}| - |\n${'| 1 |\n'.repeat(length / 12)}`,
  },
  opened('a wide table', '| 甲 ', '| 1 '),
  opened(
    'rows of table three',
    '## 三、收到和处理政府信息公开申请情况\n\n| 项目 | 自然人 | 总计 |\n| - | - | - |\n',
    '| 一、本年新收政府信息公开申请数量 | 1 | 1 |\n',
  ),
  repeated('tables', '| 单位 | 合计 |\n| - | - |\n| 甲 | 1 |\n\n'),
  repeated('delimiter rows', '| - | - |\n'),
  opened('front matter', '---\n', '机关: 甲\n'),
  opened('front matter of lists', '---\n汇总: ', '['),
  opened('an open comment', '<!--\n', '说明\n'),
  opened('an open fence', '```\n', '正文\n'),
  { name: 'nested quotes', text: (length) => `${'>'.repeat(length)} 甲` },
  { name: 'nested lists', text: (length) => `${'- '.repeat(length / 2)}甲` },
  { name: 'a staircase of lists', text: stairs },
];

/** List items, each one level below the one before: the number of lines is the square root of the length. */
function stairs(length: number): string {
  const lines = Math.floor(Math.sqrt(length));
  return Array.from({ length: lines }, (_, depth) => `${'  '.repeat(depth)}- 项\n`).join('');
}
