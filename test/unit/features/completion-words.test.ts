import assert from 'node:assert/strict';
import { completionTriggers } from '../../../server/src/features/completion/triggers.ts';
import { chosen, isKept, labels, offered } from '../../support/completion.ts';
import { sampleReport } from '../../support/report.ts';

describe('completion of front matter', () => {
  it('offers the keys that are not there yet', () => {
    assert.deepEqual(labels('---\n机关: 甲局\n▮\n---\n'), ['年度', '上年', '汇总', '格式']);
    assert.equal(chosen('---\n机关: 甲局\nnian▮\n---\n', '年度'), '---\n机关: 甲局\n年度: 2023\n---\n');
    assert.ok(isKept('---\nnian▮\n---\n', '年度'));
    assert.equal(chosen('---\n年▮: 2022\n---\n', '年度'), '---\n年度: 2022\n---\n');
  });

  it('offers them before the front matter is closed', () => {
    assert.equal(chosen('---\n▮', '机关'), '---\n机关: 机关全称');
  });

  it('offers values that fit the title', () => {
    const title = '\n# 2022年乙局政府信息公开工作年度报告\n';
    assert.equal(chosen(`---\n机关: ▮\n---${title}`, '乙局'), `---\n机关: 乙局\n---${title}`);
    assert.deepEqual(labels(`---\n年度: ▮\n---${title}`).slice(0, 2), ['2022', '2023']);
    assert.equal(chosen('---\n年度:▮\n---', '2023'), '---\n年度: 2023\n---');
    assert.ok(labels('---\n格式: ▮\n---').includes('2021'));
  });

  it('quotes what YAML would misread', () => {
    const title = '\n# [甲]局2022年政府信息公开工作年度报告\n';
    assert.equal(chosen(`---\n机关: ▮\n---${title}`, '"[甲]局"'), `---\n机关: "[甲]局"\n---${title}`);
  });
});

describe('completion of citations', () => {
  it('offers articles behind a law and 第, with what they are about', () => {
    const item = offered('根据条例第▮', '第').find(({ label }) => label === '第二十条');
    assert.equal(item?.detail, '主动公开的范围');
    assert.equal(chosen('根据条例第▮', '第二十条'), '根据条例第二十条');
    assert.equal(chosen('根据《条例》▮办理', '第二十条', '》'), '根据《条例》第二十条办理');
    assert.equal(chosen('根据条例第20▮', '第二十条'), '根据条例第二十条');
    assert.ok(isKept('根据条例第20▮', '第二十条'));
    assert.deepEqual(labels('《行政复议法》第▮', '第'), ['第十一条', '第二十三条']);
  });

  it('offers the paragraphs and items of an article', () => {
    assert.equal(labels('第二十条▮', '条').length, 15);
    assert.equal(chosen('见第三十六条第（▮）', '第三十六条第（四）项'), '见第三十六条第（四）项');
    assert.ok(labels('《条例》第十六条▮').includes('第十六条第二款'));
    assert.ok(isKept('见第三十六条第（▮', '第三十六条第（四）项'));
  });

  it('offers laws, documents and articles behind 《', () => {
    assert.equal(
      chosen('按照《▮》', '《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）', '《'),
      '按照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）',
    );
    assert.equal(chosen('根据《▮', '《条例》第二十条'), '根据《中华人民共和国政府信息公开条例》第二十条');
    assert.equal(chosen('按照国办函〔▮〕', '国办函〔2020〕109号'), '按照国办函〔2020〕109号');
  });

  it('understands Latin letters', () => {
    assert.equal(chosen('根据tl20▮', '第二十条'), '根据《中华人民共和国政府信息公开条例》第二十条');
    assert.equal(labels('根据tiaoli▮').length, 56);
  });

  it('offers nothing in ordinary prose, in code and in figures', () => {
    for (const source of [
      '第▮',
      '第一▮',
      '第三▮方',
      '全年共收到申请▮',
      '本机关 ▮',
      '出台规定▮',
      'typing▮ goes on',
      '表二显示▮',
    ])
      for (const trigger of [undefined, ...completionTriggers])
        assert.deepEqual(labels(`# 题目\n\n${source}`, trigger), []);
    assert.deepEqual(labels('```\n根据条例第▮\n```'), []);
    assert.deepEqual(labels('某某市供水条例第▮'), []);
    assert.deepEqual(labels('文\n ▮', ' '), []);
  });
});

describe('completion of directives', () => {
  const table = '| 单位 | 甲 | 乙+丙 | 合计 |\n|---|---|---|---|\n| 子 | 1 | 2 | 3 |\n| 丑 | 1 | 2 | 3 |\n';

  it('offers them on a line of their own and in a comment', () => {
    assert.equal(chosen(`${table}\n<▮`, '<!-- 勾稽 -->', '<'), `${table}\n<!-- 勾稽 列: 合计 = 甲 + 乙 -->`);
    assert.equal(chosen(`${table}\n<!--▮ -->`, '勾稽'), `${table}\n<!-- 勾稽 列: 合计 = 甲 + 乙 -->`);
    assert.equal(chosen('<!-- hul▮ -->\n\n文', '忽略'), '<!-- 忽略 NB301: 原因 -->\n\n文');
    assert.equal(chosen('<!-- ▮', '忽略'), '<!-- 忽略 NB301: 原因 -->');
  });

  it('offers the codes of rules, first those of what is found below', () => {
    const wrong = '| 单位 | 件数 |\n|---|---|\n| 甲 | 3 |\n| 合计 | 4 |';
    assert.equal(labels(`<!-- 忽略 ▮ -->\n\n${wrong}`, ' ')[0], 'NB305');
    assert.equal(chosen('<!-- 忽略 nb3▮ -->\n\n文', 'NB301'), '<!-- 忽略 NB301: 原因 -->\n\n文');
    assert.equal(chosen('<!-- 忽略 ▮: 已核 -->\n\n文', 'NB301'), '<!-- 忽略 NB301: 已核 -->\n\n文');
    assert.deepEqual(labels('<!-- 忽略 NB301: ▮ -->\n\n文'), []);
  });

  it('offers axes, and names of the table above, those not used yet first', () => {
    assert.deepEqual(labels(`${table}\n<!-- 勾稽 ▮ -->`), ['列:', '行:']);
    assert.deepEqual(labels(`${table}\n<!-- 勾稽 列: 合计 = ▮ -->`), ['甲', '乙+丙', '合计']);
    assert.equal(
      chosen(`${table}\n<!-- 勾稽 列: 合计 = 甲 +▮ -->`, '乙+丙'),
      `${table}\n<!-- 勾稽 列: 合计 = 甲 + "乙+丙" -->`,
    );
    assert.deepEqual(labels(`${table}\n<!-- 勾稽 行: 丑 = ▮ -->`), ['子', '丑']);
    assert.deepEqual(labels(`${table}\n<!-- 勾稽 行: ▮ = 丑 -->`), ['子', '丑']);
  });

  it('offers the names of a table of the format, and addresses', () => {
    const report = sampleReport();
    const end = report.indexOf('## 五、');
    assert.ok(labels(`${report.slice(0, end)}<!-- 勾稽 行: ▮ -->`).includes('复议后起诉'));
    assert.ok(labels(`${report.slice(0, end)}<!-- 勾稽 列: ▮ -->`).includes('尚未审结'));
    assert.ok(labels(`${report.slice(0, end)}<!-- 勾稽 表三/四▮ -->`).includes('表三/四/总计'));
  });
});
