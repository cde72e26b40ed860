import type { Format } from '../formats/format.ts';
import { formatFor } from '../formats/index.ts';
import type { FrontMatterValue } from '../syntax/front-matter-entries.ts';
import { Slot } from '../syntax/memo.ts';
import { type Edit, lineRange, type Range } from '../syntax/position.ts';
import { type Decimal, formatDecimal } from './decimal.ts';
import { type Figure, readFigure } from './figure.ts';
import type { Report } from './report.ts';
import { type Sentences, sentencesOf } from './sentences.ts';

/**
 * What checks of other reports against this one need to know. Plain data, small enough to keep for thousands of reports
 * whose text has been released, and to send between threads.
 */
export interface ReportFacts {
  readonly formatId: string;
  /** From the front matter, else the title; without white space. */
  readonly organ?: string;
  readonly year?: number;
  readonly lastYear?: FrontMatterValue;
  readonly rollUp: readonly FrontMatterValue[];
  /** The range for findings about the whole report: its title, else its first line. */
  readonly top: Range;
  readonly cells: CellFacts;
  readonly silences: readonly SilenceFacts[];
  readonly sentences: Sentences;
}

/** The figures, in the order of the format's addresses. */
export interface CellFacts {
  /** The text of each figure's cell; undefined where the report has none. */
  readonly contents: readonly (string | undefined)[];
  /** Line, start and end offset of each figure: three numbers per address. */
  readonly places: Int32Array;
}

interface SilenceFacts {
  readonly code: string;
  /** The document lines of the silenced block: `from` inclusive, `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly reason: string;
}

/** A figure of a report: its address, and the range of its cell's content. */
export interface FigureFact {
  readonly address: string;
  readonly figure: Figure;
  readonly text: string;
  readonly range: Range;
  readonly isAmount: boolean;
}

/** The addresses of a format's figures, in the format's order. */
export interface Addresses {
  readonly all: readonly string[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly amounts: ReadonlySet<string>;
}

const listed = new WeakMap<Format, Addresses>();

export function addressesOf(formatId: string): Addresses {
  const format = formatFor(formatId, undefined);
  let addresses = listed.get(format);
  if (!addresses) {
    addresses = listAddresses(format);
    listed.set(format, addresses);
  }
  return addresses;
}

function listAddresses(format: Format): Addresses {
  const all: string[] = [];
  const amounts = new Set<string>();
  for (const table of format.tables) {
    for (const part of table.parts) {
      for (const row of part.rows) {
        if (row.isGroup) continue;
        for (const column of part.columns) {
          const address = `${table.id}/${row.id}/${column.id}`;
          all.push(address);
          if (column.kind === 'amount') amounts.add(address);
        }
      }
    }
  }
  return { all, indexOf: new Map(all.map((address, i) => [address, i])), amounts };
}

const known = new Slot<Report, ReportFacts>();

/** Returns a report's facts, gathered once. Cells and sentences are read only when accessed. */
export function factsOf(report: Report): ReportFacts {
  let facts = known.get(report);
  if (!facts) {
    facts = new FactsOfReport(report);
    known.set(report, facts);
  }
  return facts;
}

/** Returns a report's facts as plain data that does not keep the report alive. */
export function plainFactsOf(report: Report): ReportFacts {
  const facts = factsOf(report);
  return { ...facts, cells: facts.cells, sentences: facts.sentences };
}

class FactsOfReport implements ReportFacts {
  readonly formatId: string;
  readonly organ?: string;
  readonly year?: number;
  readonly lastYear?: FrontMatterValue;
  readonly rollUp: readonly FrontMatterValue[];
  readonly top: Range;
  readonly silences: readonly SilenceFacts[];
  readonly #report: Report;
  #cells: CellFacts | undefined;
  #sentences: Sentences | undefined;

  constructor(report: Report) {
    const { meta, format } = report;
    const organ = organOf(report);
    const year = yearOf(report);
    this.formatId = format.id;
    if (organ !== '') this.organ = organ;
    if (year !== undefined) this.year = year;
    if (meta.lastYear) this.lastYear = meta.lastYear;
    this.rollUp = meta.rollUp;
    this.top = topOf(report);
    this.silences = silencesOf(report);
    this.#report = report;
  }

  get cells(): CellFacts {
    this.#cells ??= cellsOf(this.#report);
    return this.#cells;
  }

  get sentences(): Sentences {
    this.#sentences ??= sentencesOf(this.#report.tree);
    return this.#sentences;
  }
}

function topOf({ title, tree }: Report): Range {
  return title
    ? lineRange(title.start, title.heading.from, title.heading.lines[0].text.length)
    : lineRange(0, 0, tree.blocks[0].lines[0].text.length);
}

function silencesOf({ silences, tree }: Report): SilenceFacts[] {
  return silences
    .filter(({ directive, target }) => target !== -1 && directive.reason !== '')
    .map(({ directive, target }) => ({
      code: directive.code,
      reason: directive.reason,
      from: tree.starts[target],
      to: tree.starts[target] + tree.blocks[target].lines.length,
    }));
}

/** Returns the report's organ without white space; empty if it names none. */
export function organOf({ meta, title }: Report): string {
  return (meta.organ?.text ?? title?.reading?.organ ?? '').replace(/\s/g, '');
}

export function yearOf({ meta, title }: Report): number | undefined {
  return meta.year?.value ?? title?.reading?.year;
}

const cellsIn = new Slot<Report['frame'], CellFacts>();

/** Returns the cells, read once per frame: versions that differ only in prose share them. */
function cellsOf(report: Report): CellFacts {
  let cells = cellsIn.get(report.frame);
  if (!cells) {
    cells = readCells(report);
    cellsIn.set(report.frame, cells);
  }
  return cells;
}

function readCells({ statutory, format }: Report): CellFacts {
  const { all, indexOf } = addressesOf(format.id);
  const places = new Int32Array(all.length * 3);
  const contents = new Array<string | undefined>(all.length).fill(undefined);
  const seen = new Uint8Array(all.length);
  for (const { reading, start } of statutory) {
    for (const { figures } of reading.rows) {
      for (const { address, cell, line, isMissing } of figures) {
        const i = indexOf.get(address);
        // If an address occurs twice, the first figure wins.
        if (i === undefined || seen[i] === 1) continue;
        seen[i] = 1;
        // In a row with too few cells, figures may be in the wrong columns.
        if (isMissing) continue;
        contents[i] = cell.text;
        places[i * 3] = start + line;
        places[i * 3 + 1] = cell.from;
        places[i * 3 + 2] = cell.to;
      }
    }
  }
  return { contents, places };
}

/** Returns the figure at an address; undefined if the report has none there. */
export function factAt(facts: ReportFacts, address: string): FigureFact | undefined {
  const { indexOf, amounts } = addressesOf(facts.formatId);
  const i = indexOf.get(address);
  const text = i === undefined ? undefined : facts.cells.contents[i];
  if (i === undefined || text === undefined) return undefined;
  const { places } = facts.cells;
  return {
    address,
    figure: readFigure(text),
    text,
    range: lineRange(places[i * 3], places[i * 3 + 1], places[i * 3 + 2]),
    isAmount: amounts.has(address),
  };
}

/** Returns the edit that sets a figure's value, keeping its unit and bold marks. */
export function setFigure({ figure, text, range }: FigureFact, value: Decimal): Edit {
  const bold = /^(\*\*|__).+\1$/.exec(text)?.[1] ?? '';
  const unit = figure.kind === 'number' ? (figure.unit ?? '') : '';
  return { range, newText: `${bold}${formatDecimal(value)}${unit}${bold}` };
}
