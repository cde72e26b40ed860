import type { FigureNote } from '../../formats/figure-note.ts';
import { columnNotes, rowNotes } from '../../formats/figure-notes.ts';
import type { ColumnFormat, RowFormat } from '../../formats/format.ts';
import { foldLabel, readLabel } from '../../report/label.ts';
import type { PlacedTable } from '../../report/placed.ts';
import type { Report } from '../../report/report.ts';
import { cellAt } from '../../report/table/grid.ts';
import { isKnownWording, vocabulariesOf } from '../../report/vocabulary.ts';
import { lawLinks } from './citation.ts';
import { paragraphs, titled } from './markdown.ts';
import type { HoverRequest, HoverResult } from './request.ts';

/** For a row's or column's label in a statutory table: how it is counted, its legal basis, the usual mistake. */
export function findLabel({ report, place }: HoverRequest): HoverResult | undefined {
  if (place.kind === 'row-label' && place.row.row) {
    const { row, text } = place.row;
    return { range: place.range, markdown: describeRow(tableId(place.table), row, text) };
  }
  if (place.kind === 'column-label') {
    const column = place.column.formats?.values().next().value;
    return column && { range: place.range, markdown: describeColumn(tableId(place.table), column) };
  }
  if (place.kind !== 'cell' || place.table.reading.kind !== 'statutory') return undefined;
  const text = cellAt(place.table.reading.block, place.line, place.column)?.cell.text ?? '';
  const markdown = describeOuterLabel(report, place.table, text);
  return markdown === undefined ? undefined : { range: place.range, markdown };
}

function tableId({ reading }: PlacedTable): string {
  return reading.kind === 'statutory' ? reading.format.id : '';
}

function describeRow(table: string, row: RowFormat, text: string): string {
  const worded = isKnownWording(row, text) ? undefined : titled('规范写法', row.label);
  const head = titled(row.label, row.isGroup ? `${table} · 分组` : `${table} · 行`);
  return paragraphs([head, worded, describeNote(rowNotes[`${table}/${row.id}`])]);
}

function describeColumn(table: string, column: ColumnFormat): string {
  const group = column.group ? ` · ${column.group}` : '';
  return paragraphs([
    titled(column.label, `${table} · 列${group}`),
    describeNote(columnNotes[`${table}/${column.id}`]),
  ]);
}

function describeNote(note: FigureNote | undefined): string | undefined {
  return (
    note &&
    paragraphs([
      titled('怎么算', note.counts),
      note.law.length > 0 ? titled('依据', lawLinks(note.law)) : undefined,
      titled('常见错误', note.mistake),
    ])
  );
}

/** For a label of the official layout that spans others: a group of rows beside it, or a group of columns below it. */
function describeOuterLabel(report: Report, { reading }: PlacedTable, text: string): string | undefined {
  if (reading.kind !== 'statutory' || text === '') return undefined;
  const vocabulary = vocabulariesOf(report.format).find((one) => one.table === reading.format);
  const known = vocabulary?.rows.get(foldLabel(readLabel(text).words));
  if (known) return describeRow(reading.format.id, known.row, text);
  const columns = reading.format.parts.flatMap((part) => part.columns);
  const members = columns.filter((column) => column.group && foldLabel(column.group) === foldLabel(text));
  if (members.length === 0) return undefined;
  const names = members.map((column) => column.label).join('、');
  return titled(`${members[0].group}`, `${reading.format.id} · 分为${names}`);
}
