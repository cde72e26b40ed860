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

/** What a report's figures are to the relations of its format. */
export interface PlannedRelations {
  /** The systems in which a relation does not hold. */
  readonly broken: readonly RepairSystem[];
  /** The relations that plain numbers are not enough for: a figure is missing, or is no count. */
  readonly others: readonly AddressEquation[];
}

/**
 * Which relations of the format do not hold in a report, worked out in plain numbers by the format's plan: equations are
 * made of those only that are told of.
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

/** At a place that has no figure, and at one that has one which is no plain count. */
const [NO_FIGURE, NO_COUNT] = [Number.NaN, Number.POSITIVE_INFINITY];

/** The figures of a report at the places of its format's plan. */
class Sheet {
  readonly values: number[];
  readonly #plan: FormatPlan;
  readonly #entered: PlacedStatutory[] = [];
  /** How many figures each system lacks, those that are no plain counts among them. */
  readonly #lacking: number[];
  /** The tables that each system has figures of: the one, or one of several. */
  readonly #tables: { readonly reading: StatutoryTable; readonly isOnly: boolean }[] = [];
  #figures: readonly PlacedFigure[] | undefined;

  constructor(plan: FormatPlan) {
    this.#plan = plan;
    this.values = new Array<number>(plan.systemAt.length).fill(NO_FIGURE);
    this.#lacking = plan.systems.map(({ shape }) => shape.cells.length);
  }

  /** Enters the figures of a table; where one stands twice, the first. */
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

  /** Remembers what follows from where a system's cells stand, if they all stand in one table. */
  layoutOf(system: number): Memoized | undefined {
    const { reading, isOnly } = this.#tables[system];
    return isOnly ? plannedTable(reading, this.#plan).layouts[system] : undefined;
  }

  /** Whether all figures of a system are there, and plain counts. */
  isPlain(system: number): boolean {
    return this.#lacking[system] === 0;
  }

  /** The figure at a place; only those of plain systems are asked for, and these have them all. */
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

/** The place of a figure that takes part in no relation. */
const NOWHERE = -1;

/** What follows for a plan from where a table's labels stand. */
interface PlannedTable {
  readonly plan: FormatPlan;
  readonly places: Places;
  /** For each of the plan's systems. */
  readonly layouts: readonly Memoized[];
}

const planned = new Slot<StatutoryTable['layout'], PlannedTable>();

/** Looked up once for all tables that share a layout. */
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

/** A figure as a plain number; undefined where it is no count, too large, or shared by several columns. */
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

/** A cell whose operand is made when it is asked for. */
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

/** A relation whose equation is made when it is asked for. */
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
