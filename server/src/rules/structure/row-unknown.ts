import { lineRange } from '../../syntax/position.ts';
import { relabelFix } from '../edit.ts';
import { NO_PROBLEMS, type TableRule } from '../rule.ts';
import { mayHaveLabelSlips } from './label-slips.ts';
import { MOST_TOLD } from './row-doubled.ts';
import { rowsOf, shortLabel } from './table-rows.ts';

/** NB116: a statutory table has a row that the format does not know. */
export const rowUnknown: TableRule = {
  code: 'NB116',
  name: 'row-unknown',
  title: '表格里有格式没有规定的行',
  english: 'A row of a statutory table is none of the format’s',
  scope: 'table',
  severity: 'warning',
  fix: 'offered',
  parameters: [],
  why: '表格的行由统一格式规定，不能自行增加或改名；认不出的行不计入核对和汇总。',
  mend: '改用规定的名称；确实要补充的内容写在正文里或另列一张表。',
  sample: {
    in: '第二十条第（一）项的表格',
    wrong: `第二十条第（一）项

| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| :--- | ---: | ---: | ---: |
| 规章 | 0 | 0 | 0 |
| ⟦行政规范文件⟧ | 1 | 1 | 5 |`,
    right: `第二十条第（一）项

| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| :--- | ---: | ---: | ---: |
| 规章 | 0 | 0 | 0 |
| 行政规范性文件 | 1 | 1 | 5 |`,
  },
  check: (table) => {
    if (!mayHaveLabelSlips(table)) return NO_PROBLEMS;
    const { readings, official, match } = rowsOf(table);
    if (match.unknown.length === 0) return NO_PROBLEMS;
    return match.unknown.slice(0, MOST_TOLD).map(({ at, meant }) => {
      const { line, labelCell, text } = readings[at];
      const due = meant === undefined ? undefined : official[meant].label;
      return {
        range: lineRange(line, labelCell.from, labelCell.to),
        message: `${table.format.id}没有“${shortLabel(text)}”这一行${due ? `，这里应为“${shortLabel(due)}”` : ''}`,
        ...(due && {
          fixes: [relabelFix(table.block, line, labelCell, due, shortLabel(due))],
        }),
      };
    });
  },
};
