import { readLabel } from '../report/label.ts';
import { readSectionLine } from './sections.ts';
import type { SourceParagraph } from './source.ts';

/** A paragraph read: a heading, the text of a paragraph, or a heading and the text that runs on behind it. */
export interface ReadParagraph {
  readonly heading?: { readonly level: number; readonly text: string; readonly section?: number };
  readonly prose?: string;
}

const LONGEST_TOPIC = 40;
const LONGEST_RUN_IN = 30;
const LAST_SECTION = 6;

/**
 * Reads a paragraph: 一、 is a section, （一） a topic in it. A topic whose text runs on behind a full stop or a colon is
 * divided there, and that mark goes: a heading by itself has none.
 */
export function readParagraph({ text, heading }: SourceParagraph): ReadParagraph {
  const section = readSectionLine(text);
  if (section) {
    return {
      heading: { level: 2, text: section.heading, section: section.section.ordinal },
      ...(section.rest !== '' && { prose: section.rest }),
    };
  }
  const { ordinal, words } = readLabel(text);
  if (ordinal?.level === 0) return readTopic(text, words, ordinal.value > LAST_SECTION ? 2 : 3);
  if (ordinal?.level === 1) return readTopic(text, words, 3);
  const isMarked = heading !== undefined && words.length <= LONGEST_TOPIC && !/[。；]/.test(words);
  if (isMarked && words !== '') return { heading: { level: ordinal ? 4 : Math.max(3, Math.min(heading, 6)), text } };
  return { prose: text };
}

function readTopic(text: string, words: string, level: number): ReadParagraph {
  if (words === '') return { prose: text };
  const isAlone = words.length <= LONGEST_TOPIC && !/[。；;！？…]|[，,、：:]$/.test(words);
  if (isAlone && !/[：:]./.test(words)) return { heading: { level, text } };
  const mark = /[。：:；;！？]/.exec(words);
  const rest = mark ? words.slice(mark.index + 1).trim() : '';
  const isRunIn = mark && '。：:'.includes(mark[0]) && mark.index <= LONGEST_RUN_IN && mark.index > 0 && rest !== '';
  if (!isRunIn || isSentence(words.slice(0, mark.index))) {
    // A topic that is only too wordy to be divided, with its colon behind it.
    const alone = text.replace(/[：:。]$/, '');
    if (words.length <= LONGEST_TOPIC && !/[。；;！？，]/.test(alone) && /[：:]$/.test(words))
      return { heading: { level, text: alone } };
    return { prose: text };
  }
  const from = text.length - words.length;
  return { heading: { level, text: text.slice(0, from + mark.index).trimEnd() }, prose: rest };
}

/** Words with a count in them tell something: they head nothing. */
function isSentence(words: string): boolean {
  return /\d\s*(余)?(万|亿)?(件|条|次|期|个|项|份|篇|场|人|元|家|起|名|部|%)/.test(words);
}
