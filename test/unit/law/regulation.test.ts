import assert from 'node:assert/strict';
import type { Article } from '../../../server/src/law/article.ts';
import { laws } from '../../../server/src/law/laws.ts';
import { articles, chapters } from '../../../server/src/law/regulation.ts';

/** The number of paragraphs of each article that has more than one. */
const PARAGRAPHS: Readonly<Record<number, number>> = {
  ...{ 3: 4, 4: 2, 6: 2, 10: 3, 11: 2, 12: 3, 13: 2, 16: 2, 17: 3, 25: 3, 29: 2, 33: 3 },
  ...{ 39: 2, 42: 2, 44: 2, 47: 2, 49: 2, 50: 2, 55: 2 },
};
/** The number of items by article and paragraph, for articles that have items. */
const ITEMS: Readonly<Record<number, readonly number[]>> = {
  ...{ 4: [0, 5], 20: [15], 29: [0, 3], 31: [3], 36: [7], 50: [5, 0], 53: [3] },
};
/** Phrases of the official text (国务院令第711号) that the explanations quote, by article. */
const PHRASES: Readonly<Record<number, readonly string[]>> = {
  2: ['制作或者获取'],
  3: ['垂直领导'],
  5: ['常态', '例外'],
  6: ['及时、准确'],
  10: ['牵头制作'],
  12: ['及时更新'],
  13: ['主动公开', '依申请公开'],
  14: ['不予公开'],
  15: ['不得公开'],
  16: ['可以不予公开', '讨论记录、过程稿、磋商信函、请示报告'],
  17: ['不能确定'],
  20: ['一定社会影响'],
  22: ['不断增加'],
  25: ['可以根据需要'],
  26: ['20个工作日内'],
  29: ['可以口头提出'],
  30: ['7个工作日内', '逾期不补正'],
  31: ['签收之日', '确认之日', '双方确认之日'],
  32: ['15个工作日内'],
  33: ['20个工作日内', '当场答复'],
  34: ['15个工作日内', '视为同意公开'],
  35: ['明显超过合理范围'],
  36: ['说明理由', '不存在', '不予重复处理', '特别规定'],
  37: ['能够作区分处理'],
  38: ['加工、分析'],
  39: ['信访、投诉、举报', '公开出版物'],
  40: ['成本过高'],
  41: ['记录不准确'],
  42: ['不收取费用', '可以收取信息处理费'],
  43: ['视听障碍'],
  44: ['可以纳入', '可以建议'],
  47: ['通报批评', '可以向'],
  48: ['定期进行培训'],
  49: ['每年1月31日前', '每年3月31日前'],
  50: ['统一格式'],
  51: ['侵犯其合法权益'],
  53: ['责令改正'],
  54: ['适用本条例'],
  55: ['可以向有关主管部门'],
};

function textsOf(article: Article): string[] {
  const paragraphs = article.paragraphs.flatMap(({ provides, report, items }) => [
    ...[provides, report ?? ''],
    ...items.flatMap((item) => [item.title, item.provides, item.report ?? '']),
  ]);
  return [article.title, article.provides, article.report, ...paragraphs];
}

const explained = Object.values(laws).flatMap((law) => law.articles);

describe('the regulation', () => {
  it('has fifty-six articles in six chapters, in order', () => {
    assert.deepEqual(
      articles.map(({ number }) => number),
      Array.from({ length: 56 }, (_, index) => index + 1),
    );
    assert.deepEqual(
      chapters.map((chapter) => chapter.articles.length),
      [9, 9, 8, 19, 8, 3],
    );
    assert.equal(laws.regulation.articleCount, articles.length);
  });

  it('has the paragraphs and items of the law', () => {
    for (const { number, paragraphs } of articles) {
      assert.equal(paragraphs.length, PARAGRAPHS[number] ?? 1, `paragraphs of article ${number}`);
      const items = paragraphs.map((paragraph) => paragraph.items.length);
      assert.deepEqual(items, ITEMS[number] ?? paragraphs.map(() => 0), `items of article ${number}`);
    }
  });

  it('has a text of its own for everything that is counted apart', () => {
    for (const article of articles) {
      assert.ok(
        [article.title, article.provides, article.report].every((text) => text.length >= 4),
        `${article.number}`,
      );
      for (const paragraph of article.paragraphs) assert.ok(paragraph.provides.length >= 6);
    }
    for (const number of [20, 36, 50]) {
      const [{ items }] = articles[number - 1].paragraphs;
      for (const item of items) assert.ok((item.report ?? '').length >= 8, `article ${number}, item ${item.number}`);
      assert.equal(new Set(items.map(({ title }) => title)).size, items.length);
    }
  });

  it('writes sentences that end, with marks that pair', () => {
    for (const text of explained.flatMap(textsOf)) {
      for (const [open, close] of ['「」', '（）', '“”', '《》', '‘’']) {
        assert.equal(text.split(open).length, text.split(close).length, text);
      }
      assert.doesNotMatch(text, /[,;:()"']|\s|。。|，。/u, text);
    }
    for (const { provides, report } of explained) assert.ok(provides.endsWith('。') && report.endsWith('。'), provides);
  });
});

describe('the explanations', () => {
  it('quote short phrases of the article that they explain, and nothing else', () => {
    for (const article of articles) {
      const quotes = [
        ...textsOf(article)
          .join('')
          .matchAll(/「([^」]*)」/gu),
      ].map(([, quote]) => quote);
      assert.deepEqual(new Set(quotes), new Set(PHRASES[article.number] ?? []), `article ${article.number}`);
    }
  });

  it('have the paragraphs and items of the other laws', () => {
    const known = (law: { readonly articles: readonly Article[] }) =>
      law.articles.map(({ number, paragraphs }) => [number, paragraphs.map(({ items }) => items.length)]);
    assert.deepEqual(known(laws.reconsideration), [
      [11, [15]],
      [23, [5, 0]],
    ]);
    assert.deepEqual(known(laws.litigation), [
      [44, [0, 0]],
      [45, [0]],
      [46, [0, 0]],
    ]);
    assert.deepEqual([laws.reconsideration.articleCount, laws.litigation.articleCount], [90, 103]);
  });
});
