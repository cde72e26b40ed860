import fc from 'fast-check';
import { sampleReport } from './report.ts';

/** The heading, header and delimiter row of 表三 with all seven columns; rows can follow directly. */
export const TABLE_THREE_HEAD = [
  '## 三、收到和处理政府信息公开申请情况',
  '',
  '| 项目 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |',
  '| :--- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |',
  '',
].join('\n');

/** Fragments of reports, so that random texts contain sections and complete or broken tables of every kind. */
const piece = fc.constantFrom(
  ...[
    '---\n机关: 甲\n年度: 2023\n上年: ../a.nianbao\n---\n',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '　',
    '正文。',
    'https://a.cn/(b) ',
  ],
  ...['# 甲2023年政府信息公开工作年度报告\n', '## 一、总体情况\n', '### （一）主动公开\n', '## \n', '题\n===\n'],
  ...[
    '第二十条第（五）项\n\n',
    '| 信息内容 | 本年处理决定数量 |\n| :- | -: |\n| 行政许可 |  |\n',
    '| 行政处罚 | １2 |\n',
  ],
  ...[
    TABLE_THREE_HEAD,
    TABLE_THREE_HEAD,
    '| 一、本年新收 | 1 | 2 | 4 |\n',
    '| 二、上年结转 | 1 | 0 | 0 | 0 | 0 | 0 | 2 |\n',
    '| 三、办理结果 ||||\n',
  ],
  ...[
    '| （一）公开 | 3 |  | — |\n',
    '| （三）不予公开 ||||\n',
    '| 1.属于国家秘密 | 1 | x | 9 |\n',
    '| （七）总计 | 1 | 2 | 3 |\n',
  ],
  ...[
    '| 类别 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n',
    '| 行政复议 | 1 | 2 |\n',
    '| 单位 | 件数 | 合计 |\n| - | - | - |\n',
    '| 甲 | 1 | 2 |\n',
  ],
  ...[
    '| 合计 | 5 | ^^ |\n',
    '| |',
    '||',
    '^^',
    '｜',
    '\\',
    '<!-- 忽略 NB204: 因故 -->\n',
    '<!-- 勾稽 列:\n',
    '-->\n',
    '```\n',
    '- 项\n',
    '> ',
  ],
);

/** A text joined from such fragments. */
export const reportText = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

/** A text joined from fragments, or an arbitrary string. */
export const anyText = fc.oneof(reportText, reportText, fc.string({ unit: 'binary', maxLength: 60 }));

const addresses = [
  ...['一', '二', '三（一）', '三（三）1', '三（七）', '四'].flatMap((row) =>
    ['自然人', '其他', '总计'].map((column) => `表三/${row}/${column}`),
  ),
  ...['结果维持', '尚未审结', '总计'].map((column) => `表四/行政复议/${column}`),
];

/** A whole report with some figures wrong or blank. */
export const brokenReport = fc
  .dictionary(fc.constantFrom(...addresses), fc.constantFrom('0', '1', '2', '12', '', '—', '１'), { maxKeys: 8 })
  .map((figures) => sampleReport(figures));

/** Positions inside and outside a text. */
export const anyPosition = fc.record({ line: fc.nat(60), character: fc.nat(80) });
