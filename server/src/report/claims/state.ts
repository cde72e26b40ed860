import type { FigureClaim } from './claim.ts';
import type { Measure } from './matter.ts';
import type { Segment } from './segments.ts';
import type { Token } from './tokens.ts';
import { signsOf } from './vocabulary.ts';

/** What a sentence is talking about when a segment begins. */
export interface State {
  /** The matter named last; kept across sentences. */
  topic: 'applications' | 'disputes' | 'documents' | 'decisions' | 'other' | undefined;
  /** True if the sentence has named disclosure; `hasApplications`: if the block has named applications for it. */
  isAboutDisclosure: boolean;
  hasApplications: boolean;
  /** The disputes that outcomes belong to. */
  dispute: Measure | undefined;
  /** True while the numbers are somebody else's; `wasForeign`: as it was at the sentence's beginning, restored at ；. */
  isForeign: boolean;
  wasForeign: boolean;
  /** True if `isForeign` dates from an earlier sentence: then 全年 ends it. */
  isInherited: boolean;
  /** True if the sentence says 全市, 我局 or the organ's name. */
  isOwn: boolean;
  isOtherYear: boolean;
  isPlan: boolean;
  /** True if unknown words have come in between. */
  hasDrifted: boolean;
  /** True if a number of the list had unknown words, which may hold for the rest of it. */
  isBroken: boolean;
  /** The claim made by the last number. */
  last: FigureClaim | undefined;
}

export function beginBlock(): State {
  return {
    topic: undefined,
    isAboutDisclosure: false,
    hasApplications: false,
    dispute: undefined,
    isForeign: false,
    wasForeign: false,
    isInherited: false,
    isOwn: false,
    isOtherYear: false,
    isPlan: false,
    hasDrifted: false,
    isBroken: false,
    last: undefined,
  };
}

/** Resets the state for a new sentence. Keeps the topic, and `isForeign` until the organ is named again. */
export function beginSentence(state: State): void {
  state.isAboutDisclosure = false;
  state.dispute = undefined;
  state.isOwn = false;
  state.isOtherYear = false;
  state.isPlan = false;
  state.hasDrifted = false;
  state.isBroken = false;
  state.last = undefined;
  state.isInherited = state.isForeign;
}

const COUNTED: ReadonlySet<string> = new Set(['件', '份', '宗', '起', '例']);
const COMPARED = signsOf('up', 'down', 'against', 'against-other');
const COMPARED_BEHIND = signsOf('up', 'down', 'against');

/** Updates the state with a segment's words, before its number is read. */
export function observe(state: State, segment: Segment, text: string, isFirst: boolean): void {
  const { label, behind, quantity, mark } = segment;
  if (mark === '；') state.isForeign = state.wasForeign;
  let isOwn = false;
  let isPartOfOwn = false;
  let isOwnYear = false;
  let isOtherYear = false;
  let isUnknown = false;
  let topic: State['topic'];
  const count = label.length + behind.length;
  for (let i = 0; i < count; i++) {
    const token = wordAt(segment, i);
    switch (token.kind) {
      case 'unknown':
        if (i < label.length) isUnknown = true;
        break;
      case 'organ':
      case 'own':
      case 'own-area':
      case 'own-office':
        // 全市公安机关, 云川市人民政府办公室: only a part of it.
        if (i + 1 < count && isOrgan(wordAt(segment, i + 1), text)) isPartOfOwn = true;
        else isOwn = true;
        break;
      case 'period':
        if (token.of.isOwn) isOwnYear = true;
        else isOtherYear = true;
        break;
      case 'own-year':
        isOwnYear = true;
        break;
      case 'other-year':
        isOtherYear = true;
        break;
      case 'plan':
        state.isPlan = true;
        break;
      case 'application':
        topic = 'applications';
        state.hasApplications = true;
        break;
      case 'disclosure':
        state.isAboutDisclosure = true;
        break;
      case 'other':
        topic = 'other';
        break;
      case 'document':
        topic = 'documents';
        break;
      case 'measure':
        if (token.of.class === 'dispute') topic = 'disputes';
        else if (token.of.class === 'decision' || token.of.class === 'fee') topic = 'decisions';
    }
  }
  if (isOwn && !isPartOfOwn) {
    state.isForeign = false;
    state.isOwn = true;
  } else if (isPartOfOwn || namesAnother(segment, text)) {
    state.isForeign = true;
    state.isInherited = false;
  } else if (isOwnYear && state.isInherited) state.isForeign = false;
  if (isFirst) state.wasForeign = state.isForeign;
  if (isOtherYear && !isCompared(segment) && !label.some(isCarried)) state.isOtherYear = true;
  else if (isOwnYear) state.isOtherYear = false;
  if (topic) {
    state.topic = topic;
    state.hasDrifted = false;
  } else if (isUnknown && !(quantity && COUNTED.has(quantity.unit))) state.hasDrifted = true;
}

/** Returns a word of the label or, counting on, of those after the number. */
function wordAt({ label, behind }: Segment, index: number): Token {
  return index < label.length ? label[index] : behind[index - label.length];
}

function isCompared({ signs, signsBehind }: Segment): boolean {
  return (signs & COMPARED) !== 0 || (signsBehind & COMPARED_BEHIND) !== 0;
}

function isCarried(token: Token): boolean {
  return token.kind === 'measure' && token.of.id.startsWith('carried');
}

function isOrgan({ kind, from, to }: Token, text: string): boolean {
  return kind === 'unknown' && beginsWithOrgan(text.slice(from, Math.min(from + 16, to)));
}

/** True if a segment begins with the name of another organ, or of a part of this one. */
function namesAnother({ label }: Segment, text: string): boolean {
  for (const { kind, sign, from } of label) {
    if (kind === 'unknown') return beginsWithOrgan(text.slice(from, Math.min(from + 16, label[label.length - 1].to)));
    if (kind !== 'period' && (sign & LEADING) === 0) return false;
  }
  return false;
}

/** Words that may precede the name of the one who acts. */
const LEADING = signsOf('filler', 'among', 'including', 'own-year', 'other-year', 'total', 'and');

function beginsWithOrgan(words: string): boolean {
  return !ADVERBIAL.test(words) && ORGAN.test(words);
}

const ORGAN =
  /^.{0,13}?(?:局|委|厅|院|镇|乡|县|区|街道|政府(?!信息)|部门|单位|中心|公司|学校|办公室|市级|省级|县级|本级|支队|大队|所|站|机关|系统|法院)/;
/** Clauses that begin like this name no one who acts. */
const ADVERBIAL =
  /^(?:按照?|根据|依据|依照|围绕|贯彻|落实|为|在|通过|对|聚焦|针对|严格|认真|坚持|深入|积极|结合|经|不断|进一步|切实|加强|强化|持续|充分|优化|健全|完善|建立|推动|推进|组织|持|做好|扎实|全面|明确|规范|重点|高|以|把|将|从|紧)/;
