import { formatFor } from '../formats/index.ts';
import { reportTemplate } from '../formats/template.ts';
import { ImportError } from './error.ts';

type Members = Readonly<Record<string, unknown>>;

/**
 * Makes a report of the figures in the JSON form: the sections of its format, without prose. Figures keep their own
 * digits, since numbers are never read as binary ones. Throws ImportError, in Chinese.
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

/** Strings (to the end, if one is not closed), and numbers outside them. */
const TOKENS = /"(?:[^"\\]|\\.)*"?|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** Parses JSON with every number as the string of its digits. */
function parse(text: string): Members {
  try {
    const digits = text.replace(/^\ufeff/, '').replace(TOKENS, (token) => (token[0] === '"' ? token : `"${token}"`));
    const value = members(JSON.parse(digits));
    if (value) return value;
  } catch {
    // Thrown below.
  }
  throw new ImportError('这不是 JSON 形式的年报');
}

function members(value: unknown): Members | undefined {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Members) : undefined;
}

/** Makes text fit for a cell: on one line, with pipes escaped. */
function cellText(text: string): string {
  return text.replace(/\s+/g, ' ').trim().replaceAll('|', '\\|');
}
