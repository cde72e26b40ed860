import { strToU8, zipSync } from 'fflate';
import type { OfficialTable } from './official-tables.ts';

/** Builds small DOCX files from XML written out in tests. */

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

const RELATIONS = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
</Relationships>`;

/** The inner XML of each part of the document. */
export interface DocxParts {
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
  readonly footnotes?: string;
  /** Further files of the package, by name. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
}

function part(name: string, content: string): Uint8Array {
  return strToU8(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${name} ${NAMESPACES}>${content}</w:${name}>`,
  );
}

export function docx({ body, numbering, styles, footnotes, files = {} }: DocxParts): Uint8Array {
  const all: Record<string, Uint8Array> = {
    '_rels/.rels': strToU8(RELATIONS),
    'word/document.xml': part('document', `<w:body>${body}<w:sectPr/></w:body>`),
  };
  if (numbering) all['word/numbering.xml'] = part('numbering', numbering);
  if (styles) all['word/styles.xml'] = part('styles', styles);
  if (footnotes) all['word/footnotes.xml'] = part('footnotes', footnotes);
  for (const [name, content] of Object.entries(files))
    all[name] = typeof content === 'string' ? strToU8(content) : content;
  return zipSync(all);
}

/** Returns a paragraph; `properties` is the inner XML of its w:pPr. */
export function p(text: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${r(text)}</w:p>`;
}

/** Returns a run of text. */
export function r(text: string): string {
  return `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** Returns a cell with text or blocks; `span` counts columns, `merge` starts or continues a span over rows. */
export function tc(content: string, span = 1, merge: '' | 'restart' | 'continue' = ''): string {
  const vertical = merge === '' ? '' : merge === 'restart' ? '<w:vMerge w:val="restart"/>' : '<w:vMerge/>';
  const blocks = content.startsWith('<w:') ? content : p(content);
  return `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/>${vertical}</w:tcPr>${blocks}</w:tc>`;
}

export function tr(...cells: readonly string[]): string {
  return `<w:tr>${cells.join('')}</w:tr>`;
}

export function tbl(...rows: readonly string[]): string {
  return `<w:tbl><w:tblPr/><w:tblGrid/>${rows.join('')}</w:tbl>`;
}

/** Returns a table as Word stores it: a cell that spans rows is continued in every row below. */
export function tableDocx(table: OfficialTable): string {
  interface Open {
    rowsLeft: number;
    span: number;
  }
  const open = new Map<number, Open>();
  const rows = table.map((cells) => {
    const row: string[] = [];
    let column = 0;
    const goOn = () => {
      for (let above = open.get(column); above && above.rowsLeft > 0; above = open.get(column)) {
        row.push(tc(p(''), above.span, 'continue'));
        above.rowsLeft--;
        column += above.span;
      }
    };
    for (const { text, colSpan, rowSpan } of cells) {
      goOn();
      row.push(tc(p(text), colSpan, rowSpan > 1 ? 'restart' : ''));
      if (rowSpan > 1) open.set(column, { rowsLeft: rowSpan - 1, span: colSpan });
      else open.delete(column);
      column += colSpan;
    }
    goOn();
    return tr(...row);
  });
  return tbl(...rows);
}
