import assert from 'node:assert/strict';
import { expectFindings, replaceOnce } from '../../../support/expect-findings.ts';
import { fixture } from '../../../support/fixture.ts';
import { sampleReport } from '../../../support/report.ts';
import { applyEdits, textIn } from '../../../support/text.ts';

describe('NB102 front-matter-syntax', () => {
  it('closes front matter that is open', () => {
    expectFindings(
      'NB102',
      replaceOnce('---\n机关: 青石镇人民政府\n年度: 2023\n---\n', '⟦---⟧\n机关: 青石镇人民政府\n年度: 2023\n'),
      {
        messages: ['开头的信息没有结束，最后一行下面还应写一行 ---'],
        fixed: sampleReport(),
      },
    );
  });

  it('makes full-width colons plain', () => {
    expectFindings('NB102', replaceOnce('机关: 青石镇人民政府\n年度: 2023', '⟦机关：青石镇人民政府⟧\n年度：2023'), {
      messages: ['这里应当逐行写“名称: 内容”，冒号后空一格'],
      fixed: sampleReport(),
    });
    expectFindings('NB102', replaceOnce('机关: 青石镇人民政府\n', '⟦机关：青石镇人民政府⟧\n'), {
      messages: ['这里读不懂，请写成“名称: 内容”，冒号后空一格'],
      fixed: sampleReport(),
    });
  });

  it('puts a blank behind a colon', () => {
    expectFindings('NB102', replaceOnce('机关: 青石镇人民政府\n年度: 2023', '⟦机关:青石镇人民政府⟧\n年度:2023'), {
      messages: ['这里应当逐行写“名称: 内容”，冒号后空一格'],
      fixed: sampleReport(),
    });
  });

  it('tells the first of what YAML complains of', () => {
    expectFindings('NB102', replaceOnce('机关: 青石镇人民政府\n', '⟦机关: "青石镇人民政府⟧\n'), {
      messages: ['缺少冒号、引号或括号'],
      isFixable: false,
    });
    expectFindings('NB102', replaceOnce('年度: 2023\n', '年度: 2023\n上年: ⟦@⟧甲\n'), {
      messages: ['这里读不懂，请写成“名称: 内容”，冒号后空一格'],
      isFixable: false,
    });
  });

  it('finds the line where a quotation mark or bracket is left open', () => {
    const closed = ['上年: "甲"', "上年: '甲'", '汇总: ["甲", "乙"]', "汇总: ['甲', '乙']", '汇总: {甲: 乙}'];
    for (const open of ['汇总: "甲', "汇总: '甲", '汇总: [甲', '汇总: [[甲]', '汇总: {甲', '汇总: {甲: {乙}']) {
      for (const line of closed) {
        const { text, analysis } = fixture(`---\n${line.replace('汇总', '机关')}\n${open}\n---\n正文。\n`, 'NB102');
        assert.deepEqual(
          analysis.findings.map(({ range }) => textIn(text, range)),
          [open],
          line,
        );
      }
    }
  });

  it('tells what comes first', () => {
    const text = '---\n上年: @甲\n汇总: [甲\n---\n正文。\n';
    assert.equal(textIn(text, fixture(text, 'NB102').analysis.findings[0].range), '@');
  });

  it('has no fix where the sign after the colon means something else to YAML', () => {
    for (const sign of '|>&*!%@`') {
      for (const line of [`年度:${sign} 2023`, `年度：${sign} 2023`, `年度：  ${sign}2023`]) {
        const [finding, ...others] = fixture(`---\n机关: 青石镇\n${line}\n---\n正文。\n`, 'NB102').analysis.findings;
        assert.deepEqual([finding.fixes, others], [[], []], line);
      }
    }
  });

  it('mends the known names only', () => {
    const text = '---\n机关：青石镇\n年度 ： 2023\n备注：无\n上年︰../a\n汇总:a\n---\n：\n';
    const [{ fixes = [], range }, ...others] = fixture(text, 'NB102').analysis.findings;
    assert.deepEqual(others, []);
    assert.equal(textIn(text, range), '机关：青石镇');
    assert.deepEqual(
      fixes.map(({ title, isPreferred, isSafe }) => [title, isPreferred, isSafe]),
      [['改用半角冒号，后空一格', true, true]],
    );
    const mended = '---\n机关: 青石镇\n年度: 2023\n备注：无\n上年: ../a\n汇总: a\n---\n：\n';
    assert.equal(applyEdits(text, fixes[0].edits), mended);
  });

  it('does not close what is no front matter', () => {
    const [open] = fixture('---\n机关: 青石镇\n\n', 'NB102').analysis.findings;
    assert.equal(open.fixes?.[0].title, '补上 ---');
    const text = '---\n机关：青石镇\n\n正文。\n';
    const [{ message, range, fixes }] = fixture(text, 'NB102').analysis.findings;
    assert.equal(message, '开头的信息没有结束，最后一行下面还应写一行 ---');
    assert.equal(textIn(text, range), '---');
    assert.deepEqual(fixes, []);
  });
});
