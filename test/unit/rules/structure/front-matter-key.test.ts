import assert from 'node:assert/strict';
import { expectFindings, expectNone, replaceOnce, slipTells, TITLE } from '../../../support/expect-findings.ts';
import { fixture } from '../../../support/fixture.ts';
import { sampleReport } from '../../../support/report.ts';

describe('NB103 front-matter-key', () => {
  it('knows what a misspelt key should be, and does not miss it as well', () => {
    expectFindings('NB103', replaceOnce('机关: 青', '⟦机构⟧: 青'), {
      messages: ['没有“机构”这个名称，应为“机关”'],
      fixed: sampleReport(),
    });
    for (const [key, due] of [
      ['年份', '年度'],
      ['单位', '机关'],
      ['机 关', '机关'],
    ]) {
      expectFindings('NB103', replaceOnce(`\n${due}:`, `\n⟦${key}⟧:`), {
        messages: [`没有“${key}”这个名称，应为“${due}”`],
        fixed: sampleReport(),
      });
    }
  });

  it('lists the keys where it cannot tell', () => {
    expectFindings('NB103', replaceOnce('年度: 2023', '年度: 2023\n⟦作者⟧: 某某'), {
      messages: ['没有“作者”这个名称，可用的有机关、年度、上年、汇总、格式'],
      isFixable: false,
    });
    expectFindings('NB103', replaceOnce('年度: 2023', '年度: 2023\n⟦单位⟧: 青石镇人民政府'), {
      messages: ['没有“单位”这个名称，可用的有机关、年度、上年、汇总、格式'],
      isFixable: false,
    });
  });

  it('takes two keys for the same once', () => {
    expectFindings('NB103', replaceOnce('机关: 青石镇人民政府', '⟦单位⟧: 青石镇人民政府\n⟦部门⟧: 青石镇人民政府'), {
      messages: ['没有“单位”这个名称，应为“机关”', '没有“部门”这个名称，可用的有机关、年度、上年、汇总、格式'],
    });
  });

  it('says nothing of front matter that cannot be read', () => {
    expectNone('NB103', replaceOnce('年度: 2023', '年度: 2023\n作者: 某某\n上年: @甲'));
  });

  it('finds a doubled key', () => {
    expectFindings('NB103', replaceOnce('年度: 2023', '年度: 2023\n⟦年度⟧: 2023'), {
      messages: ['“年度”写了两次，请只保留一个'],
      isFixable: false,
    });
    const { analysis } = fixture(replaceOnce('年度: 2023', '⟦年度⟧: 2023\n年度: 2023\n年度: 2023'), 'NB103');
    assert.deepEqual(
      analysis.findings.map(({ related = [] }) => related.map(({ range, message }) => [range.start.line, message])),
      [[[2, '第一次写在这里']], [[2, '第一次写在这里']]],
    );
  });

  it('fills in what is missing from the title', () => {
    expectFindings('NB103', replaceOnce('---\n机关: 青石镇人民政府\n年度: 2023\n', '⟦---⟧\n机关: 青石镇人民政府\n'), {
      messages: ['开头的信息缺少“年度”'],
      fixed: sampleReport(),
    });
    expectFindings('NB103', replaceOnce('---\n机关: 青石镇人民政府\n年度: 2023\n', '⟦---⟧\n'), {
      messages: ['开头的信息缺少“机关”和“年度”'],
      fixed: sampleReport(),
    });
  });

  it('fills in what is empty from the title', () => {
    for (const empty of ['⟦机关⟧:', '⟦机关⟧:   ', '? ⟦机关⟧']) {
      expectFindings('NB103', replaceOnce('机关: 青石镇人民政府\n', `${empty}\n`), {
        messages: ['“机关”还没有填'],
        fixed: sampleReport(),
      });
    }
    expectFindings('NB103', replaceOnce('机关: 青石镇人民政府\n', '⟦机关⟧: # 全称\n'), {
      messages: ['“机关”还没有填'],
      fixed: replaceOnce('机关: 青石镇人民政府\n', '机关: 青石镇人民政府 # 全称\n'),
    });
    expectFindings('NB103', replaceOnce('年度: 2023\n', '⟦年度⟧:\n'), {
      messages: ['“年度”还没有填'],
      fixed: sampleReport(),
    });
    expectNone('NB103', replaceOnce('年度: 2023\n', '年度: 2023\n上年:\n汇总:\n格式:\n'));
  });

  it('says what is filled in', () => {
    const titles = (matter: string, title = TITLE) =>
      fixture(
        replaceOnce(`---\n机关: 青石镇人民政府\n年度: 2023\n---\n# ${TITLE}`, `${matter}# ${title}`),
        'NB103',
      ).analysis.findings.flatMap(({ fixes = [] }) => fixes.map((fix) => fix.title));
    assert.deepEqual(titles('---\n---\n'), ['按题目补上：青石镇人民政府，2023']);
    assert.deepEqual(titles('---\n机关:\n年度: 2023\n---\n'), ['按题目补上：青石镇人民政府']);
    assert.deepEqual(titles('---\n单位: 青石镇\n年度: 2023\n---\n'), ['改为“机关”']);
    assert.deepEqual(titles('---\n---\n', '2023年政府信息公开工作年度报告'), ['按题目补上：2023']);
    assert.deepEqual(titles('---\n机关:\n年度: 2023\n---\n', '2023年政府信息公开工作年度报告'), []);
    assert.deepEqual(titles('---\n---\n', '年报'), []);
    assert.deepEqual(titles('---\n机关:\n年度:\n---\n', '年报'), []);
  });

  it('makes the year four digits', () => {
    for (const year of ['2023年', '２０２３', '二〇二三年', '2023年度']) {
      expectFindings('NB103', replaceOnce('年度: 2023', `年度: ⟦${year}⟧`), {
        messages: [`年度“${year}”应写成四位数字，如 2023`],
        fixed: sampleReport(),
      });
    }
    for (const year of ['去年', '2022-2023', '1999年', '23年']) {
      expectFindings('NB103', replaceOnce('年度: 2023', `年度: ⟦${year}⟧`), {
        messages: [`年度“${year}”应写成四位数字`],
        isFixable: false,
      });
    }
    expectNone('NB103', replaceOnce('年度: 2023', '年度: "2023"'));
  });

  it('knows the formats', () => {
    expectFindings('NB103', replaceOnce('年度: 2023', '年度: 2023\n格式: ⟦２０２１⟧'), {
      messages: ['没有“２０２１”这种格式，可用的有 2019、2021'],
      fixed: replaceOnce('年度: 2023', '年度: 2023\n格式: 2021'),
    });
    expectFindings('NB103', replaceOnce('年度: 2023', '年度: 2023\n格式: ⟦新⟧'), {
      messages: ['没有“新”这种格式，可用的有 2019、2021'],
      isFixable: false,
    });
    expectFindings('NB103', replaceOnce('年度: 2023', '年度: 2023\n格式: ⟦2021年格式⟧'), {
      messages: ['没有“2021年格式”这种格式，可用的有 2019、2021'],
      fixed: replaceOnce('年度: 2023', '年度: 2023\n格式: 2021'),
    });
    expectNone('NB103', replaceOnce('年度: 2023', '年度: 2023\n格式: 2021'));
  });
});

describe('NB103 tells', () => {
  slipTells([
    ['年度: 2023', '年度: 二〇二三', 'NB103 warning 年度“二〇二三”应写成四位数字，如 2023 | safe 改为“2023”'],
    ['年度: 2023', '年份: 2023', 'NB103 warning 没有“年份”这个名称，应为“年度” | safe 改为“年度”'],
  ]);
});
