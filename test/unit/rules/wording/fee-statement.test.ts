import assert from 'node:assert/strict';
import { fixture } from '../../../support/fixture.ts';
import { applyEdits, textIn } from '../../../support/text.ts';
import { holdClean } from '../../../support/wording.ts';

const HEADING = '## 六、其他需要报告的事项';
const inSection = (prose: string) => `---\n年度: 2023\n---\n${HEADING}\n\n${prose}\n`;
const inYear = (year: number) => (prose: string) => inSection(prose).replace('2023', String(year));

/** Asserts that the section lacks the statement; returns the text with the suggested sentence. */
function mended(text: string): string {
  const [{ range, message, fixes = [] }, ...others] = fixture(text, 'NB613').analysis.findings;
  assert.equal(textIn(text, range), '六、其他需要报告的事项');
  assert.equal(message, '第六部分没有写信息处理费：收取了多少，或者没有收取，都要写明');
  assert.deepEqual(others, []);
  assert.deepEqual(
    fixes.map(({ title, isPreferred, isSafe }) => [title, isPreferred, isSafe]),
    [['补写“本年度没有收取信息处理费”（请先核实）', false, false]],
  );
  return applyEdits(text, fixes[0].edits);
}

const SENTENCE = '本年度没有收取政府信息公开信息处理费。';

describe('NB613 fee-statement', () => {
  it('finds a section that is silent on the fee, and offers the sentence', () => {
    const text = inSection('没有其他需要报告的事项。');
    assert.equal(mended(text), inSection(`没有其他需要报告的事项。\n\n${SENTENCE}`));
    assert.equal(mended(`${text}\n## 附则\n`), `${inSection(`没有其他需要报告的事项。\n\n${SENTENCE}`)}\n## 附则\n`);
    assert.ok(mended(inSection('公开了管理费支出。')).includes(SENTENCE));
    assert.ok(mended(inYear(2021)('没有其他需要报告的事项。')).includes(SENTENCE));
  });

  it('does not offer to say that there was none where an amount is told elsewhere', () => {
    const text = inSection('没有其他需要报告的事项。').replace(
      HEADING,
      `## 一、总体情况\n\n对25件政府信息公开申请收取信息处理费2950元。\n\n${HEADING}`,
    );
    const [{ fixes }, ...others] = fixture(text, 'NB613').analysis.findings;
    assert.deepEqual([fixes, others], [[], []]);
    assert.ok(mended(text.replace('收取信息处理费2950元', '没有收取信息处理费')).includes(SENTENCE));
  });

  it('looks at section six only', () => {
    const text = inSection('没有其他需要报告的事项。');
    const before = '## 五、存在的主要问题及改进情况\n\n收取信息处理费不规范。';
    assert.ok(mended(text.replace(HEADING, `${before}\n\n${HEADING}`)).includes(SENTENCE));
    assert.ok(mended(`${text}\n## 附：收费标准\n\n没有收取费用。\n`).includes(SENTENCE));
    const table = '| 甲 | 乙 |\n| --- | --- |\n| 丙 | 丁 |';
    assert.ok(mended(text.replace(HEADING, `${table}\n${HEADING}`)).includes(SENTENCE));
  });

  it('lets a section be that tells of it, or may do so in a table or in what is hidden', () => {
    holdClean(
      [
        ...[
          '本年度未收取信息处理费。',
          '2023年没有产生信息公开处理费。',
          '没有收取费用。',
          '没有收费的情况。',
          '有关收费情况：\n没有。',
        ],
        ...['### 收费情况\n\n没有。', '| 甲 | 乙 |\n| --- | --- |\n| 丙 | 丁 |'],
      ],
      inSection,
    );
    assert.deepEqual(fixture(inSection('没有其他事项。\n\n<!-- 备注'), 'NB613').analysis.findings, []);
  });

  it('lets years before 2021 be, and reports that do not say theirs', () => {
    holdClean(['没有其他需要报告的事项。'], inYear(2020));
    holdClean(['没有其他需要报告的事项。'], (prose) => `${HEADING}\n\n${prose}\n`);
  });
});
