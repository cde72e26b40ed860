import type { ReportFacts } from '../report/facts.ts';
import type { Placed } from '../report/placed.ts';
import type { Prose } from '../report/prose/prose.ts';
import type { Report } from '../report/report.ts';
import type { StatutoryTable } from '../report/table/readings.ts';
import type { Block } from '../syntax/block.ts';
import type { Edit, Range } from '../syntax/position.ts';
import type { Neighbours } from './other-reports/neighbours.ts';
import type { Sample } from './sample.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Something wrong in a report: where it is, what it is, and how to mend it. */
export interface Problem {
  readonly range: Range;
  /** A short, polite Chinese sentence that a clerk understands, figures included. */
  readonly message: string;
  /** The figure that the cell should hold, if it is known. */
  readonly expected?: string | undefined;
  readonly related?: readonly RelatedPlace[] | undefined;
  /** Ways to mend it, the likeliest first. They may be made on each access, so read them only when needed. */
  readonly fixes?: readonly Fix[] | undefined;
}

export interface RelatedPlace {
  /** The file, if it is another one. */
  readonly uri?: string;
  readonly range: Range;
  readonly message: string;
}

export interface Fix {
  readonly title: string;
  readonly edits: readonly Edit[];
  /** Most probably what the author wants; the editor offers it first. */
  readonly isPreferred: boolean;
  /** May be applied unseen, together with all other safe fixes. */
  readonly isSafe: boolean;
}

/** What the settings and the page under docs/rules say about a rule. */
export interface RuleMeta {
  /**
   * NB301: the first digit is its group (1 structure, 2 cells, 3 totals, 4 other reports, 5 words against figures, 6
   * wording, 7 citations).
   */
  readonly code: string;
  /** A readable name in kebab-case. */
  readonly name: string;
  readonly title: string;
  /** The title in English, for the settings of an English editor. */
  readonly english: string;
  readonly severity: Severity;
  readonly fix: FixKind;
  readonly parameters: readonly RuleParameter[];
  /** Why it matters, in a sentence or two. */
  readonly why: string;
  /** How to mend it. */
  readonly mend: string;
  readonly sample: Sample;
}

/**
 * Which fixes a rule has: none, some that are offered one by one, only ones that are safe to apply unseen (Fix.isSafe),
 * or some of either kind.
 */
export type FixKind = 'none' | 'offered' | 'safe' | 'mixed';

/** A number that a setting may change. */
export interface RuleParameter {
  readonly name: string;
  readonly description: string;
  readonly default: number;
  readonly minimum: number;
}

export type Parameters = Readonly<Record<string, number>>;

/** The severity of a rule, or off, and its parameters. */
export interface RuleSetting {
  readonly severity: Severity | 'off';
  readonly parameters: Parameters;
}

/** The setting of every rule, by code. */
export type RuleSettings = ReadonlyMap<string, RuleSetting>;

/** Checks one block at a time, whatever is around it. Ranges count from the block's first line. */
export interface BlockRule extends RuleMeta {
  readonly scope: 'block';
  readonly check: (block: Block, parameters: Parameters) => readonly Problem[];
}

/** Checks the prose of one block at a time. Ranges count from the block's first line. */
export interface ProseRule extends RuleMeta {
  readonly scope: 'prose';
  readonly check: (prose: Prose) => readonly Problem[];
}

/** Checks one statutory table as it was read. Ranges count from the table's first line. */
export interface TableRule extends RuleMeta {
  readonly scope: 'table';
  readonly check: (table: StatutoryTable, parameters: Parameters) => readonly Problem[];
}

/** Checks the whole report. Ranges are the document's. */
export interface ReportRule extends RuleMeta {
  readonly scope: 'report';
  /** Set for a rule that reports the relations with its code (`RelationFormat.rule`). */
  readonly isOfRelations?: true;
  readonly check: (report: Report, parameters: Parameters, settings: RuleSettings) => readonly Problem[];
}

/**
 * Checks the prose of the whole report in two steps: `note` collects what matters in each block, which is kept with the
 * block; `judge` goes through the notes for each version of the text. Ranges of notes count from the block's first
 * line, those of problems are the document's.
 */
export interface NoteRule<Note = unknown> extends RuleMeta {
  readonly scope: 'notes';
  note(prose: Prose): readonly Note[];
  judge(report: Report, notes: readonly PlacedNote<Note>[]): readonly Problem[];
}

/** A note with the place of its block. */
export interface PlacedNote<Note> extends Placed {
  readonly note: Note;
}

/** Compares a report with others. It sees only the facts of each, so that their texts need not be in memory. */
export interface WorkspaceRule extends RuleMeta {
  readonly scope: 'workspace';
  /** Set for a rule that reports the relations with last year's report with its code (`RelationFormat.rule`). */
  readonly isOfRelations?: true;
  readonly check: (facts: ReportFacts, neighbours: Neighbours, parameters: Parameters) => readonly Problem[];
}

export type Rule = BlockRule | ProseRule | TableRule | ReportRule | NoteRule | WorkspaceRule;

export const NO_PROBLEMS: readonly Problem[] = [];
