import { factsOf, organOf, plainFactsOf, type ReportFacts, yearOf } from '../report/facts.ts';
import type { Report } from '../report/report.ts';
import { type Analysis, analyse } from '../rules/analysis.ts';
import { isOpenToLastYear } from '../rules/cross-check.ts';
import type { Finding } from '../rules/finding.ts';
import type { RuleSettings } from '../rules/settings.ts';
import type { FrontMatterValue } from '../syntax/front-matter.ts';
import { readTree } from '../syntax/tree.ts';
import { keyOf } from './paths.ts';

/** A report of the workspace as the index knows it: what was found in it by itself, and its facts. */
export interface Entry {
  readonly uri: string;
  readonly key: string;
  readonly organ: string;
  readonly year: number | undefined;
  readonly formatId: string;
  readonly lastYear: FrontMatterValue | undefined;
  readonly rollUp: readonly FrontMatterValue[];
  readonly facts: ReportFacts;
  /** All that decides which reports refer to which: two entries with the same one have the same neighbours. */
  readonly shape: string;
  readonly findings: readonly Finding[];
  readonly silenced: readonly Finding[];
  /** How many of the findings are errors. */
  readonly errors: number;
  /** Whether last year's figures have a say in what is found in it by itself. */
  readonly isOpenToLastYear: boolean;
}

/** The entry of a file that was read; its text is let go. */
export function readEntry(uri: string, text: string, settings: RuleSettings): Entry {
  const analysis = analyse(readTree(text), settings);
  return entryOf(uri, analysis, plainFactsOf(analysis.report));
}

/** The entry of an open document. */
export function openEntry(uri: string, analysis: Analysis): Entry {
  return entryOf(uri, analysis, factsOf(analysis.report));
}

function entryOf(uri: string, analysis: Analysis, facts: ReportFacts): Entry {
  const { report, findings, silenced } = analysis;
  const errors = countErrors(findings);
  return { ...identity(uri, report), facts, findings, silenced, errors, isOpenToLastYear: isOpenToLastYear(analysis) };
}

function identity(uri: string, report: Report) {
  const { lastYear, rollUp } = report.meta;
  const organ = organOf(report);
  const year = yearOf(report);
  const formatId = report.format.id;
  const shape = [organ, year, formatId, lastYear?.text, ...rollUp.map(({ text }) => text)].join('\n');
  return { uri, key: keyOf(uri), organ, year, formatId, lastYear, rollUp, shape };
}

function countErrors(findings: readonly Finding[]): number {
  let count = 0;
  for (const { severity } of findings) if (severity === 'error') count++;
  return count;
}
