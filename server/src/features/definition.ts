import type { Location } from 'vscode-languageserver-types';
import { type FigureFact, figureAt } from '../report/facts.ts';
import type { Report } from '../report/report.ts';
import type { Neighbour, Neighbours } from '../rules/other-reports/neighbours.ts';
import type { FrontMatterValue } from '../syntax/front-matter-entries.ts';
import { comparePositions, containsPosition, lineRange, type Position } from '../syntax/position.ts';
import { placeAt } from './place.ts';

const CARRIED_IN = '二';
const CARRIED_OUT = '四';
const IN_FORCE = '现行有效件数';

/** A report that refers to the one in question. */
export interface Referrer {
  readonly report: Neighbour;
  readonly as: 'last-year' | 'roll-up';
}

/**
 * Where what stands at a position comes from: last year's 四 for 二, last year's 现行有效, the units' figures for those
 * of a roll-up, and the file for a path in the front matter.
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
    const before = precedingAddress(address);
    const own = last && before !== undefined ? locate(last, before) : [];
    return [...own, ...(rollUp?.units ?? []).flatMap((unit) => locate(unit, address, isNotable))];
  });
}

/** Where the figures at a position are used: the next year's 二 for 四, and the reports that sum this one up. */
export function references(report: Report, position: Position, referrers: readonly Referrer[]): Location[] {
  return addressesAt(report, position).flatMap((address) =>
    referrers.flatMap(({ report: other, as }) => {
      if (as === 'roll-up') return locate(other, address);
      const next = followingAddress(address);
      return next === undefined ? [] : locate(other, next);
    }),
  );
}

function frontMatterValueAt({ meta }: Report, position: Position): FrontMatterValue | undefined {
  return [meta.lastYear, ...meta.rollUp].find((one) => one && containsPosition(one.range, position));
}

function isSame(a: FrontMatterValue | undefined, b: FrontMatterValue): boolean {
  return a !== undefined && comparePositions(a.range.start, b.range.start) === 0;
}

/** The addresses of the figure, or of all in the row whose label stands there; those of a row by its total. */
function addressesAt(report: Report, position: Position): string[] {
  const place = placeAt(report, position);
  if (place?.kind === 'figure') return [place.figure.figure.address];
  return place?.kind === 'row-label' ? place.row.figures.slice(-1).map(({ address }) => address) : [];
}

function precedingAddress(address: string): string | undefined {
  const [table, row, column] = address.split('/');
  if (table === '表三' && row === CARRIED_IN) return `${table}/${CARRIED_OUT}/${column}`;
  return column === IN_FORCE ? address : undefined;
}

function followingAddress(address: string): string | undefined {
  const [table, row, column] = address.split('/');
  if (table === '表三' && row === CARRIED_OUT) return `${table}/${CARRIED_IN}/${column}`;
  return column === IN_FORCE ? address : undefined;
}

function locate({ uri, facts }: Neighbour, address: string, isWanted = (_: FigureFact) => true): Location[] {
  const figure = figureAt(facts, address);
  return figure && isWanted(figure) ? [{ uri, range: figure.range }] : [];
}

function isNotable({ figure }: FigureFact): boolean {
  return figure.kind === 'text' || (figure.kind === 'number' && figure.value.digits !== 0n);
}
