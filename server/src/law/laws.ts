/** The laws and official documents an annual report cites. */
import { type Article, toArticle } from './article.ts';
import { litigationArticles, reconsiderationArticles } from './articles/review-laws.ts';
import { articles } from './regulation.ts';

export type LawId =
  | 'regulation'
  | 'regulation-2007'
  | 'reconsideration'
  | 'litigation'
  | 'fee-measures'
  | 'format-2019'
  | 'format-2021';

/** A law, regulation or official document. */
export interface Law {
  readonly id: LawId;
  /** The full official title, without 《》. */
  readonly title: string;
  /** The title in common use: 政府信息公开条例. */
  readonly shortTitle: string;
  /** Other names for it, without 《》; the titles and the number need not be repeated. */
  readonly aliases: readonly string[];
  /** The number of the order or document, where it has one: 国务院令第711号. */
  readonly number?: string;
  /** The date from which its present text is in force, as YYYY-MM-DD. */
  readonly effective?: string;
  /** The last day on which its text was in force, if it has been replaced; as YYYY-MM-DD. */
  readonly replaced?: string;
  /** An official address of the text; omitted if none is certain. */
  readonly address?: string;
  /** What it is and why a report cites it. */
  readonly about: string;
  /** The number of articles in its present text; undefined if it has no articles or the number is not known here. */
  readonly articleCount?: number;
  /** The articles explained here, not necessarily all. */
  readonly articles: readonly Article[];
}

export const laws: Readonly<Record<LawId, Law>> = {
  regulation: {
    id: 'regulation',
    title: '中华人民共和国政府信息公开条例',
    shortTitle: '政府信息公开条例',
    aliases: ['条例', '信息公开条例'],
    number: '国务院令第711号',
    effective: '2019-05-15',
    address: 'https://www.gov.cn/zhengce/content/2019-04/15/content_5382991.htm',
    about: '政府信息公开工作的基本依据；年度报告的内容和时间由第四十九条、第五十条规定。',
    articleCount: 56,
    articles,
  },
  'regulation-2007': {
    id: 'regulation-2007',
    title: '中华人民共和国政府信息公开条例（2007年公布）',
    shortTitle: '政府信息公开条例（2007年公布）',
    aliases: ['旧条例', '原条例'],
    number: '国务院令第492号',
    effective: '2008-05-01',
    replaced: '2019-05-14',
    about: '2019年修订以前的旧条文，共三十八条，条号与现行条文不同。2019年度起的报告不应再引用它的条号。',
    articleCount: 38,
    articles: [],
  },
  reconsideration: {
    id: 'reconsideration',
    title: '中华人民共和国行政复议法',
    shortTitle: '行政复议法',
    aliases: ['复议法'],
    effective: '2024-01-01',
    about: '2023年修订。规定哪些事项可以、哪些必须先申请行政复议，与表四的数字有关。',
    articleCount: 90,
    articles: reconsiderationArticles.map(toArticle),
  },
  litigation: {
    id: 'litigation',
    title: '中华人民共和国行政诉讼法',
    shortTitle: '行政诉讼法',
    aliases: ['行诉法'],
    effective: '2017-07-01',
    about: '2017年修正。规定对行政行为怎样起诉、法院怎样裁判，与表四“行政诉讼”的各列有关。',
    articleCount: 103,
    articles: litigationArticles.map(toArticle),
  },
  'fee-measures': {
    id: 'fee-measures',
    title: '国务院办公厅关于印发《政府信息公开信息处理费管理办法》的通知',
    shortTitle: '政府信息公开信息处理费管理办法',
    aliases: ['信息处理费管理办法'],
    number: '国办函〔2020〕109号',
    effective: '2021-01-01',
    about: '规定信息处理费怎样计、怎样收。自2021年度起，报告第六部分要写明当年收取信息处理费的情况，没有收取也要写明。',
    articles: [],
  },
  'format-2019': {
    id: 'format-2019',
    title: '国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知',
    shortTitle: '政府信息公开工作年度报告格式（试行）',
    aliases: ['中华人民共和国政府信息公开工作年度报告格式（试行）'],
    number: '国办公开办函〔2019〕60号',
    about: '2019、2020年度报告所用的全国统一格式（试行）。',
    articles: [],
  },
  'format-2021': {
    id: 'format-2021',
    title: '国务院办公厅政府信息与政务公开办公室关于印发《中华人民共和国政府信息公开工作年度报告格式》的通知',
    shortTitle: '政府信息公开工作年度报告格式',
    aliases: ['中华人民共和国政府信息公开工作年度报告格式'],
    number: '国办公开办函〔2021〕30号',
    about: '2021年度起的报告所用的全国统一格式。',
    articles: [],
  },
};

const IGNORED = /[\s《》〈〉]/gu;
/** A version note at the end of a title: （2019修订）, (2023年修订), （国务院令第711号）. */
const VERSION_NOTE = /（[^（）]{0,40}(?:修订|修正|国务院令|令第)[^（）]{0,40}）$/u;

/** Reduces a title for comparison: drops spaces, 《》 and a leading 中华人民共和国, and makes brackets full-width. */
function simplify(title: string): string {
  const plain = title.replace(IGNORED, '').replaceAll('(', '（').replaceAll(')', '）');
  return plain.startsWith('中华人民共和国') ? plain.slice(7) : plain;
}

const byName: ReadonlyMap<string, LawId> = new Map(
  Object.values(laws).flatMap((law): [string, LawId][] =>
    [law.title, law.shortTitle, law.number ?? law.title, ...law.aliases].map((name) => [simplify(name), law.id]),
  ),
);

/** The law that a name stands for, with or without 《》, 中华人民共和国 or a version note; undefined for an unknown name. */
export function resolveLaw(name: string): LawId | undefined {
  if (name.length > 120) return undefined;
  const plain = simplify(name);
  const known = byName.get(plain);
  if (known !== undefined) return known;
  const bare = plain.replace(VERSION_NOTE, '');
  if (bare === plain) return undefined;
  const id = byName.get(bare);
  return id === 'regulation' && plain.includes('492') ? 'regulation-2007' : id;
}

/** True if two names, known here or not, mean the same law. */
export function isSameLaw(one: string, other: string): boolean {
  const id = resolveLaw(one);
  if (id !== undefined || resolveLaw(other) !== undefined) return id === resolveLaw(other);
  return simplify(one).replace(VERSION_NOTE, '') === simplify(other).replace(VERSION_NOTE, '');
}
