import assert from 'node:assert/strict';
import { placedClaims, stretchRange } from '../../../../server/src/report/claims/placed.ts';
import { fixture } from '../../../support/fixture.ts';
import { textIn } from '../../../support/text.ts';

const TITLE = (organ: string, year: number) => `# ${organ}${year}年政府信息公开工作年度报告`;

/** Returns the claims about figures in a report, each with its words. */
function claimed(report: string): string[] {
  const { text, analysis } = fixture(report, 'NB5');
  return placedClaims(analysis.report).flatMap((placed) =>
    placed.claims.map((claim) => `${claim.kind} ${textIn(text, stretchRange(placed, claim))}`),
  );
}

/** True if a paragraph below these headings is known to be about applications or disputes about them. */
function isInContext(...headings: string[]): boolean {
  const { analysis } = fixture(`${headings.join('\n\n')}\n\n收到12件。\n`, 'NB5');
  const [placed] = placedClaims(analysis.report);
  return placed.isInContext;
}

describe('claims in a report', () => {
  it('stand where their words do', () => {
    const report =
      '# 标题\n\n很好，收到政府信息公开申请12件。\n\n没有行政诉讼。\n收到政府信息公开申请\n11件，\n办结11件。很好\n';
    assert.deepEqual(claimed(report), [
      'figure 收到政府信息公开申请12件',
      'none 没有行政诉讼',
      'figure 收到政府信息公开申请',
      'figure 办结11件',
    ]);
  });

  it('end with the line that they begin in', () => {
    const report = '一、收到政府信息公开申请\n12件，办结11件。\n';
    const { text, analysis } = fixture(report, 'NB5');
    const [placed] = placedClaims(analysis.report);
    const ranges = placed.claims.map((claim) => stretchRange(placed, claim));
    assert.deepEqual(
      ranges.map((range) => textIn(text, range)),
      ['收到政府信息公开申请', '办结11件'],
    );
    assert.deepEqual(ranges[0], { start: { line: 0, character: 2 }, end: { line: 0, character: 12 } });
    assert.deepEqual(ranges[1], { start: { line: 1, character: 4 }, end: { line: 1, character: 9 } });
  });

  const contexts: readonly [headings: string[], expected: boolean][] = [
    [['# 标题'], false],
    [['## 一、总体情况'], false],
    [['## 一、总体情况', '### （一）主动公开'], false],
    [['## 一、总体情况', '### （二）依申请公开'], true],
    [['## 一、总体情况', '### （二）依申请公开', '### （三）政府信息管理'], false],
    [['## 二、主动公开政府信息情况'], false],
    [['## 三、收到和处理政府信息公开申请情况'], true],
    [['## 四、政府信息公开行政复议、行政诉讼情况'], true],
    [['## 五、存在的主要问题及改进情况'], false],
    [['## 三、收到和处理政府信息公开申请情况', '## 五、存在的主要问题及改进情况'], false],
    [[], false],
  ];
  for (const [headings, expected] of contexts) {
    it(`${expected ? 'are' : 'may not be'} about applications below ${headings.join(' ') || 'nothing'}`, () => {
      assert.equal(isInContext(...headings), expected);
    });
  }

  it('are below the heading that is next above, of however many', () => {
    const headings = ['（一）主动公开', '（二）依申请公开', '（三）政府信息管理', '（四）平台建设', '（五）监督保障'];
    const { analysis } = fixture(headings.map((one) => `### ${one}\n\n收到12件。\n`).join('\n'), 'NB5');
    assert.deepEqual(
      placedClaims(analysis.report).map(({ isInContext }) => isInContext),
      [false, true, false, false, false],
    );
  });

  describe('are the organ’s own', () => {
    const own = '行政许可3件。';
    const rows: readonly [organ: string, sentence: string, isOwn: boolean][] = [
      ['青石县教育局', own, true],
      // An organ that may sum up others has to say that it speaks of all.
      ['云川市人民政府', own, false],
      ['云川市', own, false],
      ['青石县人民政府', own, false],
      ['青石镇人民政府', own, true],
      ['云川市人民政府', `全市${own}`, true],
      ['云川市人民政府', `云川市${own}`, true],
      ['云川市人民政府', `云川市人民政府${own}`, false],
      ['青石镇人民政府', `白水镇很忙，青石镇${own}`, true],
      ['青石镇人民政府', `白水镇很忙，青石镇人民政府${own}`, true],
      ['青石镇人民政府', `白水镇很忙，青石${own}`, false],
      ['青石镇人民政府', `白水镇很忙，${own}`, false],
      ['青石县教育局', `白水镇很忙，青石县教育局${own}`, true],
      ['青石县教育局', `白水镇很忙，青石县${own}`, false],
      ['青石县教育局', `白水镇很忙，青石${own}`, false],
      ['甲局', `白水镇很忙，甲局${own}`, true],
      ['甲镇人民政府', `白水镇很忙，甲镇${own}`, true],
      ['镇人民政府', `白水镇很忙，镇人民政府${own}`, true],
      ['镇人民政府', `白水镇很忙，镇${own}`, false],
      // A government's 我局 is only a part of it.
      ['青石镇人民政府', `白水镇很忙，我局${own}`, false],
      ['青石县教育局', `白水镇很忙，我局${own}`, true],
    ];
    for (const [organ, sentence, isOwn] of rows) {
      it(`${isOwn ? 'are' : 'may not be'} ${organ}’s: ${sentence}`, () => {
        const title = `${TITLE(organ, 2023)}\n\n${sentence}\n`;
        assert.equal(claimed(title).length, isOwn ? 1 : 0);
        const meta = `---\n机关: ${organ}\n年度: 2023\n---\n${TITLE('白水县教育局', 2020)}\n\n${sentence}\n`;
        assert.equal(claimed(meta).length, isOwn ? 1 : 0);
      });
    }

    it('in the year of the report, whoever states it', () => {
      const sentence = '2023年行政许可3件。';
      assert.equal(claimed(`${TITLE('青石县教育局', 2023)}\n\n${sentence}\n`).length, 1);
      assert.equal(claimed(`${TITLE('青石县教育局', 2022)}\n\n${sentence}\n`).length, 0);
      assert.equal(claimed(`---\n年度: 2023\n---\n${TITLE('青石县教育局', 2022)}\n\n${sentence}\n`).length, 1);
    });

    it('nobody’s name is needed', () => {
      assert.equal(claimed(`---\n机关: 局\n---\n白水镇很忙，局${own}\n`).length, 0);
      assert.equal(claimed(`${own}\n`).length, 1);
    });
  });
});
