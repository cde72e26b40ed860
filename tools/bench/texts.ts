import { readFileSync } from 'node:fs';
import { randomFrom } from '../random.ts';
import { columnsOf, type Figures, generate, LEVELS, rowsOf, type TableId } from './figures.ts';

/** The texts used in measurements: the repository's examples, and texts made from them. */

const example = (name: string) => readFileSync(`examples/${name}.nianbao`, 'utf8');

/**
 * The seed: a township's report whose figures are all 0. Call this, like all others here, in the repository's folder.
 */
export const seedText = (): string => example('刘振屯镇-2023');

/** A city's report: 8 KB, with figures in every table. */
export const cityText = (): string => example('云川市-2023');

/** The size of a text in bytes of UTF-8. */
export const sizeOf = (text: string): number => Buffer.byteLength(text);

const SURNAMES = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张';
const PLACES = '家山河桥店岭湖坪湾沟塘城';
const ORDINALS = '一二三四五六七八九十';

/** The name of a town, different for each number below 3 million. */
export function organOf(index: number): string {
  const pick = (from: string, at: number) => from[at % from.length];
  const place = Math.floor(index / SURNAMES.length);
  const number = Math.floor(place / PLACES.length);
  const digits = [...String(number)].map((digit) => ORDINALS[(Number(digit) + 9) % 10]).join('');
  return `${pick(SURNAMES, index)}${pick(PLACES, place)}${number === 0 ? '' : digits}镇`;
}

/**
 * A report like the city's, of another organ and with other figures that add up. The same number gives the same text.
 */
export function reportText(index: number): string {
  const random = randomFrom(index + 1);
  const figures = generate(LEVELS[index % LEVELS.length], random);
  const at = (address: string) => figures.get(address) ?? 0;
  const told = `全市全年共收到政府信息公开申请${at('表三/一/总计')}件，其中自然人申请${at('表三/一/自然人')}件；上年结转${at('表三/二/总计')}件。全年办结${at('表三/三（七）/总计')}件；结转下年度继续办理${at('表三/四/总计')}件。`;
  const text = cityText()
    .replaceAll('云川市', organOf(index))
    .replace(/^全市全年共收到.*$/m, told)
    .replace(/被复议纠正的仍有\d+件/, `被复议纠正的仍有${at('表四/行政复议/结果纠正')}件`)
    .replace(
      /(\d+)(篇|期|次|个|处)/g,
      (_, digits: string, unit: string) => `${Number(digits) + random.below(50)}${unit}`,
    );
  return withFigures(withFigures(text, '表三', figures), '表四', figures);
}

/** The same report with one digit of a total wrong. */
export function brokenReportText(index: number): string {
  return reportText(index).replace(/^(\| （七）总计 .*?)(\d)( \|)$/m, (_, head, digit, tail) => {
    return `${head}${(Number(digit) + 1 + (index % 8)) % 10}${tail}`;
  });
}

function withFigures(text: string, table: TableId, figures: Figures): string {
  const lines = text.split('\n');
  const header = table === '表三' ? '| 项目 ' : '| 类别 ';
  let next = lines.findIndex((line) => line.startsWith(header)) + 2;
  for (const row of rowsOf(table)) {
    while (lines[next].endsWith('||')) next++;
    const label = lines[next].split('|')[1];
    const cells = columnsOf(table).map((column) => ` ${figures.get(`${table}/${row}/${column}`) ?? 0} `);
    lines[next++] = `|${label}|${cells.join('|')}|`;
  }
  return lines.join('\n');
}

/** The city's report grown to at least this many bytes with paragraphs of prose, every tenth replaced by a table. */
export function grownText(bytes: number): string {
  const [head, tail] = splitAt(cityText(), '\n## 二、');
  const parts = [head];
  for (let size = sizeOf(head) + sizeOf(tail), i = 0; size < bytes; i++) {
    const part = i % 10 === 9 ? `${table(i)}\n\n` : `${paragraph(i)}\n\n`;
    parts.push('\n', part.slice(0, -1));
    size += sizeOf(part);
  }
  return parts.join('') + tail;
}

function splitAt(text: string, mark: string): [string, string] {
  const at = text.indexOf(mark);
  return [text.slice(0, at), text.slice(at)];
}

const SENTENCES: readonly ((n: number) => string)[] = [
  (n) => `第${n}组围绕重点工程建设，及时发布招标、施工、验收各个环节的信息，共整理材料${n % 97}份，方便群众查阅。`,
  (n) =>
    `在惠民政策落实方面，制作图解${(n % 13) + 2}套，走进社区讲解${(n % 29) + 1}次，现场答疑的工作人员来自多个部门。`,
  (n) => `门户网站开设了“问政第${n}期”专题，网友留言由专人登记，逐条转给承办科室，办完之后再请网友评价。`,
  (n) => `对照检查清单的第${n}项，各科室查找栏目空白、链接失效、附件打不开等情形，当周发现，当周改好。`,
  (n) => `统计台账记到第${n}页，每页都由填表人和复核人签字，做到来源清楚、口径一致、前后衔接。`,
  (n) => `窗口服务区摆放了${(n % 7) + 3}台自助查询终端，老年人可以请志愿者帮忙打印，全程不收取费用。`,
  (n) => `编号${n}的意见征集历时三十天，收到建议后逐一研究，采纳与否都写明了理由，并随文件一起公布。`,
];

function paragraph(index: number): string {
  const at = (offset: number) => SENTENCES[(index * 3 + offset) % SENTENCES.length](index * 7 + offset);
  return `${at(0)}${at(1)}${at(2)}${at(3)}`;
}

const ROWS = ['教育', '医疗', '住房', '养老', '交通', '就业', '环保', '水利', '农业', '文化', '应急'];

function table(index: number): string {
  const lines = ROWS.map((name, i) => [name, (index * 31 + i * 17) % 900, (index * 13 + i * 29) % 400] as const);
  const sum = (of: 1 | 2) => lines.reduce((total, line) => total + line[of], 0);
  const rows = [...lines, ['合计', sum(1), sum(2)] as const];
  const body = rows.map(([name, first, second]) => `| ${name} | ${first} | ${second} | ${first + second} |`);
  return ['| 领域 | 上半年 | 下半年 | 合计 |', '| :--- | ---: | ---: | ---: |', ...body].join('\n');
}

/** The position of a digit. */
export interface DigitPlace {
  readonly line: number;
  readonly character: number;
}

/** The first digit after some words, which are searched for from an index. Throws if there is none. */
export function digitBehind(text: string, words: string, from = 0): DigitPlace {
  const found = text.indexOf(words, from);
  const digit = found === -1 ? -1 : text.slice(found + words.length).search(/\d/);
  if (digit === -1) throw new Error(`no digit behind ${words}`);
  const before = text.slice(0, found + words.length + digit).split('\n');
  return { line: before.length - 1, character: before[before.length - 1].length };
}
