import { analyse } from '../../check/analyse.ts';
import { reportTemplate } from '../../formats/template.ts';
import type { Page, TableContent } from '../../layout/content.ts';
import { layoutPage } from '../../layout/page.ts';
import type { Report } from '../../report/report.ts';
import { readTree } from '../../syntax/tree.ts';
import { plainText } from '../html/markdown.ts';
import { officePackage, type PackagePart, relationshipsPart } from '../ooxml/package.ts';
import { element, part } from '../ooxml/xml.ts';
import { sheetXml } from './sheet.ts';
import { styleSheet } from './styles.ts';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Makes an XLSX of the statutory tables: one sheet each, in the official layout, blank if the report lacks it. */
export function renderXlsx(page: Page, report: Report): Uint8Array {
  const title = plainText(page.title) || '政府信息公开工作年度报告';
  const styles = styleSheet();
  const ids = report.format.tables.map(({ id }) => id);
  const blank = new Map(tablesOf(blankPage(report)));
  const own = new Map(tablesOf(page));
  const sheets = ids.map((id, i): PackagePart & { readonly id: string } => {
    const table = own.get(id) ?? blank.get(id);
    if (!table) throw new Error(`no ${id} in the layout of format ${report.format.id}`);
    return {
      id,
      name: `xl/worksheets/sheet${i + 1}.xml`,
      type: `${TYPE}.worksheet+xml`,
      xml: sheetXml(table, report, title, styles),
    };
  });
  const parts: PackagePart[] = [
    { name: 'xl/workbook.xml', type: `${TYPE}.sheet.main+xml`, xml: workbookXml(ids) },
    relationshipsPart('xl/workbook.xml', [
      ...sheets.map((_, i) => ({ id: `rId${i + 1}`, type: 'worksheet', target: `worksheets/sheet${i + 1}.xml` })),
      { id: 'rIdStyles', type: 'styles', target: 'styles.xml' },
    ]),
    ...sheets.map(({ name, type, xml }) => ({ name, xml, ...(type !== undefined && { type }) })),
    { name: 'xl/styles.xml', type: `${TYPE}.styles+xml`, xml: styles.xml() },
  ];
  return officePackage('xl/workbook.xml', parts, { title, ...(page.organ !== undefined && { creator: page.organ }) });
}

function workbookXml(names: readonly string[]): string {
  return part(
    element(
      'workbook',
      {
        xmlns: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
      },
      element(
        'sheets',
        {},
        ...names.map((name, i) => element('sheet', { name, sheetId: i + 1, 'r:id': `rId${i + 1}` })),
      ),
      // Compute the totals when the file is opened.
      element('calcPr', { fullCalcOnLoad: 1 }),
    ),
  );
}

/** Returns the statutory tables by id; if one appears twice, the one with more rows. */
function tablesOf({ blocks }: Page): [string, TableContent][] {
  const tables = blocks.flatMap(({ content }) => (content.kind === 'table' ? [content] : []));
  const found = new Map<string, TableContent>();
  for (const table of tables) {
    const known = table.id !== undefined && found.get(table.id);
    if (table.id !== undefined && (!known || known.rows.length < table.rows.length)) found.set(table.id, table);
  }
  return [...found];
}

function blankPage({ format }: Report): Page {
  const text = reportTemplate(format, '', format.years.from, { figure: () => '' });
  return layoutPage(analyse(readTree(text)));
}
