import type { Token } from 'markdown-it';
import { inlineTokens, joint, pictureWords } from '../html/markdown.ts';
import { element, escapeXml, value } from '../ooxml/xml.ts';
import { FONTS, fontsOf } from './fonts.ts';

/** The relationships for the addresses that a document links to. */
export interface Links {
  /** Returns the id of an address's relationship, a new one if it has none. */
  readonly idOf: (address: string) => string;
}

interface Marks {
  readonly isBold: boolean;
  readonly isItalic: boolean;
  readonly isStruck: boolean;
  readonly isLink: boolean;
}

const NONE: Marks = { isBold: false, isItalic: false, isStruck: false, isLink: false };

/** Writes a line of Markdown as runs. `fonts` replaces the fonts of the style. */
export function docxRuns(source: string, links: Links, fonts = ''): string {
  return tokenRuns(inlineTokens(source), links, fonts);
}

/** Writes inline tokens as runs. */
export function tokenRuns(tokens: readonly Token[], links: Links, fonts = ''): string {
  let marks = NONE;
  let link: { id: string; inner: string } | undefined;
  let runs = '';
  const add = (xml: string) => {
    if (link) link.inner += xml;
    else runs += xml;
  };
  const words = (text: string, own = fonts) => add(run(text, marks, own));
  tokens.forEach((token, i) => {
    const { type, content } = token;
    if (type === 'strong_open' || type === 'strong_close') marks = { ...marks, isBold: type === 'strong_open' };
    else if (type === 'em_open' || type === 'em_close') marks = { ...marks, isItalic: type === 'em_open' };
    else if (type === 's_open' || type === 's_close') marks = { ...marks, isStruck: type === 's_open' };
    else if (type === 'link_open') {
      const address = String(token.attrGet('href') ?? '');
      // Links within the page have no target in a Word document.
      if (/^(https?:|mailto:)/i.test(address)) link = { id: links.idOf(address), inner: '' };
      marks = { ...marks, isLink: link !== undefined };
    } else if (type === 'link_close') {
      const closed = link;
      link = undefined;
      marks = { ...marks, isLink: false };
      if (closed) add(element('w:hyperlink', { 'r:id': closed.id }, closed.inner));
    } else if (type === 'softbreak') words(joint(tokens, i));
    else if (type === 'hardbreak' || type === 'nianbao_br') add(element('w:r', {}, element('w:br')));
    else if (type === 'code_inline') words(content, fontsOf('plain', FONTS.code));
    else if (type === 'image') words(pictureWords(token));
    else words(content);
  });
  return runs;
}

/** Writes a run of plain text in the paragraph's own type. */
export function plainRun(text: string, fonts = ''): string {
  return run(text, NONE, fonts);
}

function run(text: string, { isBold, isItalic, isStruck, isLink }: Marks, fonts: string): string {
  if (text === '') return '';
  const properties = [
    fonts,
    isBold ? element('w:b') : '',
    isItalic ? element('w:i') : '',
    isStruck ? element('w:strike') : '',
    isLink ? value('w:u', 'single') : '',
  ].join('');
  const content = text
    .split('\t')
    .map((piece) => (piece === '' ? '' : element('w:t', { 'xml:space': 'preserve' }, escapeXml(piece))))
    .join(element('w:tab'));
  return element('w:r', {}, properties === '' ? '' : element('w:rPr', {}, properties), content);
}
