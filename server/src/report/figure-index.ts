import type { TableFormat } from '../formats/format.ts';
import { Slot } from '../syntax/memo.ts';
import { countFigure, type Figure } from './figure.ts';
import type { PlacedFigure, PlacedStatutory } from './placed.ts';
import { knownShape } from './table/known-layout.ts';
import type { FigureCell, StatutoryTable } from './table/readings.ts';

/**
 * The statutory figures of a report's tables by address; where one stands twice, the first. They are found in their tables
 * when they are asked for: an edit of one table leaves the others as they are, and most figures are never asked for.
 * Used like a map.
 */
export class FigureIndex {
  readonly #tables: readonly PlacedStatutory[];

  constructor(tables: readonly PlacedStatutory[]) {
    this.#tables = tables;
  }

  get(address: string): PlacedFigure | undefined {
    for (const table of this.#tables) {
      const figure = cellIn(table.reading, address);
      if (figure) return { table, figure };
    }
    return undefined;
  }

  /** What stands at an address, wherever that is: mostly known without reading cells. */
  figureAt(address: string): Figure | undefined {
    for (const { reading } of this.#tables) {
      const figure = figureIn(reading, address);
      if (figure) return figure;
    }
    return undefined;
  }

  /**
   * The whole number in plain digits that stands at an address in a table of a format. Undefined where there is something
   * else, and also in a table of unknown shape, whatever stands there.
   */
  countAt(format: TableFormat, address: string): number | undefined {
    for (const { reading } of this.#tables) {
      if (reading.format !== format) continue;
      const shape = knownShape(reading);
      if (!shape) return undefined;
      const place = shape.places.get(address);
      if (place) return reading.rows[place[0]].counts?.[place[1]];
    }
    return undefined;
  }

  has(address: string): boolean {
    return this.get(address) !== undefined;
  }

  get size(): number {
    return this.#all().size;
  }

  keys(): Iterable<string> {
    return this.#all().keys();
  }

  values(): Iterable<PlacedFigure> {
    return this.#all().values();
  }

  /** In the order of the text. */
  [Symbol.iterator](): Iterator<[address: string, placed: PlacedFigure]> {
    return this.#all()[Symbol.iterator]();
  }

  #all(): Map<string, PlacedFigure> {
    const all = new Map<string, PlacedFigure>();
    for (const table of this.#tables) {
      for (const [address, figure] of figuresIn(table.reading)) {
        if (!all.has(address)) all.set(address, { table, figure });
      }
    }
    return all;
  }
}

/** The cell of a table's figure; the first where several have the address. */
function cellIn(table: StatutoryTable, address: string): FigureCell | undefined {
  const shape = knownShape(table);
  if (!shape) return figuresIn(table).get(address);
  const place = shape.places.get(address);
  return place && table.rows[place[0]].figures[place[1]];
}

function figureIn(table: StatutoryTable, address: string): Figure | undefined {
  const place = knownShape(table)?.places.get(address);
  const counts = place && table.rows[place[0]].counts;
  return counts ? countFigure(counts[place[1]]) : cellIn(table, address)?.figure;
}

const byAddress = new Slot<StatutoryTable, ReadonlyMap<string, FigureCell>>();

function figuresIn(table: StatutoryTable): ReadonlyMap<string, FigureCell> {
  let figures = byAddress.get(table);
  if (!figures) {
    const found = new Map<string, FigureCell>();
    for (const row of table.rows) {
      for (const figure of row.figures) if (!found.has(figure.address)) found.set(figure.address, figure);
    }
    figures = found;
    byAddress.set(table, figures);
  }
  return figures;
}
