import type { ColumnFormat, PartFormat, RowFormat } from '../../formats/format.ts';
import { readFigure } from '../../report/figure.ts';
import { foldLabel, readLabel } from '../../report/label.ts';
import type { TableVocabulary } from '../../report/vocabulary.ts';
import { similarity } from '../../rules/structure/similarity.ts';

/** A row of the format that a label names. */
export interface MatchedRow {
  readonly row: RowFormat;
  readonly part: PartFormat;
  /** Whether the words are the official ones or a known short form; else they are only like them. */
  readonly isKnown: boolean;
}

/** From here on words are taken for a label that is spelt otherwise. */
const ALIKE = 0.6;
/** And from here on where the number is that label's as well. */
const ALIKE_NUMBERED = 0.3;

/** Finds the row that a label names, if it names one; `group` is the group of rows that it stands in. */
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

/** How alike words are, a long label that is cut short being like the whole. */
function alike(words: string, official: string): number {
  const [a, b] = [foldLabel(words), foldLabel(official)];
  const isCut = a.length >= 6 && b.startsWith(a);
  return isCut ? 0.8 : similarity(a, b);
}

function withoutNote(words: string): string {
  return words.replace(/[（(][^（()）]*[）)]\s*[:：]?$/, '');
}

/** The columns that a header names, by part. */
export function matchColumn(
  text: string,
  vocabulary: TableVocabulary,
): ReadonlyMap<PartFormat, ColumnFormat> | undefined {
  if (text === '' || text.length > 30) return undefined;
  return vocabulary.columns.get(foldLabel(text)) ?? vocabulary.columns.get(foldLabel(withoutNote(text)));
}

/** Whether a text is a caption of one of the table's parts: 第二十条第（一）项, the law's name before it or not. */
export function matchCaption(text: string, vocabulary: TableVocabulary): PartFormat | undefined {
  if (text.length > 40) return undefined;
  const folded = foldLabel(text);
  for (const [caption, part] of vocabulary.captions) if (folded.endsWith(caption)) return part;
  return undefined;
}

/** Whether a text is a figure or a mark for none, so that it cannot be a label. */
export function isValue(text: string): boolean {
  const { kind } = readFigure(text);
  return kind === 'number' || kind === 'nothing';
}

/** What the official layouts say besides rows and columns: corners, groups of columns. */
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
