import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { fillCells } from '../../../server/src/features/fill-cells.ts';
import { formatDocument } from '../../../server/src/features/format/format.ts';
import { fixture } from '../../support/fixture.ts';
import { anyTableText, applyInLines, WIDE } from '../../support/formatting.ts';
import { reportOf } from '../../support/report.ts';

type Rows = readonly (readonly string[])[];

/** Fills the cells at ▮. Returns the new text, or the reason for refusing; undefined if there is no table. */
function fill(source: string, rows: Rows): string | undefined {
  const { text, cursor } = fixture(source);
  const filling = fillCells(reportOf(text), cursor, rows, WIDE);
  return filling && ('refused' in filling ? filling.refused : applyInLines(text, filling.edits));
}

const tsv = (text: string): Rows => text.split('\n').map((line) => line.split('\t'));

const EXAMPLE = readFileSync(resolve(__dirname, '../../../examples/云川市-2023.nianbao'), 'utf8');

/** Puts ▮ into a column (0 is the label's) of the row with this label in the example. */
function caretIn(label: string, column: number, text = EXAMPLE): string {
  return text
    .split('\n')
    .map((line) => {
      if (!line.startsWith(`| ${label}`)) return line;
      const cells = line.split('|');
      cells[column + 1] = `${cells[column + 1].trimEnd()}▮ `;
      return cells.join('|');
    })
    .join('\n');
}

/** Returns the figures of the row with this label. */
function figures(text: string | undefined, label: string): string[] {
  const line = text?.split('\n').find((one) => one.startsWith(`| ${label}`));
  assert.ok(line, text);
  return line
    .split('|')
    .slice(2, -1)
    .map((one) => one.trim());
}

describe('a block of cells in a statutory table', () => {
  it('fills from the caret’s cell on, rightwards and down, and keeps the table in line', () => {
    const filled = fill(caretIn('一、本年新收', 2), tsv('1\t2\n3\t41234567'));
    assert.deepEqual(figures(filled, '一、本年新收'), ['3402', '1', '2', '4', '5', '1', '3511']);
    assert.deepEqual(figures(filled, '二、上年结转'), ['91', '3', '41234567', '0', '2', '0', '96']);
    assert.equal(applyInLines(filled ?? '', formatDocument(reportOf(filled ?? ''), WIDE)), filled);
    assert.notEqual(filled, EXAMPLE);
  });

  it('passes over rows that only name a group, whether the block has them or not', () => {
    const [above, below] = ['1\t1\t1\t1\t1\t1\t6', '2\t2\t2\t2\t2\t2\t12'];
    for (const between of [[], ['\t\t\t\t\t\t']]) {
      const filled = fill(caretIn('二、上年结转', 1), tsv([above, ...between, below].join('\n')));
      assert.deepEqual(figures(filled, '二、上年结转'), above.split('\t'));
      assert.deepEqual(figures(filled, '（一）予以公开'), below.split('\t'));
    }
  });

  it('keeps what is written in figures: separators, decimals, blanks', () => {
    const filled = fill(caretIn('行政许可', 1), [['1,808,595 ']]);
    assert.deepEqual(figures(filled, '行政许可'), ['1,808,595']);
    assert.deepEqual(figures(fill(caretIn('行政许可', 1), [['']]), '行政许可'), ['1808595']);
    assert.deepEqual(figures(fill(caretIn('规章', 1), tsv('7\t\t8')), '规章'), ['7', '', '8']);
  });

  it('takes a block with its labels where the caret is on a label, in any of the short forms', () => {
    const rows = tsv(
      '项目\t\t自然人\t商业企业\n本年新收政府信息公开申请数量\t\t7\t8\n三、本年度办理结果\t\t\t\n\t（一）予以公开\t9\t10',
    );
    const filled = fill(caretIn('一、本年新收', 0), rows);
    assert.deepEqual(figures(filled, '一、本年新收').slice(0, 3), ['7', '8', '0']);
    assert.deepEqual(figures(filled, '二、上年结转'), figures(EXAMPLE, '二、上年结转'));
    assert.deepEqual(figures(filled, '（一）予以公开').slice(0, 3), ['9', '10', '0']);
    assert.match(filled ?? '', /^\| 一、本年新收政府信息公开申请数量 /m);
  });

  it('refuses as a whole what does not fit, and says why', () => {
    assert.match(fill(caretIn('一、本年新收', 6), tsv('1\t2\t3')) ?? '', /有 3 列，从光标起只有 2 列/);
    assert.match(fill(caretIn('行政处罚', 1), tsv('1\n2\n3')) ?? '', /有 3 行，从光标起只能填 2 行/);
    assert.match(fill(caretIn('一、本年新收', 1), tsv('1\n甲')) ?? '', /“甲”不是数字/);
    assert.match(fill(caretIn('一、本年新收', 0), tsv('1\t2')) ?? '', /光标在名称上/);
    assert.match(fill(caretIn('一、本年新收', 0), tsv('甲\t2')) ?? '', /没有“甲”这一行/);
    assert.match(
      fill(caretIn('二、上年结转', 0), tsv('一、本年新收政府信息公开申请数量\t2')) ?? '',
      /没有“一、本年新收/,
    );
  });

  it('is nothing outside a table', () => {
    assert.equal(fill(EXAMPLE.replace('全年通过', '全年▮通过'), tsv('1\t2')), undefined);
  });
});

const FREE = '| 项目 | 件数 | 备注 |\n| :--- | ---: | ---- |\n| 甲   |    1 |      |\n| 乙   |   22 |      |';

describe('a block of cells in a free table', () => {
  const at = (words: string) => FREE.replace(words, `${words}▮`);

  it('fills figures and words, on one line and escaped', () => {
    assert.equal(
      fill(at('    1'), tsv('333\ta|b\n4\t好')),
      '| 项目 | 件数 | 备注 |\n| :--- | ---: | ---- |\n| 甲   |  333 | a\\|b |\n| 乙   |    4 | 好   |',
    );
    assert.match(fill(at('    1'), [['1', '一\r\n二\\']]) ?? '', /\| 一<br>二\\\\ +\|/);
  });

  it('leaves labels as they are: the same ones are passed over, others refused, missing ones filled in', () => {
    assert.match(fill(at('甲'), tsv('甲\t5\n乙\t6')) ?? '', /\| 甲 +\| +5 \|[\s\S]*\| 乙 +\| +6 \|/);
    assert.match(fill(at('甲'), tsv('乙\t5')) ?? '', /“乙”会落在“甲”上/);
    assert.match(fill(at('项目'), tsv('项目\t件数\n甲\t7')) ?? '', /\| 甲 +\| +7 \|/);
    assert.equal(
      fill('| 项 | 数 |\n| - | -: |\n| ▮ |  |', tsv('丙\t5')),
      '| 项  |  数 |\n| --- | --: |\n| 丙  |   5 |',
    );
  });

  it('refuses what goes beyond the table', () => {
    assert.match(fill(at('   22'), tsv('1\n2')) ?? '', /有 2 行，从光标起只能填 1 行/);
    assert.match(fill(at('   22'), tsv('1\t2\t3')) ?? '', /有 3 列，从光标起只有 2 列/);
    assert.match(fill(at('| :--'), tsv('1')) ?? '', /光标/);
  });
});

describe('any block of cells in any table', () => {
  it('changes cells only: rows, columns and labels stay', () => {
    const value = fc.constantFrom('1', '23', '', '甲', 'a|b', '\\', '^^', '一\n二', '｜', ' 5 ');
    const rows = fc.array(fc.array(value, { maxLength: 4 }), { maxLength: 4 });
    fc.assert(
      fc.property(anyTableText, rows, fc.nat(20), fc.nat(30), (text, block, line, character) => {
        const filling = fillCells(reportOf(text), { line, character }, block, WIDE);
        if (!filling || 'refused' in filling) return;
        const shape = (of: string) =>
          reportOf(of).tables.map(({ start, reading }) => [
            start,
            reading.block.size,
            reading.block.delimiter,
            reading.block.lines.map(({ cells = [] }) => cells.map(({ span }) => span)),
          ]);
        assert.deepEqual(shape(applyInLines(text, filling.edits)), shape(text));
      }),
    );
  });
});
