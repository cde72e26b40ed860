import { type Analysis, analyse } from '../check/analyse.ts';
import { type Finding, plainFinding } from '../check/finding.ts';
import { isOpenToLastYear } from '../check/neighbour-findings.ts';
import { factsOf, organOf, plainFactsOf, type ReportFacts, yearOf } from '../report/facts.ts';
import type { ReadingSession } from '../report/table/read.ts';
import type { RuleSettings } from '../rules/rule.ts';
import type { FrontMatterValue } from '../syntax/front-matter-entries.ts';
import { timed } from '../syntax/timings.ts';
import { readTree } from '../syntax/tree.ts';
import { keyOf } from './paths.ts';

/** A report as the index knows it: its facts and the findings of its own, without those from comparison. */
export interface Entry {
  readonly uri: string;
  readonly key: string;
  readonly organ: string;
  readonly year: number | undefined;
  readonly formatId: string;
  readonly lastYear: FrontMatterValue | undefined;
  readonly rollUp: readonly FrontMatterValue[];
  readonly facts: ReportFacts;
  /** Everything that determines references between reports: entries with equal keys have the same neighbours. */
  readonly referenceKey: string;
  readonly findings: readonly Finding[];
  readonly silenced: readonly Finding[];
  /** The number of findings that are errors. */
  readonly errors: number;
}

/** The entry of a file that was read. */
export interface ReadEntry extends Entry {
  /** True if last year's figures can change the report's own findings. */
  readonly isOpenToLastYear: boolean;
}

/** The entry of a file that was read. Does not keep the text in memory. */
export function readEntry(uri: string, text: string, settings: RuleSettings, session?: ReadingSession): ReadEntry {
  const key = keyOf(uri);
  const analysis = timed(key, () => {
    const tree = timed('tree', () => readTree(text));
    return analyse(tree, settings, undefined, session);
  });
  const entry = entryOf(uri, key, analysis, plainFactsOf(analysis.report));
  const [findings, silenced] = [entry.findings.map(plainFinding), entry.silenced.map(plainFinding)];
  return { ...entry, findings, silenced, isOpenToLastYear: isOpenToLastYear(analysis) };
}

/**
 * The entry of an open document. Called on each keystroke, so the caller passes the key instead of having it computed.
 */
export function openEntry(uri: string, key: string, analysis: Analysis): Entry {
  return entryOf(uri, key, analysis, factsOf(analysis.report));
}

function entryOf(uri: string, key: string, { report, findings, silenced }: Analysis, facts: ReportFacts): Entry {
  const { lastYear, rollUp } = report.meta;
  const organ = organOf(report);
  const year = yearOf(report);
  const formatId = report.format.id;
  const referenceKey = [organ, year, formatId, lastYear?.text, ...rollUp.map(({ text }) => text)].join('\n');
  const errors = countErrors(findings);
  return { uri, key, organ, year, formatId, lastYear, rollUp, facts, referenceKey, findings, silenced, errors };
}

function countErrors(findings: readonly Finding[]): number {
  let count = 0;
  for (const { severity } of findings) if (severity === 'error') count++;
  return count;
}
