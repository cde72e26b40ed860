import { combine } from './combine.ts';
import type { MeasureEntry, Reading } from './lexicon.ts';
import type { Token } from './tokens.ts';
import { type Act, type Columns, type Rows, signsOf } from './vocabulary.ts';

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
  /** The ids of the entries, for flows. */
  readonly flow: string | undefined;
  readonly readings: readonly Reading[];
  /** Whether the words themselves say that applications for disclosure, or disputes about it, are meant. */
  readonly isExplicit: boolean;
  /** Whether they name what is counted, and not only what was done. */
  readonly hasObject: boolean;
  /** Whether applicants of one kind only are counted. */
  readonly isNarrow: boolean;
}

/** All applications, as 已全部办结 and 办结率100% tell of them without a number. */
export function allApplications(isExplicit: boolean, hasObject: boolean): Measure {
  const isNarrow = false;
  return {
    name: '',
    matter: 'applications',
    group: 'flow',
    flow: undefined,
    readings: [],
    isNarrow,
    isExplicit,
    hasObject,
  };
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
const HARMLESS = signsOf(
  ...(['filler', 'application', 'generic', 'disclosure', 'everyone', 'among', 'including', 'total', 'each'] as const),
  ...(['respectively', 'own-year', 'on-time', 'own-area', 'own-office', 'own'] as const),
  ...(['about', 'nearly', 'below', 'above'] as const),
);
const APPLICATION = signsOf('application');
const GENERIC = signsOf('generic');
const DISCLOSURE = signsOf('disclosure');

/** The words of a label that say what it counts. */
export interface Found {
  readonly entries: readonly MeasureEntry[];
  readonly columns: Columns | undefined;
  readonly outcome: string | undefined;
  /** The documents of table two that are named, and what was done with them. */
  readonly documents: readonly Rows[];
  readonly act: Act | undefined;
  /** 上年结转 or 结转下年度, where a year says which. */
  readonly carried: string | undefined;
  readonly isExplicit: boolean;
  readonly isDisclosure: boolean;
  readonly isGeneric: boolean;
}

/**
 * What a label says that a number counts; nothing where a word of it is not known, or where its words do not belong
 * together. `among` is what is being spoken of: 其他 is an outcome only of disputes.
 */
export function readMeasure(label: readonly Token[], among: Measure | undefined, text: string): Measure | undefined {
  const found = collect(label, among, text);
  return found && combine(found, among);
}

const NO_ENTRIES: readonly MeasureEntry[] = [];
const NO_DOCUMENTS: readonly Rows[] = [];

function collect(label: readonly Token[], among: Measure | undefined, text: string): Found | undefined {
  let entries = NO_ENTRIES;
  let documents = NO_DOCUMENTS;
  let columns: Columns | undefined;
  let outcome: string | undefined;
  let act: Act | undefined;
  let carried: string | undefined;
  let signs = 0;
  for (let i = 0; i < label.length; i++) {
    const token = label[i];
    signs |= token.sign;
    switch (token.kind) {
      case 'measure':
        entries = entries.length === 0 ? [token.of] : [...entries, token.of];
        break;
      case 'applicant':
        if (columns) return undefined;
        columns = token.of;
        break;
      case 'outcome':
        if (outcome) return undefined;
        outcome = token.of;
        break;
      case 'document':
        documents = [...documents, token.of];
        break;
      case 'act':
        if (act && act.name !== token.of.name) return undefined;
        act = token.of;
        break;
      case 'period': {
        const { isOwn, offset } = token.of;
        if (isOwn) break;
        // 2022年结转, 结转2024年
        if (offset === -1 && isCarried(label[i + 1])) carried = '上年结转';
        else if (offset === 1 && isCarried(label[i - 1])) carried = '结转下年度';
        else return undefined;
        break;
      }
      case 'unknown':
        if (outcome || among?.matter !== 'disputes' || !isRest(token, text)) return undefined;
        outcome = '其他结果';
        break;
      case 'organ':
        break;
      default:
        if ((token.sign & HARMLESS) === 0) return undefined;
    }
  }
  return {
    entries,
    columns,
    outcome,
    documents,
    act,
    carried,
    isExplicit: (signs & APPLICATION) !== 0,
    isDisclosure: (signs & DISCLOSURE) !== 0,
    isGeneric: (signs & GENERIC) !== 0,
  };
}

/** What is left in a list, whatever it is. */
function isRest({ from, to }: Token, text: string): boolean {
  const words = text.slice(from, to);
  return words === '其他' || words === '其它';
}

function isCarried(token: Token | undefined): boolean {
  return token?.kind === 'measure' && token.of.id === 'carried';
}
