import { isOfficiallyNumbered } from '../../report/table/official-labels.ts';
import { lineRange } from '../../syntax/position.ts';
import { relabelFix } from '../edit.ts';
import { NO_PROBLEMS, type TableRule } from '../rule.ts';
import { mayHaveLabelSlips } from './label-slips.ts';
import { rowsOf, shortLabel } from './table-rows.ts';

/** NB117: a row's label has other words or another number than in the format. */
export const rowWording: TableRule = {
  code: 'NB117',
  name: 'row-wording',
  title: '行的名称与统一格式用语不同',
  english: 'A row’s label differs from the official wording',
  scope: 'table',
  severity: 'information',
  fix: 'offered',
  parameters: [],
  why: '行的名称和序号由统一格式规定；用语不同的行只能按序号认，容易认错。',
  mend: '改用规定的名称；可以用快速修复。',
  sample: {
    in: '表三中的行',
    wrong: '| ⟦5.属于内部管理信息⟧ | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
    right: '| 5.属于三类内部事务信息 | 0 | 0 | 0 | 0 | 0 | 0 | 0 |',
  },
  check: (table) => {
    if (!mayHaveLabelSlips(table)) return NO_PROBLEMS;
    const { readings, match } = rowsOf(table);
    const reworded = readings.filter(
      (row, i) =>
        row.row && !isOfficiallyNumbered(row) && match.doubled.every(({ at, first }) => i !== at && i !== first),
    );
    return reworded.map(({ row, line, labelCell, text, isGuess }) => {
      const due = row?.label ?? '';
      return {
        range: lineRange(line, labelCell.from, labelCell.to),
        message: isGuess
          ? `“${shortLabel(text)}”在统一格式中写作“${shortLabel(due)}”`
          : `“${shortLabel(text)}”的序号与统一格式不同，应为“${shortLabel(due)}”`,
        fixes: [relabelFix(table.block, line, labelCell, due, shortLabel(due))],
      };
    });
  },
};
