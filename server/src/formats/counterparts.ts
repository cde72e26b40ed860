type Pairs = readonly (readonly [string, string])[];

/**
 * The ids of rows that count the same in both formats. 其他处理 is one row in 2019 and three since 2021: the figures of the
 * one row go to the last of the three, for the author to divide.
 */
export const ROW_COUNTERPARTS: Pairs = [
  ['规范性文件', '行政规范性文件'],
  ['三（六）', '三（六）3'],
  ['三（六）', '三（六）1'],
  ['三（六）', '三（六）2'],
];

/** The ids of columns that count the same in both formats. */
export const COLUMN_COUNTERPARTS: Pairs = [
  ['本年新制作数量', '本年制发件数'],
  ['处理决定数量', '本年处理决定数量'],
];

/**
 * Finds a row's or column's counterpart among the ids of another format: the first of its pairs that is there, else its
 * own id.
 */
export function counterpartOf(id: string, pairs: Pairs, ids: ReadonlySet<string>): string {
  for (const [a, b] of pairs) {
    if (a === id && ids.has(b)) return b;
    if (b === id && ids.has(a)) return a;
  }
  return id;
}
