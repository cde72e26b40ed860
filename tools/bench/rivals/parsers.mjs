/** Other Markdown parsers, each used as its own documentation shows, with tables where they are optional. */
import { GFM, parser } from '@lezer/markdown';
import MarkdownIt from 'markdown-it';
import { lint } from 'markdownlint/sync';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const markdownIt = new MarkdownIt();
const lezer = parser.configure(GFM);
const remark = unified().use(remarkParse).use(remarkGfm);

/** @type {(text: string) => unknown} */
export const parseWithMarkdownIt = (text) => markdownIt.parse(text, {});

/** @type {(text: string) => unknown} */
export const parseWithLezer = (text) => lezer.parse(text);

/** @type {(text: string) => unknown} */
export const parseWithRemark = (text) => remark.parse(text);

/** @type {(text: string) => unknown} */
export const checkWithMarkdownlint = (text) => lint({ strings: { report: text } });
