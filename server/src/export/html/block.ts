import type { Content, HeadingContent, ParagraphContent, SourceContent } from '../../layout/content.ts';
import { escapeHtml, htmlAttribute } from './escape.ts';
import { renderInline, renderMarkdown } from './markdown.ts';
import { classes, describe, type Marking, severityClass, UNMARKED } from './marking.ts';
import { renderTable } from './table.ts';

/** Renders a block of the page as HTML. Everything the author wrote is escaped; no markup of theirs gets through. */
export function renderBlock(content: Content, marking: Marking = UNMARKED): string {
  switch (content.kind) {
    case 'title':
      return element('h1', content, marking, ['nb-title'], titleHtml(content.text));
    case 'heading':
      return heading(content, marking);
    case 'paragraph':
      return paragraph(content, marking);
    case 'markdown':
      return element('div', content, marking, ['nb-markdown'], renderMarkdown(content.source, marking.source));
    case 'source':
      return source(content, marking);
    case 'table':
      return renderTable(content, marking);
  }
}

/** Lets a title that is too long for a line break before the kind of report, as one does by hand. */
function titleHtml(text: string): string {
  return renderInline(text).replace(/(?<=.)(?=政府信息公开(工作)?年度报告)/, '<wbr>');
}

/** Renders a heading. A second title is one like those of the sections, since a page has one title. */
function heading(content: HeadingContent, marking: Marking): string {
  const level = Math.min(Math.max(content.level, 2), 6);
  return element(`h${level}`, content, marking, [`nb-level-${content.level}`], renderInline(content.text));
}

function paragraph(content: ParagraphContent, marking: Marking): string {
  const { lines, typedIndent } = content;
  const name = typedIndent === '' ? 'nb-text' : 'nb-text nb-indented';
  return element('p', content, marking, [name], `${typedIndent}${renderInline(lines.join('\n'), marking.source)}`);
}

function source(content: SourceContent, marking: Marking): string {
  return element('pre', content, marking, ['nb-source'], `<code>${escapeHtml(content.text)}</code>`);
}

function element(tag: string, content: Content, marking: Marking, names: readonly string[], inner: string): string {
  const mark = describe(content.findings, marking);
  const own = classes(...names, severityClass(content.findings, marking));
  const place = marking.source ? htmlAttribute('data-l', 0) : '';
  return `<${tag}${own}${place}${mark.attributes}>${inner}${mark.message}</${tag}>`;
}
