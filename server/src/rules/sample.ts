/** A sample of what a rule finds. Its rule's page shows it, and test/unit/rules/samples.test.ts runs it. */
export interface Sample {
  /** Where the texts stand in a complete report. */
  readonly in: SamplePlace;
  /** Markdown that the rule finds fault with at each ⟦…⟧; at the report's title if there is none. */
  readonly wrong: string;
  /** The same put right. */
  readonly right: string;
  /** Texts elsewhere that the sample is compared with. */
  readonly beside?: readonly SampleContext[];
}

/** A text elsewhere, in the same report or in another. */
export interface SampleContext {
  readonly of: SampleFile;
  readonly in: SamplePlace;
  readonly text: string;
}

export type SampleFile = '本报告' | '上年的报告' | '财政所的报告' | '林业站的报告';

/** A place in a report, as the page names it. `…中的行` are single rows of a table, `开头` is 开头的信息 and 题目. */
export type SamplePlace =
  | '开头'
  | '开头的信息'
  | '题目'
  | '第一部分'
  | '第一部分的正文'
  | '第二十条第（一）项的表格'
  | '第二十条第（五）项的表格'
  | '第二十条第（六）项的表格'
  | '第二十条第（五）、（六）项的表格'
  | '第四部分'
  | '表四'
  | '第五部分'
  | '第五部分的正文'
  | '第五、六部分'
  | '第六部分'
  | '表二中的行'
  | '表三中的行'
  | '表四中的行';

const MARKS = /[⟦⟧]/g;

/** Removes the marks ⟦ and ⟧. */
export function withoutMarks(text: string): string {
  return text.replaceAll(MARKS, '');
}

/** Checks if a text marks what the rule finds. */
export function isMarked(text: string): boolean {
  return text.includes('⟦');
}
