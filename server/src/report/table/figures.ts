import { Slot } from '../../syntax/memo.ts';
import type { FigureCell, StatutoryTable } from './readings.ts';

/** The index of a row in a table, and of a figure in the row. */
type FigurePlace = readonly [row: number, figure: number];

const places = new Slot<StatutoryTable['layout'], ReadonlyMap<string, FigurePlace>>();

/** Returns the figure of a table at an address (表三/四/总计), the first if there are several. */
export function figureIn(table: StatutoryTable, address: string): FigureCell | undefined {
  let known = places.get(table.layout);
  if (!known) {
    known = findPlaces(table);
    places.set(table.layout, known);
  }
  const place = known.get(address);
  return place && table.rows[place[0]].figures[place[1]];
}

function findPlaces({ rows }: StatutoryTable): ReadonlyMap<string, FigurePlace> {
  const found = new Map<string, FigurePlace>();
  rows.forEach(({ figures }, row) => {
    figures.forEach(({ address }, figure) => {
      if (!found.has(address)) found.set(address, [row, figure]);
    });
  });
  return found;
}
