import { type Report, readReport } from '../report/report.ts';
import type { ReadingSession } from '../report/table/read.ts';
import type { StatutoryTable } from '../report/table/readings.ts';
import type { RuleSettings } from '../rules/rule.ts';
import { Slot } from '../syntax/memo.ts';
import type { Range } from '../syntax/position.ts';
import { timed } from '../syntax/timings.ts';
import { blockIndexAt, type SyntaxTree } from '../syntax/tree.ts';
import { enabledRules } from './enabled-rules.ts';
import { addFindings, type Finding } from './finding.ts';
import { defaultSettings } from './settings.ts';
import { addPlaced, type TreeFindings, treeFindings } from './tree-findings.ts';

/** A document as every feature sees it: one for each version of the text. */
export interface Analysis {
  readonly tree: SyntaxTree;
  readonly report: Report;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** The findings that a comment in the text silences. */
  readonly silenced: readonly Finding[];
  /** The findings in single blocks, for the analysis of the next version. */
  readonly inspected: TreeFindings;
}

/**
 * Reads a tree as a report and applies every rule to it. Findings in blocks and tables that are unchanged since an
 * earlier version are reused; if the analysis of that version is given, these blocks are not even visited. A session
 * makes reading many reports in a row faster.
 */
export function analyse(
  tree: SyntaxTree,
  settings: RuleSettings = defaultSettings,
  earlier?: Analysis,
  session?: ReadingSession,
): Analysis {
  const report = timed('report', () => readReport(tree, earlier?.report, session));
  const inspected = timed('blocks', () => treeFindings(tree, settings, earlier?.inspected));
  const found = [...inspected.findings];
  const active = enabledRules(settings);
  timed('tables', () => {
    for (const { reading, start } of report.statutory) addPlaced(found, tableFindings(reading, settings), start);
  });
  for (const one of active.report) addFindings(found, one, one.rule.check(report, one.parameters, settings));
  for (const [one, notes] of inspected.notes) addFindings(found, one, one.rule.judge(report, notes));
  found.sort(byPlace);
  const isSilenced = silencer(report);
  return {
    tree,
    report,
    findings: isSilenced ? found.filter((finding) => !isSilenced(finding)) : found,
    silenced: isSilenced ? found.filter(isSilenced) : NO_FINDINGS,
    inspected,
  };
}

const NO_FINDINGS: readonly Finding[] = [];

interface Cached {
  readonly settings: RuleSettings;
  readonly findings: readonly Finding[];
}

const inTables = new Slot<StatutoryTable, Cached>();

function tableFindings(table: StatutoryTable, settings: RuleSettings): readonly Finding[] {
  const cached = inTables.get(table);
  if (cached?.settings === settings) return cached.findings;
  const findings: Finding[] = [];
  for (const one of enabledRules(settings).table) {
    addFindings(findings, one, one.rule.check(table, one.parameters));
  }
  inTables.set(table, { settings, findings });
  return findings;
}

export function byPlace(a: { range: Range; code: string }, b: { range: Range; code: string }): number {
  return (
    a.range.start.line - b.range.start.line ||
    a.range.start.character - b.range.start.character ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
  );
}

/**
 * Returns a test for silenced findings: those that begin in a block above which a comment names their rule and gives a
 * reason. Undefined if the report has no such comments.
 */
export function silencer(report: Report): ((finding: Finding) => boolean) | undefined {
  if (report.silences.length === 0) return undefined;
  const silenced = new Set<string>();
  for (const { directive, target } of report.silences) {
    if (target >= 0 && directive.reason !== '') silenced.add(`${directive.code}@${target}`);
  }
  return ({ code, range }) => silenced.has(`${code}@${blockIndexAt(report.tree, range.start.line)}`);
}
