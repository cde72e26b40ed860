import { allFigures } from '../../report/report.ts';
import type { TableReading } from '../../report/table/read.ts';
import type { StatutoryTable } from '../../report/table/readings.ts';
import { type ItemParts, isBegun, kinds, toItems } from './item.ts';
import { type CompletionRequest, rangeFrom, tableOfBlock } from './request.ts';
import { tabStop } from './snippet.ts';

const MOST_NAMES = 200;
/** The name being typed, after an operator, an equals sign, the colon after the axis or the dots of a range. */
const PARTIAL_NAME = /(?:^|[+＋\-－−=＝:：]|\.\.)\s*((?:[^\s+＋\-－−=＝:：.][^+＋\-－−=＝:：.]*)?)$/u;

/**
 * After 勾稽: the axis, then the names of the columns or rows of the table above; names beginning with 表 are addresses of
 * single figures. `closing` closes the comment if nothing does yet.
 */
export function completeRelation(request: CompletionRequest, rest: string, closing: string) {
  const axis = /^\s*(列|行)\s*[:：](.*)$/u.exec(rest);
  if (axis) return completeName(request, axis[1], axis[2]);
  const typed = rest.trimStart();
  if (typed.startsWith('表') || /[=＝]/.test(typed)) return completeAddress(request, typed);
  return typed.length <= 1 ? completeAxis(request, typed, rest === '' ? ' ' : '', closing) : [];
}

function completeAxis(request: CompletionRequest, typed: string, lead: string, closing: string) {
  const range = rangeFrom(request, request.position.character - typed.length);
  const isAlone = /^\s*(?:-->\s*)?$/.test(request.after);
  const part = (label: string, keys: string[], detail: string, example: string): ItemParts => ({
    ...{ label: `${label}:`, detail, range, kind: kinds.keyword, isSnippet: true, keys: [label, ...keys] },
    newText: isAlone ? `${lead}${label}: ${tabStop(1, example)}${closing}` : `${lead}${label}:`,
  });
  return toItems(
    [
      part('列', ['lie'], '各列之间的关系，每一行都成立', '合计 = 甲 + 乙'),
      part('行', ['hang'], '各行之间的关系，每一列都成立', '合计 = 一 + 二'),
    ].filter(({ keys }) => typed === '' || isBegun(typed, keys ?? [])),
  );
}

function completeName(request: CompletionRequest, axis: string, relation: string) {
  const typed = PARTIAL_NAME.exec(relation)?.[1];
  const table = tableAbove(request);
  if (typed === undefined || !table) return [];
  const names = axis === '列' ? columnNames(table) : rowNames(table);
  return nameItems(request, names, relation, typed, axis);
}

function completeAddress(request: CompletionRequest, relation: string) {
  const typed = PARTIAL_NAME.exec(relation)?.[1];
  if (typed === undefined || !typed.startsWith('表')) return [];
  const addresses = [...allFigures(request.report).keys()].filter((address) => address.startsWith(typed));
  return nameItems(request, addresses, relation, typed, '数字');
}

/** Lists the names that the relation does not use yet first. */
function nameItems(
  request: CompletionRequest,
  names: readonly string[],
  relation: string,
  typed: string,
  detail: string,
) {
  const range = rangeFrom(request, request.position.character - typed.length);
  const lead = typed === '' && /[^\s.]$/.test(relation) ? ' ' : '';
  const used = relation.slice(0, relation.length - typed.length);
  const begun = names.filter((name) => name !== '' && isBegun(typed, [name, quoted(name)]));
  const distinct = [...new Set(begun)].slice(0, MOST_NAMES);
  const ordered = [
    ...distinct.filter((name) => !used.includes(name)),
    ...distinct.filter((name) => used.includes(name)),
  ];
  return toItems(
    ordered.map((name) => ({ label: name, detail, range, kind: kinds.member, newText: lead + quoted(name) })),
  );
}

/** Quotes a name that contains operators. */
function quoted(name: string): string {
  if (!/[+＋\-－−=＝]|\.\.|^["“「]/u.test(name)) return name;
  return name.includes('"') ? `“${name}”` : `"${name}"`;
}

function tableAbove({ report, index }: CompletionRequest): TableReading | undefined {
  let above = index - 1;
  while (report.tree.blocks[above]?.kind === 'comment') above--;
  return tableOfBlock(report, above)?.reading;
}

function columnNames(table: TableReading): readonly string[] {
  return table.kind === 'free' ? table.columns.slice(1) : statutoryColumns(table);
}

function statutoryColumns({ headers }: StatutoryTable): string[] {
  return headers.flatMap(({ columns }) =>
    columns.flatMap(({ formats }) => [...(formats?.values() ?? [])].map(({ id }) => id)),
  );
}

function rowNames(table: TableReading): readonly string[] {
  if (table.kind === 'free') return table.rows.slice(0, MOST_NAMES).map(({ label }) => label);
  return table.rows.flatMap(({ row }) => (row && !row.isGroup ? [row.id] : []));
}
