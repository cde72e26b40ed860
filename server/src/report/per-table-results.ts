import { changedStretch, replaced } from '../syntax/in-order.ts';
import { Slot } from '../syntax/memo.ts';
import type { PlacedTable } from './placed.ts';
import type { Report } from './report.ts';

/** The results found in a report's tables; `at` is the index of the table. */
interface Seen<Found> {
  readonly tables: readonly PlacedTable[];
  readonly found: readonly { readonly at: number; readonly what: Found }[];
}

/**
 * Looks in each table of a report for something that few tables have. In a version that differs from the last one only
 * in some tables, looks only in those again: a large file has thousands of others. A result may depend on the table,
 * its place and up to `reach` tables above it.
 */
export class PerTableResults<Found> {
  readonly #seen = new Slot<Report['outline'], Seen<Found>>();
  readonly #look: (table: PlacedTable, report: Report) => Found | undefined;
  readonly #reach: number;

  constructor(look: (table: PlacedTable, report: Report) => Found | undefined, reach = 0) {
    this.#look = look;
    this.#reach = reach;
  }

  /** Returns the results in the order of the tables. */
  in(report: Report): readonly Found[] {
    return this.#seenIn(report).found.map(({ what }) => what);
  }

  #seenIn(report: Report): Seen<Found> {
    const { tables, outline } = report;
    const before = this.#seen.get(outline);
    if (before?.tables === tables) return before;
    // The same outline means the same lines, and so the same number of tables.
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
