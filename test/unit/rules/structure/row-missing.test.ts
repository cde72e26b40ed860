import assert from 'node:assert/strict';
import { expectFindings, expectNone } from '../../../support/expect-findings.ts';
import { fixture } from '../../../support/fixture.ts';
import { OFFICIAL_TABLE_FOUR, OFFICIAL_TABLE_THREE, officialReport } from '../../../support/official-layout.ts';
import { sampleReport } from '../../../support/report.ts';
import { applyEdits } from '../../../support/text.ts';

const BLANK = ['NB204'];

/** Removes the lines that begin with these words, and marks the label where they are missed. */
function withoutRows(at: string, ...rows: string[]): string {
  const lines = sampleReport().split('\n');
  const kept = lines.filter((line) => !rows.some((row) => line.startsWith(`| ${row}`)));
  assert.equal(lines.length - kept.length, rows.length);
  return kept.join('\n').replace(`| ${at}`, `| ⟦${at}⟧`);
}

/** Returns the sample with all figures of a row blank. */
function blanked(row: string): string {
  return sampleReport()
    .split('\n')
    .map((line) => (line.startsWith(`| ${row}`) ? line.replaceAll(' 0 |', '   |') : line))
    .join('\n');
}

/** So many that they are reported as one finding. */
const MANY_ROWS = ['1.属于国家秘密', '2.其他法律', '3.危及', '4.保护', '5.属于三类', '6.属于四类'];

describe('NB114 row-missing', () => {
  it('puts a row in, aligned, its figures blank', () => {
    expectFindings('NB114', withoutRows('行政处罚', '行政强制'), {
      messages: ['表二缺少“行政强制”一行'],
      fixed: blanked('行政强制'),
      leaves: BLANK,
    });
    expectFindings('NB114', withoutRows('行政强制', '行政处罚'), {
      messages: ['表二缺少“行政处罚”一行'],
      fixed: blanked('行政处罚'),
      leaves: BLANK,
    });
    expectFindings('NB114', withoutRows('（一）予以公开', '（二）部分公开'), {
      messages: ['表三缺少“（二）部分公开…”一行'],
      fixed: blanked('（二）部分公开'),
      leaves: BLANK,
    });
  });

  it('puts the first row of a part before the others', () => {
    expectFindings('NB114', withoutRows('行政规范性文件', '规章'), {
      messages: ['表二缺少“规章”一行'],
      fixed: blanked('规章'),
      leaves: BLANK,
    });
    expectFindings('NB114', withoutRows('二、上年结转政府信息公开申请数量', '一、本年新收'), {
      messages: ['表三缺少“一、本年新收政府信息公开申请数量”一行'],
      leaves: BLANK,
      fixed: blanked('一、本年新收'),
    });
  });

  it('says what its fix puts in', () => {
    const titles = (source: string) => fixture(source).analysis.findings.map(({ fixes }) => fixes?.[0].title);
    assert.deepEqual(titles(withoutRows('行政处罚', '行政强制')), ['插入“行政强制”一行']);
    assert.deepEqual(titles(withoutRows('一、本年', ...MANY_ROWS)), ['插入缺少的 6 行']);
    assert.deepEqual(titles(withoutRows('一、本年', ...MANY_ROWS.slice(1))), [
      '插入“2.其他法律行政法规禁止公开”一行',
      '插入“3.危及“三安全一稳定””一行',
      '插入“4.保护第三方合法权益”一行',
      '插入“5.属于三类内部事务信息”一行',
      '插入“6.属于四类过程性信息”一行',
    ]);
  });

  it('names the group of a row', () => {
    expectFindings(
      'NB114',
      withoutRows('2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请', '3.其他'),
      {
        messages: ['表三“（六）其他处理”下缺少“3.其他”一行'],
        fixed: blanked('3.其他'),
        leaves: BLANK,
      },
    );
    expectFindings('NB114', withoutRows('（三）不予公开', '1.属于国家秘密'), {
      messages: ['表三“（三）不予公开”下缺少“1.属于国家秘密”一行'],
      fixed: blanked('1.属于国家秘密'),
      leaves: BLANK,
    });
  });

  it('finds several, each at its place', () => {
    const source = withoutRows('1.属于国家秘密', '2.其他法律行政法规禁止公开', '3.危及');
    const { analysis } = fixture(source);
    assert.deepEqual(
      analysis.findings.map(({ message }) => message),
      [
        '表三“（三）不予公开”下缺少“2.其他法律行政法规禁止公开”一行',
        '表三“（三）不予公开”下缺少“3.危及“三安全一稳定””一行',
      ],
    );
  });

  it('tells many in one finding', () => {
    const lines = sampleReport().split('\n');
    const from = lines.findIndex((line) => line.startsWith('| 1.属于国家秘密'));
    const kept = lines.filter((_, i) => i < from || i > from + 7);
    const header = kept.findIndex((line) => line.startsWith('| 项目'));
    kept[header] = `⟦${kept[header]}⟧`;
    expectFindings('NB114', kept.join('\n'), {
      messages: ['表三缺少 8 行：“1.属于国家秘密”、“2.其他法律行政法规禁止公开”、“3.危及“三安全一稳定””等'],
      leaves: BLANK,
      isFixable: true,
    });
  });

  it('does not ask for the rows that name groups', () => {
    const groups = ['三、本年度', '（三）', '（四）', '（五）', '（六）'];
    expectNone('NB114', withoutRows('一、本年新收政府信息公开申请数量', ...groups));
  });

  it('joins a row to its groups in the official layout', () => {
    const without = (label: string) =>
      OFFICIAL_TABLE_THREE.split('\n')
        .filter((line) => !line.includes(label))
        .join('\n');
    const fixed = (label: string) => {
      const { text, analysis } = fixture(officialReport({ three: without(label) }));
      const finding = analysis.findings.find(({ code }) => code === 'NB114');
      const after = applyEdits(text, finding?.fixes?.[0].edits ?? []).split('\n');
      const at = after.findIndex((line) => line.includes(label));
      return after.slice(at, at + 2).map((line) => line.replaceAll(/ +/g, ' '));
    };
    assert.deepEqual(fixed('6.属于四类'), [
      '| ^^ | ^^ | 6.属于四类过程性信息 | | | | | | | |',
      '| ^^ | ^^ | 7.属于行政执法案卷 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
    ]);
    assert.deepEqual(fixed('二、上年结转'), [
      '| 二、上年结转政府信息公开申请数量 ||| 1 | 0 | 0 | 0 | 0 | 0 | 1 |',
      '| 三、本年度办理结果 | （一）予以公开 || 5 | 1 | 0 | 0 | 0 | 0 | 6 |',
    ]);
  });

  it('works out what the relations leave no choice about, and says so', () => {
    for (const label of ['（七）总计', '（二）部分公开', '四、结转']) {
      const lines = OFFICIAL_TABLE_THREE.split('\n').filter((line) => !line.includes(label));
      const three = lines.join('\n');
      const { text, analysis } = fixture(officialReport({ three }));
      const fix = analysis.findings.find(({ code }) => code === 'NB114')?.fixes?.[0];
      assert.match(fix?.title ?? '', /，按勾稽关系填数$/);
      const { findings } = fixture(applyEdits(text, fix?.edits ?? [])).analysis;
      assert.deepEqual(
        findings.map(({ code, message }) => `${code} ${message}`),
        [],
        label,
      );
    }
  });

  it('moves a group up to a row that becomes its first', () => {
    const three = OFFICIAL_TABLE_THREE.split('\n')
      .filter((line) => !line.includes('1.属于国家秘密'))
      .join('\n')
      .replace('| ^^ | ^^ | 2.其他法律', '| ^^ | （三）不予公开 | 2.其他法律');
    const { text, analysis } = fixture(officialReport({ three }));
    const after = applyEdits(text, analysis.findings[0].fixes?.[0].edits ?? []);
    assert.match(after, /\| \^\^ +\| （三）不予公开 \| 1\.属于国家秘密 .*\n\| \^\^ \| \^\^ \| 2\.其他法律/);
  });

  it('finds a group of columns that the official table four lacks', () => {
    const four = OFFICIAL_TABLE_FOUR.split('\n').map((line, i) => {
      const cells = line.split('|');
      return i === 0
        ? '| ⟦行政复议⟧ ||||| 行政诉讼 |||||'.replace(/[⟦⟧]/g, '')
        : i === 1
          ? line.replace(' 复议后起诉 |||||', '')
          : cells.slice(0, 11).join('|').concat('|');
    });
    const { analysis } = fixture(officialReport({ four: four.join('\n') }));
    assert.deepEqual(
      analysis.findings.map(({ code, message }) => `${code} ${message}`),
      ['NB114 表四缺少“行政诉讼：复议后起诉”一组'],
    );
  });
});
