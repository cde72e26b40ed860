import assert from 'node:assert/strict';
import { type Analysis, analyse } from '../../server/src/check/analyse.ts';
import { defaultSettings, readSettings } from '../../server/src/check/settings.ts';
import { rules } from '../../server/src/rules/registry.ts';
import type { RuleSettings } from '../../server/src/rules/rule.ts';
import type { Position, Range } from '../../server/src/syntax/position.ts';
import { readTree } from '../../server/src/syntax/tree.ts';

/** The cursor mark of a fixture; the marks around a range follow. */
const CURSOR = '▮';
const OPEN = '⟦';
const CLOSE = '⟧';

/** A small report from a test without its marks, the positions of the marks, and its analysis. */
export interface Fixture {
  readonly text: string;
  readonly analysis: Analysis;
  /** The position of the cursor mark ▮, or the start of the text if there is none. */
  readonly cursor: Position;
  /** The ranges marked ⟦…⟧, in order. */
  readonly ranges: readonly Range[];
}

/**
 * Reads a fixture: a text with at most one cursor mark ▮ and any number of non-nested ranges ⟦…⟧. If it is not a whole
 * report, name the groups of rules to run: NB3, NB204.
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
  return {
    text,
    analysis: analyse(readTree(text), onlyRules(groups)),
    cursor: cursor ?? { line: 0, character: 0 },
    ranges,
  };
}

/** Returns settings with only the rules of these groups on; all rules if no group is given. */
export function onlyRules(groups: readonly string[]): RuleSettings {
  if (groups.length === 0) return defaultSettings;
  const off = rules.filter(({ code }) => !groups.some((group) => code.startsWith(group)));
  return readSettings(Object.fromEntries(off.map(({ code }) => [code, 'off'])), {});
}
