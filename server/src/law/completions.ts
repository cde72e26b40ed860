/** The clauses of the regulation that an author may want to cite. */
import type { Article } from './article.ts';
import { formatClause } from './explain.ts';
import { laws } from './laws.ts';
import { articles } from './regulation.ts';

/** A citation to be inserted. */
export interface CitationChoice {
  readonly article: number;
  readonly paragraph?: number;
  readonly item?: number;
  /** 第二十条第（一）项. */
  readonly label: string;
  /** 《中华人民共和国政府信息公开条例》第二十条第（一）项. */
  readonly insertText: string;
  /** What the clause is about: 法规、规章和规范性文件. */
  readonly title: string;
  /** What the clause provides. */
  readonly provides: string;
}

/** Every article, the paragraphs of those that have more than one, and every item, in the order of the regulation. */
export const citationChoices: readonly CitationChoice[] = articles.flatMap(choicesOf);

function choicesOf(article: Article): CitationChoice[] {
  const { number, title, paragraphs } = article;
  const several = paragraphs.length > 1;
  const choices = [choice({ article: number }, title, article.provides)];
  for (const paragraph of paragraphs) {
    const place = { article: number, ...(several && { paragraph: paragraph.number }) };
    if (several) choices.push(choice(place, title, paragraph.provides));
    // Items are cited without their paragraph, as in the format's own captions: no article has items in two paragraphs.
    for (const item of paragraph.items) {
      choices.push(choice({ article: number, item: item.number }, item.title, item.provides));
    }
  }
  return choices;
}

function choice(
  clause: Pick<CitationChoice, 'article' | 'paragraph' | 'item'>,
  title: string,
  provides: string,
): CitationChoice {
  const label = formatClause(clause);
  return { ...clause, label, insertText: `《${laws.regulation.title}》${label}`, title, provides };
}
