import assert from 'node:assert/strict';
import fc from 'fast-check';
import { national2019 } from '../../../../server/src/formats/national-2019.ts';
import { national2021 } from '../../../../server/src/formats/national-2021.ts';
import { partTemplate } from '../../../../server/src/formats/template.ts';
import { newReadingSession, readTable, type TableReading } from '../../../../server/src/report/table/read.ts';
import type { StatutoryTable } from '../../../../server/src/report/table/readings.ts';
import type { TableBlock } from '../../../../server/src/syntax/block.ts';
import { changeTree, readTree, type SyntaxTree } from '../../../../server/src/syntax/tree.ts';
import { positionAt } from '../../../support/text.ts';

const FORMATS = [national2021, national2019];
/** Every part of the tables of both formats as a separate table, with its section. */
const PARTS = FORMATS.flatMap((format) =>
  format.tables.flatMap(({ section, parts }) => parts.map((part) => ({ format, section, part }))),
);

function tableIn({ blocks }: SyntaxTree): TableBlock {
  const table = blocks.find((block) => block.kind === 'table');
  assert.ok(table);
  return table as TableBlock;
}

const tableOf = (text: string) => tableIn(readTree(text));

/** Returns the tree after the smallest edit that turns one text into the other. */
function rewritten(tree: SyntaxTree, text: string, edited: string): SyntaxTree {
  const shorter = Math.min(text.length, edited.length);
  let from = 0;
  while (from < shorter && text[from] === edited[from]) from++;
  let rest = 0;
  while (rest < shorter - from && text.at(-1 - rest) === edited.at(-1 - rest)) rest++;
  const range = { start: positionAt(text, from), end: positionAt(text, text.length - rest) };
  return changeTree(tree, { range, text: edited.slice(from, edited.length - rest) });
}

/** Returns what a table was read as in comparable form: headers, rows and figures, with their places. */
function told(reading: TableReading): unknown {
  if (reading.kind === 'free') return 'free';
  const { format, headers, captions, rows, hasOfficialLabels } = reading;
  return {
    ...{ format: format.id, captions, hasOfficialLabels },
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

const idOf = ({ id }: { readonly id: string }) => id;

const TABLE = [
  '| 类别 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |',
  '| :--- | ---: | ---: | ---: | ---: | ---: |',
  '| 行政复议 | 3 | 0 | 1 | 0 | 4 |',
  '| 行政诉讼：未经复议直接起诉 | 0 | 0 | 0 | 0 | 0 |',
  '| 行政诉讼：复议后起诉 | 2 | 0 | 0 | 0 | 2 |',
].join('\n');

const PLACE = { format: national2021, section: 4, caption: undefined };

function read(text: string, session = newReadingSession()): StatutoryTable {
  return readTable(tableOf(text), PLACE, { session }) as StatutoryTable;
}

/** True if a table gets the same layout as one that was read before it. */
function hasLayoutOf(before: string, text: string): boolean {
  const session = newReadingSession();
  return read(before, session).layout === read(text, session).layout;
}

describe('the layout of a table', () => {
  it('reads a table with the same labels and other figures', () => {
    const text = TABLE.replace('| 3 | 0 | 1 |', '|  |   12 | — |');
    assert.ok(hasLayoutOf(TABLE, text));
    const session = newReadingSession();
    read(TABLE, session);
    assert.deepEqual(
      read(text, session).rows[0].figures.map(({ address, cell, figure }) => [address, cell.text, figure.kind]),
      [
        ['表四/行政复议/结果维持', '', 'blank'],
        ['表四/行政复议/结果纠正', '12', 'number'],
        ['表四/行政复议/其他结果', '—', 'nothing'],
        ['表四/行政复议/尚未审结', '0', 'number'],
        ['表四/行政复议/总计', '4', 'number'],
      ],
    );
  });

  it('is known only in the session in which it was read', () => {
    assert.notEqual(read(TABLE).layout, read(TABLE).layout);
  });

  it('is known only in the same place', () => {
    const session = newReadingSession();
    const { layout } = read(TABLE, session);
    const at = (place: object) => readTable(tableOf(TABLE), { ...PLACE, ...place }, { session }) as StatutoryTable;
    assert.equal(at({}).layout, layout);
    assert.notEqual(at({ section: 3 }).layout, layout);
    assert.notEqual(at({ caption: '行政复议' }).layout, layout);
  });

  it('keeps the rows that an edit does not touch, under the same header', () => {
    /** Returns, for each row, whether it is still the same object after an edit. */
    const edited = (from: string, to: string) => {
      const text = TABLE.replace(from, to);
      const tree = readTree(TABLE);
      const before = readTable(tableIn(tree), PLACE) as StatutoryTable;
      const after = readTable(tableIn(rewritten(tree, TABLE, text)), PLACE, { before }) as StatutoryTable;
      assert.deepEqual(told(after), told(read(text)));
      return after.rows.map((row, i) => row === before.rows[i]);
    };
    assert.deepEqual(edited('| 3 |', '| 13 |'), [false, true, true]);
    assert.deepEqual(edited('| 2 | 0', '| 12 |  '), [true, true, false]);
    assert.deepEqual(edited('| 结果维持 |', '|  结果维持 |'), [false, false, false]);
    assert.deepEqual(edited('| :--- |', '| --- |'), [true, true, true]);
    assert.deepEqual(edited('| 行政复议 |', '| 行政复议案件 |'), [false, false, false]);
  });

  it('differs if a label, the number of cells or a line differs', () => {
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
      assert.ok(!hasLayoutOf(TABLE, TABLE.replace(from, to)), to);
    }
  });

  it('is not remembered of a table whose reading hangs on more than its labels', () => {
    assert.ok(hasLayoutOf(TABLE, TABLE));
    for (const [from, to] of [
      ['| 行政复议 |', '| 复议的案子 |'],
      ['| 3 | 0 | 1 | 0 | 4 |', '| 3 | 0 | 一 | 0 | 4 |'],
      ['| 3 | 0 | 1 | 0 | 4 |', '| 3 | 0 | 1 | 0 |'],
      ['| 类别 | 结果维持 | 结果纠正 |', '| 类别 | 结果维持 ||'],
    ]) {
      const text = TABLE.replace(from, to);
      assert.ok(!hasLayoutOf(text, text), to);
    }
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
  /** A change of a table's text at a line and cell. */
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

  const session = newReadingSession();

  it('gives what reading label by label gives', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PARTS),
        fc.array(CELL, { minLength: 1, maxLength: 12 }),
        fc.array(slip, { maxLength: 3 }),
        fc.array(slip, { maxLength: 2 }),
        ({ format, section, part }, figures, own, more) => {
          let next = 0;
          const official = partTemplate(part, () => figures[next++ % figures.length]).replace(/^.*\n\n/, '');
          const text = own.reduce(changed, official);
          const edited = more.reduce(changed, text);
          const place = { format, section, caption: part.caption };
          const byLabels = (one: string) => told(readTable(tableOf(one), place));
          const tree = readTree(text);
          // Reads it twice; the second time by its known layout, if it has one.
          const first = readTable(tableIn(tree), place, { session });
          const second = readTable(tableOf(text), place, { session });
          assert.deepEqual(told(first), byLabels(text), text);
          assert.deepEqual(told(second), byLabels(text), text);
          const after = readTable(tableIn(rewritten(tree, text, edited)), place, { before: first });
          assert.deepEqual(told(after), byLabels(edited), edited);
        },
      ),
      { numRuns: 300 },
    );
  });
});
