import type { ColumnFormat, PartFormat, RowFormat } from '../../formats/format.ts';
import { readFigure } from '../../report/figure.ts';
import { foldLabel, readLabel } from '../../report/label.ts';
import type { TableVocabulary } from '../../report/vocabulary.ts';
import { similarity } from '../../rules/structure/similarity.ts';

/** A row of the format that a label names. */
export interface MatchedRow {
  readonly row: RowFormat;
  readonly part: PartFormat;
  /** True for the official words or a known short form; false if the words are only similar. */
  readonly isKnown: boolean;
}

/** The least similarity of words with a label that they are taken for. */
const ALIKE = 0.6;
/** The least similarity if they also have the label's number. */
const ALIKE_NUMBERED = 0.3;

/** Finds the row that a label names, if any. `group` is the group of rows that the label is in. */
export function matchRow(text: string, vocabulary: TableVocabulary, group?: RowFormat): MatchedRow | undefined {
  if (text === '' || text.length > 80) return undefined;
  const label = readLabel(text);
  for (const words of [label.words, withoutNote(label.words), label.words.replace(/^[\d０-９]+/, '')]) {
    const known = vocabulary.rows.get(foldLabel(words));
    if (known) return { ...known, isKnown: true };
  }
  if (foldLabel(text).length < 3 || readFigure(text).kind === 'number') return undefined;
  let best: MatchedRow | undefined;
  let bestScore = 0;
  for (const part of vocabulary.table.parts) {
    for (const row of part.rows) {
      const own = readLabel(row.label);
      const isNumbered =
        label.ordinal !== undefined &&
        own.ordinal?.level === label.ordinal.level &&
        own.ordinal.value === label.ordinal.value &&
        (row.level < 2 || (group !== undefined && row.id.startsWith(group.id)));
      const score = Math.max(...[row.label, ...row.short].map((name) => alike(label.words, readLabel(name).words)));
      const weight = score + (isNumbered ? 0.2 : 0);
      if (score >= (isNumbered ? ALIKE_NUMBERED : ALIKE) && weight > bestScore) {
        best = { row, part, isKnown: false };
        bestScore = weight;
      }
    }
  }
  return best;
}

/** Returns the similarity of words, from 0 to 1. A long label that is cut short is similar to the whole. */
function alike(words: string, official: string): number {
  const [a, b] = [foldLabel(words), foldLabel(official)];
  const isCut = a.length >= 6 && b.startsWith(a);
  return isCut ? 0.8 : similarity(a, b);
}

function withoutNote(words: string): string {
  return words.replace(/[（(][^（()）]*[）)]\s*[:：]?$/, '');
}

/** Returns the columns that a header names, by part. */
export function matchColumn(
  text: string,
  vocabulary: TableVocabulary,
): ReadonlyMap<PartFormat, ColumnFormat> | undefined {
  if (text === '' || text.length > 30) return undefined;
  return vocabulary.columns.get(foldLabel(text)) ?? vocabulary.columns.get(foldLabel(withoutNote(text)));
}

/** Returns the part whose caption a text is: 第二十条第（一）项, with or without the law's name before it. */
export function matchCaption(text: string, vocabulary: TableVocabulary): PartFormat | undefined {
  if (text.length > 40) return undefined;
  const folded = foldLabel(text);
  for (const [caption, part] of vocabulary.captions) if (folded.endsWith(caption)) return part;
  return undefined;
}

/** True for a figure or a mark for none, which cannot be a label. */
export function isValue(text: string): boolean {
  const { kind } = readFigure(text);
  return kind === 'number' || kind === 'nothing';
}

/** True for words that the official layouts have besides rows and columns: corners, groups of columns. */
export function isFrameWord(text: string, vocabulary: TableVocabulary): boolean {
  const folded = foldLabel(text);
  if (vocabulary.corners.has(folded) || /勾稽关系为/.test(text)) return true;
  const { official, parts } = vocabulary.table;
  const groups = parts.flatMap(({ columns }) => columns.flatMap(({ group }) => group ?? []));
  const tops = official.kind === 'nested' ? [official.top] : [];
  const sides = official.kind === 'side-by-side' ? official.groups.map(({ label }) => label) : [];
  return [
    '法人',
    '其他组织',
    '项目',
    '类别',
    '申请人',
    '申请人情况',
    '单位件',
    '单位：件',
    ...groups,
    ...tops,
    ...sides,
  ].some((word) => foldLabel(word) === folded);
}
