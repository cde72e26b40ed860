import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatChinese } from '../../../server/src/law/chinese-numerals.ts';
import { findCitations } from '../../../server/src/law/citations.ts';
import { parseStatute, verbatim } from '../../../server/src/law/statutes.ts';
import { ordinance } from '../../support/published.ts';

const sample = `# 某某工作条例

2020年1月1日 第1号公布

<!-- INFO END -->

## 第一章 总 则

\u200b
第一条 为了测试，制定本条例。

第二条 本条例分为两款。
第十条规定的情形，适用本条例。

**第三条**　下列情形适用：

（一）甲；
（二）乙：
1.其一；
2.其二；
（四）丁。

前款以外的，不适用。

第三条之一 后来插入的一条。

## 第二章 附则

第四条【施行】自公布之日起施行。

附件：表格
第一条 附件里的条文。
`;

function clause(text: string): Parameters<typeof verbatim>[1] {
  return findCitations(text)[0];
}

describe('parseStatute', () => {
  const statute = parseStatute(sample);

  it('reads title, articles, paragraphs and items', () => {
    assert.equal(statute.title, '某某工作条例');
    assert.deepEqual([...statute.articles.keys()], [1, 2, 3, 4]);
    assert.deepEqual(statute.articles.get(1)?.paragraphs, [{ text: '为了测试，制定本条例。', items: [] }]);
    assert.deepEqual(
      statute.articles.get(2)?.paragraphs.map(({ text }) => text),
      ['本条例分为两款。', '第十条规定的情形，适用本条例。'],
    );
    assert.deepEqual(statute.articles.get(3)?.paragraphs, [
      { text: '下列情形适用：', items: ['（一）甲；', '（二）乙：\n1.其一；\n2.其二；', '（四）丁。'] },
      { text: '前款以外的，不适用。', items: [] },
    ]);
    assert.equal(statute.articles.get(3)?.inserted.get(1)?.paragraphs[0].text, '后来插入的一条。');
    assert.equal(statute.articles.get(4)?.paragraphs.length, 1);
  });

  it('keeps the text of an article that stands below one inserted after it', () => {
    const { articles } = parseStatute('# 某某办法\n\n第十条之一 插入的。\n\n第十条 原有的。\n');
    assert.equal(articles.get(10)?.paragraphs[0].text, '原有的。');
    assert.equal(articles.get(10)?.inserted.get(1)?.paragraphs[0].text, '插入的。');
  });

  it('gives the clause word for word', () => {
    const of = (text: string): string | undefined => verbatim(statute, clause(`《某某工作条例》${text}`));
    assert.equal(of('第一条'), '为了测试，制定本条例。');
    assert.equal(of('第二条第二款'), '第十条规定的情形，适用本条例。');
    assert.equal(of('第三条第（四）项'), '下列情形适用：\n（四）丁。');
    assert.equal(of('第三条第一款第（一）项'), '下列情形适用：\n（一）甲；');
    assert.equal(of('第三条之一'), '后来插入的一条。');
    for (const text of ['第五条', '第三条第（三）项', '第三条第三款', '第二条之一', '第三条第二款第（一）项']) {
      assert.equal(of(text), undefined, text);
    }
    assert.equal(verbatim(statute, clause('第一条')), undefined);
  });

  it('knows a law by any of its names', () => {
    const text = '第一条 甲。\n';
    for (const title of ['政府信息公开条例', '中华人民共和国政府信息公开条例', '《政府信息公开条例》']) {
      for (const cited of ['第一条', '《条例》第一条', '中华人民共和国政府信息公开条例第一条']) {
        assert.equal(verbatim(parseStatute(`${title}\n${text}`), clause(cited)), '甲。');
      }
    }
  });

  it('reads texts without spaces after their numbers, and lines that end in CR LF', () => {
    const plain = parseStatute('某法\r\n第一条甲。\r\n第二条乙。\r\n第一条、第二条除外。\r\n第三条\r\n丙。\r\n');
    assert.deepEqual([...plain.articles.keys()], [1, 2, 3]);
    assert.equal(plain.articles.get(2)?.paragraphs.length, 2);
    assert.equal(plain.articles.get(3)?.paragraphs[0].text, '丙。');
  });

  it('keeps every line of a full text', () => {
    const text = ordinance();
    const { articles } = parseStatute(text);
    assert.deepEqual([...articles.keys()], [1, 2, 3, 4, 5, 6, 7]);
    const read = [...articles].map(([number, { paragraphs }]) => {
      const lines = paragraphs.flatMap((paragraph) => [paragraph.text, ...paragraph.items]);
      return `第${formatChinese(number)}条${lines.join('')}`;
    });
    const bare = (line: string): string => line.replace(/\s/gu, '');
    const body = text.slice(text.indexOf('<!-- INFO END -->')).split('\n').slice(1);
    const written = body.filter((line) => !line.startsWith('#')).map(bare);
    assert.equal(bare(read.join('')), written.join(''));
    const item = verbatim(parseStatute(text), clause('《云川市政府信息公开办法》第五条第（四）项'));
    assert.equal(item, '对收到的申请，行政机关根据下列情形分别告知申请人：\n(四)查找后没有该信息的，告知没有；');
  });

  it('loses no article', () => {
    const word = fc.constantFrom('甲', '乙。', '第三方', '（一）', '第二条规定', '附件', '1.', ' ', '**', '第一章');
    const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(''));
    const body = fc.array(fc.array(line, { maxLength: 4 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(body, fc.constantFrom('\n', '\n\n', '\r\n'), fc.boolean(), (articles, end, chinese) => {
        const heads = articles.map((lines, index) => {
          const number = chinese ? formatChinese(index + 1) : `${index + 1}`;
          return [`第${number}条 正文。`, ...lines.map((text) => `甲${text}`)].join(end);
        });
        const read = parseStatute(['# 某法', ...heads].join(end));
        assert.deepEqual(
          [...read.articles.keys()],
          articles.map((_, index) => index + 1),
        );
        for (const article of read.articles.values()) assert.equal(article.paragraphs[0].text, '正文。');
      }),
    );
  });

  it('gives an empty statute for text without articles, and never throws', () => {
    for (const text of ['', '\n', '没有条文', '第', '第条', '# ']) assert.equal(parseStatute(text).articles.size, 0);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => parseStatute(text).articles.size >= 0));
  });

  it('is linear on hostile text', () => {
    for (const part of [
      '\n',
      '第一条 ',
      '第一条\n',
      ' ',
      '*',
      '（',
      '（一）\n',
      '#',
      '　甲',
      '附件',
      '第一章',
      '1.\n',
      '第一条 甲\n（一）\n',
    ]) {
      const text = `某法\n第一条 甲\n${part.repeat(Math.ceil(300_000 / part.length))}`;
      assert.doesNotThrow(() => parseStatute(text), JSON.stringify(part));
    }
  });
});
