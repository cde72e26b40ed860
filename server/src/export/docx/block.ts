import type { Content, ParagraphContent } from '../../layout/content.ts';
import { displayWidth } from '../../syntax/width.ts';
import { plainText } from '../html/markdown.ts';
import { element, value } from '../ooxml/xml.ts';
import { markdownXml } from './markdown.ts';
import { docxRuns, type Links, plainRun } from './runs.ts';
import { STYLE } from './styles.ts';
import { tableXml } from './table.ts';

/** Writes a block of the page as paragraphs and tables of WordprocessingML. */
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
      // Adjacent tables would become one: put a small gap below each.
      return tableXml(content, links) + paragraphXml(STYLE.gap, '');
  }
}

/** Writes a paragraph in a style, with properties that the style does not have. */
function paragraphXml(style: string, runs: string, ...properties: readonly string[]): string {
  return element('w:p', {}, element('w:pPr', {}, value('w:pStyle', style), ...properties), runs);
}

/** Returns the style of a heading. 二级标题 (一、) is Word's first level, since the title has a style of its own. */
function headingStyle(level: number): string {
  return level === 1 ? STYLE.title : STYLE.heading(Math.min(level - 1, 5));
}

/** The width of a line of 2号 type, in half-width characters. */
const TITLE_LINE = 40;

/** Breaks a title that is too long for a line before the kind of report, as one does by hand. */
function titleLines(text: string): string {
  if (displayWidth(plainText(text)) <= TITLE_LINE) return text;
  return text.replace(/(?<=.)(?=政府信息公开(工作)?年度报告)/, '<br>');
}

const NO_INDENT = element('w:ind', { 'w:firstLineChars': 0, 'w:firstLine': 0 });

function textXml({ lines, typedIndent }: ParagraphContent, links: Links): string {
  const runs = docxRuns(lines.join('\n'), links);
  // Keep an indent that was typed, and add none.
  return typedIndent === ''
    ? paragraphXml(STYLE.body, runs)
    : paragraphXml(STYLE.body, plainRun(typedIndent) + runs, NO_INDENT);
}
