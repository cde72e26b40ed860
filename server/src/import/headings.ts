import { readLabel } from '../report/label.ts';
import { readSectionLine } from './sections.ts';
import type { SourceParagraph } from './source.ts';

/** What a paragraph holds: a heading, prose, or a heading and the prose that follows it on the same line. */
export interface ReadParagraph {
  readonly heading?: { readonly level: number; readonly text: string; readonly section?: number };
  readonly prose?: string;
}

const LONGEST_TOPIC = 40;
const LONGEST_RUN_IN = 30;
const LAST_SECTION = 6;

/**
 * Reads a paragraph: 一、 is a section, （一） a topic in it. If text follows a topic after a full stop or a colon, it is
 * split there and the mark is dropped: a heading by itself has none.
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
    // A topic with a colon and nothing after it: drop the colon.
    const alone = text.replace(/[：:。]$/, '');
    if (words.length <= LONGEST_TOPIC && !/[。；;！？，]/.test(alone) && /[：:]$/.test(words))
      return { heading: { level, text: alone } };
    return { prose: text };
  }
  const from = text.length - words.length;
  return { heading: { level, text: text.slice(0, from + mark.index).trimEnd() }, prose: rest };
}

/** True for words with a count in them, which tell something and are no heading. */
function isSentence(words: string): boolean {
  return /\d\s*(余)?(万|亿)?(件|条|次|期|个|项|份|篇|场|人|元|家|起|名|部|%)/.test(words);
}
