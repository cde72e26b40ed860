import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Direction, nextCell } from '../../../server/src/features/table-navigation.ts';
import { national2021 } from '../../../server/src/formats/national-2021.ts';
import { reportTemplate } from '../../../server/src/formats/template.ts';
import { cellsOf } from '../../../server/src/syntax/block.ts';
import { fixture } from '../../support/fixture.ts';
import { anyTableText, applyInLines, formatted, inkOf, WIDE } from '../../support/formatting.ts';
import { reportOf } from '../../support/report.ts';

/** Presses a key at ▮. Returns the new text with ▮ at the caret; undefined if the key keeps its usual effect. */
function press(source: string, direction: Direction): string | undefined {
  const { text, cursor } = fixture(source);
  const move = nextCell(reportOf(text), cursor, direction, WIDE);
  if (!move) return undefined;
  const lines = applyInLines(text, move.edits).split('\n');
  const { line, character } = move.position;
  lines[line] = `${lines[line].slice(0, character)}▮${lines[line].slice(character)}`;
  return lines.join('\n');
}

/** Presses several keys in turn. */
function pressAll(source: string, ...directions: Direction[]): string {
  return directions.reduce(
    (text, direction) => press(text, direction) ?? assert.fail(`${direction} in ${text}`),
    source,
  );
}

/** Returns the caret's line after the keys. */
function lineAfter(source: string, ...directions: Direction[]): string | undefined {
  return pressAll(source, ...directions)
    .split('\n')
    .find((line) => line.includes('▮'));
}

const FREE = '| 项目 | 件数 |\n| :--- | ---: |\n| 甲   |    1 |\n| 乙   |   22 |';

/** Returns the free table with the caret after the first occurrence of the words. */
function at(words: string, text = FREE): string {
  return text.replace(words, `${words}▮`);
}

describe('Tab in a free table', () => {
  it('goes to the end of the next cell, on into the next row', () => {
    assert.equal(lineAfter(at('甲'), 'next'), '| 甲   |    1▮ |');
    assert.equal(lineAfter(at('甲'), 'next', 'next'), '| 乙▮   |   22 |');
    assert.equal(lineAfter(at('件数'), 'next'), '| 甲▮   |    1 |');
    assert.equal(lineAfter(at(':--'), 'next'), '| 甲▮   |    1 |');
    assert.equal(lineAfter(`▮${FREE}`, 'next'), '| 项目▮ | 件数 |');
    assert.equal(lineAfter(at('|    1 |'), 'next'), '| 乙▮   |   22 |');
  });

  it('goes back with Shift', () => {
    assert.equal(lineAfter(at('乙'), 'previous'), '| 甲   |    1▮ |');
    assert.equal(lineAfter(at('甲'), 'previous'), '| 项目 | 件数▮ |');
    assert.equal(lineAfter(at('项目'), 'previous'), '| 项目▮ | 件数 |');
    assert.equal(lineAfter(`${FREE}▮`, 'previous'), '| 乙   |   22▮ |');
    assert.equal(press(`▮${FREE}`, 'previous'), at('项目'));
  });

  it('aligns the table on the way, in what was just typed too', () => {
    assert.equal(
      press('|项目|件数|\n|:-|-:|\n|很长的名称▮|1|\n|乙|22|', 'next'),
      '| 项目       | 件数 |\n| :--------- | ---: |\n| 很长的名称 |    1▮ |\n| 乙         |   22 |',
    );
  });

  it('adds an empty row behind the last cell, aligned like the others', () => {
    assert.equal(press(at('22'), 'next'), `${FREE}\n| ▮     |      |`);
    assert.equal(press(`${at('22')}\n\n正文`, 'next'), `${FREE}\n| ▮     |      |\n\n正文`);
    assert.equal(lineAfter(at('22'), 'next', 'next'), '|      |     ▮ |');
    assert.equal(press('|甲|\n|-▮|', 'next'), '| 甲  |\n| --- |\n| ▮    |');
    const crlf = nextCell(reportOf('|甲|\r\n|-|\r\n|乙|  '), { line: 2, character: 2 }, 'next', WIDE);
    assert.equal(applyInLines('|甲|\r\n|-|\r\n|乙|  ', crlf?.edits ?? []), '| 甲  |\r\n| --- |\r\n| 乙  |\r\n|     |');
  });

  it('passes over rows that only name a group, and over cells merged with those above', () => {
    const text = '| 项目 | 件数 |\n| ---- | ---: |\n| 甲类 ||\n| 甲   |    1 |\n| ^^   |    2 |';
    assert.equal(lineAfter(at('件数', text), 'next'), '| 甲▮   |    1 |');
    assert.equal(lineAfter(at('    1', text), 'next'), '| ^^   |    2▮ |');
    assert.equal(lineAfter(at('甲   ', text), 'previous'), '| 项目 | 件数▮ |');
    assert.equal(lineAfter(at('甲类', text), 'next'), '| 甲▮   |    1 |');
  });

  it('gives a header that stands alone its delimiter row', () => {
    assert.equal(press('| 项目 | 件数▮ |', 'next'), '| 项目 | 件数 |\n| ---- | ---- |\n| ▮     |      |');
    assert.equal(press('|x| 是绝对值▮', 'next'), undefined);
  });
});

describe('Enter in a free table', () => {
  it('goes to the cell below in the same column', () => {
    assert.equal(lineAfter(at('甲'), 'down'), '| 乙▮   |   22 |');
    assert.equal(lineAfter(at('    1'), 'down'), '| 乙   |   22▮ |');
    assert.equal(lineAfter(at('件数'), 'down'), '| 甲   |    1▮ |');
    assert.equal(lineAfter(at('| 甲   |    1 |'), 'down'), '| 乙▮   |   22 |', 'from behind a row to the next one');
    const spans = '| 总 || 其他 |\n| - | - | - |\n| 甲 | 1 | 2 |\n| 乙 |';
    assert.equal(lineAfter(at('其他', spans), 'down')?.replaceAll(' ', ''), '|甲|1|2▮|');
    const merged = '| 甲 | 乙 |\n| - | - |\n| 丙 | 1 |\n| ^^ | 2 |\n| 丁 | 3 |';
    assert.equal(lineAfter(at('丙', merged), 'down')?.replaceAll(' ', ''), '|丁▮|3|');
    assert.equal(lineAfter(at(' 2', spans), 'down')?.replaceAll(' ', ''), '|乙▮|');
  });

  it('adds a row to the last one, and leaves the table by an empty one', () => {
    assert.equal(press(at('22'), 'down'), `${FREE}\n| ▮     |      |`);
    assert.equal(pressAll(`${at('22')}\n\n正文`, 'down', 'down'), `${FREE}\n▮\n\n正文`);
  });

  it('is what it always is before a row', () => {
    assert.equal(press(`▮${FREE}`, 'down'), undefined);
  });
});

describe('keys in a statutory table', () => {
  const report = reportTemplate(national2021, '青石镇人民政府', 2023);
  const row = (label: string) => new RegExp(`^\\| ${label} .*$`, 'm').exec(report)?.[0] ?? '';

  it('go from figure to figure', () => {
    const first = row('规章');
    assert.equal(lineAfter(at('规章', report), 'next'), first.replace('0', '0▮'));
    assert.equal(
      lineAfter(at(first, report), 'next')?.replaceAll(' ', ''),
      row('行政规范性文件').replaceAll(' ', '').replace('0', '0▮'),
    );
    assert.equal(
      lineAfter(at('本年制发件数', report), 'next'),
      first.replace('0', '0▮'),
      'from the header to the first figure',
    );
    assert.equal(lineAfter(at('| 行政规范性文件', report), 'previous'), first.replace(/0 \|$/, '0▮ |'));
  });

  it('pass over group rows', () => {
    const group = row('三、本年度办理结果') || '| 三、本年度办理结果';
    assert.match(lineAfter(at(group, report), 'next') ?? '', /^\| （一）予以公开 +\| +0▮ /);
    assert.match(lineAfter(at('| 二、上年结转政府信息公开申请数量', report), 'down') ?? '', /^\| （一）予以公开▮/);
    assert.match(lineAfter(at('| （一）予以公开', report), 'previous') ?? '', /^\| 二、.* 0▮ \|$/);
  });

  it('go on into the next table with Tab, and stay at the very last figure', () => {
    assert.match(lineAfter(at(row('行政规范性文件'), report), 'next') ?? '', /^\| 行政许可 +\| +0▮ \|$/);
    assert.match(lineAfter(at('| 行政许可', report), 'previous') ?? '', /^\| 行政规范性文件 .* 0▮ \|$/);
    assert.match(lineAfter(at('| 行政复议', report), 'previous') ?? '', /^\| 四、结转下年度继续办理 .* 0▮ \|$/);
    const last = row('行政诉讼：复议后起诉');
    assert.equal(lineAfter(at(last, report), 'next'), last.replace(/0 \|$/, '0▮ |'));
  });

  it('leave the last row for the line below with Enter, and never add or take away a row', () => {
    const last = row('行政诉讼：复议后起诉');
    assert.equal(press(at(last, report), 'down'), report.replace(`${last}\n`, `${last}\n▮`));
    const cut = report.slice(0, report.indexOf(last) + last.length);
    assert.equal(press(`${cut}▮`, 'down'), `${cut}\n▮`, 'a text that ends with the table gets a line more');
  });

  it('walk through every figure of a report, forth and back', () => {
    let caret = at('| 规章', report);
    const seen = new Set<string>();
    for (let i = 0; i < 500 && !seen.has(caret); i++) {
      seen.add(caret);
      caret = press(caret, 'next') ?? assert.fail();
    }
    assert.equal(seen.size - 1, 10 + 25 * 7 + 3 * 5);
    for (let i = 1; i < seen.size - 1; i++) caret = press(caret, 'previous') ?? assert.fail();
    assert.equal(
      caret.split('\n').find((line) => line.includes('▮')),
      row('规章').replace('0', '0▮'),
    );
  });
});

describe('keys in a statutory table that is not as the format has it', () => {
  const figures = '| 行政复议 | 1 | 2 | 3 | 4 | 10 |';
  const header = '| 类别 | 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n| --- | --- | --- | --- | --- | --- |';
  const section = '## 四、政府信息公开行政复议、行政诉讼情况\n\n';

  it('go through the header of one that is only begun, and not beyond', () => {
    const text = `${section}${header}\n\n正文\n\n${header}\n${figures}`;
    assert.match(lineAfter(at('类别', text), 'next') ?? '', /结果维持▮/);
    assert.match(lineAfter(at('总计', text), 'next') ?? '', /总计▮/);
  });

  it('pass over one that is only begun', () => {
    const text = `${section}${header}\n${figures}\n\n正文\n\n${header}\n\n正文\n\n${header}\n${figures.replace('1', '7')}`;
    assert.match(lineAfter(at(figures, text), 'next') ?? '', / 7▮ /);
  });

  it('pass over a group row of empty cells, and stop in rows that the format lacks', () => {
    const report = reportTemplate(national2021, '青石镇人民政府', 2023)
      .replace(/(（三）不予公开 +)\|{8}/, `$1${'| '.repeat(8)}`)
      .replace('8.属于行政查询事项', '某个别的理由');
    assert.match(lineAfter(at('| （三）不予公开', report), 'next') ?? '', /^\| 1\.属于国家秘密 +\| +0▮/);
    assert.match(lineAfter(at('某个别的理由', report), 'next') ?? '', /^\| 某个别的理由 +\| +0▮/);
  });
});

describe('keys outside tables', () => {
  it('do what they always do', () => {
    for (const source of ['正文▮', '```\n|甲|▮\n```', '▮', FREE.replace('22 |', '22 |\n▮')]) {
      for (const direction of ['next', 'previous', 'down'] as const) {
        assert.equal(press(source, direction), undefined, source);
      }
    }
  });
});

describe('keys in any text', () => {
  const direction = fc.constantFrom<Direction>('next', 'previous', 'down');

  it('lead to the end of a cell of the text as it is then', () => {
    fc.assert(
      fc.property(anyTableText, fc.nat(), fc.nat(), direction, (text, l, c, key) => {
        const report = reportOf(text);
        const line = l % report.tree.lineCount;
        const move = nextCell(report, { line, character: c % 16 }, key, WIDE);
        if (!move) return;
        const after = reportOf(applyInLines(text, move.edits));
        const { position } = move;
        const table = after.tables.find(
          ({ start, reading }) => position.line >= start && position.line < start + reading.block.size,
        );
        if (!table) {
          assert.equal(key, 'down', 'only Enter leaves a table');
          assert.ok(position.line < after.tree.lineCount && position.character === 0);
          return;
        }
        const { block } = table.reading;
        const cells = cellsOf(block, position.line - table.start);
        const isAtEnd = cells.some((cell) =>
          cell.text === ''
            ? position.character >= cell.start && position.character <= cell.end
            : position.character === cell.to,
        );
        assert.ok(isAtEnd || position.character === block.lines[position.line - table.start].text.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('align the table and add at most an empty row', () => {
    fc.assert(
      fc.property(anyTableText, fc.nat(), fc.nat(), direction, (text, l, c, key) => {
        const report = reportOf(text);
        const move = nextCell(report, { line: l % report.tree.lineCount, character: c % 16 }, key, WIDE);
        const rows = (one: string) =>
          inkOf(one)
            .split('\n')
            .filter((row) => !/^[|｜:-]*$/.test(row));
        assert.deepEqual(rows(applyInLines(text, move?.edits ?? [])), rows(text));
      }),
      { numRuns: 1000 },
    );
  });

  it('leave a statutory table with the rows it has', () => {
    const report = formatted(reportTemplate(national2021, '青石镇人民政府', 2023));
    const { lineCount } = reportOf(report).tree;
    fc.assert(
      fc.property(fc.nat(lineCount - 1), fc.nat(120), direction, (line, character, key) => {
        assert.deepEqual(nextCell(reportOf(report), { line, character }, key, WIDE)?.edits ?? [], []);
      }),
    );
  });
});
