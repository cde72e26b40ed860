/**
 * 《中华人民共和国政府信息公开条例》 (2019 revision): what each article provides and what it means for the annual report, in our own
 * words. The text itself is not part of this project; a user who has it can supply it (statutes.ts).
 */
import { type Article, toArticle } from './article.ts';
import { chapter1 } from './articles/chapter-1.ts';
import { chapter2 } from './articles/chapter-2.ts';
import { chapter3 } from './articles/chapter-3.ts';
import { chapter4Replies } from './articles/chapter-4-replies.ts';
import { chapter4Requests } from './articles/chapter-4-requests.ts';
import { chapter5 } from './articles/chapter-5.ts';
import { chapter6 } from './articles/chapter-6.ts';

/** A chapter (章) of the regulation. */
export interface Chapter {
  readonly number: number;
  readonly title: string;
  readonly articles: readonly Article[];
}

/** The six chapters in order, with all fifty-six articles. */
export const chapters: readonly Chapter[] = [
  { number: 1, title: '总则', articles: chapter1.map(toArticle) },
  { number: 2, title: '公开的主体和范围', articles: chapter2.map(toArticle) },
  { number: 3, title: '主动公开', articles: chapter3.map(toArticle) },
  { number: 4, title: '依申请公开', articles: [...chapter4Requests, ...chapter4Replies].map(toArticle) },
  { number: 5, title: '监督和保障', articles: chapter5.map(toArticle) },
  { number: 6, title: '附则', articles: chapter6.map(toArticle) },
];

/** All fifty-six articles; article n is at index n − 1. */
export const articles: readonly Article[] = chapters.flatMap((chapter) => chapter.articles);
