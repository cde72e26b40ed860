import { APPLICATIONS, type MeasureEntry, type Reading } from './lexicon.ts';
import type { Token } from './tokens.ts';
import type { Term } from './vocabulary.ts';

/** What a number is about, and the figures that it may be. */
export interface Measure {
  /** What a message calls it: 收到, 自然人, 行政复议维持. */
  readonly name: string;
  readonly matter: Matter;
  /** How it stands to others: parts of one kind do not overlap. */
  readonly group:
    | 'flow'
    | 'applicant'
    | 'result'
    | 'outcome'
    | 'dispute'
    | 'document'
    | 'decision'
    | 'fee'
    | 'application';
  /** The entry's id, for flows. */
  readonly flow?: string;
  readonly readings: readonly Reading[];
  /** Whether the words themselves say that applications for disclosure, or disputes about it, are meant. */
  readonly isExplicit: boolean;
  /** Whether they name what is counted, and not only what was done. */
  readonly hasObject: boolean;
  /** Whether applicants of one kind only are counted. */
  readonly isNarrow: boolean;
}

export type Matter = 'applications' | 'disputes' | 'documents' | 'decisions' | 'fee';

/** The units in which each matter is counted. */
export const UNITS_OF: Readonly<Record<Matter, readonly string[]>> = {
  applications: ['件', '份', '宗', '起', '例'],
  disputes: ['件', '份', '宗', '起', '例'],
  documents: ['件', '部', '份', '个'],
  decisions: ['件', '宗', '起', '例'],
  fee: ['元'],
};

/** Words of a label that neither count nor narrow anything. */
const HARMLESS: ReadonlySet<string> = new Set<Term['kind']>([
  ...(['filler', 'application', 'generic', 'disclosure', 'everyone', 'among', 'including', 'total', 'each'] as const),
  ...([
    'respectively',
    'own-year',
    'on-time',
    'own-area',
    'own-office',
    'own',
    'about',
    'nearly',
    'below',
    'above',
  ] as const),
]);

interface Found {
  readonly entries: MeasureEntry[];
  readonly rows: string[][];
  columns?: readonly string[];
  act?: { readonly name: string; readonly columns: readonly string[] };
  outcome?: string;
  carried?: string;
  isExplicit: boolean;
  isDisclosure: boolean;
  isGeneric: boolean;
}

/**
 * What a label says that a number counts; nothing where a word of it is not known, or where its words do not belong
 * together. `among` is what is being spoken of: 其他 is an outcome only of disputes.
 */
export function readMeasure(label: readonly Token[], among: Measure | undefined, text: string): Measure | undefined {
  const found = collect(label, among, text);
  if (!found) return undefined;
  const { entries } = found;
  const of = (kind: MeasureEntry['class']) => entries.filter((entry) => entry.class === kind);
  const [results, flows, disputes] = [of('result'), of('flow'), of('dispute')];
  const others = [...of('decision'), ...of('fee')];
  if (others.length > 0) {
    if (others.length > 1 || results.length + disputes.length > 0 || found.columns || found.outcome || found.act)
      return;
    if (flows.some(({ id }) => id !== 'finished' && id !== 'handled')) return undefined;
    const [{ class: kind, name, readings }] = others;
    const matter = kind === 'fee' ? 'fee' : 'decisions';
    return {
      ...{ name, matter, readings },
      group: kind === 'fee' ? 'fee' : 'decision',
      isExplicit: true,
      hasObject: true,
      isNarrow: false,
    };
  }
  if (found.rows.length > 0) return document(found, entries.length);
  if (found.act) return undefined;
  if (disputes.length > 0 || found.outcome) return dispute(found, disputes, flows, results, among);
  return application(found, results, flows);
}

function collect(label: readonly Token[], among: Measure | undefined, text: string): Found | undefined {
  const found: Found = { entries: [], rows: [], isExplicit: false, isDisclosure: false, isGeneric: false };
  for (let i = 0; i < label.length; i++) {
    const token = label[i];
    if (token.kind === 'organ') continue;
    if (token.kind === 'period') {
      const { isOwn, offset } = token.period;
      if (isOwn) continue;
      // 2022年结转, 结转2024年
      if (offset === -1 && isCarried(label[i + 1])) found.carried = '上年结转';
      else if (offset === 1 && isCarried(label[i - 1])) found.carried = '结转下年度';
      else return undefined;
      continue;
    }
    if (token.kind === 'unknown') {
      const words = text.slice(token.from, token.to).trim();
      if ((words === '其他' || words === '其它') && among?.matter === 'disputes') found.outcome = '其他结果';
      else return undefined;
      continue;
    }
    if (token.kind !== 'term') return undefined;
    const { term } = token;
    switch (term.kind) {
      case 'measure':
        found.entries.push(term.entry);
        break;
      case 'applicant':
        if (found.columns) return undefined;
        found.columns = term.columns;
        break;
      case 'outcome':
        if (found.outcome) return undefined;
        found.outcome = term.column;
        break;
      case 'document':
        found.rows.push([...term.rows]);
        break;
      case 'act':
        if (found.act && found.act.name !== term.name) return undefined;
        found.act = term;
        break;
      default:
        if (!HARMLESS.has(term.kind)) return undefined;
        if (term.kind === 'application') found.isExplicit = true;
        else if (term.kind === 'disclosure') found.isDisclosure = true;
        else if (term.kind === 'generic') found.isGeneric = true;
    }
  }
  return found;
}

function isCarried(token: Token | undefined): boolean {
  return token?.kind === 'term' && token.term.kind === 'measure' && token.term.entry.id === 'carried';
}

function document({ rows, act, columns, outcome }: Found, entries: number): Measure | undefined {
  if (rows.length > 1 || !act || entries > 0 || columns || outcome) return undefined;
  const [ids] = rows;
  const readings = ids.flatMap((row) =>
    act.columns.map((column) => ({ meaning: `${ids[0]}${act.name}`, expression: `表二/${row}/${column}` })),
  );
  return {
    ...{ name: `${ids[0]}${act.name}`, matter: 'documents', group: 'document', readings },
    ...{ isExplicit: true, hasObject: true, isNarrow: false },
  };
}

function dispute(
  { columns, outcome, isExplicit, isDisclosure }: Found,
  disputes: readonly MeasureEntry[],
  flows: readonly MeasureEntry[],
  results: readonly MeasureEntry[],
  among: Measure | undefined,
): Measure | undefined {
  // 收到复议申请: as the one who decides on it, if nothing says that it is about disclosure.
  if (flows.length > 0 && !isExplicit && !isDisclosure) return undefined;
  if (columns || results.length > 0 || flows.some(({ id }) => id !== 'received' && id !== 'new')) return undefined;
  const own = disputes.length > 0 ? disputes : undefined;
  // 行政诉讼 says again what 复议后起诉 is one of; two other disputes in one label are a sum, which is read elsewhere.
  const named = own && own.length > 1 ? own.filter(({ id }) => id !== 'suit') : own;
  if (named && named.length !== 1) return undefined;
  const base = named?.[0].readings ?? (among?.matter === 'disputes' ? among.readings : undefined);
  if (!base) return undefined;
  const column = outcome ?? '总计';
  return {
    name: `${named?.[0].name ?? among?.name ?? ''}${outcome ?? ''}`,
    ...{ matter: 'disputes', group: outcome ? 'outcome' : 'dispute' },
    readings: base.map(({ meaning, expression }) => ({
      meaning: outcome ? `${meaning}${outcome}` : meaning,
      expression: expression.replaceAll(/\/(?:@|总计)(?= |$)/g, `/${column}`),
    })),
    ...{ isExplicit: isExplicit || isDisclosure || among?.isExplicit === true },
    ...{ hasObject: true, isNarrow: outcome !== undefined },
  };
}

function application(
  { columns, isExplicit, isGeneric, carried }: Found,
  results: readonly MeasureEntry[],
  all: readonly MeasureEntry[],
): Measure | undefined {
  // 结转下年度办理, 收到上年结转: the word that carries over says what is counted.
  const carrying = all.filter(({ id }) => id.startsWith('carried'));
  const flows = carrying.length > 0 ? carrying : all;
  if (carrying.length > 0 && all.some(({ id }) => id === 'finished' || id === 'answered' || id === 'new'))
    return undefined;
  const ids = new Set(flows.map(({ id }) => id));
  if (results.length > 1) return undefined;
  let readings: readonly Reading[];
  let name: string;
  let group: Measure['group'];
  if (results.length === 1) {
    if (flows.some(({ id }) => id !== 'finished' && id !== 'answered' && id !== 'handled')) return undefined;
    [{ readings, name }] = results;
    group = 'result';
  } else if (carried !== undefined) {
    readings = flows[0].readings.filter(({ meaning }) => meaning.startsWith(carried));
    name = carried;
    group = 'flow';
  } else if (flows.length > 0) {
    readings = unionOf(flows.map((entry) => entry.readings));
    name = [...new Set(flows.map((entry) => entry.name))].join('');
    group = 'flow';
    if (ids.has('new')) [{ readings }] = flows.filter(({ id }) => id === 'new');
  } else if (columns || isExplicit || isGeneric) {
    readings = APPLICATIONS;
    name = columns ? columns[columns.length - 1] : '申请';
    group = columns ? 'applicant' : 'application';
  } else return undefined;
  const fixed = columns ?? ['总计'];
  return {
    ...{ name, group, matter: 'applications' },
    ...(flows.length > 0 && { flow: [...ids].join(' ') }),
    readings: fixed.flatMap((column) =>
      readings.map(({ meaning, expression }) => ({
        meaning: columns ? `${column}${meaning}` : meaning,
        expression: expression.replaceAll('@', column),
      })),
    ),
    ...{ isExplicit, hasObject: isExplicit || isGeneric || columns !== undefined, isNarrow: columns !== undefined },
  };
}

function unionOf(lists: readonly (readonly Reading[])[]): Reading[] {
  const seen = new Map<string, Reading>();
  for (const one of lists.flat()) if (!seen.has(one.expression)) seen.set(one.expression, one);
  return [...seen.values()];
}
