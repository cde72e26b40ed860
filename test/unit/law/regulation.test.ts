import assert from 'node:assert/strict';
import { columnNotes, rowNotes } from '../../../server/src/formats/figure-notes.ts';
import type { Article } from '../../../server/src/law/article.ts';
import { laws } from '../../../server/src/law/laws.ts';
import { articles, chapters } from '../../../server/src/law/regulation.ts';
import { parseStatute, type Statute } from '../../../server/src/law/statutes.ts';
import { statuteText, statuteTexts } from './statute-texts.ts';

/** How many paragraphs each article of more than one has. */
const PARAGRAPHS: Readonly<Record<number, number>> = {
  ...{ 3: 4, 4: 2, 6: 2, 10: 3, 11: 2, 12: 3, 13: 2, 16: 2, 17: 3, 25: 3, 29: 2, 33: 3 },
  ...{ 39: 2, 42: 2, 44: 2, 47: 2, 49: 2, 50: 2, 55: 2 },
};
/** How many items each article that has items has, by paragraph. */
const ITEMS: Readonly<Record<number, readonly number[]>> = {
  ...{ 4: [0, 5], 20: [15], 29: [0, 3], 31: [3], 36: [7], 50: [5, 0], 53: [3] },
};
/** No run of this many characters, marks and spaces left out, may be the same as in a full text. */
const COPIED = 16;
const QUOTED = 20;

function textsOf(article: Article): string[] {
  const paragraphs = article.paragraphs.flatMap(({ provides, report, items }) => [
    ...[provides, report ?? ''],
    ...items.flatMap((item) => [item.title, item.provides, item.report ?? '']),
  ]);
  return [article.title, article.provides, article.report, ...paragraphs];
}

const plain = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
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

describe('the laws against their full texts', () => {
  const compared: [string, readonly Article[]][] = [
    [laws.regulation.title, laws.regulation.articles],
    [laws.reconsideration.title, laws.reconsideration.articles],
  ];
  for (const [title, known] of compared) {
    const text = statuteText(title);
    it(`agrees with ${title} in its paragraphs and items`, function () {
      if (text === undefined) this.skip();
      const statute: Statute = parseStatute(text);
      assert.equal(statute.articles.size, Object.values(laws).find((law) => law.title === title)?.articleCount);
      for (const { number, paragraphs } of known) {
        const expected = statute.articles.get(number)?.paragraphs.map(({ items }) => items.length);
        assert.deepEqual(
          paragraphs.map(({ items }) => items.length),
          expected,
          `article ${number}`,
        );
      }
    });
  }

  it('copies nothing from them outside quotation marks', function () {
    if (statuteTexts.size === 0) this.skip();
    const runs = new Set<string>();
    for (const text of [...statuteTexts.values()].map(plain)) {
      for (let start = 0; start + COPIED <= text.length; start++) runs.add(text.slice(start, start + COPIED));
    }
    const notes = [...Object.values(rowNotes), ...Object.values(columnNotes)].flatMap((note) => [
      note.counts,
      note.mistake,
    ]);
    for (const written of [...explained.flatMap(textsOf), ...Object.values(laws).map((law) => law.about), ...notes]) {
      const text = plain(written.replace(/「[^」]*」/gu, ' '));
      for (let start = 0; start + COPIED <= text.length; start++) {
        const run = text.slice(start, start + COPIED);
        assert.ok(!runs.has(run), `copied: ${run}`);
      }
    }
  });

  it('quotes short phrases only, to the letter and from the article itself', function () {
    const text = statuteText(laws.regulation.title);
    if (text === undefined) this.skip();
    const statute = parseStatute(text);
    for (const article of articles) {
      const source = plain(JSON.stringify(statute.articles.get(article.number)?.paragraphs));
      for (const [, quote] of textsOf(article)
        .join('')
        .matchAll(/「([^」]*)」/gu)) {
        assert.ok(quote.length <= QUOTED, quote);
        assert.ok(source.includes(plain(quote)), `article ${article.number} does not say ${quote}`);
      }
    }
  });
});
