import assert from 'node:assert/strict';
import { fixture } from '../../../support/fixture.ts';
import { applyEdits } from '../../../support/text.ts';

/**
 * Asserts NB122's messages at the marked places of a free table, and the table after each first fix, if there is one.
 */
function hold(table: string, messages: readonly string[], ...fixed: (string | undefined)[]): void {
  const { text, analysis, ranges } = fixture(table, 'NB122');
  const { findings } = analysis;
  assert.deepEqual(
    findings.map(({ message }) => message),
    messages,
    text,
  );
  assert.deepEqual(
    findings.map(({ range }) => ({ start: range.start, end: range.end })),
    ranges,
    text,
  );
  assert.deepEqual(
    findings.map(({ fixes }) => fixes?.[0] && applyEdits(text, fixes[0].edits)),
    findings.map((_, i) => fixed[i]),
    text,
  );
}

const NO_DELIMITER = '表头下面缺少分隔行（如 | :--- | ---: |）';
const NO_HEADER = '这张表格缺少表头和分隔行';
const FULL_WIDTH = '表格的竖线用了全角的“｜”，应为半角的“|”';
const LOOSE = '“^^”表示与上一格合并，但上面没有单元格';
const AGAIN = '表格中间又有一行分隔行；是另一张表格的，请在它的表头上面空一行';
const differs = (is: number, due: number) => `分隔行有 ${is} 列，表头有 ${due} 列，应当相同`;
const surplus = (more: number, width: number) => `这一行比表头多 ${more} 格（表头有 ${width} 列），多出的内容不会显示`;

describe('NB122 table-markup of free tables', () => {
  it('lets a table be that is in order, to the end of the text', () => {
    hold('| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |', []);
    hold('| 甲 | 乙 |\n| --- | --- |\n| ^^ | 2 |', []);
    hold('| 甲 || 乙 |\n| --- | --- | --- |\n| 丙 | ^^ | ^^ |', []);
    hold('| 各镇情况 |||\n| --- | --- | --- |\n| 1 | 2 | 3 |\n| 合并说明 ||||', []);
    hold('| 甲 | 乙 |\n| --- | --- |\n| - | - |\n| - | --- |', []);
  });

  it('tells full-width pipes from those that are words', () => {
    hold('| 甲｜乙 | 丙 |\n| --- | --- |\n| 1 | 2 |', []);
    hold('  ⟦｜甲｜乙｜⟧\n  | --- | --- |\n  | 1 | 2 |', [FULL_WIDTH], '  |甲|乙|\n  | --- | --- |\n  | 1 | 2 |');
    hold('| 甲 | 乙 |\n⟦| --- ｜ --- |⟧\n| 1 | 2 |', [FULL_WIDTH], '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |');
    hold('| --- | --- |\n⟦| 甲 ｜ 1 |⟧', [FULL_WIDTH], '| --- | --- |\n| 甲 | 1 |');
    hold(
      '| 甲 | 乙 |\n| --- | --- |\n⟦| 1 ｜ 2 |⟧\n| 3 ｜ 4 |',
      [FULL_WIDTH],
      '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |',
    );
  });

  it('puts a delimiter row below the first line of a table that has none', () => {
    hold('⟦| 甲 | 乙 |⟧', [NO_DELIMITER], '| 甲 | 乙 |\n| :-- | --: |');
    hold('⟦| 甲 | 乙 |⟧\n| 丙 | 丁 |', [NO_DELIMITER], '| 甲 | 乙 |\n| :-- | --: |\n| 丙 | 丁 |');
    hold(
      '⟦| 甲乙丙 | 丁戊己庚 | 辛 |⟧\n| 壬 | 1 | 2 |',
      [NO_DELIMITER],
      '| 甲乙丙 | 丁戊己庚 | 辛 |\n| :----- | -------: | --: |\n| 壬 | 1 | 2 |',
    );
  });

  it('makes the delimiter row as wide as a header with spans', () => {
    hold(
      '⟦| 甲乙丙 || 丁戊己庚 |||⟧\n| 壬 | 癸 | 1 | 2 | 3 |',
      [NO_DELIMITER],
      '| 甲乙丙 || 丁戊己庚 |||\n| :----- | :--- | -------: | ---: | ---: |\n| 壬 | 癸 | 1 | 2 | 3 |',
    );
  });

  it('writes the delimiter row in place of what was meant for one', () => {
    const right = '| 甲 | 乙 |\n| :-- | --: |\n| 1 | 2 |';
    for (const meant of ['| -- = | --- |', '|-- -- x|--|', '| --甲 | --乙丙丁 |']) {
      hold(`⟦| 甲 | 乙 |⟧\n${meant}\n| 1 | 2 |`, [NO_DELIMITER], right);
    }
    hold('⟦| 甲 | 乙 |⟧\n| -- = | --- |', [NO_DELIMITER], '| 甲 | 乙 |\n| :-- | --: |');
    hold(
      '⟦| 甲 | 乙 |⟧\n| --甲 | --乙丙丁戊 |\n| 1 | 2 |',
      [NO_DELIMITER],
      '| 甲 | 乙 |\n| :-- | --: |\n| --甲 | --乙丙丁戊 |\n| 1 | 2 |',
    );
  });

  it('says what its fixes do; all but the parting of tables may be done unseen', () => {
    const fixesOf = (table: string) =>
      fixture(table, 'NB122').analysis.findings.flatMap(({ fixes }) =>
        (fixes ?? []).map(({ title, isPreferred, isSafe }) => `${title} ${isPreferred} ${isSafe}`),
      );
    assert.deepEqual(fixesOf('| 甲 | 乙 |'), ['补上分隔行 true true']);
    assert.deepEqual(fixesOf('｜ 甲 ｜ 乙 ｜\n| --- | --- |'), ['把 3 个“｜”改为“|” true true']);
    assert.deepEqual(fixesOf('| 甲 | 乙 |\n| --- |'), ['改为 2 列 true true']);
    assert.deepEqual(fixesOf('| 甲 |\n| --- | --- |'), ['让这一格横跨各列 true true']);
    assert.deepEqual(fixesOf('| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n\n| 3 | 4 |'), [
      '删去空行，接到上面的表格 true true',
    ]);
    assert.deepEqual(fixesOf('| 甲 | 乙 |\n| --- | --- |\n| 丙 | 丁 |\n| --- | --- |'), [
      '从这里分成两张表格 true false',
    ]);
  });

  it('joins rows that a blank line parts from their table', () => {
    hold(
      '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n\n\n⟦| 3 | 4 |⟧\n| 555 | 6 |',
      ['这几行与上面的表格之间有空行，不会显示在表格里'],
      '| 甲 | 乙 |\n| --- | --- |\n| 1 | 2 |\n| 3 | 4 |\n| 555 | 6 |',
    );
  });

  it('does not know the header of rows that begin with figures or with what is joined', () => {
    hold('⟦| 甲 | 1 |⟧', [NO_HEADER]);
    hold('⟦| 甲 | 1 |⟧\n| 乙 | 2 |', [NO_HEADER]);
    hold('⟦| ^^ | 甲 |⟧\n| 乙 | 丙 |', [NO_HEADER]);
    hold('⟦| 甲 | ^^ |⟧\n| 乙 | 丙 |', [NO_DELIMITER], '| 甲 | ^^ |\n| :-- | --: |\n| 乙 | 丙 |');
  });

  it('lets a single cell be, which may be prose, but not two lines of them', () => {
    hold('| 甲', []);
    hold('⟦| 甲⟧\n| 乙', [NO_DELIMITER], '| 甲\n| :-- |\n| 乙');
  });

  it('has no fix where there is nothing to write dashes under', () => {
    hold('⟦|⟧\n|', [NO_DELIMITER]);
    hold('|\n| --- | --- |\n| 1 | 2 |', []);
  });

  it('finds no header above the delimiter row', () => {
    hold('⟦| --- | --- |⟧\n| 甲 | 乙 |', ['分隔行上面缺少表头一行']);
  });

  it('spans a title above all columns', () => {
    hold(
      '| 各镇情况 |  \n⟦| --- | --- | --- |⟧\n| 1 | 2 | 3 |',
      [differs(3, 1)],
      '| 各镇情况 |||\n| --- | --- | --- |\n| 1 | 2 | 3 |',
    );
    hold('| 各镇情况\n⟦| --- | --- |⟧\n| 1 | 2 |', [differs(2, 1)]);
    hold('| 各镇情况 ||\n⟦| --- |⟧\n| 1 | 2 |', [differs(1, 2)], '| 各镇情况 ||\n| :------- | :--- |\n| 1 | 2 |');
  });

  it('lets the delimiter row be where it is the header that is short', () => {
    hold('| 甲 | 乙 |\n⟦| --- | --- | --- |⟧\n| 1 | 2 | 3 |', [differs(3, 2)]);
    hold('| 甲 | 乙 |\n⟦| --- | --- | --- |⟧\n| 1 | 2 |\n| 1 | 2 | 3 |', [differs(3, 2)]);
    const wrong = '| 甲 | 乙 |\n⟦| --- | --- | --- |⟧';
    hold(`${wrong}\n| 1 | 2 |`, [differs(3, 2)], '| 甲 | 乙 |\n| :-- | --: |\n| 1 | 2 |');
    hold(wrong, [differs(3, 2)], '| 甲 | 乙 |\n| :-- | --: |');
  });

  it('parts tables at a second header, where that is one', () => {
    const first = '| 甲 | 乙 |\n| --- | --- |';
    hold(`${first}\n⟦| --- | --- |⟧\n| 1 | 2 |`, [AGAIN]);
    hold(`${first}\n| 1 | 2 |\n⟦| --- | --- |⟧\n| 3 | 4 |`, [AGAIN]);
    hold(`${first}\n| 丙 |\n⟦| --- | --- |⟧\n| 3 | 4 |`, [AGAIN]);
    hold(`${first}\n| 丙 | 丁 |\n⟦| --- | --- |⟧`, [AGAIN], `${first}\n\n| 丙 | 丁 |\n| --- | --- |`);
  });

  it('counts the cells that do not show', () => {
    const table = (row: string) => `| 甲 | 乙 |\n| --- | --- |\n${row}`;
    hold(table('| 1 | 2 | ⟦3⟧ |'), [surplus(1, 2)]);
    hold(table('| 1 | 2 | ⟦3 |  | 5⟧ |'), [surplus(2, 2)]);
    hold(table('| 1 || ⟦3⟧ |'), [surplus(1, 2)]);
    hold(table('| 1 | 2 |  | ⟦4 | 5⟧ |'), [surplus(2, 2)]);
    hold(table('| 1 | 2 ||'), []);
    hold(`| 甲 | 乙 | ⟦丙⟧ |\n| 丁 | 戊 |\n| --- | --- |\n| 1 | 2 |`, [surplus(1, 2)]);
  });

  it('finds what is joined to nothing', () => {
    hold('| 甲 | 乙 |\n| --- | --- |\n| 1 |\n| 2 | ⟦^^⟧ |', [LOOSE]);
    hold('| ⟦^^⟧ || 乙 |\n| --- | --- | --- |\n| 1 | 2 | 3 |', [LOOSE]);
    hold('| 甲 | 乙 |\n| 丙 | ^^ |\n| --- | --- |\n| 1 | ^^ |', []);
    hold('| 甲 | 乙 |\n| --- | --- |\n| 1 |\n| ^^ ||', []);
    hold('|\n| --- | --- |\n| 1 | ⟦^^⟧ |', [LOOSE]);
    hold('| 甲 | ⟦^^⟧ | ⟦^^⟧ |\n| --- | --- | --- |\n| 1 | ^^ | 3 |', [LOOSE, LOOSE]);
  });
});
