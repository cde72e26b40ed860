import { changedStretch, replaced } from '../syntax/in-order.ts';
import { Slot } from '../syntax/memo.ts';
import type { PlacedTable } from './placed.ts';
import type { Report } from './report.ts';

/** What was found in some of a report's tables, by which of its tables each is. */
interface Seen<Found> {
  readonly tables: readonly PlacedTable[];
  readonly found: readonly { readonly at: number; readonly what: Found }[];
}

/**
 * Looks into the tables of a report for something that few have. In a version that differs from the last one in some tables
 * only, those alone are looked into again: a large file has thousands of others. What is found may depend on the table and
 * on its place, and on up to `reach` tables above it.
 */
export class PerTableResults<Found> {
  readonly #seen = new Slot<Report['outline'], Seen<Found>>();
  readonly #look: (table: PlacedTable, report: Report) => Found | undefined;
  readonly #reach: number;

  constructor(look: (table: PlacedTable, report: Report) => Found | undefined, reach = 0) {
    this.#look = look;
    this.#reach = reach;
  }

  /** What is found, in the order of the tables. */
  in(report: Report): readonly Found[] {
    return this.#seenIn(report).found.map(({ what }) => what);
  }

  #seenIn(report: Report): Seen<Found> {
    const { tables, outline } = report;
    const before = this.#seen.get(outline);
    if (before?.tables === tables) return before;
    // With the outline the lines of the text are the same, and so is how many tables there are.
    const { from, to } = before ? changedStretch(before.tables, tables) : { from: 0, to: tables.length };
    const end = Math.min(to + (from < to ? this.#reach : 0), tables.length);
    const own: { at: number; what: Found }[] = [];
    for (let at = from; at < end; at++) {
      const what = this.#look(tables[at], report);
      if (what !== undefined) own.push({ at, what });
    }
    const found = before ? replaced(before.found, from, end, own, ({ at }) => at) : own;
    const now = { tables, found };
    this.#seen.set(outline, now);
    return now;
  }
}
