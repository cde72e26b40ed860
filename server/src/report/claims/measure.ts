import { combine } from './combine.ts';
import type { MeasureEntry } from './lexicon.ts';
import type { Found, Matter, Measure } from './matter.ts';
import type { Token } from './tokens.ts';
import { type Act, type Columns, type Rows, signsOf } from './vocabulary.ts';

/** Returns the measure of all applications, which 已全部办结 and 办结率100% refer to without a number. */
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

/**
 * Returns what a number with this label counts; undefined if a word of it is unknown, or if its words do not fit
 * together. `among` is the current subject: 其他 is an outcome only of disputes.
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

/** True for 其他 and 其它 alone: the rest of a list. */
function isRest({ from, to }: Token, text: string): boolean {
  const words = text.slice(from, to);
  return words === '其他' || words === '其它';
}

function isCarried(token: Token | undefined): boolean {
  return token?.kind === 'measure' && token.of.id === 'carried';
}
