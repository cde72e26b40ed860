import { formatFor } from '../formats/index.ts';
import { reportTemplate } from '../formats/template.ts';
import { ImportError } from './error.ts';

type Members = Readonly<Record<string, unknown>>;

/**
 * A report of the figures that the JSON form holds: the sections of its format, and nothing for prose. Figures keep
 * their own digits, for numbers are never read as binary ones. Throws ImportError, in Chinese.
 */
export function importJson(text: string): string {
  const report = parse(text);
  const tables = members(report.表);
  if (!tables) throw new ImportError('这个 JSON 文件里没有年报的“表”');
  const format = formatFor(typeof report.格式 === 'string' ? report.格式 : undefined, undefined);
  const year = Number(report.年度);
  if (!Number.isInteger(year)) throw new ImportError('这个 JSON 文件里没有写年度');
  const units = members(report.单位) ?? {};
  return reportTemplate(format, typeof report.机关 === 'string' ? report.机关 : '', year, {
    figure: (row, column, { id: table }) => {
      const figure = members(members(tables[table])?.[row.id])?.[column];
      const unit = units[`${table}/${row.id}/${column}`];
      return typeof figure === 'string' ? `${cellText(figure)}${typeof unit === 'string' ? cellText(unit) : ''}` : '';
    },
  });
}

/** Strings (to the end, where one is not closed), and numbers outside of them. */
const TOKENS = /"(?:[^"\\]|\\.)*"?|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** Parses with every number as the string of its digits. */
function parse(text: string): Members {
  try {
    const digits = text.replace(/^\ufeff/, '').replace(TOKENS, (token) => (token[0] === '"' ? token : `"${token}"`));
    const value = members(JSON.parse(digits));
    if (value) return value;
  } catch {
    // Said below.
  }
  throw new ImportError('这不是 JSON 形式的年报');
}

function members(value: unknown): Members | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : undefined;
}

/** Text for a cell: on one line, its pipes escaped. */
function cellText(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replaceAll('|', '\\|');
}
