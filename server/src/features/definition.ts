import type { Location } from 'vscode-languageserver-types';
import { formatFor } from '../formats/index.ts';
import { followingAddresses, precedingAddresses } from '../relations/year-equations.ts';
import { type FigureFact, factAt } from '../report/facts.ts';
import type { Report } from '../report/report.ts';
import type { Neighbour, Neighbours } from '../rules/other-reports/neighbours.ts';
import type { FrontMatterValue } from '../syntax/front-matter-entries.ts';
import { comparePositions, containsPosition, lineRange, type Position } from '../syntax/position.ts';
import { placeAt } from './place.ts';

/** A report that refers to the one in question. */
export interface Referrer {
  readonly report: Neighbour;
  readonly as: 'last-year' | 'roll-up';
}

/**
 * Finds where the thing at a position comes from: for a figure, last year's (四 for 二, 现行有效) and those of the units of a
 * roll-up; for a path in the front matter, the file.
 */
export function definition(report: Report, position: Position, neighbours: Neighbours): Location[] {
  const { lastYear, rollUp } = neighbours;
  const value = frontMatterValueAt(report, position);
  if (value) {
    const named = isSame(lastYear?.value, value)
      ? [lastYear?.report]
      : (rollUp?.units ?? []).filter((one) => isSame(one.value, value));
    return named.filter((one) => one !== undefined).map(({ uri }) => ({ uri, range: lineRange(0, 0, 0) }));
  }
  return addressesAt(report, position).flatMap((address) => {
    const last = lastYear?.report;
    const own = last ? precedingAddresses(report.format, address).flatMap((before) => locate(last, before)) : [];
    return [...own, ...(rollUp?.units ?? []).flatMap((unit) => locate(unit, address, isNotable))];
  });
}

/** Finds where the figures at a position are used: next year's 二 for 四, and the reports that sum this one up. */
export function references(report: Report, position: Position, referrers: readonly Referrer[]): Location[] {
  return addressesAt(report, position).flatMap((address) =>
    referrers.flatMap(({ report: other, as }) => {
      if (as === 'roll-up') return locate(other, address);
      const format = formatFor(other.facts.formatId, undefined);
      return followingAddresses(format, address).flatMap((next) => locate(other, next));
    }),
  );
}

function frontMatterValueAt({ meta }: Report, position: Position): FrontMatterValue | undefined {
  return [meta.lastYear, ...meta.rollUp].find((one) => one && containsPosition(one.range, position));
}

function isSame(a: FrontMatterValue | undefined, b: FrontMatterValue): boolean {
  return a !== undefined && comparePositions(a.range.start, b.range.start) === 0;
}

/** The address of the figure at a position; on a row's label, of the row's last figure, its total. */
function addressesAt(report: Report, position: Position): string[] {
  const place = placeAt(report, position);
  if (place?.kind === 'figure') return [place.figure.figure.address];
  return place?.kind === 'row-label' ? place.row.figures.slice(-1).map(({ address }) => address) : [];
}

function locate({ uri, facts }: Neighbour, address: string, isWanted = (_: FigureFact) => true): Location[] {
  const figure = factAt(facts, address);
  return figure && isWanted(figure) ? [{ uri, range: figure.range }] : [];
}

function isNotable({ figure }: FigureFact): boolean {
  return figure.kind === 'text' || (figure.kind === 'number' && figure.value.digits !== 0n);
}
