import assert from 'node:assert/strict';
import { type Analysis, analyse } from '../../server/src/check/analyse.ts';
import { defaultSettings, readSettings } from '../../server/src/check/settings.ts';
import type { Format } from '../../server/src/formats/format.ts';
import { national2021 } from '../../server/src/formats/national-2021.ts';
import { reportTemplate } from '../../server/src/formats/template.ts';
import { rules } from '../../server/src/rules/registry.ts';
import type { RuleSettings } from '../../server/src/rules/rule.ts';
import type { Edit, Position, Range } from '../../server/src/syntax/position.ts';
import { lineAt, readTree } from '../../server/src/syntax/tree.ts';

/** The mark of a cursor in a fixture, and those around a range. */
const CURSOR = '▮';
const OPEN = '⟦';
const CLOSE = '⟧';

/** A small report written out in a test, without its marks; where they stood; and its analysis. */
export interface Fixture {
  readonly text: string;
  readonly analysis: Analysis;
  /** Where the cursor mark ▮ stood; the beginning of the text where there was none. */
  readonly cursor: Position;
  /** The ranges marked ⟦…⟧, in order. */
  readonly ranges: readonly Range[];
}

/**
 * Reads a fixture: a text with at most one cursor mark ▮ and any number of ranges ⟦…⟧ that do not nest.
 * A fixture that is no whole report names the groups of rules that it is about: NB3, NB204.
 */
export function fixture(source: string, ...groups: string[]): Fixture {
  let line = 0;
  let character = 0;
  let cursor: Position | undefined;
  let open: Position | undefined;
  let text = '';
  const ranges: Range[] = [];
  for (const one of source) {
    const here = { line, character };
    if (one === CURSOR) {
      assert.equal(cursor, undefined, 'a fixture has one cursor');
      cursor = here;
    } else if (one === OPEN) open = here;
    else if (one === CLOSE) {
      assert.ok(open, 'a range is opened before it is closed');
      ranges.push({ start: open, end: here });
      open = undefined;
    } else {
      text += one;
      if (one === '\n') {
        line++;
        character = 0;
      } else character += one.length;
    }
  }
  return { text, analysis: analyse(readTree(text), only(groups)), cursor: cursor ?? { line: 0, character: 0 }, ranges };
}

/** Settings under which only the rules of some groups are on; all, where none is named. */
export function only(groups: readonly string[]): RuleSettings {
  if (groups.length === 0) return defaultSettings;
  const off = rules.filter(({ code }) => !groups.some((group) => code.startsWith(group)));
  return readSettings(Object.fromEntries(off.map(({ code }) => [code, 'off'])), {});
}

/** The text after the edits, which must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const starts = [0];
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) starts.push(i + 1);
  const offset = ({ line, character }: Position) => starts[line] + character;
  const sorted = [...edits].sort((a, b) => offset(a.range.start) - offset(b.range.start));
  let result = '';
  let last = 0;
  for (const { range, newText } of sorted) {
    assert.ok(offset(range.start) >= last && offset(range.end) >= offset(range.start), 'edits do not overlap');
    result += text.slice(last, offset(range.start)) + newText;
    last = offset(range.end);
  }
  return result + text.slice(last);
}

/** What LSP positions can name: an offset between \r and \n stands at the line's end. */
export function positionAt(source: string, offset: number): Position {
  const lines = readTree(source.slice(0, offset));
  const line = lines.lineCount - 1;
  if (source[offset - 1] === '\r' && source[offset] === '\n') {
    return { line: line - 1, character: lineAt(lines, line - 1).text.length };
  }
  return { line, character: lineAt(lines, line).text.length };
}

/** The text of a range. */
export function textIn(text: string, { start, end }: Range): string {
  const lines = text.split('\n').slice(start.line, end.line + 1);
  lines[lines.length - 1] = lines[lines.length - 1].slice(0, end.character);
  lines[0] = lines[0].slice(start.character);
  return lines.join('\n');
}

/**
 * A whole report in which every relation holds, all figures zero but those given by address (`表三/一/自然人`).
 * The prose of every section is one sentence of ours; the last has the one on the fee besides that it must have.
 */
export function sampleReport(
  figures: Readonly<Record<string, number | string>> = {},
  organ = '青石镇人民政府',
  year = 2023,
  format: Format = national2021,
): string {
  const table = (rowId: string) =>
    format.tables.find((one) => one.parts.some((part) => part.rows.some((row) => row.id === rowId)));
  const report = reportTemplate(format, organ, year, {
    prose: '本机关依法做好这项工作。',
    figure: (row, column) => String(figures[`${table(row.id)?.id}/${row.id}/${column}`] ?? 0),
  });
  return `${report.trimEnd()}本年度没有收取信息处理费。\n`;
}

/** The findings as lines: `NB301 8:20-8:21 消息`. */
export function findingLines({ findings }: Analysis): string[] {
  return findings.map(
    ({ code, range, message }) =>
      `${code} ${range.start.line}:${range.start.character}-${range.end.line}:${range.end.character} ${message}`,
  );
}
