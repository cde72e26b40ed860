import { formatChinese } from '../law/chinese-numerals.ts';
import { displayWidth } from '../syntax/width.ts';
import type { Format, PartFormat, RowFormat, SectionFormat, TableFormat } from './format.ts';
import { tablesOf } from './tables.ts';

/** What a template puts where the author will write. */
export interface TemplateOptions {
  /** Returns the text of a figure's cell; zero by default. */
  readonly figure?: (row: RowFormat, columnId: string, table: TableFormat) => string;
  /** The text put where prose belongs; none by default. */
  readonly prose?: string;
}

const ZEROS = () => '0';

/** `## 一、总体情况` */
export function sectionHeading(section: SectionFormat): string {
  return `## ${sectionOrdinal(section)}${section.heading}`;
}

/** The ordinal before a section's words: 一、 */
export function sectionOrdinal({ ordinal }: SectionFormat): string {
  return `${formatChinese(ordinal)}、`;
}

/**
 * A part of a table in the authoring layout, aligned: its caption, if it has one, then the rows. Has no line break at
 * the end.
 */
export function partTemplate(part: PartFormat, figure: (row: RowFormat, columnId: string) => string = ZEROS): string {
  const header = [part.corner, ...part.columns.map((column) => column.label)];
  const body = part.rows.map((row) =>
    row.isGroup ? [row.label] : [row.label, ...part.columns.map((column) => figure(row, column.id))],
  );
  const widths = header.map((label, i) =>
    Math.max(3, displayWidth(label), ...body.map((cells) => displayWidth(cells[i] ?? ''))),
  );
  const lines = [rowLine(header, widths), delimiterLine(widths), ...body.map((cells) => rowLine(cells, widths))];
  return part.caption ? `${part.caption}\n\n${lines.join('\n')}` : lines.join('\n');
}

/** Returns a part without its caption, for text that already has it. */
export function withoutCaption({ caption: _, ...part }: PartFormat): PartFormat {
  return part;
}

/** A table with all its parts, in the authoring layout. */
export function tableTemplate(table: TableFormat, figure?: TemplateOptions['figure']): string {
  const own = figure && ((row: RowFormat, columnId: string) => figure(row, columnId, table));
  return table.parts.map((part) => partTemplate(part, own)).join('\n\n');
}

/** `### （一）主动公开` */
export function topicHeading(topic: string, ordinal: number): string {
  return `### （${formatChinese(ordinal)}）${topic}`;
}

/** A section with its heading, its tables, and places for prose. */
export function sectionTemplate(format: Format, section: SectionFormat, options: TemplateOptions = {}): string {
  const prose = options.prose ?? '';
  const tables = tablesOf(format, section.ordinal);
  const parts = [sectionHeading(section), ...tables.map((table) => tableTemplate(table, options.figure))];
  if (tables.length === 0 && section.topics.length === 0) parts.push(prose);
  section.topics.forEach((topic, i) => {
    parts.push(topicHeading(topic, i + 1), prose);
  });
  return parts.filter((part) => part !== '').join('\n\n');
}

/** A whole report: front matter, title and every section. Ends in a line break. */
export function reportTemplate(format: Format, organ: string, year: number, options: TemplateOptions = {}): string {
  const sections = format.sections.map((section) => sectionTemplate(format, section, options));
  const matter = `---\n机关: ${organ}\n年度: ${year}\n---`;
  return `${[`${matter}\n# ${organ}${year}年政府信息公开工作年度报告`, ...sections].join('\n\n')}\n`;
}

function rowLine(cells: readonly string[], widths: readonly number[]): string {
  const padded = cells.map((text, i) => {
    const blank = ' '.repeat(widths[i] - displayWidth(text));
    return i === 0 ? text + blank : blank + text;
  });
  // A group row's label spans all columns.
  const closing = '|'.repeat(widths.length - cells.length + 1);
  return `| ${padded.join(' | ')} ${closing}`;
}

function delimiterLine(widths: readonly number[]): string {
  return `| ${widths.map((width, i) => (i === 0 ? `:${'-'.repeat(width - 1)}` : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
}
