import { type Report, readReport } from '../report/report.ts';
import type { TableReading } from '../report/table.ts';
import type { Block } from '../syntax/block.ts';
import { Slot } from '../syntax/memory.ts';
import { type Range, shiftEdit, shiftRange } from '../syntax/position.ts';
import { blockIndexAt, type SyntaxTree } from '../syntax/tree.ts';
import { rules } from './index.ts';
import type { BlockRule, Problem, ReportRule, Rule, Severity, TableRule } from './rule.ts';
import { defaultSettings, type RuleSettings } from './settings.ts';

/** A problem under its rule's code, as severe as it is set. */
export interface Finding extends Problem {
  readonly code: string;
  readonly severity: Severity;
}

/** A document as every feature sees it: one for each version of the text. */
export interface Analysis {
  readonly tree: SyntaxTree;
  readonly report: Report;
  /** In the order of the text. */
  readonly findings: readonly Finding[];
  /** Those that a comment in the text silences. */
  readonly silenced: readonly Finding[];
}

const blockRules = rules.filter((rule): rule is BlockRule => rule.scope === 'block');
const tableRules = rules.filter((rule): rule is TableRule => rule.scope === 'table');
const reportRules = rules.filter((rule): rule is ReportRule => rule.scope === 'report');

/**
 * Reads a tree as a report and applies every rule to it. What the rules found in blocks and tables that are the same
 * as in an earlier version is taken as it is.
 */
export function analyse(tree: SyntaxTree, settings: RuleSettings = defaultSettings): Analysis {
  const report = readReport(tree);
  const found: Finding[] = [];
  for (let index = 0; index < tree.blocks.length; index++) {
    const findings = blockFindings(tree.blocks[index], settings);
    for (const finding of shift(findings, tree.starts[index])) found.push(finding);
  }
  for (const { reading, start } of report.tables) {
    const findings = tableFindings(reading, settings);
    for (const finding of shift(findings, start)) found.push(finding);
  }
  for (const rule of reportRules) {
    for (const finding of apply(rule, (parameters) => rule.check(report, parameters, settings), settings))
      found.push(finding);
  }
  found.sort(byPlace);
  const isSilenced = silencer(report);
  return {
    tree,
    report,
    findings: found.filter((finding) => !isSilenced(finding)),
    silenced: found.filter(isSilenced),
  };
}

interface Cached {
  readonly settings: RuleSettings;
  readonly findings: readonly Finding[];
}

const inBlocks = new Slot<Block, Cached>();
const inTables = new Slot<TableReading, Cached>();

function blockFindings(block: Block, settings: RuleSettings): readonly Finding[] {
  const cached = inBlocks.get(block);
  if (cached?.settings === settings) return cached.findings;
  const findings = blockRules.flatMap((rule) => apply(rule, (parameters) => rule.check(block, parameters), settings));
  inBlocks.set(block, { settings, findings });
  return findings;
}

function tableFindings(table: TableReading, settings: RuleSettings): readonly Finding[] {
  const cached = inTables.get(table);
  if (cached?.settings === settings) return cached.findings;
  const findings = tableRules.flatMap((rule) => apply(rule, (parameters) => rule.check(table, parameters), settings));
  inTables.set(table, { settings, findings });
  return findings;
}

/** A rule's problems as findings, as it is set. */
export function apply(
  rule: Rule,
  check: (parameters: Readonly<Record<string, number>>) => readonly Problem[],
  settings: RuleSettings,
): Finding[] {
  const { severity, parameters } = settings.get(rule.code) ?? { severity: rule.severity, parameters: {} };
  if (severity === 'off') return [];
  const problems = check(parameters);
  const listed = problems.length > MOST_FINDINGS ? abridge(problems) : problems;
  return listed.map((problem) => ({ ...problem, code: rule.code, severity }));
}

/** The most findings that a rule may have in a block, a table or on the report as a whole. */
const MOST_FINDINGS = 1000;

/** The first of very many problems, the last of them telling how many more there are. */
function abridge(problems: readonly Problem[]): Problem[] {
  const listed = problems.slice(0, MOST_FINDINGS);
  const last = listed[MOST_FINDINGS - 1];
  const rest = problems.length - MOST_FINDINGS;
  listed[MOST_FINDINGS - 1] = { ...last, message: `${last.message}（此类问题还有 ${rest} 处，没有逐一列出）` };
  return listed;
}

/** From a block's own lines to the document's. */
function shift(findings: readonly Finding[], lines: number): readonly Finding[] {
  if (lines === 0) return findings;
  return findings.map((finding) => ({
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
  }));
}

export function byPlace(a: { range: Range; code: string }, b: { range: Range; code: string }): number {
  return (
    a.range.start.line - b.range.start.line ||
    a.range.start.character - b.range.start.character ||
    (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)
  );
}

/** Tells whether a finding is silenced: it begins in a block above which a comment names its rule and gives a reason. */
export function silencer(report: Report): (finding: Finding) => boolean {
  const silenced = new Set<string>();
  for (const { directive, target } of report.silences) {
    if (target >= 0 && directive.reason !== '') silenced.add(`${directive.code}@${target}`);
  }
  if (silenced.size === 0) return () => false;
  return ({ code, range }) => silenced.has(`${code}@${blockIndexAt(report.tree, range.start.line)}`);
}
