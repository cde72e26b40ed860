import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { national2021 } from '../../../server/src/formats/national-2021.ts';
import { reportTemplate } from '../../../server/src/formats/template.ts';
import { displayWidth } from '../../support/display-width.ts';
import { OFFICIAL_LABELS, type TableLabels } from '../../support/official-labels.ts';
import { expandSnippet } from '../../support/snippet.ts';

interface Snippet {
  readonly prefix: readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

const ROOT = join(__dirname, '../../..');
const SNIPPETS: Readonly<Record<string, Snippet>> = JSON.parse(
  readFileSync(join(ROOT, 'snippets/nianbao.json'), 'utf8'),
);
const SECTIONS = [
  '## 一、总体情况',
  '## 二、主动公开政府信息情况',
  '## 三、收到和处理政府信息公开申请情况',
  '## 四、政府信息公开行政复议、行政诉讼情况',
  '## 五、存在的主要问题及改进情况',
  '## 六、其他需要报告的事项',
];

describe('snippets', () => {
  it('cover the report, its sections and tables, and the directives', () => {
    assert.deepEqual(Object.keys(SNIPPETS), [
      ...['年报', '文件头', '标题'],
      ...['第一部分', '第二部分', '第三部分', '第四部分', '第五部分', '第六部分'],
      ...['表二', '表三', '表四', '勾稽', '忽略'],
    ]);
  });

  it('have prefixes of their own, in Chinese and in ASCII', () => {
    const all = Object.values(SNIPPETS).flatMap((snippet) => snippet.prefix);
    assert.equal(new Set(all).size, all.length);
    for (const [name, { prefix }] of Object.entries(SNIPPETS)) {
      assert.equal(prefix[0], name);
      assert(
        prefix.some((word) => /^[a-z]+[0-9]?$/.test(word)),
        `${name} has no ASCII prefix`,
      );
    }
  });

  for (const [name, snippet] of Object.entries(SNIPPETS)) {
    it(`${name}: description, tab stops, alignment`, () => {
      assert.match(snippet.description, /\p{Script=Han}/u);
      const { text, stops } = expand(name);
      const numbers = [...new Set(stops)].filter((stop) => stop > 0).sort((a, b) => a - b);
      assert.deepEqual(
        numbers,
        numbers.map((_, index) => index + 1),
      );
      assert.equal(stops.filter((stop) => stop === 0).length, 1, 'one final stop');
      assert.doesNotMatch(text, /[ \t]$/m);
      for (const table of tables(text)) assertAligned(table);
    });
  }

  for (const [name, section] of [
    ['表二', '第二部分'],
    ['表三', '第三部分'],
    ['表四', '第四部分'],
  ] as const) {
    it(`${name}: the official columns and rows, figures all zero`, () => {
      for (const snippet of [name, section]) {
        assert.deepEqual(tables(expand(snippet).text).map(labelsOf), OFFICIAL_LABELS[name]);
      }
      const figures = tables(expand(name).text)
        .flatMap((table) => table.lines.slice(2).flatMap(cells))
        .filter(isFigure);
      assert.deepEqual(new Set(figures), new Set(['0']));
    });
  }

  it('年报: every section in order, every table', () => {
    const { text } = expand('年报');
    assert.deepEqual(
      text.split('\n').filter((line) => line.startsWith('## ')),
      SECTIONS,
    );
    assert.deepEqual(tables(text).map(labelsOf), Object.values(OFFICIAL_LABELS).flat());
    assert.match(text, /^---\n机关: 机关\n年度: 2023\n---\n# 机关2023年政府信息公开工作年度报告\n/);
  });

  it('each section snippet is the section of the whole report', () => {
    const whole = expand('年报').text;
    for (const [index, name] of ['第一部分', '第二部分', '第三部分', '第四部分', '第五部分', '第六部分'].entries()) {
      const section = expand(name).text.trimEnd();
      assert(section.startsWith(SECTIONS[index]), name);
      assert(whole.includes(section), name);
    }
  });

  it('the report year is the year before this one', () => {
    for (const name of ['年报', '标题', '文件头']) {
      for (let year = 2021; year <= 2059; year++) {
        const { text } = expand(name, year);
        assert.deepEqual(new Set(text.match(/20\d\d/g)), new Set([String(year - 1)]), `${name} in ${year}`);
      }
    }
  });

  it('the tables are those of the template', () => {
    assert.deepEqual(tables(expand('年报').text), tables(reportTemplate(national2021, '机关', 2023)));
  });
});

interface Table {
  readonly caption?: string;
  readonly lines: readonly string[];
}

function expand(name: string, year = 2024): { text: string; stops: readonly number[] } {
  return expandSnippet(SNIPPETS[name].body.join('\n'), { CURRENT_YEAR: String(year) });
}

function tables(text: string): readonly Table[] {
  const found: { caption?: string; lines: string[] }[] = [];
  let caption: string | undefined;
  let open = false;
  for (const line of text.split('\n')) {
    if (line.startsWith('|')) {
      if (!open) found.push({ ...(caption ? { caption } : {}), lines: [] });
      found[found.length - 1].lines.push(line);
    } else if (line !== '') caption = line.startsWith('第二十条') ? line : undefined;
    open = line.startsWith('|');
  }
  return found;
}

function cells(line: string): readonly string[] {
  return line
    .slice(1, -1)
    .split('|')
    .map((cell) => cell.trim());
}

function isFigure(cell: string): boolean {
  return /^\d/.test(cell) && !/^\d\./.test(cell);
}

function labelsOf({ caption, lines }: Table): TableLabels {
  const [header, , ...rows] = lines;
  return { ...(caption ? { caption } : {}), columns: cells(header), rows: rows.map((row) => cells(row)[0]) };
}

/** Asserts that the pipes of every row are below pipes of the header; a row with spans ends in several pipes. */
function assertAligned({ lines }: Table): void {
  const columns = pipes(lines[0]);
  for (const line of lines) {
    if (/\|{2,}$/.test(line)) {
      assert.deepEqual(pipes(line).slice(0, 2), columns.slice(0, 2), line);
      assert.equal(pipes(line).length, columns.length, line);
    } else assert.deepEqual(pipes(line), columns, line);
  }
}

/** Returns the display columns of the pipes in a line. */
function pipes(line: string): readonly number[] {
  return [...line.matchAll(/\|/g)].map(({ index }) => displayWidth(line.slice(0, index)));
}
