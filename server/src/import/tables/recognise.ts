import type { Format } from '../../formats/format.ts';
import { formatFor, knownFormats } from '../../formats/index.ts';
import { foldLabel, labelKey } from '../../report/label.ts';
import { type TableVocabulary, vocabulariesOf } from '../../report/vocabulary.ts';
import { cellsOfRow, type ImportGrid } from '../grid.ts';
import { matchCaption } from './labels.ts';

/** The most rows of a grid that are looked at. */
const ROWS = 80;

/** How many rows, columns and captions of a format's table are in a grid. */
interface Likeness {
  readonly vocabulary: TableVocabulary;
  readonly rows: number;
  readonly columns: number;
  readonly captions: number;
}

/** Returns the table of the format that a grid is or continues (`before`); undefined if it is the author's own. */
export function recogniseTable(
  grid: ImportGrid,
  format: Format,
  section: number | undefined,
  before: TableVocabulary | undefined,
): TableVocabulary | undefined {
  let best: TableVocabulary | undefined;
  let bestScore = 0;
  for (const likeness of likenesses(grid, format)) {
    const { vocabulary, rows, columns, captions } = likeness;
    const score = rows + columns + captions * 2;
    if (score > bestScore && isIt(likeness, section, before === vocabulary)) {
      best = vocabulary;
      bestScore = score;
    }
  }
  return best;
}

function isIt(
  { vocabulary, rows, columns, captions }: Likeness,
  section: number | undefined,
  goesOn: boolean,
): boolean {
  const isHere = vocabulary.table.section === section;
  // The last rows of a table may be alone on a page.
  if (goesOn && rows >= 1 && (rows + columns >= 2 || vocabulary.table.official.kind === 'nested')) return true;
  switch (vocabulary.table.official.kind) {
    case 'stacked':
      return (rows >= 1 && columns + captions >= 1) || (isHere && rows >= 2);
    case 'nested':
      return rows >= 4 || (rows >= 1 && columns >= 4) || (isHere && rows >= 1 && columns >= 2);
    default:
      return (columns >= 3 && rows >= 1) || (isHere && columns >= 4);
  }
}

/** Returns the format that the labels of the tables belong to, or that of the year if they do not tell. */
export function formatOf(grids: readonly ImportGrid[], year: number | undefined): Format {
  const due = formatFor(undefined, year);
  const score = (format: Format) =>
    grids.reduce(
      (sum, grid) => sum + Math.max(0, ...likenesses(grid, format).map(({ rows, columns }) => rows + columns)),
      0,
    );
  const dueScore = score(due);
  // Short forms of labels are often those of the other format: ask for a clear lead.
  return knownFormats().find((format) => format !== due && score(format) > dueScore + 2) ?? due;
}

function likenesses(grid: ImportGrid, format: Format): Likeness[] {
  const folded = new Set<string>();
  const plain = new Set<string>();
  const texts: string[] = [];
  for (let row = 0; row < Math.min(grid.rows.length, ROWS); row++) {
    for (const { text } of cellsOfRow(grid, row)) {
      if (text === '' || text.length > 80) continue;
      texts.push(text);
      plain.add(foldLabel(text));
      folded.add(labelKey(text));
    }
  }
  return vocabulariesOf(format).map((vocabulary) => {
    const rows = new Set<unknown>();
    for (const key of folded) {
      const known = vocabulary.rows.get(key);
      if (known && !known.row.isGroup && !vocabulary.columns.has(key)) rows.add(known.row);
    }
    const columns = [...plain].filter((key) => vocabulary.columns.has(key)).length;
    const captions = texts.filter((text) => matchCaption(text, vocabulary)).length;
    return { vocabulary, rows: rows.size, columns, captions };
  });
}
