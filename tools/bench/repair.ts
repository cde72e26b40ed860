import { national2021 } from '../../server/src/formats/national-2021.ts';
import { reportTemplate } from '../../server/src/formats/template.ts';
import { brokenRelationsIn } from '../../server/src/relations/broken-relations.ts';
import type { Equation, EquationTerm, Operand } from '../../server/src/relations/equation.ts';
import { formatEquations } from '../../server/src/relations/format-equations.ts';
import { type Repair, type RepairResult, repair, repairAll } from '../../server/src/relations/repair/repair.ts';
import { repairSystems } from '../../server/src/relations/repair/system.ts';
import { type Report, readReport } from '../../server/src/report/report.ts';
import { changeTree, readTree } from '../../server/src/syntax/tree.ts';
import { type Random, randomFrom } from '../random.ts';
import { exhaustiveRepairs } from './exhaustive.ts';
import { cityFigures, type Figures, generate, LEVELS, type TableId } from './figures.ts';
import { recomputeTotals } from './plain.ts';
import { digitSlip, type Injection, shiftSlip, slips, swapSlip } from './slips.ts';

/**
 * Measures how good repairs are: puts slips into reports that add up, and compares the repairs with the truth.
 *   npm run bench:repair [-- --json] [-- --samples 400] [-- --seed 1]
 */

interface Case {
  readonly table: TableId;
  readonly kind: string;
  readonly inject: Injection;
  readonly count: number;
}

const CASES: readonly Case[] = [
  ...[1, 2, 3].map((count) => ({ table: '表三', kind: 'digits', inject: digitSlip, count }) as const),
  { table: '表三', kind: 'shift', inject: shiftSlip, count: 1 },
  { table: '表三', kind: 'swap', inject: swapSlip, count: 1 },
  ...[1, 2, 3].map((count) => ({ table: '表四', kind: 'digits', inject: digitSlip, count }) as const),
  { table: '表四', kind: 'shift', inject: shiftSlip, count: 1 },
  { table: '表四', kind: 'swap', inject: swapSlip, count: 1 },
];

/** One line of the table: shares of the samples in which a slip can be seen, and times in milliseconds. */
export interface Row {
  readonly source: string;
  readonly table: TableId;
  readonly kind: string;
  readonly slips: number;
  readonly samples: number;
  /** The share of all samples whose slips break no relation, so that nobody can see them. */
  readonly unseen: number;
  readonly first: number;
  readonly five: number;
  readonly all: number;
  /**
   * How often one repair is claimed to be unique, how often it is then not the truth, and how often it is not unique.
   */
  readonly unique: number;
  readonly uniqueUntrue: number;
  readonly uniqueWrong: number;
  readonly checked: number;
  readonly median: number;
  readonly p99: number;
  /**
   * How often the plain way leaves a figure wrong, and how often no broken relation then shows it; shares of all
   * samples.
   */
  readonly plainWrong: number;
  readonly plainSilent: number;
}

/** A report whose relations are bound once; other figures replace its own, without reading a text for each sample. */
const report = readReport(readTree(reportTemplate(national2021, '某某市人民政府', 2023)));
const zeros = formatEquations(report);

function withFigures(figures: Figures): Equation[] {
  const known = new Map<string, Operand>();
  const operandOf = (operand: Operand): Operand => {
    let own = known.get(operand.name);
    if (!own) {
      const digits = BigInt(figures.get(operand.name) ?? 0);
      own = { ...operand, figure: { kind: 'number', value: { digits, scale: 0 } } };
      known.set(operand.name, own);
    }
    return own;
  };
  return zeros.map((equation) => {
    const put = ({ sign, operand }: EquationTerm): EquationTerm => ({ sign, operand: operandOf(operand) });
    const [left, right] = [equation.left.map(put), equation.right.map(put)];
    const total = [...left, ...right][[...equation.left, ...equation.right].indexOf(equation.total)];
    return { ...equation, left, right, total };
  });
}

/** The place of the truth among all repairs offered, the worst of all groups of relations; -1 if a group lacks it. */
function placeOf(results: readonly RepairResult[], slip: Figures, truth: Figures): number {
  const isTrue = ({ changes }: Repair) =>
    changes.every(({ operand, to }) => slip.has(operand.name) && Number(to.digits) === truth.get(operand.name));
  let place = 0;
  let cells = 0;
  for (const { repairs } of results) {
    const at = repairs.findIndex(isTrue);
    if (at === -1) return -1;
    place = Math.max(place, at);
    cells += repairs[at].changes.length;
  }
  return cells === slip.size ? place : -1;
}

const CHECKED_OF = 10;
const MOST_CHECKED = 30;

function measure(source: string, one: Case, samples: number, figuresOf: () => Figures, random: Random): Row {
  const times: number[] = [];
  let [unseen, first, five, all, unique, uniqueUntrue, uniqueWrong, checked] = [0, 0, 0, 0, 0, 0, 0, 0];
  let [drawn, plainWrong, plainSilent] = [0, 0, 0];
  for (let i = 0; i < samples; i++) {
    const truth = figuresOf();
    const slip = slips(one.count, one.inject, truth, one.table, random);
    // If all figures are zero there is nothing to exchange.
    if (slip.size === 0) continue;
    drawn++;
    const written = new Map([...truth, ...slip]);
    const equations = withFigures(written);
    const start = performance.now();
    const results = repair(equations);
    times.push(performance.now() - start);
    const plain = recomputeTotals(written, truth, one.table);
    if (plain.isWrong) plainWrong++;
    if (plain.isSilent) plainSilent++;
    if (results.length === 0) unseen++;
    const place = placeOf(results, slip, truth);
    if (place === 0) first++;
    if (place >= 0 && place < 5) five++;
    if (place >= 0) all++;
    if (results.length > 0 && results.every(({ isUnique }) => isUnique)) {
      unique++;
      if (place !== 0) uniqueUntrue++;
      if (i % CHECKED_OF === 0 && checked < MOST_CHECKED) {
        checked++;
        if (!isTrulyUnique(equations, results)) uniqueWrong++;
      }
    }
  }
  times.sort((a, b) => a - b);
  const seen = Math.max(1, drawn - unseen);
  const quantile = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))];
  return {
    ...{ source, table: one.table, kind: one.kind, slips: one.count, samples: drawn },
    ...{ unseen: unseen / drawn, first: first / seen, five: five / seen, all: all / seen },
    ...{ unique: unique / seen, uniqueUntrue: uniqueUntrue / seen, uniqueWrong, checked },
    ...{ median: quantile(0.5), p99: quantile(0.99) },
    ...{ plainWrong: plainWrong / drawn, plainSilent: plainSilent / drawn },
  };
}

/** True if trying every choice of as many or fewer cells finds this repair and no other. */
function isTrulyUnique(equations: readonly Equation[], results: readonly RepairResult[]): boolean {
  const systems = repairSystems(equations);
  return results.every(({ broken, repairs: [{ changes }] }) => {
    const system = systems.find(({ relations }) => relations.some(({ equation }) => equation === broken[0]));
    if (!system) return false;
    for (let size = 1; size < changes.length; size++) if (exhaustiveRepairs(system, size).length > 0) return false;
    return exhaustiveRepairs(system, changes.length).length === 1;
  });
}

/** What one keystroke costs beyond reading the text, in milliseconds: checking the relations, and the repair. */
function keystroke(): { readonly median: number; readonly p99: number } {
  const figures = cityFigures();
  const text = reportTemplate(national2021, '某某市人民政府', 2023, {
    figure: (row, column) =>
      String(figures.get(`表三/${row.id}/${column}`) ?? figures.get(`表四/${row.id}/${column}`) ?? 0),
  });
  const lines = text.split('\n');
  const line = lines.findIndex((one) => one.startsWith('| （一）予以公开'));
  const character = lines[line].indexOf('1175') + 1;
  let tree = readTree(text);
  const times: number[] = [];
  for (let i = 0; i < 1000; i++) {
    const range = { start: { line, character }, end: { line, character: character + 1 } };
    tree = changeTree(tree, { range, text: String(2 + (i % 8)) });
    const read: Report = readReport(tree);
    const start = performance.now();
    const { systems } = brokenRelationsIn(read, () => true);
    if (repairAll(systems).length !== 1) throw new Error('the keystroke breaks table three');
    times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { median: times[500], p99: times[990] };
}

/** Measures every kind of slip in every kind of report. */
export function run(samples: number, seed: number): Row[] {
  const city = cityFigures();
  const sources: [string, (random: Random) => Figures][] = [
    ['real city', () => city],
    ...LEVELS.map((level): [string, (random: Random) => Figures] => [level.name, (random) => generate(level, random)]),
  ];
  return sources.flatMap(([name, figuresOf]) =>
    CASES.map((one, i) => {
      const random = randomFrom(seed * 1000 + i);
      return measure(name, one, samples, () => figuresOf(random), random);
    }),
  );
}

const percent = (share: number) => `${(100 * share).toFixed(1)}%`;

function print(rows: readonly Row[]): void {
  const header = [
    ...['figures', 'table', 'slips', 'first', 'first 5', 'all', 'unique', '…untrue', 'unseen'],
    ...['…false/checked', 'median ms', 'p99 ms', 'plain wrong', '…silent'],
  ];
  const lines = rows.map((row) => [
    ...[row.source, row.table, `${row.slips} ${row.kind}`, percent(row.first), percent(row.five), percent(row.all)],
    ...[percent(row.unique), percent(row.uniqueUntrue), percent(row.unseen), `${row.uniqueWrong}/${row.checked}`],
    ...[row.median.toFixed(2), row.p99.toFixed(2), percent(row.plainWrong), percent(row.plainSilent)],
  ]);
  process.stdout.write(`| ${header.join(' | ')} |\n|${header.map(() => ' --- |').join('')}\n`);
  for (const cells of lines) process.stdout.write(`| ${cells.join(' | ')} |\n`);
}

function option(name: string, value: number): number {
  const at = process.argv.indexOf(`--${name}`);
  return at === -1 ? value : Number(process.argv[at + 1]);
}

function main(): void {
  const seed = option('seed', 1);
  // The first calls in a process are slow in any program, and not what is measured.
  run(5, seed + 1);
  const rows = run(option('samples', 400), seed);
  const typed = keystroke();
  if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify({ seed, rows, keystroke: typed })}\n`);
  else {
    print(rows);
    const times = `${typed.median.toFixed(3)} ms, p99 ${typed.p99.toFixed(3)} ms`;
    process.stdout.write(`\nA keystroke in a broken table three: ${times}\n`);
  }
}

if (require.main === module) main();
