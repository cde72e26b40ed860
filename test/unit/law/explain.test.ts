import assert from 'node:assert/strict';
import { columnNotes, rowNotes } from '../../../server/src/formats/figure-notes.ts';
import { findCitations } from '../../../server/src/law/citations.ts';
import { citationChoices } from '../../../server/src/law/completions.ts';
import { type Explanation, explainCitation } from '../../../server/src/law/explain.ts';
import { isSameLaw, laws, resolveLaw } from '../../../server/src/law/laws.ts';

function explain(text: string): ReturnType<typeof explainCitation> {
  return explainCitation(findCitations(text)[0]);
}

function explained(text: string): Explanation {
  const found = explain(text);
  assert.ok(found !== undefined && !('missing' in found), text);
  return found;
}

describe('explainCitation', () => {
  it('explains an item', () => {
    const { heading, title, provides, report, number, effective, address } = explained('第20条第(1)项');
    assert.equal(heading, '《政府信息公开条例》第二十条第（一）项');
    assert.equal(title, '法规、规章和规范性文件');
    assert.match(provides, /规章/u);
    assert.match(report ?? '', /表二/u);
    assert.deepEqual([number, effective], ['国务院令第711号', '2019-05-15']);
    assert.equal(address, 'https://www.gov.cn/zhengce/content/2019-04/15/content_5382991.htm');
  });

  it('explains a paragraph, an article, and an item of a later paragraph', () => {
    assert.match(explained('第十六条第一款').provides, /人事管理/u);
    assert.match(explained('第十六条').report ?? '', /第一款.*第二款/u);
    assert.equal(explained('第四条第（三）项').title, '编制指南、目录和年报');
    assert.equal(explained('第四条第二款第（三）项').title, '编制指南、目录和年报');
    assert.match(explained('第四条第（一）项').report ?? '', /监督保障/u);
  });

  it('explains other laws as far as it knows them', () => {
    assert.match(explained('《行政复议法》第十一条第（十四）项').report ?? '', /表四/u);
    assert.equal(explained('《行政复议法》第二十三条').effective, '2024-01-01');
    const { title, provides } = explained('《行政复议法》第五十三条');
    assert.deepEqual([title, provides], [undefined, laws.reconsideration.about]);
    assert.equal(explain('《信访工作条例》第五条'), undefined);
  });

  const missing: [string, string][] = [
    ['第五十七条', '《政府信息公开条例》共五十六条，没有第五十七条。'],
    ['第0条', '《政府信息公开条例》共五十六条，没有第零条。'],
    ['第二十条第（十六）项', '《政府信息公开条例》第二十条共十五项，没有第（十六）项。'],
    ['第二十条第二款', '《政府信息公开条例》第二十条只有一款，没有第二款。'],
    ['第十六条第三款', '《政府信息公开条例》第十六条共两款，没有第三款。'],
    ['第十九条第（一）项', '《政府信息公开条例》第十九条不分项，没有第（一）项。'],
    ['第四条第一款第（一）项', '《政府信息公开条例》第四条第一款不分项，没有第（一）项；分项的是第二款。'],
    ['第二十条之一', '《政府信息公开条例》没有第二十条之一。'],
    ['《行政复议法》第九十一条', '《行政复议法》共九十条，没有第九十一条。'],
    ['旧条例第三十九条', '《政府信息公开条例（2007年公布）》共三十八条，没有第三十九条。'],
  ];
  for (const [text, message] of missing) {
    it(`finds ${text} missing`, () => {
      const found = explain(text);
      assert.equal(found !== undefined && 'missing' in found ? found.missing : found, message);
    });
  }

  it('survives any numbers', () => {
    for (const article of [0, 20, 36, 999_999_999_999]) {
      for (const part of [undefined, 0, 1, 999]) {
        explainCitation({
          law: { title: undefined, id: 'regulation' },
          article,
          ...(part !== undefined && { paragraph: part, item: part }),
        });
      }
    }
  });
});

describe('the names of laws', () => {
  it('takes the names of one law for the same', () => {
    const names = ['条例', '政府信息公开条例', '《中华人民共和国政府信息公开条例》', '政府信息公开条例（2019年修订）'];
    for (const name of names) assert.equal(resolveLaw(name), 'regulation', name);
    assert.equal(resolveLaw('国办公开办函〔2021〕30号'), 'format-2021');
    assert.equal(resolveLaw('政府信息公开条例（国务院令第492号）'), 'regulation-2007');
    assert.equal(resolveLaw('江苏省政府信息公开条例'), undefined);
    assert.ok(isSameLaw('中华人民共和国保守国家秘密法', '《保守国家秘密法（2024年修订）》'));
    assert.ok(!isSameLaw('政府信息公开条例', '信访工作条例'));
  });
});

describe('citationChoices', () => {
  it('offers every article, paragraph and item once, as a citation that exists', () => {
    assert.equal(citationChoices.filter((choice) => !choice.paragraph && !choice.item).length, 56);
    assert.equal(citationChoices.filter((choice) => choice.item).length, 5 + 15 + 3 + 3 + 7 + 5 + 3);
    assert.equal(new Set(citationChoices.map(({ label }) => label)).size, citationChoices.length);
    for (const { insertText, title } of citationChoices) {
      const [citation, ...more] = findCitations(insertText);
      assert.deepEqual([citation.law.id, citation.end, more.length], ['regulation', insertText.length, 0]);
      assert.equal(explained(insertText).title, title);
    }
    const choice = citationChoices.find(({ label }) => label === '第二十条第（一）项');
    assert.equal(choice?.insertText, '《中华人民共和国政府信息公开条例》第二十条第（一）项');
  });
});

describe('the notes on figures', () => {
  const notes = [...Object.entries(rowNotes), ...Object.entries(columnNotes)];

  it('cites only clauses that exist', () => {
    for (const [address, { law }] of notes) {
      for (const text of law) {
        const [citation, ...more] = findCitations(text);
        assert.deepEqual([citation.end, more.length], [text.length, 0], `${address}: ${text}`);
        explained(text);
      }
    }
  });

  it('covers the rows and columns of both formats', () => {
    const rows = '一 二 三（一） 三（二） 三（六） 三（七） 四'.split(' ');
    for (const [group, count] of Object.entries({ '三（三）': 8, '三（四）': 3, '三（五）': 5, '三（六）': 3 })) {
      for (let number = 1; number <= count; number++) rows.push(`${group}${number}`);
    }
    const tables: [string, Readonly<Record<string, unknown>>, string[]][] = [
      ['表二', rowNotes, '规章 行政规范性文件 规范性文件 行政许可 其他对外管理服务事项 行政处罚 行政强制'.split(' ')],
      ['表二', rowNotes, '行政事业性收费 政府集中采购'.split(' ')],
      ['表三', rowNotes, rows],
      ['表四', rowNotes, '行政复议 未经复议直接起诉 复议后起诉'.split(' ')],
      ['表二', columnNotes, '本年制发件数 本年废止件数 现行有效件数 本年处理决定数量 本年收费金额'.split(' ')],
      ['表二', columnNotes, '本年新制作数量 本年新公开数量 对外公开总数量 上一年项目数量 本年增/减'.split(' ')],
      ['表二', columnNotes, '处理决定数量 采购项目数量 采购总金额'.split(' ')],
      ['表三', columnNotes, '自然人 商业企业 科研机构 社会公益组织 法律服务机构 其他 总计'.split(' ')],
      ['表四', columnNotes, '结果维持 结果纠正 其他结果 尚未审结 总计'.split(' ')],
    ];
    for (const [table, known, ids] of tables) {
      for (const id of ids) assert.ok(Object.hasOwn(known, `${table}/${id}`), `${table}/${id}`);
    }
  });

  it('says how each is counted and what goes wrong', () => {
    for (const [address, { counts, mistake }] of notes) {
      assert.ok(counts.endsWith('。') && mistake.endsWith('。'), address);
      assert.doesNotMatch(counts + mistake, /[,;:()"]|\s/u, address);
    }
  });
});
