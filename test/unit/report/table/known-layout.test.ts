import assert from 'node:assert/strict';
import fc from 'fast-check';
import { national2019 } from '../../../../server/src/formats/national-2019.ts';
import { national2021 } from '../../../../server/src/formats/national-2021.ts';
import { partTemplate } from '../../../../server/src/formats/template.ts';
import { foldLabel } from '../../../../server/src/report/label.ts';
import { readByShape, shapeOf } from '../../../../server/src/report/table/known-layout.ts';
import { readAnew, readTable, type TableReading } from '../../../../server/src/report/table/read.ts';
import type { StatutoryTable } from '../../../../server/src/report/table/readings.ts';
import type { TableBlock } from '../../../../server/src/syntax/block.ts';
import { changeTree, readTree } from '../../../../server/src/syntax/tree.ts';
import { positionAt } from '../../../support/text.ts';

const FORMATS = [national2021, national2019];
/** Every part of either format's tables, as a table of its own with the section that it belongs to. */
const PARTS = FORMATS.flatMap((format) =>
  format.tables.flatMap(({ section, parts }) => parts.map((part) => ({ format, section, part }))),
);

function tableOf(text: string): TableBlock {
  const table = readTree(text).blocks.find((block) => block.kind === 'table');
  assert.ok(table, text);
  return table as TableBlock;
}

/** What a table was read as, in words: its headers, its rows and their figures, with their places. */
function told(reading: TableReading): unknown {
  if (reading.kind === 'free') return 'free';
  const { format, headers, captions, rows, traits } = reading;
  return {
    ...{ format: format.id, captions, traits },
    headers: headers.map(({ line, isSideBySide, columns }) => ({
      ...{ line, isSideBySide },
      columns: columns.map(({ formats, row, ...rest }) => [rest, row?.id, [...(formats?.values() ?? [])].map(idOf)]),
    })),
    rows: rows.map(({ line, labelCell, label, text, isGuess, isSideBySide, row, part, header, figures }) => ({
      ...{ line, labelCell, label, text, isGuess, isSideBySide },
      ...{ row: row?.id, part: part.rows.map(idOf), header: header && headers.indexOf(header) },
      figures: figures.map(({ row, column, figure, ...rest }) => [rest, row.id, column.id, figure.kind]),
    })),
  };
}

/** The counts of the rows that have them; and the same as their figures say. */
function countsOf(reading: TableReading): unknown {
  return reading.kind === 'free' ? [] : reading.rows.flatMap(({ counts }) => (counts ? [counts] : []));
}

function figuresOf(reading: TableReading): unknown {
  if (reading.kind === 'free') return [];
  const counted = reading.rows.filter(({ counts }) => counts);
  return counted.map(({ figures }) => figures.map(({ cell }) => Number(cell.text)));
}

const idOf = ({ id }: { readonly id: string }) => id;

const TABLE = [
  '| 类别 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |',
  '| :--- | ---: | ---: | ---: | ---: | ---: |',
  '| 行政复议 | 3 | 0 | 1 | 0 | 4 |',
  '| 行政诉讼：未经复议直接起诉 | 0 | 0 | 0 | 0 | 0 |',
  '| 行政诉讼：复议后起诉 | 2 | 0 | 0 | 0 | 2 |',
].join('\n');

function shapeOfText(text: string) {
  return shapeOf(readAnew(tableOf(text), national2021, 4, undefined) as StatutoryTable);
}

describe('the shape of a table', () => {
  it('reads a table with the same labels and other figures', () => {
    const shape = shapeOfText(TABLE);
    assert.ok(shape);
    const other = readByShape(tableOf(TABLE.replace('| 3 | 0 | 1 |', '|  |   12 | — |')), shape);
    const [row] = other?.rows ?? [];
    assert.deepEqual(
      row.figures.map(({ address, cell, figure }) => [address, cell.text, figure.kind]),
      [
        ['表四/行政复议/结果维持', '', 'blank'],
        ['表四/行政复议/结果纠正', '12', 'number'],
        ['表四/行政复议/其他结果', '—', 'nothing'],
        ['表四/行政复议/尚未审结', '0', 'number'],
        ['表四/行政复议/总计', '4', 'number'],
      ],
    );
  });

  it('has the counts of rows that hold nothing else at hand', () => {
    const shape = shapeOfText(TABLE);
    assert.ok(shape);
    const countsIn = (text: string) => readByShape(tableOf(text), shape)?.rows.map(({ counts }) => counts);
    const [first, , third] = TABLE.split('\n').slice(2);
    assert.deepEqual(countsIn(TABLE), [
      [3, 0, 1, 0, 4],
      [0, 0, 0, 0, 0],
      [2, 0, 0, 0, 2],
    ]);
    for (const [row, counts] of [
      ['| 行政复议 |   13|0 |001 |0|  999999999999 |  ', [13, 0, 1, 0, 999_999_999_999]],
      ['| 行政复议 | 3 | 0 | 1 | 0 | 1000000000000000 |', undefined],
      ['| 行政复议 | 3 | 0 |  | 0 | 4 |', undefined],
      ['| 行政复议 | 3件 | 0 | 1 | 0 | 4 |', undefined],
      ['| 行政复议 | 3 0 | 0 | 1 | 0 | 4 |', undefined],
      ['| 行政复议 | ３ | 0 | 1 | 0 | 4 |', undefined],
      ['| 行政复议 | -3 | 0 | 1 | 0 | 4 |', undefined],
      ['| 行政复议 | 3 | 0 | 1 | 0 | 4', undefined],
      ['|  行政复议 | 3 | 0 | 1 | 0 | 4 |', undefined],
      ['| 行政复议 |\t3 | 0 | 1 | 0 | 4 |', undefined],
    ] as const) {
      assert.deepEqual(countsIn(TABLE.replace(first, row))?.[0], counts, row);
    }
    // One figure more is no row of this table, and one that spans columns is none of counts alone.
    assert.equal(countsIn(TABLE.replace(third, `${third} 1 |`)), undefined);
    assert.equal(countsIn(TABLE.replace('| 3 | 0 |', '| 3 ||')), undefined);
  });

  it('leaves the rows as they are that an edit does not touch, under the same header', () => {
    const shape = shapeOfText(TABLE);
    assert.ok(shape);
    /** The table before and after a change of its text, and which of its rows are the same objects. */
    const edited = (from: string, to: string) => {
      const tree = readTree(TABLE);
      const at = TABLE.indexOf(from);
      const range = { start: positionAt(TABLE, at), end: positionAt(TABLE, at + from.length) };
      const changed = changeTree(tree, { range, text: to });
      const before = readByShape(tree.blocks[0] as TableBlock, shape);
      assert.ok(before);
      const after = readByShape(changed.blocks[0] as TableBlock, shape, before);
      assert.deepEqual(
        after && told(after),
        told(readByShape(tableOf(TABLE.replace(from, to)), shape) as TableReading),
      );
      return after?.rows.map((row, i) => row === before.rows[i]);
    };
    assert.deepEqual(edited('| 3 |', '| 13 |'), [false, true, true]);
    assert.deepEqual(edited('| 2 | 0', '| 12 |  '), [true, true, false]);
    assert.deepEqual(edited('| 结果维持 |', '|  结果维持 |'), [false, false, false]);
    assert.deepEqual(edited('| :--- |', '| --- |'), [true, true, true]);
    // A row that is more than counts is looked at anew: it may have become one that is not.
    const blank = TABLE.replace('| 3 |', '|  |');
    const before = readByShape(tableOf(blank), shape);
    assert.ok(before);
    const after = readByShape(before.block, shape, before);
    assert.deepEqual(
      after?.rows.map((row, i) => row === before.rows[i]),
      [false, true, true],
    );
  });

  it('is another where a label, the number of cells or a line is another', () => {
    const shape = shapeOfText(TABLE);
    assert.ok(shape);
    for (const [from, to] of [
      ['| 行政复议 |', '| 行政复议案件 |'],
      ['| 结果纠正 |', '| 纠正 |'],
      ['| 2 | 0 | 0 | 0 | 2 |', '| 2 | 0 | 0 | 2 |'],
      ['| 2 | 0 | 0 | 0 | 2 |', '| 2 | 0 | 0 | 0 | 2 | 5 |'],
      ['| 2 | 0 | 0 | 0 | 2 |', '| 2 || 0 | 0 | 2 |'],
      ['| 2 | 0 | 0 | 0 | 2 |', '| 2 | 0 | 0 | 0 | 2 |\n| 备注 | 1 | 1 | 1 | 1 | 1 |'],
      ['| 3 | 0 | 1 | 0 | 4 |', '| 3 | 0 | 一 | 0 | 4 |'],
      ['| 3 | 0 | 1 | 0 | 4 |', '| 3 | 0 | ^^ | 0 | 4 |'],
      ['| 行政复议 | 3 | 0 | 1 | 0 | 4 |', '| ---- | -- | -- | -- | -- | -- |'],
      [`${TABLE.split('\n')[1]}\n`, ''],
    ]) {
      assert.ok(TABLE.includes(from), from);
      assert.equal(readByShape(tableOf(TABLE.replace(from, to)), shape), undefined, to);
    }
  });

  it('is not told of a table whose reading hangs on more than its labels', () => {
    for (const [from, to] of [
      ['| 行政复议 |', '| 复议的案子 |'],
      ['| 3 | 0 | 1 | 0 | 4 |', '| 3 | 0 | 一 | 0 | 4 |'],
      ['| 3 | 0 | 1 | 0 | 4 |', '| 3 | 0 | 1 | 0 |'],
      ['| 类别 | 结果维持 | 结果纠正 |', '| 类别 | 结果维持 ||'],
    ]) {
      assert.equal(shapeOfText(TABLE.replace(from, to)), undefined, to);
    }
  });

  it('says whether the labels are the official ones in their order', () => {
    assert.equal(shapeOfText(TABLE)?.traits, 0);
    const [header, delimiter, first, second, third] = TABLE.split('\n');
    const swapped = [header, delimiter, first, third, second].join('\n');
    assert.notEqual(shapeOfText(swapped)?.traits, 0);
  });

  const CELL = fc.constantFrom(
    '0',
    '7',
    '12',
    '3401',
    '',
    '—',
    '无',
    '１２',
    '1,234',
    '-3',
    '2.5',
    '3件',
    '一',
    '^^',
    'O',
  );
  /** A change of a table's text, by the line and the cell that it is made in. */
  interface Slip {
    readonly line: number;
    readonly cell: number;
    readonly kind: 'figure' | 'label' | 'drop' | 'span' | 'twice' | 'remove';
    readonly text: string;
  }
  const slip: fc.Arbitrary<Slip> = fc.record({
    line: fc.nat(29),
    cell: fc.nat(8),
    kind: fc.constantFrom('figure', 'figure', 'figure', 'label', 'drop', 'span', 'twice', 'remove'),
    text: CELL,
  });

  function changed(text: string, { line, cell, kind, text: figure }: Slip): string {
    const lines = text.split('\n');
    const at = line % lines.length;
    if (kind === 'remove') return lines.length > 3 && at !== 1 ? lines.filter((_, i) => i !== at).join('\n') : text;
    if (kind === 'twice') return [...lines.slice(0, at + 1), ...lines.slice(at)].join('\n');
    if (at === 1) return text;
    const cells = lines[at].split('|').slice(1, -1);
    const own = kind === 'label' ? 0 : 1 + (cell % Math.max(1, cells.length - 1));
    if (kind === 'figure' || kind === 'label')
      cells[own] = kind === 'label' ? cells[0].replace(/[（）]/g, '') : ` ${figure} `;
    else if (kind === 'drop') cells.splice(own, 1);
    else cells[own] = '';
    lines[at] = `|${cells.join('|')}|`;
    return lines.join('\n');
  }

  it('gives what reading anew gives', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PARTS),
        fc.array(CELL, { minLength: 1, maxLength: 12 }),
        fc.array(slip, { maxLength: 3 }),
        fc.array(slip, { maxLength: 2 }),
        ({ format, section, part }, figures, own, more) => {
          let next = 0;
          const official = partTemplate(part, () => figures[next++ % figures.length]).replace(/^.*\n\n/, '');
          const before = own.reduce(changed, official);
          const after = more.reduce(changed, before);
          const { caption } = part;
          for (const text of [before, after]) {
            const anew = told(readAnew(tableOf(text), format, section, caption && foldLabel(caption)));
            // Read twice, the second time by a shape if there is one.
            for (let i = 0; i < 2; i++) {
              const reading = readTable(tableOf(text), format, section, caption);
              assert.deepEqual(told(reading), anew, text);
              assert.deepEqual(countsOf(reading), figuresOf(reading), text);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
