import { type Report, readReport } from '../report/report.ts';
import type { TableReading } from '../report/table.ts';
import { Slot } from '../syntax/memory.ts';
import { type Range, shiftEdit, shiftRange } from '../syntax/position.ts';
import { blockIndexAt, type SyntaxTree } from '../syntax/tree.ts';
import { type ActiveRule, activeRules } from './active-rules.ts';
import { addFindings, type Finding } from './finding.ts';
import { inspect } from './inspection.ts';
import type { NoteRule, PlacedNote } from './rule.ts';
import { defaultSettings, type RuleSettings } from './settings.ts';

/** A document as every feature sees it: one for each version of the text. */
export interface Analysis {
  readonly tree: SyntaxTree;
  readonly report: Report;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** Those that a comment in the text silences. */
  readonly silenced: readonly Finding[];
}

/**
 * Reads a tree as a report and applies every rule to it. What the rules found in blocks and tables that are the same
 * as in an earlier version is taken as it is.
 */
export function analyse(tree: SyntaxTree, settings: RuleSettings = defaultSettings): Analysis {
  const report = readReport(tree);
  const found: Finding[] = [];
  const active = activeRules(settings);
  const noted = new Map<ActiveRule<NoteRule>, PlacedNote<unknown>[]>();
  for (const rule of active.notes) noted.set(rule, []);
  for (let index = 0; index < tree.blocks.length; index++) {
    const { findings, notes } = inspect(tree.blocks[index], settings);
    const start = tree.starts[index];
    place(found, findings, start);
    for (const { rule, note } of notes) noted.get(rule)?.push({ note, index, start });
  }
  for (const { reading, start } of report.tables) place(found, tableFindings(reading, settings), start);
  for (const one of active.report) addFindings(found, one, one.rule.check(report, one.parameters, settings));
  for (const [one, notes] of noted) addFindings(found, one, one.rule.judge(report, notes));
  found.sort(byPlace);
  const isSilenced = silencer(report);
  return {
    tree,
    report,
    findings: isSilenced ? found.filter((finding) => !isSilenced(finding)) : found,
    silenced: isSilenced ? found.filter(isSilenced) : NO_FINDINGS,
  };
}

const NO_FINDINGS: readonly Finding[] = [];

interface Cached {
  readonly settings: RuleSettings;
  readonly findings: readonly Finding[];
}

const inTables = new Slot<TableReading, Cached>();

function tableFindings(table: TableReading, settings: RuleSettings): readonly Finding[] {
  const cached = inTables.get(table);
  if (cached?.settings === settings) return cached.findings;
  const findings: Finding[] = [];
  for (const one of activeRules(settings).table) addFindings(findings, one, one.rule.check(table, one.parameters));
  inTables.set(table, { settings, findings });
  return findings;
}

/** Adds the findings of a block or table, its lines counted as the document's. */
function place(found: Finding[], findings: readonly Finding[], lines: number): void {
  for (const finding of findings) found.push(lines === 0 ? finding : shift(finding, lines));
}

function shift(finding: Finding, lines: number): Finding {
  return {
    ...finding,
    range: shiftRange(finding.range, lines),
    ...(finding.related && {
      related: finding.related.map((place) =>
        place.uri === undefined ? { ...place, range: shiftRange(place.range, lines) } : place,
      ),
    }),
    ...(finding.fixes && {
      fixes: finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => shiftEdit(edit, lines)) })),
    }),
  };
}

export function byPlace(a: { range: Range; code: string }, b: { range: Range; code: string }): number {
  return (
    a.range.start.line - b.range.start.line ||
    a.range.start.character - b.range.start.character ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
  );
}

/**
 * Tells whether a finding is silenced: it begins in a block above which a comment names its rule and gives a reason.
 * Undefined where no comment silences any.
 */
export function silencer(report: Report): ((finding: Finding) => boolean) | undefined {
  if (report.silences.length === 0) return undefined;
  const silenced = new Set<string>();
  for (const { directive, target } of report.silences) {
    if (target >= 0 && directive.reason !== '') silenced.add(`${directive.code}@${target}`);
  }
  return ({ code, range }) => silenced.has(`${code}@${blockIndexAt(report.tree, range.start.line)}`);
}
