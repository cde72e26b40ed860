import type { Analysis } from '../check/analyse.ts';
import type { Finding } from '../check/finding.ts';
import type { Content, Page, PageBlock } from './content.ts';
import { freeTable } from './free-table.ts';
import { markContent } from './marks.ts';
import { proseContent } from './prose.ts';
import { type Run, tableRuns } from './runs.ts';
import { statutoryTable } from './statutory.ts';

/**
 * Lays out the official page of a report: its text in order, its statutory tables in their official layout. Text
 * between the parts of a table follows the table. Unchanged blocks keep their content objects.
 */
export function layoutPage(analysis: Analysis): Page {
  const { report, tree } = analysis;
  const runs = new Map<number, Run>();
  for (const run of tableRuns(report)) for (const index of run.taken) runs.set(index, run);
  const findings = findingsByLine(analysis.findings);
  const blocks: PageBlock[] = [];
  for (let index = 0; index < tree.blocks.length; index++) {
    const block = tree.blocks[index];
    const line = tree.starts[index];
    const run = runs.get(index);
    if (run) {
      if (run.index === index) blocks.push(runBlock(analysis, run, findings));
      continue;
    }
    const content = block.kind === 'table' ? freeTable(block) : proseContent(block, index === report.title?.index);
    if (!content) continue;
    blocks.push(placed(content, line, line + block.size, within(findings, line, line + block.lines.length)));
  }
  const { organ, year } = report.meta;
  const named = organ?.text ?? report.title?.reading?.organ;
  const dated = year?.value ?? report.title?.reading?.year;
  return {
    title: report.title?.heading.text ?? '',
    format: report.format.id,
    blocks,
    lineCount: tree.lineCount,
    ...(named !== undefined && { organ: named }),
    ...(dated !== undefined && { year: dated }),
  };
}

function runBlock({ report, tree }: Analysis, run: Run, findings: FindingsByLine): PageBlock {
  const content = statutoryTable(report.format, run.pieces, run.isComplete);
  const own: Finding[] = [];
  for (const index of run.taken) {
    const start = tree.starts[index];
    for (const finding of within(findings, start, start + tree.blocks[index].lines.length)) own.push(finding);
  }
  return placed(content, run.line, run.endLine, own);
}

function placed(content: Content, line: number, endLine: number, findings: readonly Finding[]): PageBlock {
  return { line, endLine, content: markContent(content, findings, line) };
}

type FindingsByLine = ReadonlyMap<number, readonly Finding[]>;

function findingsByLine(findings: readonly Finding[]): FindingsByLine {
  const lines = new Map<number, Finding[]>();
  for (const finding of findings) {
    const { line } = finding.range.start;
    const known = lines.get(line);
    if (known) known.push(finding);
    else lines.set(line, [finding]);
  }
  return lines;
}

function within(findings: FindingsByLine, from: number, to: number): readonly Finding[] {
  if (findings.size === 0) return NO_FINDINGS;
  const found: Finding[] = [];
  for (let line = from; line < to; line++) {
    const here = findings.get(line);
    if (here) found.push(...here);
  }
  return found;
}

const NO_FINDINGS: readonly Finding[] = [];
