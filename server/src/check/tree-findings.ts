import type { NoteRule, PlacedNote, RuleSettings } from '../rules/rule.ts';
import { replaced } from '../syntax/in-order.ts';
import { changedBlocks, type SyntaxTree } from '../syntax/tree.ts';
import { blockFindings } from './block-findings.ts';
import { type EnabledRule, enabledRules } from './enabled-rules.ts';
import { type Finding, shiftFinding } from './finding.ts';

/** What the rules found and noted in the blocks of one version of a text, in the document's lines and order. */
export interface TreeFindings {
  readonly tree: SyntaxTree;
  readonly settings: RuleSettings;
  readonly findings: readonly Finding[];
  readonly notes: ReadonlyMap<EnabledRule<NoteRule>, readonly PlacedNote<unknown>[]>;
}

/** Inspects the blocks of a tree; with the findings of an earlier version, only those that have changed. */
export function treeFindings(tree: SyntaxTree, settings: RuleSettings, earlier?: TreeFindings): TreeFindings {
  const changed = earlier?.settings === settings ? changedBlocks(earlier.tree, tree) : undefined;
  if (!earlier || !changed) return inspectRange(tree, settings, 0, tree.blocks.length);
  const { from, to } = changed;
  const own = inspectRange(tree, settings, from, to);
  const lines = [tree.starts[from] ?? tree.lineCount, tree.starts[to] ?? tree.lineCount] as const;
  const notes = new Map<EnabledRule<NoteRule>, readonly PlacedNote<unknown>[]>();
  for (const [rule, placed] of earlier.notes) {
    notes.set(
      rule,
      replaced(placed, from, to, own.notes.get(rule) ?? [], ({ index }) => index),
    );
  }
  const findings = replaced(earlier.findings, ...lines, own.findings, ({ range }) => range.start.line);
  return { tree, settings, findings, notes };
}

function inspectRange(tree: SyntaxTree, settings: RuleSettings, from: number, to: number): TreeFindings {
  const findings: Finding[] = [];
  const notes = new Map<EnabledRule<NoteRule>, PlacedNote<unknown>[]>();
  for (const rule of enabledRules(settings).notes) notes.set(rule, []);
  for (let index = from; index < to; index++) {
    const found = blockFindings(tree.blocks[index], settings);
    const start = tree.starts[index];
    addPlaced(findings, found.findings, start);
    for (const { rule, note } of found.notes) notes.get(rule)?.push({ note, index, start });
  }
  return { tree, settings, findings, notes };
}

/** Adds the findings of a block or table, with their lines converted to the document's. */
export function addPlaced(found: Finding[], findings: readonly Finding[], lines: number): void {
  for (const finding of findings) found.push(lines === 0 ? finding : shiftFinding(finding, lines));
}
