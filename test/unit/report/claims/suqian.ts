import { readFileSync } from 'node:fs';
import { national2021 } from '../../../../server/src/formats/national-2021.ts';
import { sectionHeading, tableTemplate } from '../../../../server/src/formats/template.ts';

/**
 * shared/reports/宿迁市-2023.html as a report in the markup: paragraphs as they are, section headings marked, tables laid
 * out anew from their figures. Only good for this one page.
 */
export function suqianReport(): string {
  const html = readFileSync('../shared/reports/宿迁市-2023.html', 'utf8');
  const body = html.slice(html.indexOf('<h1'));
  const blocks = [...body.matchAll(/<h1[^>]*>(.*?)<\/h1>|<table.*?<\/table>|<p>(.*?)<\/p>/gs)];
  const figures = html.match(/<table.*?<\/table>/gs)?.flatMap(figuresIn) ?? [];
  const tables = new Map(national2021.tables.map((table) => [table.section, table]));
  const parts: string[] = [];
  let at = 0;
  for (const [block, title, paragraph] of blocks) {
    if (title) parts.push(`---\n机关: 宿迁市人民政府\n年度: 2023\n---\n# ${title}`);
    else if (paragraph === undefined) {
      if (!block.startsWith('<table')) continue;
      const section = [2, 3, 4][parts.filter((part) => part.includes('| :')).length];
      const table = tables.get(section);
      if (table) parts.push(tableTemplate(table, () => figures[at++]));
    } else {
      const text = paragraph.replaceAll(/<[^>]+>/g, '').trim();
      const section = national2021.sections.find(
        (one) => text === sectionHeading(one).slice(3) || isHeading(text, one.ordinal),
      );
      parts.push(section ? `## ${text}` : text);
    }
  }
  return `${parts.join('\n\n')}\n`;
}

function isHeading(text: string, ordinal: number): boolean {
  return text.length < 30 && text.startsWith(`${'一二三四五六'[ordinal - 1]}、`);
}

function figuresIn(table: string): string[] {
  return [...table.matchAll(/<td[^>]*>(.*?)<\/td>/gs)]
    .map(([, cell]) => cell.replaceAll(/<[^>]+>|\s/g, ''))
    .filter((cell) => /^[\d.]+$/.test(cell));
}
