import { APPLICATIONS, type MeasureClass, type MeasureEntry, type Reading } from './lexicon.ts';
import type { Found, Measure } from './matter.ts';
import type { Act, Columns, Rows } from './vocabulary.ts';

type Entries = readonly MeasureEntry[];
type Readings = readonly Reading[];

/** Returns what the words of a label count together; undefined if they do not fit together. */
export function combine(found: Found, among: Measure | undefined): Measure | undefined {
  const { entries, columns, outcome, documents, act } = found;
  const results = ofClass(entries, 'result');
  const flows = ofClass(entries, 'flow');
  const disputes = ofClass(entries, 'dispute');
  const others = entries.filter(isOfTableTwo);
  if (others.length > 0) {
    if (others.length > 1 || results.length + disputes.length > 0 || columns || outcome || act) return undefined;
    return flows.every(({ id }) => id === 'finished' || id === 'handled') ? ofTableTwo(others[0]) : undefined;
  }
  if (documents.length > 0) {
    if (documents.length > 1 || !act || entries.length > 0 || columns || outcome) return undefined;
    return document(documents[0], act);
  }
  if (act) return undefined;
  if (disputes.length > 0 || outcome) return dispute(found, disputes, flows, results, among);
  return application(found, results, flows);
}

const NO_ENTRIES: Entries = [];

function ofClass(entries: Entries, kind: MeasureClass): Entries {
  if (entries.length === 1) return entries[0].class === kind ? entries : NO_ENTRIES;
  return entries.filter((entry) => entry.class === kind);
}

function isOfTableTwo(entry: MeasureEntry): boolean {
  return entry.class === 'decision' || entry.class === 'fee';
}

/** Decisions and fees. */
function ofTableTwo(entry: MeasureEntry): Measure {
  const isFee = entry.class === 'fee';
  return {
    name: entry.name,
    matter: isFee ? 'fee' : 'decisions',
    group: isFee ? 'fee' : 'decision',
    flow: undefined,
    readings: entry.readings,
    isExplicit: true,
    hasObject: true,
    isNarrow: false,
  };
}

function document(rows: Rows, act: Act): Measure {
  return {
    name: `${rows[0]}${act.name}`,
    matter: 'documents',
    group: 'document',
    flow: undefined,
    readings: documentReadings(rows, act),
    isExplicit: true,
    hasObject: true,
    isNarrow: false,
  };
}

const documentReadings = remembering(
  (rows: Rows, act: Act): Readings =>
    rows.flatMap((row) =>
      act.columns.map((column) => ({ meaning: `${rows[0]}${act.name}`, expression: `表二/${row}/${column}` })),
    ),
);

function dispute(
  { columns, outcome, isExplicit, isDisclosure }: Found,
  disputes: Entries,
  flows: Entries,
  results: Entries,
  among: Measure | undefined,
): Measure | undefined {
  // 收到复议申请 speaks for the reviewing authority, unless something says that it is about disclosure.
  if (flows.length > 0 && !isExplicit && !isDisclosure) return undefined;
  if (columns || results.length > 0 || flows.some(({ id }) => id !== 'received' && id !== 'new')) return undefined;
  // 行政诉讼 repeats what 复议后起诉 is a kind of; two other disputes in a label are a sum, which is read elsewhere.
  const named = disputes.length > 1 ? disputes.filter(({ id }) => id !== 'suit') : disputes;
  if (disputes.length > 0 && named.length !== 1) return undefined;
  const base = named[0] ?? (among?.matter === 'disputes' ? among : undefined);
  if (!base) return undefined;
  return {
    name: `${base.name}${outcome ?? ''}`,
    matter: 'disputes',
    group: outcome ? 'outcome' : 'dispute',
    flow: undefined,
    readings: outcomeReadings(base.readings, outcome),
    isExplicit: isExplicit || isDisclosure || among?.isExplicit === true,
    hasObject: true,
    isNarrow: outcome !== undefined,
  };
}

const outcomeReadings = remembering(
  (readings: Readings, outcome: string | undefined): Readings =>
    readings.map(({ meaning, expression }) => ({
      meaning: outcome ? `${meaning}${outcome}` : meaning,
      expression: expression.replaceAll(/\/(?:@|总计)(?= |$)/g, `/${outcome ?? '总计'}`),
    })),
);

function application(
  { columns, isExplicit, isGeneric, carried }: Found,
  results: Entries,
  all: Entries,
): Measure | undefined {
  if (results.length > 1) return undefined;
  // 结转下年度办理, 收到上年结转: the word that carries over tells what is counted.
  const carrying = all.filter(isCarrying);
  const flows = carrying.length > 0 ? carrying : all;
  if (carrying.length > 0 && all.some(isOfOwnYear)) return undefined;
  let name: string;
  let group: Measure['group'] = 'flow';
  let readings: Readings;
  if (results.length === 1) {
    if (!flows.every(isAnswering)) return undefined;
    [{ name, readings }] = results;
    group = 'result';
  } else if (carried !== undefined) {
    name = carried;
    readings = flows[0].readings.filter(({ meaning }) => meaning.startsWith(carried));
  } else if (flows.length === 1) {
    [{ name, readings }] = flows;
  } else if (flows.length > 0) {
    name = [...new Set(flows.map((flow) => flow.name))].join('');
    readings = flows.find(({ id }) => id === 'new')?.readings ?? unionOf(flows);
  } else if (columns || isExplicit || isGeneric) {
    name = columns ? columns[columns.length - 1] : '申请';
    group = columns ? 'applicant' : 'application';
    readings = APPLICATIONS;
  } else return undefined;
  return {
    name,
    matter: 'applications',
    group,
    flow: flows.length > 0 ? idsOf(flows) : undefined,
    readings: columnReadings(readings, columns),
    isExplicit,
    hasObject: isExplicit || isGeneric || columns !== undefined,
    isNarrow: columns !== undefined,
  };
}

function idsOf(flows: Entries): string {
  return flows.length === 1 ? flows[0].id : [...new Set(flows.map(({ id }) => id))].join(' ');
}

function isCarrying({ id }: MeasureEntry): boolean {
  return id.startsWith('carried');
}

function isOfOwnYear({ id }: MeasureEntry): boolean {
  return id === 'finished' || id === 'answered' || id === 'new';
}

function isAnswering({ id }: MeasureEntry): boolean {
  return id === 'finished' || id === 'answered' || id === 'handled';
}

/** Returns the readings of all flows, each once. */
function unionOf(flows: Entries): Readings {
  return [...new Set(flows.flatMap(({ readings }) => readings))];
}

function atColumns(readings: Readings, columns: Columns | undefined): Readings {
  return (columns ?? ['总计']).flatMap((column) =>
    readings.map(({ meaning, expression }) => ({
      meaning: columns ? `${column}${meaning}` : meaning,
      expression: expression.replaceAll('@', column),
    })),
  );
}

const columnReadings = remembering(atColumns);

/** Memoizes a function for as long as its first argument lives: those in the lexicon, for good. */
function remembering<A extends object, B, R>(read: (a: A, b: B) => R): (a: A, b: B) => R {
  const known = new WeakMap<A, Map<B, R>>();
  return (a, b) => {
    let results = known.get(a);
    if (!results) {
      results = new Map();
      known.set(a, results);
    }
    let result = results.get(b);
    if (result === undefined) {
      result = read(a, b);
      results.set(b, result);
    }
    return result;
  };
}
