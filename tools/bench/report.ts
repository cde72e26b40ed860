import type { Sample } from './measure.ts';

/** The unit of a measurement: milliseconds, kilobytes of 1000 bytes, reports per second. */
export type Unit = 'ms' | 'KB' | 'reports/s';

/** A target for a figure. */
export interface Aim {
  /** As the reader sees it: `at most a third of markdown-it`. */
  readonly text: string;
  readonly value: number;
  readonly limit: number;
  /** True if the value must be at least the limit, instead of at most. */
  readonly atLeast?: boolean;
}

/** One line of a table. What was measured once has no 95th percentile. */
export interface Row extends Omit<Sample, 'p95'> {
  readonly name: string;
  readonly p95?: number;
  readonly aims?: readonly Aim[];
}

/** Figures to compare. The first row is the one that the others are compared with. */
export interface Table {
  readonly title: string;
  readonly unit: Unit;
  readonly rows: readonly Row[];
}

export type MeasurementId =
  | 'analysis'
  | 'edit'
  | 'keystroke'
  | 'memory'
  | 'folder'
  | 'startup'
  | 'bundles'
  | 'activation'
  | 'felt';

export interface Measurement {
  readonly id: MeasurementId;
  readonly title: string;
  /** How it was measured, in Markdown. */
  readonly how: string;
  readonly tables: readonly Table[];
}

/** Where the time goes, by measurement; shown if an aim is missed. */
export type Notes = Readonly<Partial<Record<MeasurementId, string>>>;

/** Where and when a run took place. */
export interface Machine {
  readonly date: string;
  readonly cpu: string;
  readonly cores: number;
  readonly memory: string;
  readonly system: string;
  readonly versions: Readonly<Record<string, string>>;
  /** How long the whole run took, in seconds. */
  readonly seconds: number;
  /** What a plain loop took before each measurement (`pace.ts`), in milliseconds. */
  readonly paces: readonly number[];
}

/** True if an aim is reached. */
export function isReached({ value, limit, atLeast }: Aim): boolean {
  return atLeast ? value >= limit : value <= limit;
}

/** A row's median as a multiple of the first row's. */
export function ratioOf(row: Row, { rows: [first] }: Table): number {
  return row.median / first.median;
}

/** The run as data, including ratios and whether aims are reached. */
export function toJson(machine: Machine, measurements: readonly Measurement[]): object {
  return {
    machine,
    measurements: measurements.map(({ id, title, tables }) => ({
      id,
      title,
      tables: tables.map((table) => ({
        title: table.title,
        unit: table.unit,
        rows: table.rows.map(({ aims = [], ...row }) => ({
          ...row,
          ratio: ratioOf(row, table),
          aims: aims.map((aim) => ({ ...aim, reached: isReached(aim) })),
        })),
      })),
    })),
  };
}

/** The run as a page of Markdown. */
export function toMarkdown(machine: Machine, measurements: readonly Measurement[], notes: Notes): string {
  const parts = [
    '# Benchmarks',
    'Written by `npm run bench`; not to be edited by hand.',
    machineLines(machine),
    'A ratio says how many times the median of the first row of its table a row’s median is. Aims are ours; ✓ means reached in this run.',
    '## Aims',
    aimsTable(measurements),
    ...measurements.map((one) => section(one, notes[one.id])),
  ];
  return `${parts.join('\n\n')}\n`;
}

function machineLines({ date, cpu, cores, memory, system, versions, seconds, paces }: Machine): string {
  const packages = Object.entries(versions).map(([name, version]) => `${name} ${version}`);
  return [
    `- ${date}; the run took ${Math.round(seconds)} s`,
    `- ${cpu}, ${cores} cores, ${memory}; ${system}`,
    `- A hundred million steps of a plain loop took ${number(Math.min(...paces))} to ${number(Math.max(...paces))} ms: what absolute figures of other runs are to be scaled by.`,
    `- ${packages.join(', ')}`,
  ].join('\n');
}

function aimsTable(measurements: readonly Measurement[]): string {
  const lines = measurements.flatMap(({ title, tables }) =>
    tables.flatMap((table) =>
      table.rows.flatMap(({ name, aims = [] }) =>
        aims.map((aim) => [title, `${table.title}: ${name}`, aim.text, number(aim.value), mark(aim)]),
      ),
    ),
  );
  return markdownTable(['', 'what', 'aim', 'measured', 'reached'], lines, [3]);
}

function section({ title, how, tables }: Measurement, note: string | undefined): string {
  const isMissed = tables.some(({ rows }) => rows.some(({ aims = [] }) => !aims.every(isReached)));
  const parts = [`## ${title}`, how, ...tables.map(toTable)];
  if (isMissed && note) parts.push(`**Where the time goes.** ${note}`);
  return parts.join('\n\n');
}

function toTable(table: Table): string {
  const lines = table.rows.map((row) => [
    row.name,
    number(row.median),
    row.p95 === undefined ? '' : number(row.p95),
    number(ratioOf(row, table)),
    String(row.runs),
    (row.aims ?? []).map((aim) => `${aim.text}: ${number(aim.value)} ${mark(aim)}`).join('; '),
  ]);
  const header = [`${table.title}, ${table.unit}`, 'median', '95 %', 'ratio', 'runs', 'aim'];
  return markdownTable(header, lines, [1, 2, 3, 4]);
}

function markdownTable(header: readonly string[], lines: readonly (readonly string[])[], numeric: readonly number[]) {
  const delimiter = header.map((_, column) => (numeric.includes(column) ? '--:' : ':--'));
  return [header, delimiter, ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

const mark = (aim: Aim) => (isReached(aim) ? '✓' : '✗');

/** Formats a number with three significant digits, without an exponent. */
function number(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en', { useGrouping: true });
  return String(Number(value.toPrecision(3)));
}
