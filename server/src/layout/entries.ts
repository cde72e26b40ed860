import type { PartFormat, RowFormat } from '../formats/format.ts';
import { figureCell, type Taken } from './cell-source.ts';
import type { PageCell } from './content.ts';
import type { ExtraRow, Material } from './material.ts';

/** A row as the page shows it: one of the format's, or one that the author added. */
export interface LayoutEntry {
  readonly id: string;
  readonly level: number;
  readonly isGroup: boolean;
  readonly official: string;
  readonly label?: Taken;
  readonly row?: RowFormat;
  readonly figures?: ReadonlyMap<string, Taken>;
}

/**
 * Returns a part's rows in the format's order, each followed by the rows that the author put after it. Rows missing
 * from the text are included only if the table is to be complete.
 */
export function entriesOf(material: Material, part: PartFormat, isComplete: boolean): LayoutEntry[] {
  const extras = new Map<string | undefined, ExtraRow[]>();
  for (const extra of material.extraRows) {
    if (extra.part !== part) continue;
    const behind = extras.get(extra.after?.id);
    if (behind) behind.push(extra);
    else extras.set(extra.after?.id, [extra]);
  }
  const entries: LayoutEntry[] = (extras.get(undefined) ?? []).map((extra) => extraEntry(extra, 0));
  for (const row of part.rows) {
    const label = material.labels.get(row.id);
    const figures = material.figures.get(row.id);
    if (isComplete || label || figures) {
      const { id, level, isGroup, label: official } = row;
      entries.push({ id, level, isGroup, official, row, ...(label && { label }), ...(figures && { figures }) });
    }
    for (const extra of extras.get(row.id) ?? []) {
      entries.push(extraEntry(extra, row.isGroup ? row.level + 1 : row.level));
    }
  }
  return entries;
}

function extraEntry({ id, label, figures }: ExtraRow, level: number): LayoutEntry {
  return { id, level, isGroup: false, official: '', label, figures };
}

/** Returns a row's figures by the columns of its part, then those of the author's own columns. */
export function figureCells(material: Material, part: PartFormat, entry: LayoutEntry): PageCell[] {
  const { row, figures } = entry;
  const own = part.columns.map((column) =>
    figureCell(figures?.get(column.id), row && `${material.vocabulary.table.id}/${row.id}/${column.id}`),
  );
  const extra = (material.extraColumns.get(part) ?? []).map((column) => figureCell(column.cells.get(entry.id)));
  return [...own, ...extra];
}

/** True if the text has anything of a part. */
export function isPresent({ captions, headers, labels, figures, extraRows }: Material, part: PartFormat): boolean {
  return (
    captions.has(part) ||
    headers.has(part) ||
    part.rows.some((row) => labels.has(row.id) || figures.has(row.id)) ||
    extraRows.some((extra) => extra.part === part)
  );
}
