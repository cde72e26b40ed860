import type { PlacedStatutory, Report } from '../report/report.ts';
import type { FigureCell, RowReading, StatutoryTable } from '../report/statutory-table.ts';
import { knownShape, type TableShape } from '../report/table-shape.ts';
import { Memory, Slot } from '../syntax/memory.ts';
import type { Equation, Operand, Term } from './equation.ts';
import { figureOperand } from './figure-operand.ts';
import type { AddressEquation, AddressTerm } from './format-relations.ts';
import { nationalEquation } from './national.ts';
import { type NationalPlan, type PlannedSystem, planOf } from './national-plan.ts';
import type { SignedCell } from './repair/shape.ts';
import { LARGEST, type RepairSystem, residualsOf, type SystemCell, type SystemRelation } from './repair/system.ts';

/** What a report's figures are to the relations of its format. */
export interface NationalSystems {
  /** The systems in which a relation does not hold. */
  readonly broken: readonly RepairSystem[];
  /** The relations that plain numbers are not enough for: a figure is missing, or is no count. */
  readonly others: readonly AddressEquation[];
}

/**
 * Which relations of the format do not hold in a report, worked out in plain numbers by the format's plan: equations are
 * made of those only that are told of.
 */
export function nationalSystems({ format, statutory }: Report): NationalSystems {
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
    if (residuals.some((residual) => residual !== 0)) broken.push(systemIn(sheet, system, residuals));
  });
  return { broken, others };
}

/** The figures of a report at the places of its format's plan. */
class Sheet {
  readonly values: number[];
  readonly #plan: NationalPlan;
  /** For each place the row of its figure, which figure of the row it is, and where its table begins. */
  readonly #rows: (RowReading | undefined)[];
  readonly #inRow: number[];
  readonly #starts: number[];
  /** How many figures each system lacks, those that are no plain counts among them. */
  readonly #lacking: number[];

  constructor(plan: NationalPlan) {
    this.#plan = plan;
    this.values = new Array<number>(plan.count).fill(0);
    this.#rows = new Array<RowReading | undefined>(plan.count).fill(undefined);
    this.#inRow = new Array<number>(plan.count).fill(0);
    this.#starts = new Array<number>(plan.count).fill(0);
    this.#lacking = plan.systems.map(({ shape }) => shape.cells.length);
  }

  /** Enters the figures of a table; where one stands twice, the first. */
  enter({ reading, start }: PlacedStatutory): void {
    const { systemAt } = this.#plan;
    const places = placesIn(reading, this.#plan);
    for (let at = 0; at < places.length; at++) {
      const row = reading.rows[at];
      const { counts } = row;
      for (let i = 0; i < places[at].length; i++) {
        const place = places[at][i];
        if (place === NOWHERE || this.#rows[place]) continue;
        this.#rows[place] = row;
        this.#inRow[place] = i;
        this.#starts[place] = start;
        const value = counts ? counts[i] : countOf(row.figures[i]);
        if (value === undefined) continue;
        this.values[place] = value;
        this.#lacking[systemAt[place]]--;
      }
    }
  }

  /** Whether all figures of a system are there, and plain counts. */
  isPlain(system: number): boolean {
    return this.#lacking[system] === 0;
  }

  lineAt(place: number): number {
    return this.#starts[place] + this.#figureAt(place).line;
  }

  startAt(place: number): number {
    return this.#figureAt(place).cell.start;
  }

  operandAt(place: number): Operand {
    return figureOperand(this.#figureAt(place), this.#starts[place]);
  }

  /** Only those of plain systems are asked for, and these have them all. */
  #figureAt(place: number): FigureCell {
    return (this.#rows[place] as RowReading).figures[this.#inRow[place]];
  }
}

/** The places of a table's figures, row by row. */
type Places = readonly (readonly number[])[];

/** The place of a figure that takes part in no relation. */
const NOWHERE = -1;

const byShape = new Slot<TableShape, { readonly plan: NationalPlan; readonly places: Places }>();

/** Tables of one shape have their figures in the same places: these are looked up once. */
function placesIn(table: StatutoryTable, plan: NationalPlan): Places {
  const shape = knownShape(table);
  const known = shape && byShape.get(shape);
  if (known?.plan === plan) return known.places;
  const places = table.rows.map(({ figures }) =>
    figures.map(({ row, column }) => plan.places.get(row)?.get(column) ?? NOWHERE),
  );
  if (shape) byShape.set(shape, { plan, places });
  return places;
}

/** A figure as a plain number; undefined where it is no count, too large, or shared by several columns. */
function countOf({ figure, cell, column, isMissing }: FigureCell): number | undefined {
  if (isMissing || cell.span > 1 || column.kind === 'amount' || figure.kind === 'text') return undefined;
  if (figure.kind !== 'number') return 0;
  const { digits, scale } = figure.value;
  const value = Number(digits);
  return scale === 0 && Math.abs(value) < LARGEST ? value : undefined;
}

function systemIn(sheet: Sheet, { shape, from, relations }: PlannedSystem, residuals: readonly number[]): RepairSystem {
  const cells = shape.cells.map((_, cell) => new PlannedCell(sheet, from + cell));
  return {
    shape,
    cells,
    relations: relations.map((relation, i) => new PlannedRelation(relation, shape.relations[i].cells, cells)),
    residuals,
    scale: 0,
    isInYuan: false,
    memory: new Memory(),
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
    return this.#sheet.lineAt(this.#place);
  }

  get start(): number {
    return this.#sheet.startAt(this.#place);
  }

  get operand(): Operand {
    this.#operand ??= this.#sheet.operandAt(this.#place);
    return this.#operand;
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
    const term = ({ sign }: AddressTerm, i: number): Term => ({
      sign,
      operand: this.#all[this.#cells[i].cell].operand,
    });
    return nationalEquation(
      relation,
      left.map(term),
      right.map((one, i) => term(one, left.length + i)),
    );
  }
}
