import MarkdownIt, { type StateCore, type StateInline, type Token } from 'markdown-it';
import { escapeHtml } from './escape.ts';

/**
 * Markdown for hostile text. HTML is shown as text, links lead to the web, to mail or within the page, pictures are
 * replaced by their words, since nothing may be fetched. Chinese lines are joined without a space, `<br>` breaks a
 * line, comments are left out.
 */
const markdown = new MarkdownIt('default', { html: false, linkify: false, typographer: false });
markdown.disable('reference');
markdown.validateLink = isAllowed;
markdown.inline.ruler.before('autolink', 'nianbao-break', breakRule);
markdown.inline.ruler.before('autolink', 'nianbao-comment', commentRule);
markdown.core.ruler.push('nianbao-source', sourceLines);
markdown.renderer.rules.image = (tokens, i) => picture(tokens[i]);
markdown.renderer.rules.softbreak = (tokens, i) => softBreak(tokens, i);
markdown.renderer.rules.hardbreak = (tokens, i) => `<br>${lineMark(tokens[i])}`;
markdown.renderer.rules.link_open = (tokens, i) =>
  `<a href="${escapeHtml(String(tokens[i].attrGet('href') ?? ''))}" rel="noopener noreferrer">`;

/** The options and the state of a rendering. */
interface Env {
  /** True to mark lines with their place in the source. */
  readonly source?: boolean;
  /** No comment ends after this place. Kept so that it is searched for only once. */
  unclosedFrom?: number;
}

/** Renders text in one place: a heading, a cell, a paragraph. */
export function renderInline(source: string, withSource = false): string {
  if (isPlain(source)) return escapeHtml(source);
  return markdown.renderInline(source, { ...(withSource && { source: true }) } satisfies Env);
}

/** Renders blocks of Markdown: lists, quotes. */
export function renderMarkdown(source: string, withSource = false): string {
  return markdown.render(source, { ...(withSource && { source: true }) } satisfies Env);
}

/** Returns the words of inline Markdown, without its marks. */
export function plainText(source: string): string {
  if (isPlain(source)) return source;
  const words = (tokens: readonly Token[]): string =>
    tokens
      .map(({ type, content, children }) =>
        children && type !== 'image' ? words(children) : type === 'softbreak' || type === 'hardbreak' ? ' ' : content,
      )
      .join('');
  return words(markdown.parseInline(source, {})).trim();
}

/** Parses inline Markdown into tokens, for output other than HTML. `nianbao_br` is a line break; comments give none. */
export function inlineTokens(source: string): readonly Token[] {
  return markdown.parseInline(source, {})[0]?.children ?? [];
}

/** Parses blocks of Markdown into tokens. */
export function blockTokens(source: string): readonly Token[] {
  return markdown.parse(source, {});
}

/** True for text with nothing that Markdown would read, such as figures and most Chinese text. */
function isPlain(source: string): boolean {
  return !/[\\`*_~[\]<>&!\n]|https?:/.test(source);
}

/** Allows links to the web, to mail and within the page, and no others. */
function isAllowed(url: string): boolean {
  return /^(https?:\/\/|mailto:|#)/i.test(url.trim());
}

function breakRule(state: StateInline, silent: boolean): boolean {
  if (state.src.charCodeAt(state.pos) !== 60) return false;
  const tag = /^<br\s{0,3}\/?>/i.exec(state.src.slice(state.pos, state.pos + 9))?.[0];
  if (tag === undefined) return false;
  if (!silent) state.push('nianbao_br', 'br', 0);
  state.pos += tag.length;
  return true;
}

function commentRule(state: StateInline): boolean {
  const { src, pos, posMax } = state;
  const env = state.env as Env;
  if (!src.startsWith('<!--', pos) || (env.unclosedFrom !== undefined && pos >= env.unclosedFrom)) return false;
  const end = src.indexOf('-->', pos + 4);
  if (end === -1 || end + 3 > posMax) {
    if (end === -1) env.unclosedFrom = pos;
    return false;
  }
  state.pos = end + 3;
  return true;
}

/** Marks blocks with the line they begin on, and turns style attributes, which are not allowed, into classes. */
function sourceLines(state: StateCore): void {
  const env = state.env as Env;
  for (const token of state.tokens) {
    const style = token.attrGet('style');
    if (style !== null) token.attrs = [['class', `nb-${String(style).replace('text-align:', '')}`]];
    if (!env.source || !token.map) continue;
    if (token.type === 'inline') markBreaks(token, token.map[0]);
    else if (token.nesting >= 0) token.attrSet('data-l', String(token.map[0]));
  }
}

/** Gives each line break within a text the number of the line after it. */
function markBreaks({ children }: Token, first: number): void {
  let line = first;
  for (const child of children ?? []) {
    if (child.type === 'softbreak' || child.type === 'hardbreak') child.meta = { line: ++line };
  }
}

function picture(token: Token): string {
  return `<span class="nb-picture">${escapeHtml(pictureWords(token))}</span>`;
}

/** Returns the text that replaces a picture: 〔图片：its words〕. */
export function pictureWords({ content }: Token): string {
  const words = content.trim();
  return `〔图片${words === '' ? '' : `：${words}`}〕`;
}

const WIDE = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uffef“”‘’—…]/;

function softBreak(tokens: readonly Token[], i: number): string {
  return `${joint(tokens, i)}${lineMark(tokens[i])}`;
}

/** Returns what a line break in a paragraph becomes: a space between Latin words, nothing by a Chinese character. */
export function joint(tokens: readonly Token[], i: number): '' | ' ' {
  let before = i - 1;
  while (before > 0 && tokens[before].content === '') before--;
  let after = i + 1;
  while (after < tokens.length - 1 && tokens[after].content === '') after++;
  const isWide = WIDE.test(tokens[before]?.content.slice(-1) ?? '') || WIDE.test(tokens[after]?.content[0] ?? '');
  return isWide ? '' : ' ';
}

/** Writes an empty element where a line of a paragraph begins, so that a click finds it. */
function lineMark({ meta }: Token): string {
  const line: unknown = meta?.line;
  return typeof line === 'number' ? `<span data-l="${line}"></span>` : '';
}
