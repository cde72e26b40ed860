import type { PlacedTable } from '../report/placed.ts';
import { figureAt, type Report } from '../report/report.ts';
import { lineRange, type Range } from '../syntax/position.ts';
import { axisItems, findAxisItem } from './axis-items.ts';
import type { Operand } from './equation.ts';
import { figureOperand } from './figure-operand.ts';
import { parseRelation, type Relation, type RelationName } from './notation.ts';

/** A name in a declared relation, its range in the document, and the figures that it stands for. */
export interface NamedPlace {
  readonly name: string;
  readonly axis: Relation['axis'];
  readonly range: Range;
  readonly operands: readonly Operand[];
}

/** The names in the relations of the comment that begins on a document line; without those that stand for nothing. */
export function namesIn(report: Report, commentStart: number): NamedPlace[] {
  const places: NamedPlace[] = [];
  for (const table of report.tables) {
    for (const { directive, start } of table.declared) {
      if (start !== commentStart) continue;
      const parsed = parseRelation(directive.text);
      if ('fault' in parsed) continue;
      const { axis, left, right } = parsed.relation;
      for (const term of [...left, ...right]) {
        for (const name of term.to ? [term.name, term.to] : [term.name]) {
          const found = resolve(name, axis, table, report);
          if (!found) continue;
          const { line, character } = directive.range.start;
          const range = lineRange(start + line, character + name.start, character + name.end);
          places.push({ ...found, axis, range });
        }
      }
    }
  }
  return places;
}

function resolve(
  name: RelationName,
  axis: Relation['axis'],
  table: PlacedTable,
  report: Report,
): Pick<NamedPlace, 'name' | 'operands'> | undefined {
  if (axis === '格') {
    const placed = figureAt(report, name.text.replace(/\s/g, ''));
    return placed && { name: placed.figure.address, operands: [figureOperand(placed.figure, placed.table.start)] };
  }
  const items = axisItems(table, axis);
  const item = items[findAxisItem(items, name)];
  if (!item) return undefined;
  return { name: item.name, operands: [...item.operands.values()].filter(({ figure }) => figure.kind !== 'text') };
}
