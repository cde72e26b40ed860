import assert from 'node:assert/strict';
import { national2021 } from '../../../../server/src/formats/national-2021.ts';
import { sectionHeading } from '../../../../server/src/formats/template.ts';
import { TITLE } from '../../../support/expect-findings.ts';
import { findingMessages, firstFixed } from '../../../support/findings.ts';
import { fixture } from '../../../support/fixture.ts';
import { table } from '../../../support/tables.ts';

const HEADINGS = national2021.sections.map(sectionHeading);
const FIVE = '五、存在的主要问题及改进情况';
const MISSING_FIVE = `缺少“${FIVE}”这一部分`;
const UNMARKED_FIVE = `“${FIVE}”是这一部分的标题，前面应有 ## 和空格`;

/** A report of headings alone, with the fifth replaced by other text. */
const report = (...instead: string[]) => HEADINGS.toSpliced(4, 1, ...instead).join('\n\n');
const places = (text: string) => findingMessages(text, 'NB106', 'NB107', 'NB111');

describe('where the sections of a report stand', () => {
  it('is told by a heading, or by a line of its own words', () => {
    assert.deepEqual(places(report(HEADINGS[4])), []);
    assert.deepEqual(places(report(FIVE)), [`NB111 ${UNMARKED_FIVE}`]);
    assert.deepEqual(places(report(FIVE.slice(2))), [`NB111 ${UNMARKED_FIVE.replace('五、', '')}`]);
    assert.deepEqual(places(report(`说明如下\n${FIVE}\n公开不够及时`)), [`NB111 ${UNMARKED_FIVE}`]);
  });

  it('is not told by what only looks like it', () => {
    const others = [
      `（五）${FIVE.slice(2)}`,
      `说明如下\n${FIVE.slice(2)}`,
      `${FIVE}。公开不够及时`,
      `${FIVE}：公开不够及时`,
      `\`\`\`\n${FIVE}\n\`\`\``,
      `- ${FIVE}`,
    ];
    for (const other of others) assert.deepEqual(places(report(other)), [`NB106 ${MISSING_FIVE}`], other);
  });

  it('is the last of several lines alike: those before are contents', () => {
    const { findings } = fixture(`${FIVE}\n\n${report(FIVE)}`, 'NB111').analysis;
    assert.deepEqual(
      findings.map(({ range }) => range.start),
      [{ line: 10, character: 0 }],
    );
  });

  it('is unknown after a comment or code that never ends', () => {
    assert.deepEqual(findingMessages('<!-- 待核对\n', 'NB106'), []);
    assert.deepEqual(findingMessages('```\n代码\n', 'NB106'), []);
    assert.deepEqual(findingMessages('```\n代码\n```\n', 'NB106').length, 1);
  });

  it('is the certain heading of several, the others being told as doubled', () => {
    assert.deepEqual(places(report(HEADINGS[4], HEADINGS[4])), [`NB107 “${FIVE}”这一部分出现了两次，请只保留一处`]);
    assert.deepEqual(places(report('### 存在问题', HEADINGS[4])), []);
  });
});

describe('what a report lacks', () => {
  it('is told at its title, or else at its first line', () => {
    const at = (text: string) => {
      const [{ range }] = fixture(text, 'NB106').analysis.findings;
      return [range.start.line, range.start.character, range.end.character];
    };
    const title = `# ${TITLE}  `;
    assert.deepEqual(at(`---\n年度: 2023\n---\n${title}\n\n${report()}`), [3, 2, 2 + TITLE.length]);
    assert.deepEqual(at(`---\n年度: 2023\n---\n前言。\n\n${report()}`), [3, 0, 3]);
    assert.deepEqual(at(`\n\n  前言。\n\n${report()}`), [2, 2, 5]);
    assert.deepEqual(at('---\n年度: 2023\n---\n'), [0, 0, 3]);
  });

  it('is put behind the section before it, wherever that stands', () => {
    const text = (...order: number[]) => order.map((one) => HEADINGS[one - 1]).join('\n\n');
    const cases: readonly [order: readonly number[], put: readonly number[]][] = [
      [
        [1, 2, 3, 4, 6],
        [1, 2, 3, 4, 5, 6],
      ],
      [
        [2, 3, 4, 6, 1],
        [2, 3, 4, 5, 6, 1],
      ],
      [
        [4, 1, 2, 3, 6],
        [4, 5, 1, 2, 3, 6],
      ],
      [
        [1, 2, 3, 4, 4, 6],
        [1, 2, 3, 4, 5, 4, 6],
      ],
    ];
    for (const [order, put] of cases) assert.equal(firstFixed(text(...order), 'NB106', MISSING_FIVE), text(...put));
    const first = firstFixed(text(3, 2, 4, 5, 6), 'NB106', '缺少“一、总体情况”这一部分') ?? '';
    assert.ok(first.startsWith('## 一、总体情况') && first.endsWith(text(3, 2, 4, 5, 6)), first);
    const unmarked = text(1, 2, 3, 4, 6).replace('## 四、', '四、').replace('## 六、', '六、');
    assert.equal(firstFixed(unmarked, 'NB106', MISSING_FIVE), unmarked.replace('六、', `${HEADINGS[4]}\n\n六、`));
  });

  it('is a heading alone where the table and its caption are there', () => {
    const rules = table(['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'], ['规章', '行政规范性文件']);
    const text = (caption: string) => `${HEADINGS[0]}\n\n说明。\n\n${caption}\n\n${rules}`;
    for (const caption of ['第二十条第（一）项', '### 第二十条第（一）项', '### 其他说明']) {
      const above = caption === '### 其他说明' ? '| 信息内容' : caption;
      assert.equal(
        firstFixed(text(caption), 'NB106', '缺少“二、主动公开政府信息情况”这一部分'),
        text(caption).replace(above, `${HEADINGS[1]}\n\n${above}`),
      );
    }
  });

  it('is everything where no section is there; it is put in unless there are tables', () => {
    const all = '规定的六个部分一个也没有找到，请按“## 一、总体情况”的样式写出各部分的标题';
    assert.match(
      firstFixed('正文。', 'NB106', all) ?? '',
      /^正文。\n\n## 一、总体情况\n[\s\S]*## 六、其他需要报告的事项$/,
    );
    const four = table(['类别', '结果维持', '结果纠正', '其他结果', '尚未审结', '总计'], ['行政复议', '复议后起诉']);
    assert.equal(firstFixed(`---\n年度: 2023\n---\n正文。\n\n${four}`, 'NB106', all), undefined);
  });
});
