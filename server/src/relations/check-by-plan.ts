import type { PlacedFigure, PlacedStatutory } from '../report/placed.ts';
import type { Report } from '../report/report.ts';
import type { FigureCell, StatutoryTable } from '../report/table/readings.ts';
import { Memo, type Memoized, Slot } from '../syntax/memo.ts';
import type { Equation, EquationTerm, Operand } from './equation.ts';
import { figureOperand } from './figure-operand.ts';
import { formatEquation } from './format-equations.ts';
import { type FormatPlan, type PlannedSystem, planOf } from './format-plan.ts';
import type { AddressEquation, AddressTerm } from './format-relations.ts';
import { LARGEST, type RepairSystem, residualsOf, type SystemCell, type SystemRelation } from './repair/system.ts';
import type { SignedCell } from './repair/system-structure.ts';

/** The result of checking the format's relations by plan. */
export interface PlannedRelations {
  /** The systems in which a relation does not hold. */
  readonly broken: readonly RepairSystem[];
  /** The relations that plain numbers cannot decide: a figure is missing, or is not a count. */
  readonly others: readonly AddressEquation[];
}

/**
 * Checks the format's relations in a report, in plain numbers and by the format's plan. Equations are made only for
 * those that are reported.
 */
export function checkByPlan({ format, statutory }: Report): PlannedRelations {
  const plan = planOf(format);
  const sheet = new Sheet(plan);
  for (const table of statutory) sheet.enter(table);
  const broken: RepairSystem[] = [];
  const others: AddressEquation[] = [];
  plan.systems.forEach((system, i) => {
    if (!sheet.isPlain(i)) {
      others.push(...system.relations);
      return;
    }
    const residuals = residualsOf(system.shape, sheet.values, system.from);
    if (residuals.some((residual) => residual !== 0)) {
      broken.push(systemIn(sheet, system, residuals, sheet.layoutOf(i)));
    }
  });
  return { broken, others };
}

/** The values at a place that has no figure, and at one whose figure is not a plain count. */
const [NO_FIGURE, NO_COUNT] = [Number.NaN, Number.POSITIVE_INFINITY];

/** The figures of a report at the places of its format's plan. */
class Sheet {
  readonly values: number[];
  readonly #plan: FormatPlan;
  readonly #entered: PlacedStatutory[] = [];
  /** The number of figures that each system lacks, including those that are not plain counts. */
  readonly #lacking: number[];
  /** A table that holds figures of each system; `isOnly` if it is the only one. */
  readonly #tables: { readonly reading: StatutoryTable; readonly isOnly: boolean }[] = [];
  #figures: readonly PlacedFigure[] | undefined;

  constructor(plan: FormatPlan) {
    this.#plan = plan;
    this.values = new Array<number>(plan.systemAt.length).fill(NO_FIGURE);
    this.#lacking = plan.systems.map(({ shape }) => shape.cells.length);
  }

  /** Enters the figures of a table; if a figure occurs twice, the first counts. */
  enter(table: PlacedStatutory): void {
    const { systemAt } = this.#plan;
    const { reading } = table;
    this.#entered.push(table);
    const { places } = plannedTable(reading, this.#plan);
    for (let at = 0; at < places.length; at++) {
      const row = reading.rows[at];
      for (let i = 0; i < places[at].length; i++) {
        const place = places[at][i];
        if (place === NOWHERE || !Number.isNaN(this.values[place])) continue;
        const system = systemAt[place];
        if (this.#tables[system]?.reading !== reading) this.#enterTable(system, reading);
        const value = countOf(row.figures[i]);
        this.values[place] = value ?? NO_COUNT;
        if (value !== undefined) this.#lacking[system]--;
      }
    }
  }

  #enterTable(system: number, reading: StatutoryTable): void {
    this.#tables[system] = { reading, isOnly: this.#tables[system] === undefined };
  }

  /** Remembers what follows from the positions of a system's cells; undefined if they are in several tables. */
  layoutOf(system: number): Memoized | undefined {
    const { reading, isOnly } = this.#tables[system];
    return isOnly ? plannedTable(reading, this.#plan).layouts[system] : undefined;
  }

  /** True if all figures of a system are present and plain counts. */
  isPlain(system: number): boolean {
    return this.#lacking[system] === 0;
  }

  /** The figure at a place. Only for plain systems, which have all their figures. */
  figureOf(place: number): PlacedFigure {
    this.#figures ??= this.#findFigures();
    return this.#figures[place];
  }

  #findFigures(): readonly PlacedFigure[] {
    const figures: PlacedFigure[] = [];
    for (const table of this.#entered) {
      const { rows } = table.reading;
      plannedTable(table.reading, this.#plan).places.forEach((places, row) => {
        places.forEach((place, i) => {
          if (place !== NOWHERE) figures[place] ??= { table, figure: rows[row].figures[i] };
        });
      });
    }
    return figures;
  }
}

/** The places of a table's figures, row by row. */
type Places = readonly (readonly number[])[];

/** The place of figures that are in no relation. */
const NOWHERE = -1;

/** What follows, for a plan, from the positions of a table's labels. */
interface PlannedTable {
  readonly plan: FormatPlan;
  readonly places: Places;
  /** One for each of the plan's systems. */
  readonly layouts: readonly Memoized[];
}

const planned = new Slot<StatutoryTable['layout'], PlannedTable>();

/** Looks a table up; once for all tables that share a layout. */
function plannedTable(table: StatutoryTable, plan: FormatPlan): PlannedTable {
  let known = planned.get(table.layout);
  if (known?.plan !== plan) {
    const layouts = plan.systems.map(() => ({ memory: new Memo() }));
    known = { plan, places: findPlaces(table, plan), layouts };
    planned.set(table.layout, known);
  }
  return known;
}

function findPlaces({ rows }: StatutoryTable, plan: FormatPlan): Places {
  return rows.map(({ figures }) => figures.map(({ row, column }) => plan.places.get(row)?.get(column) ?? NOWHERE));
}

/**
 * A figure as a plain number, a blank as 0; undefined if it is missing, not a count, too large, or shared by several
 * columns.
 */
function countOf({ figure, cell, column, isMissing }: FigureCell): number | undefined {
  if (isMissing || cell.span > 1 || column.kind === 'amount' || figure.kind === 'text') return undefined;
  if (figure.kind !== 'number') return 0;
  const { digits, scale } = figure.value;
  const value = Number(digits);
  return scale === 0 && Math.abs(value) < LARGEST ? value : undefined;
}

function systemIn(
  sheet: Sheet,
  { shape, from, relations }: PlannedSystem,
  residuals: readonly number[],
  layout: Memoized | undefined,
): RepairSystem {
  const cells = shape.cells.map((_, cell) => new PlannedCell(sheet, from + cell));
  return {
    shape,
    cells,
    relations: relations.map((relation, i) => new PlannedRelation(relation, shape.relations[i].cells, cells)),
    residuals,
    scale: 0,
    isInYuan: false,
    memory: new Memo(),
    ...(layout && { layout }),
  };
}

/** A cell whose operand is made on demand. */
class PlannedCell implements SystemCell {
  readonly value: number;
  readonly step = 1;
  readonly isFixed = false;
  readonly #sheet: Sheet;
  readonly #place: number;
  #operand: Operand | undefined;

  constructor(sheet: Sheet, place: number) {
    this.value = sheet.values[place];
    this.#sheet = sheet;
    this.#place = place;
  }

  get line(): number {
    const { table, figure } = this.#sheet.figureOf(this.#place);
    return table.start + figure.line;
  }

  get start(): number {
    return this.#sheet.figureOf(this.#place).figure.cell.start;
  }

  get operand(): Operand {
    this.#operand ??= this.#bind();
    return this.#operand;
  }

  #bind(): Operand {
    const { table, figure } = this.#sheet.figureOf(this.#place);
    return figureOperand(figure, table.start);
  }
}

/** A relation whose equation is made on demand. */
class PlannedRelation implements SystemRelation {
  readonly slack = 0;
  readonly #relation: AddressEquation;
  readonly #cells: readonly SignedCell[];
  readonly #all: readonly SystemCell[];
  #equation: Equation | undefined;

  constructor(relation: AddressEquation, cells: readonly SignedCell[], all: readonly SystemCell[]) {
    this.#relation = relation;
    this.#cells = cells;
    this.#all = all;
  }

  get equation(): Equation {
    this.#equation ??= this.#bind();
    return this.#equation;
  }

  #bind(): Equation {
    const { relation, left, right } = this.#relation;
    const term = ({ sign }: AddressTerm, i: number): EquationTerm => ({
      sign,
      operand: this.#all[this.#cells[i].cell].operand,
    });
    return formatEquation(
      relation,
      left.map(term),
      right.map((one, i) => term(one, left.length + i)),
    );
  }
}
