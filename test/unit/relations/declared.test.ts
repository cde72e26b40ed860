import assert from 'node:assert/strict';
import fc from 'fast-check';
import { declaredEquations } from '../../../server/src/relations/declared.ts';
import { formatSum } from '../../../server/src/relations/equation.ts';
import { readReport } from '../../../server/src/report/report.ts';
import { readTree } from '../../../server/src/syntax/tree.ts';
import { fixture } from '../../support/fixture.ts';
import { sampleReport } from '../../support/report.ts';
import { isInside, textIn } from '../../support/text.ts';

/** Returns the declared equations in figures: `12 = 3 + 9`. */
function equations(text: string): string[] {
  return declaredEquations(readReport(readTree(text))).equations.map(
    ({ left, right }) => `${formatSum(left)} = ${formatSum(right)}`,
  );
}

/** Returns the faults, each with the words that it marks. */
function faults(text: string): string[] {
  return declaredEquations(readReport(readTree(text))).faults.map(
    ({ range, message }) => `⟦${textIn(text, range)}⟧ ${message}`,
  );
}

/** Returns the findings on declared relations, each with the words that it marks. */
function findings(text: string): string[] {
  return fixture(text, 'NB306', 'NB307').analysis.findings.map(
    ({ code, range, message }) => `${code} ⟦${textIn(text, range)}⟧ ${message}`,
  );
}

const FREE =
  '| 项目 | 甲 | 乙 | 丙 | 丁 | 全部 |\n| :- | -: | -: | -: | -: | -: |\n| 收 | 1 | 2 | 3 | 4 | 10 |\n| 办 | 5 | 0 | 0 | 1 | 6 |\n| 余 | 0 | 2 | 3 | 3 | 4 |';
const free = (relation: string) => `${FREE}\n<!-- 勾稽 ${relation} -->\n`;

/** Returns a report with a relation right below its 表三 or 表四. */
function report(table: '表三' | '表四', relation: string, figures: Readonly<Record<string, number>> = {}): string {
  const last = table === '表三' ? /^\| 四、结转.*$/m : /^\| 行政诉讼：复议后起诉.*$/m;
  const text = sampleReport(figures);
  const changed = text.replace(last, (line) => `${line}\n<!-- 勾稽 ${relation} -->`);
  assert.notEqual(changed, text);
  return changed;
}

describe('declared relations of a free table', () => {
  it('hold among columns in every row', () => {
    assert.deepEqual(equations(free('列: 全部 = 甲 + 乙 + 丙 + 丁')), [
      '10 = 1 + 2 + 3 + 4',
      '6 = 5 + 0 + 0 + 1',
      '4 = 0 + 2 + 3 + 3',
    ]);
  });

  it('hold among rows in every column', () => {
    assert.deepEqual(equations(free('行：收 = 办 + 余')), [
      '1 = 5 + 0',
      '2 = 0 + 2',
      '3 = 0 + 3',
      '4 = 1 + 3',
      '10 = 6 + 4',
    ]);
  });

  it('take ranges, signs and quoted names', () => {
    assert.deepEqual(equations(free('列: 全部 － 甲 ＝ “乙”..丁'))[0], '10 − 1 = 2 + 3 + 4');
    assert.deepEqual(equations(free('列: 全部 = 甲..丁'))[1], '6 = 5 + 0 + 0 + 1');
    assert.deepEqual(equations(free('列: 丁..丁 = 甲 + 丙'))[0], '4 = 1 + 3');
    assert.deepEqual(equations(free('行: 收..办 = 余'))[0], '1 + 5 = 0');
  });

  it('leave out rows that lack one of the figures', () => {
    assert.deepEqual(equations(free('列: 全部 = 甲..丁').replace('| 5 | 0 | 0 | 1 | 6 |', '| 5 | 0 |')).length, 2);
    assert.deepEqual(equations(free('行: 收 = 办 + 余').replace('| 3 | 4 | 10 |', '| 若干 | 4 | 10 |')).length, 4);
  });

  it('may be several, of several tables', () => {
    const two = `${free('列: 甲 = 乙')}<!-- 勾稽 列: 丙 = 丁 -->\n\n正文。\n\n${FREE.replace('甲', '戊')}\n<!-- 勾稽 列: 戊 = 乙 -->`;
    assert.deepEqual(equations(two).length, 9);
    assert.deepEqual(faults(two), []);
    assert.deepEqual(faults(two.replace('戊 = 乙', '甲 = 乙')).length, 1, 'each knows its own table');
  });
});

describe('declared relations of a statutory table', () => {
  it('know rows and columns by id, official wording and short form', () => {
    const figures = { '表三/三（一）/自然人': 3, '表三/三（七）/自然人': 4 };
    for (const [total, part] of [
      ['三（七）', '三（一）'],
      ['（七）总计', '（一）予以公开'],
      ['三（七）', '公开'],
    ]) {
      assert.deepEqual(equations(report('表三', `行: ${total} = ${part}`, figures)).slice(0, 2), ['4 = 3', '0 = 0']);
    }
    assert.equal(equations(report('表三', '行: 三（七） = 三（一）', figures)).length, 7);
    assert.deepEqual(
      equations(report('表四', '列: 总计 = 结果维持..尚未审结', { '表四/行政复议/其他结果': 2 }))[0],
      '0 = 0 + 0 + 2 + 0',
    );
  });

  it('hold among figures by address, across tables', () => {
    const figures = { '表四/行政复议/总计': 5, '表三/一/总计': 8, '表三/四/总计': 1 };
    assert.deepEqual(equations(report('表四', '表四/行政复议/总计 = 表三/一/总计 - 表三/四/总计', figures)), [
      '5 = 8 − 1',
    ]);
    assert.deepEqual(
      equations(`${report('表四', '表三/ 一 /总计 = 表三/四/总计', figures)}`),
      ['8 = 1'],
      'with blanks in it',
    );
  });
});

describe('declared relations that cannot be read', () => {
  const samples: readonly (readonly [string, string])[] = [
    ['列: 全部 = 甲 + 戊', '⟦戊⟧ 上面的表格没有名为“戊”的列，可以写：甲、乙、丙、丁、全部'],
    ['行: 收 = 办 + 存', '⟦存⟧ 上面的表格没有名为“存”的行，可以写：收、办、余'],
    ['列: 全部 = 甲..戊', '⟦戊⟧ 上面的表格没有名为“戊”的列，可以写：甲、乙、丙、丁、全部'],
    ['列: 全部 = 丁..甲', '⟦甲⟧ “甲”在“丁”前面，请把范围倒过来写'],
    ['列: 全部 = 甲..全部', '⟦全部⟧ “全部”在这条关系里出现了不止一次'],
    ['列: 全部 = 甲 + 乙 + 甲', '⟦甲⟧ “甲”在这条关系里出现了不止一次'],
    ['列: 全部 甲', '⟦ 全部 甲⟧ 缺少等号，应写成“合计 = 甲 + 乙”'],
    ['表三/四/总计 = 表三/九/总计', '⟦表三/四/总计⟧ 没有“表三/四/总计”这个数字，地址应像“表三/四/总计”'],
  ];
  for (const [relation, expected] of samples) {
    it(`${relation}`, () => {
      assert.deepEqual(faults(free(relation)), [expected]);
      assert.deepEqual(equations(free(relation)), []);
    });
  }

  it('list eight names, and say that there are more', () => {
    const table = (count: number) => {
      const names = Array.from({ length: count }, (_, i) => `第${i}列`);
      const cells = (one: string) => `| ${one} |${' 1 |'.repeat(count)}`;
      return `| 项目 | ${names.join(' | ')} |\n${cells('-').replaceAll('1', '-')}\n${cells('收')}\n<!-- 勾稽 列: 甲 = 第0列 -->\n`;
    };
    assert.match(faults(table(8))[0], /第6列、第7列$/);
    assert.match(faults(table(9))[0], /第6列、第7列……$/);
  });

  it('list no names where no column has figures', () => {
    assert.deepEqual(faults('| 项目 | 甲 |\n| - | - |\n| 收 | 若干 |\n<!-- 勾稽 列: 乙 = 丙 -->\n'), [
      '⟦乙⟧ 上面的表格没有名为“乙”的列',
    ]);
    assert.deepEqual(faults('| 项目 | 甲 |\n| - | - |\n| 收 | 若干 |\n| 支 | 3 |\n<!-- 勾稽 列: 乙 = 丙 -->\n'), [
      '⟦乙⟧ 上面的表格没有名为“乙”的列，可以写：甲',
    ]);
  });

  it('name an address that is not there, or there twice', () => {
    assert.deepEqual(faults(report('表三', '表三/四/总计 = 表三/九/总计')), [
      '⟦表三/九/总计⟧ 没有“表三/九/总计”这个数字，地址应像“表三/四/总计”',
    ]);
    assert.deepEqual(faults(report('表三', '表三/四/总计 = 表三/四/总计')), [
      '⟦表三/四/总计⟧ “表三/四/总计”在这条关系里出现了不止一次',
    ]);
  });

  it('have their faults inside the text, whatever is declared', () => {
    const piece = fc.constantFrom(
      '列:',
      '行：',
      '甲',
      '乙',
      '丁',
      '收',
      '余',
      ' ',
      '+',
      '－',
      '=',
      '..',
      '“',
      '”',
      '/',
      '\n',
      '表三/一/总计',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.boolean(), (pieces, isFree) => {
        const text = isFree ? free(pieces.join('')) : report('表三', pieces.join(''));
        const tree = readTree(text);
        const { faults: found, equations: bound } = declaredEquations(readReport(tree));
        for (const { range, message } of found) {
          assert.ok(isInside(tree, range), message);
          assert.notEqual(message, '');
        }
        for (const { left, right, total } of bound) {
          assert.ok(left.length > 0 && right.length > 0 && [...left, ...right].includes(total));
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('the findings on declared relations', () => {
  it('NB306: a relation does not hold', () => {
    assert.deepEqual(findings(free('列: 全部 = 甲..丁')), ['NB306 ⟦4⟧ 余/全部应为 8（= 0 + 2 + 3 + 3），现为 4，少 4']);
    assert.deepEqual(findings(free('行: 收 = 办 + 余').replace('| 收 | 1 |', '| 收 | 7 |')), [
      'NB306 ⟦7⟧ 收/甲应为 5（= 5 + 0），现为 7，多 2（也可能是别的数字记错了，共有 3 种改法）',
    ]);
  });

  it('NB306: both ways they tell the wrong figure', () => {
    const both = `${FREE.replace('| 1 | 2 | 3 | 4 | 10 |', '| 5 | 2 | 30 | 4 | 14 |').replace('3 | 3 | 4 |', '3 | 3 | 8 |')}\n<!-- 勾稽 列: 全部 = 甲..丁 -->\n<!-- 勾稽 行: 收 = 办 + 余 -->`;
    assert.deepEqual(findings(both), [
      'NB306 ⟦30⟧ 收/丙应为 3（= 0 + 3），现为 30，多 27；因为它，收/全部的勾稽关系也不成立',
    ]);
  });

  it('NB306: across tables', () => {
    const text = report('表四', '表四/行政复议/总计 = 表三/四/总计', {
      '表四/行政复议/结果维持': 2,
      '表四/行政复议/总计': 2,
    });
    const [first, ...others] = findings(text);
    assert.match(first, /^NB306 ⟦2⟧ 表四\/行政复议\/总计应为 0（= 0），现为 2，多 2/);
    assert.equal(others.length, 0);
  });

  it('NB307: a relation cannot be read', () => {
    assert.deepEqual(findings(free('列: 全部 = 甲 + 戊')), [
      'NB307 ⟦戊⟧ 勾稽关系读不懂：上面的表格没有名为“戊”的列，可以写：甲、乙、丙、丁、全部',
    ]);
    assert.deepEqual(
      findings(free('列: 甲 = 乙').replace('列: 甲 = 乙', '列: 甲 =')).map((one) => one.slice(0, 5)),
      ['NB307'],
    );
  });

  it('say nothing of what is right', () => {
    assert.deepEqual(findings(free('行: 收 = 办 + 余').replace('| 收 | 1 |', '| 收 | 5 |')), []);
    assert.deepEqual(findings(FREE), []);
  });
});
