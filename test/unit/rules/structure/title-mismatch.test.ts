import assert from 'node:assert/strict';
import { expectFindings, expectNone, replaceOnce, slipTells } from '../../../support/expect-findings.ts';
import { fixture } from '../../../support/fixture.ts';
import { sampleReport } from '../../../support/report.ts';
import { applyEdits } from '../../../support/text.ts';

describe('NB104 title-mismatch', () => {
  it('finds another year, and mends either place', () => {
    const source = replaceOnce('# 青石镇人民政府2023年', '# 青石镇人民政府⟦2022⟧年');
    const { text, analysis } = expectFindings('NB104', source, {
      messages: ['题目里是“2022”，开头写的年度是“2023”，两处应当一致'],
      fixed: sampleReport(),
    });
    const [, other] = analysis.findings[0].fixes ?? [];
    assert.equal(applyEdits(text, other.edits), text.replace('年度: 2023', '年度: 2022'));
    assert.deepEqual(analysis.findings[0].related?.[0].range.start, { line: 2, character: 4 });
  });

  it('finds another organ', () => {
    expectFindings('NB104', replaceOnce('# 青石镇人民政府2023年', '# 2023年⟦白石镇人民政府⟧'), {
      messages: ['题目里是“白石镇人民政府”，开头写的机关是“青石镇人民政府”，两处应当一致'],
      fixed: replaceOnce('# 青石镇人民政府2023年', '# 2023年青石镇人民政府'),
    });
  });

  it('passes over white space', () => {
    expectNone('NB104', replaceOnce('# 青石镇人民政府2023年', '# 青石镇 人民政府 2023 年'));
  });

  it('compares what is meant, not how wide it is written', () => {
    expectNone('NB104', replaceOnce('机关: 青石镇人民政府', '机关: 青石镇　人民政府'));
    expectNone(
      'NB104',
      replaceOnce('机关: 青石镇人民政府', '机关: 青石镇（东）').replace('# 青石镇人民政府', '# 青石镇(东)'),
    );
  });

  it('says nothing where there is nothing to compare', () => {
    expectNone('NB104', replaceOnce('年度: 2023', '年度：2022'));
    expectNone('NB104', replaceOnce('---\n机关: 青石镇人民政府\n年度: 2023\n---\n', ''));
    expectNone('NB104', replaceOnce('年度: 2023\n', ''));
    expectNone('NB104', replaceOnce('# 青石镇人民政府2023年政府信息公开工作年度报告', '# 年报'));
    expectNone('NB104', replaceOnce('机关: 青石镇人民政府\n', ''));
    expectNone('NB104', replaceOnce('# 青石镇人民政府2023年', '# 2023年'));
  });

  it('changes the front matter alone where the title goes on in a second line', () => {
    const source = replaceOnce(
      '# 青石镇人民政府2023年政府信息公开工作年度报告',
      '⟦青石镇人民政府⟧\n2022年政府信息公开工作年度报告\n===',
    );
    const { text, analysis, ranges } = fixture(source, 'NB104');
    const [{ range, fixes }] = analysis.findings;
    assert.deepEqual({ start: range.start, end: range.end }, ranges[0]);
    assert.deepEqual(
      fixes?.map(({ title, edits }) => [title, applyEdits(text, edits)]),
      [['把开头的年度改为“2022”', text.replace('年度: 2023', '年度: 2022')]],
    );
  });
});

describe('NB104 tells', () => {
  slipTells([
    [
      '年度: 2023',
      '年度: 2022',
      'NB104 warning 题目里是“2023”，开头写的年度是“2022”，两处应当一致 → 3 开头写的年度 | likely 把题目改为“2022” | or 把开头的年度改为“2023”',
    ],
    [
      '机关: 青石镇人民政府',
      '机关: 白石镇人民政府',
      'NB104 warning 题目里是“青石镇人民政府”，开头写的机关是“白石镇人民政府”，两处应当一致 → 2 开头写的机关 | likely 把题目改为“白石镇人民政府” | or 把开头的机关改为“青石镇人民政府”',
    ],
  ]);
});
