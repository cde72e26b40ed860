import type { PartFormat, SideBySideGroup } from '../formats/format.ts';
import { isKnownWording } from '../report/vocabulary.ts';
import { figureCell, headerCell, type Taken } from './cell-source.ts';
import type { PageCell, PageRow } from './content.ts';
import { entriesOf, type LayoutEntry } from './entries.ts';
import type { Material } from './material.ts';
import { evenWidths, type StatutoryGrid } from './statutory-grid.ts';

/** A row turned on its side: its columns under its own header. */
interface Band {
  /** The top header, shared by neighbouring bands with the same one: 行政诉讼. */
  readonly group: PageCell;
  /** The header below that: 复议后起诉. */
  readonly label?: PageCell;
  readonly headers: readonly PageCell[];
  readonly figures: readonly PageCell[];
}

/** The most rows of the author's own to show here; more would be too wide side by side and go below the table. */
const MOST_OWN_BANDS = 2;

/** Lays out table four: all rows side by side in one, each under its own headers; the author's own rows come last. */
export function sideBySideGrid(material: Material, isComplete: boolean): StatutoryGrid {
  const { official, parts } = material.vocabulary.table;
  const entries = entriesOf(material, parts[0], isComplete);
  const groups = official.kind === 'side-by-side' ? official.groups : [];
  const own = entries.filter((entry) => !entry.row);
  const bands = [
    ...groups.flatMap((group) => groupBands(material, parts[0], group, entries)),
    ...(own.length > MOST_OWN_BANDS ? [] : own.map((entry) => ownBand(material, parts[0], entry))),
  ];
  const header = headerRows(bands);
  const figures = { cells: bands.flatMap((band) => band.figures) };
  return {
    rows: [...header, figures],
    headerRows: header.length,
    rowGroups: [1],
    columnGroups: bands.map((band) => band.figures.length),
    widths: evenWidths(100, figures.cells.length),
  };
}

function groupBands(
  material: Material,
  part: PartFormat,
  group: SideBySideGroup,
  entries: readonly LayoutEntry[],
): Band[] {
  const found = group.rows.flatMap(({ id, label }) => {
    const entry = entries.find((one) => one.row?.id === id);
    return entry ? [{ entry, label }] : [];
  });
  const isSingle = found.length === 1 && found[0].label === undefined;
  const over = isSingle ? wording(found[0].entry, group.label) : undefined;
  const columns = found.map(({ entry }) => bandColumns(material, part, entry));
  const width = columns.reduce((sum, { figures }) => sum + figures.length, 0);
  const top = {
    ...headerCell(over, group.label, found.length > 1 ? 'col' : 'colgroup', width),
    ...(over && { text: over.text }),
  };
  return found.map(({ entry, label }, i) => ({
    group: top,
    ...columns[i],
    ...(label !== undefined && {
      label: headerCell(wording(entry, label), label, 'colgroup', columns[i].figures.length),
    }),
  }));
}

/** Returns a row's label if it is not a known wording; else the official header, at the label's place. */
function wording({ row, label }: LayoutEntry, official: string): Taken | undefined {
  return label && row && isKnownWording(row, label.text) ? { ...label, text: official } : label;
}

function ownBand(material: Material, part: PartFormat, entry: LayoutEntry): Band {
  const columns = bandColumns(material, part, entry);
  return { group: headerCell(entry.label, entry.official, 'colgroup', columns.figures.length), ...columns };
}

/** Returns the part's columns, and those of the author's own in which this row has something. */
function bandColumns(
  material: Material,
  part: PartFormat,
  entry: LayoutEntry,
): { headers: PageCell[]; figures: PageCell[] } {
  const headers = part.columns.map(({ id, label }) => headerCell(material.headers.get(part)?.get(id), label, 'col'));
  const figures = part.columns.map(({ id }) =>
    figureCell(entry.figures?.get(id), entry.row && `${material.vocabulary.table.id}/${entry.row.id}/${id}`),
  );
  for (const column of material.extraColumns.get(part) ?? []) {
    const taken = column.cells.get(entry.id);
    if (!taken) continue;
    headers.push(headerCell(column.header, '', 'col'));
    figures.push(figureCell(taken));
  }
  return { headers, figures };
}

function headerRows(bands: readonly Band[]): PageRow[] {
  const top: PageCell[] = [];
  const middle: PageCell[] = [];
  const bottom: PageCell[] = [];
  const isDeep = bands.some((band) => band.label);
  for (const { group, label, headers } of bands) {
    if (top[top.length - 1] !== group) top.push(group);
    if (label) {
      middle.push(label);
      bottom.push(...headers);
    } else middle.push(...headers.map((header) => ({ ...header, rowSpan: isDeep ? 2 : 1 })));
  }
  return [top, middle, ...(isDeep ? [bottom] : [])].map((cells) => ({ cells }));
}
