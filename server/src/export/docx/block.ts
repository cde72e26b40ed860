import type { Content, ParagraphContent } from '../../layout/content.ts';
import { displayWidth } from '../../syntax/width.ts';
import { plainText } from '../html/markdown.ts';
import { element, value } from '../ooxml/xml.ts';
import { markdownXml } from './markdown.ts';
import { docxRuns, type Links, plainRun } from './runs.ts';
import { STYLE } from './styles.ts';
import { tableXml } from './table.ts';

/** A block of the page as paragraphs and tables of WordprocessingML. */
export function blockXml(content: Content, links: Links): string {
  switch (content.kind) {
    case 'title':
      return paragraphXml(STYLE.title, docxRuns(titleLines(content.text), links));
    case 'heading':
      return paragraphXml(headingStyle(content.level), docxRuns(content.text, links));
    case 'paragraph':
      return textXml(content, links);
    case 'markdown':
      return markdownXml(content.source, links);
    case 'source':
      return content.text
        .split('\n')
        .map((line) => paragraphXml(STYLE.source, plainRun(line)))
        .join('');
    case 'table':
      // Two tables that touch would be one: a small gap stands below each.
      return tableXml(content, links) + paragraphXml(STYLE.gap, '');
  }
}

/** A paragraph in a style, with properties that the style does not have. */
function paragraphXml(style: string, runs: string, ...properties: readonly string[]): string {
  return element('w:p', {}, element('w:pPr', {}, value('w:pStyle', style), ...properties), runs);
}

/** 二级标题 of the text (一、) is Word's first level: the title has a style of its own. */
function headingStyle(level: number): string {
  return level === 1 ? STYLE.title : STYLE.heading(Math.min(level - 1, 5));
}

/** How many half-width characters of 2号 the type area holds. */
const TITLE_LINE = 40;

/** A title that is too long for a line breaks before the kind of report that it is, as by hand. */
function titleLines(text: string): string {
  if (displayWidth(plainText(text)) <= TITLE_LINE) return text;
  return text.replace(/(?<=.)(?=政府信息公开(工作)?年度报告)/, '<br>');
}

const NO_INDENT = element('w:ind', { 'w:firstLineChars': 0, 'w:firstLine': 0 });

function textXml({ lines, typedIndent }: ParagraphContent, links: Links): string {
  const runs = docxRuns(lines.join('\n'), links);
  // What was typed to indent the line is kept, and nothing added to it.
  return typedIndent === ''
    ? paragraphXml(STYLE.body, runs)
    : paragraphXml(STYLE.body, plainRun(typedIndent) + runs, NO_INDENT);
}
