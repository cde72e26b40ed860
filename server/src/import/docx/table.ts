import { at, type Element, elements, isOn, valueAt } from '../ooxml/xml.ts';
import type { SourceBlock, SourceCell, SourceTable } from '../source.ts';

/** A cell while its span over rows is still growing. */
interface OpenCell {
  readonly blocks: SourceBlock[];
  rowSpan: number;
  readonly colSpan: number;
}

const MOST_COLUMNS = 200;

/** Reads a table: gridSpan and vMerge become spans, rows and cells that a tracked change deletes are left out. */
export function readDocxTable(table: Element, readBlocks: (parent: Element) => SourceBlock[]): SourceTable {
  const rows: SourceCell[][] = [];
  /** The cells that may continue in the next row, by their first column. */
  let open = new Map<number, OpenCell>();
  for (const row of childRows(table)) {
    const properties = at(row, 'w:trPr');
    if (at(properties, 'w:del')) continue;
    const next = new Map<number, OpenCell>();
    const cells: OpenCell[] = [];
    let column = spanned(valueAt(properties, 'w:gridBefore'), 0);
    if (column > 0) cells.push({ blocks: [], rowSpan: 1, colSpan: column });
    for (const tc of childCells(row)) {
      const own = at(tc, 'w:tcPr');
      if (at(own, 'w:cellDel')) continue;
      const colSpan = spanned(valueAt(own, 'w:gridSpan'), 1) || 1;
      const merge = at(own, 'w:vMerge');
      const above = merge && merge.attributes['w:val'] !== 'restart' ? open.get(column) : undefined;
      const blocks = readBlocks(tc);
      if (above && above.colSpan === colSpan) {
        above.rowSpan++;
        for (const block of blocks) above.blocks.push(block);
        next.set(column, above);
      } else {
        const cell: OpenCell = { blocks, rowSpan: 1, colSpan };
        cells.push(cell);
        if (merge) next.set(column, cell);
      }
      column += colSpan;
    }
    open = next;
    rows.push(cells);
  }
  return { kind: 'table', rows };
}

function spanned(value: string | undefined, least: number): number {
  const span = Number(value ?? least);
  return Number.isInteger(span) && span >= least ? Math.min(span, MOST_COLUMNS) : least;
}

/** Returns the rows, including those inside wrappers. */
function childRows(parent: Element): Element[] {
  return elements(parent).flatMap((child) =>
    child.name === 'w:tr' ? [child] : isWrapper(child) ? childRows(child) : [],
  );
}

function childCells(parent: Element): Element[] {
  return elements(parent).flatMap((child) =>
    child.name === 'w:tc' ? [child] : isWrapper(child) ? childCells(child) : [],
  );
}

/** True for an element that wraps blocks, rows or cells and says nothing of its own. */
export function isWrapper({ name }: Element): boolean {
  return (
    name === 'w:sdt' ||
    name === 'w:sdtContent' ||
    name === 'w:customXml' ||
    name === 'w:smartTag' ||
    name === 'w:ins' ||
    name === 'w:moveTo'
  );
}

/** True if a content control holds a table of contents. */
export function isContentsControl(element: Element): boolean {
  const gallery = valueAt(element, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery');
  return gallery === 'Table of Contents' && !isOn(element, 'w:sdtPr', 'w:showingPlcHdr');
}
