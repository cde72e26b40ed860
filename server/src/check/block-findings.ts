import { type Prose, proseOf } from '../report/prose/prose.ts';
import type { NoteRule, RuleSettings } from '../rules/rule.ts';
import type { Block } from '../syntax/block.ts';
import { Slot } from '../syntax/memo.ts';
import { type EnabledRule, enabledRules } from './enabled-rules.ts';
import { addFindings, type Finding } from './finding.ts';

/** What the rules found in a block, in its own lines, and what they noted for the report as a whole. */
export interface BlockFindings {
  readonly findings: readonly Finding[];
  readonly notes: readonly BlockNote[];
}

export interface BlockNote {
  readonly rule: EnabledRule<NoteRule>;
  readonly note: unknown;
}

interface Cached extends BlockFindings {
  readonly settings: RuleSettings;
}

const inspected = new Slot<Block, Cached>();
const NO_NOTES: readonly BlockNote[] = [];

/** Applies the rules about single blocks and their prose to a block; once for the same settings. */
export function blockFindings(block: Block, settings: RuleSettings): BlockFindings {
  let inspection = inspected.get(block);
  if (inspection?.settings !== settings) {
    const findings: Finding[] = [];
    for (const one of enabledRules(settings).block) addFindings(findings, one, one.rule.check(block, one.parameters));
    const prose = proseOf(block);
    if (prose) addProseFindings(findings, prose, settings);
    inspection = { settings, findings, notes: prose ? notesOf(prose, settings) : NO_NOTES };
    inspected.set(block, inspection);
  }
  return inspection;
}

function addProseFindings(findings: Finding[], prose: Prose, settings: RuleSettings): void {
  for (const one of enabledRules(settings).prose) {
    addFindings(findings, one, one.rule.check(prose));
  }
}

function notesOf(prose: Prose, settings: RuleSettings): readonly BlockNote[] {
  let notes: BlockNote[] | undefined;
  for (const rule of enabledRules(settings).notes) {
    for (const note of rule.rule.note(prose)) {
      notes ??= [];
      notes.push({ rule, note });
    }
  }
  return notes ?? NO_NOTES;
}
