import { ImportError } from '../error.ts';
import { type Container, paragraph, type SourceBlock, type SourceCell, type SourceDocument } from '../source.ts';
import { collapse } from '../tidy.ts';
import {
  attribute,
  type HtmlElement,
  type HtmlNode,
  type HtmlParent,
  isElement,
  isInline,
  isPageChrome,
  isUnseen,
  parseHtml,
  span,
} from './dom.ts';

const DEEPEST = 400;

/**
 * Reads a web page: its text in paragraphs, its tables with their spans. Leaves out scripts, styles, comments and what
 * is hidden. Each block has the containers around it, so that the report can be found among the rest of the page.
 */
export function readHtml(text: string): SourceDocument {
  const root = parseHtml(text);
  const writer = new BlockWriter();
  writer.readChildren(root, undefined, 0);
  writer.endLine();
  const title = titleOf(root);
  return { blocks: writer.blocks, doubts: [], ...(title && { title }) };
}

/** Collects the blocks of a page or a cell. Text gathers in a line until a block ends it. */
class BlockWriter {
  readonly blocks: SourceBlock[] = [];
  private line = '';
  private heading: number | undefined;
  private container: Container | undefined;
  private isPreformatted = false;
  /** The text before the next line: a list item's number. */
  private mark = '';

  readChildren(parent: HtmlParent, container: Container | undefined, depth: number): void {
    if (depth > DEEPEST) throw new ImportError('网页的结构复杂得不正常，没有打开');
    this.container = container;
    for (const child of parent.childNodes) this.read(child, container, depth + 1);
  }

  private read(node: HtmlNode, container: Container | undefined, depth: number): void {
    if (node.nodeName === '#text' && 'value' in node) this.addText(node.value);
    if (!isElement(node) || isUnseen(node)) return;
    const { tagName } = node;
    if (tagName === 'br') this.endLine();
    else if (tagName === 'img') this.picture(node);
    else if (isInline(node)) this.readChildren(node, container, depth);
    else if (tagName === 'table') this.table(node, within(node, container), depth);
    else this.block(node, within(node, container), depth);
    this.container = container;
  }

  private block(element: HtmlElement, container: Container, depth: number): void {
    this.endLine();
    const outer = { heading: this.heading, isPreformatted: this.isPreformatted };
    const level = /^h([1-6])$/.exec(element.tagName)?.[1];
    if (level) this.heading = Number(level);
    if (element.tagName === 'pre') this.isPreformatted = true;
    if (element.tagName === 'ol' || element.tagName === 'ul') this.list(element, container, depth);
    else this.readChildren(element, container, depth);
    this.container = container;
    this.endLine();
    this.heading = outer.heading;
    this.isPreformatted = outer.isPreformatted;
  }

  private list(element: HtmlElement, container: Container, depth: number): void {
    let number = Number.parseInt(attribute(element, 'start') ?? '1', 10) || 1;
    const isPlain = /list-style(-type)?\s*:\s*none/i.test(attribute(element, 'style') ?? '');
    for (const child of element.childNodes) {
      if (isElement(child) && child.tagName === 'li' && element.tagName === 'ol' && !isPlain)
        this.mark = `${number++}.`;
      this.read(child, container, depth + 1);
      this.mark = '';
    }
  }

  private table(element: HtmlElement, container: Container, depth: number): void {
    this.endLine();
    const rows: SourceCell[][] = [];
    for (const child of element.childNodes)
      if (isElement(child) && child.tagName === 'caption') this.block(child, within(child, container), depth);
    for (const row of rowsOf(element)) {
      const inRow = within(row, container);
      const cells: SourceCell[] = [];
      for (const cell of row.childNodes) {
        if (!isElement(cell) || (cell.tagName !== 'td' && cell.tagName !== 'th') || isUnseen(cell)) continue;
        const writer = new BlockWriter();
        writer.readChildren(cell, within(cell, inRow), depth + 3);
        writer.endLine();
        cells.push({ blocks: writer.blocks, colSpan: span(cell, 'colspan'), rowSpan: span(cell, 'rowspan') });
      }
      rows.push(cells);
    }
    this.blocks.push({ kind: 'table', rows, within: container });
  }

  private picture(element: HtmlElement): void {
    const source = attribute(element, 'src') ?? '';
    const alt = attribute(element, 'alt') ?? '';
    const width = Number.parseInt(attribute(element, 'width') ?? '', 10);
    // Skip icons of file types and dividing lines.
    if (width < 60 || /icon|filetype|space\.gif|\/line/i.test(source)) return;
    this.blocks.push({ kind: 'picture', text: alt, ...(this.container && { within: this.container }) });
  }

  private addText(text: string): void {
    if (!this.isPreformatted) {
      this.line += text;
      return;
    }
    const [first, ...others] = text.split(/\r\n?|\n/);
    this.line += first;
    for (const line of others) {
      this.endLine();
      this.line = line;
    }
  }

  endLine(): void {
    const text = this.isPreformatted ? this.line : collapse(this.line);
    this.line = '';
    if (text.trim() === '') return;
    const block = paragraph(this.mark + (this.mark ? text.trimStart() : text), this.heading);
    this.mark = '';
    this.blocks.push(this.container ? { ...block, within: this.container } : block);
  }
}

function within(element: HtmlElement, parent: Container | undefined): Container {
  return { depth: (parent?.depth ?? 0) + 1, isPageChrome: isPageChrome(element), ...(parent && { parent }) };
}

/** Returns the rows of a table in the order in which a browser shows them. */
function rowsOf(table: HtmlElement): HtmlElement[] {
  const groups: Record<'thead' | 'tbody' | 'tfoot', HtmlElement[]> = { thead: [], tbody: [], tfoot: [] };
  for (const child of table.childNodes) {
    if (!isElement(child)) continue;
    const rows = child.tagName === 'tr' ? [child] : child.childNodes.filter(isRow);
    const group = groups[child.tagName === 'thead' || child.tagName === 'tfoot' ? child.tagName : 'tbody'];
    for (const row of rows) group.push(row);
  }
  return [...groups.thead, ...groups.tbody, ...groups.tfoot].filter((row) => !isUnseen(row));
}

function isRow(node: HtmlNode): node is HtmlElement {
  return isElement(node) && node.tagName === 'tr';
}

/** Returns the page's <title>, which names the site as well. */
function titleOf(parent: HtmlParent): string | undefined {
  for (const child of parent.childNodes) {
    if (!isElement(child)) continue;
    if (child.tagName === 'title') {
      const text = child.childNodes.map((node) => ('value' in node ? node.value : '')).join('');
      return text.replace(/\s+/g, ' ').trim();
    }
    if (child.tagName === 'html' || child.tagName === 'head') {
      const found = titleOf(child);
      if (found) return found;
    }
  }
  return undefined;
}
