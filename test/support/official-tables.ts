import type { Format } from '../../server/src/formats/format.ts';

/** A cell of a table in the official layout. */
export interface OfficialCell {
  readonly text: string;
  readonly colSpan: number;
  readonly rowSpan: number;
}

export type OfficialTable = readonly (readonly OfficialCell[])[];

/** Returns the figure at an address such as 表三/一/自然人. */
export type FigureAt = (address: string) => string;

const one = (text: string, colSpan = 1, rowSpan = 1): OfficialCell => ({ text, colSpan, rowSpan });

/** Returns 表二 with its captions as rows, as wide as its widest part. */
export function tableTwo({ tables }: Format, at: FigureAt): OfficialTable {
  const { parts } = tables[0];
  const width = Math.max(...parts.map(({ columns }) => columns.length)) + 1;
  return parts.flatMap((part) => {
    const last = width - part.columns.length;
    const row = (label: string, texts: readonly string[]) => [
      one(label),
      ...texts.map((text, i) => one(text, i === texts.length - 1 ? last : 1)),
    ];
    return [
      [one(part.caption ?? '', width)],
      row(
        part.corner,
        part.columns.map(({ label }) => label),
      ),
      ...part.rows.map(({ id, label }) =>
        row(
          label,
          part.columns.map((column) => at(`表二/${id}/${column.id}`)),
        ),
      ),
    ];
  });
}

/** Returns 表三 with three label columns and three header rows. */
export function tableThree({ tables }: Format, at: FigureAt): OfficialTable {
  const [{ columns, rows }] = tables[1].parts;
  const figures = (id: string) => columns.map((column) => one(at(`表三/${id}/${column.id}`)));
  const inner = (prefix: string) => rows.filter(({ id, level }) => level === 2 && id.startsWith(prefix));
  const results = rows.filter(({ id, level }) => level === 1 && id.startsWith('三（'));
  const body = results.flatMap((row) =>
    row.isGroup
      ? inner(row.id).map((own, i, all) => [
          ...(i === 0 ? [one(row.label, 1, all.length)] : []),
          one(own.label),
          ...figures(own.id),
        ])
      : [[one(row.label, 2), ...figures(row.id)]],
  );
  const [first, ...others] = body;
  const plain = (id: string) => [one(rows.find((row) => row.id === id)?.label ?? '', 3), ...figures(id)];
  return [
    [one('（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', 3, 3), one('申请人情况', 7)],
    [one('自然人', 1, 2), one('法人或其他组织', 5), one('总计', 1, 2)],
    columns.slice(1, 6).map(({ label }) => one(label)),
    plain('一'),
    plain('二'),
    [one('三、本年度办理结果', 1, body.length), ...first],
    ...others,
    plain('四'),
  ];
}

/** Returns 表四 as one row of fifteen figures. */
export function tableFour({ tables }: Format, at: FigureAt): OfficialTable {
  const [{ columns, rows }] = tables[2].parts;
  return [
    [one('行政复议', 5), one('行政诉讼', 10)],
    [...columns.map(({ label }) => one(label, 1, 2)), one('未经复议直接起诉', 5), one('复议后起诉', 5)],
    [...columns, ...columns].map(({ label }) => one(label)),
    rows.flatMap(({ id }) => columns.map((column) => one(at(`表四/${id}/${column.id}`)))),
  ];
}

/** Returns distinct figures, so that a misplaced one is noticed: 1001, 1002, … in the order of the calls. */
export function distinctFigures(): { at: FigureAt; all: Map<string, string> } {
  const all = new Map<string, string>();
  const at: FigureAt = (address) => {
    const known = all.get(address);
    if (known !== undefined) return known;
    const text = String(1001 + all.size);
    all.set(address, text);
    return text;
  };
  return { at, all };
}
