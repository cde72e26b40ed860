import type { Fix, Problem, RelatedPlace, Rule, Severity } from '../rules/rule.ts';
import { type Range, shiftEdit, shiftRange } from '../syntax/position.ts';

/** A problem with its rule's code, and with the severity that is set. */
export interface Finding extends Problem {
  readonly code: string;
  readonly severity: Severity;
}

/** A rule's code, and the severity that is set for its findings. */
export interface Named {
  readonly code: Rule['code'];
  readonly severity: Severity;
}

/** The most findings of a rule in a block, in a table, or on the report as a whole. */
const MOST_FINDINGS = 1000;

/** Adds a rule's problems as findings, up to MOST_FINDINGS; the last one then says how many more there are. */
export function addFindings(found: Finding[], named: Named, problems: readonly Problem[]): void {
  const count = Math.min(problems.length, MOST_FINDINGS);
  const rest = problems.length - count;
  for (let i = 0; i < count; i++) {
    const more = rest > 0 && i === count - 1 ? `（此类问题还有 ${rest} 处，没有逐一列出）` : '';
    found.push(new MovedProblem(problems[i], named, 0, more));
  }
}

/** A finding moved down by a number of lines: from a block's own lines to the document's. */
export function shiftFinding(finding: Finding, lines: number): Finding {
  return new MovedProblem(finding, finding, lines);
}

/**
 * Copies a finding with its places and fixes worked out, to keep it without the report or send it to another thread.
 */
export function plainFinding({ code, severity, range, message, expected, related, fixes }: Finding): Finding {
  return {
    ...{ code, severity, range, message },
    ...(expected !== undefined && { expected }),
    ...(related && { related }),
    ...(fixes && { fixes }),
  };
}

/** A problem as a finding, moved down by a number of lines. Related places and fixes are computed on demand. */
class MovedProblem implements Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly range: Range;
  readonly message: string;
  readonly expected: string | undefined;
  readonly #problem: Problem;
  readonly #lines: number;
  #related: readonly RelatedPlace[] | undefined;
  #fixes: readonly Fix[] | undefined;

  constructor(problem: Problem, { code, severity }: Named, lines: number, more = '') {
    this.code = code;
    this.severity = severity;
    this.range = lines === 0 ? problem.range : shiftRange(problem.range, lines);
    this.message = problem.message + more;
    this.expected = problem.expected;
    this.#problem = problem;
    this.#lines = lines;
  }

  get related(): readonly RelatedPlace[] | undefined {
    this.#related ??= this.#problem.related?.map((place) => shiftPlace(place, this.#lines));
    return this.#related;
  }

  get fixes(): readonly Fix[] | undefined {
    this.#fixes ??= this.#problem.fixes?.map((fix) => shiftFix(fix, this.#lines));
    return this.#fixes;
  }
}

function shiftPlace(place: RelatedPlace, lines: number): RelatedPlace {
  return lines === 0 || place.uri !== undefined ? place : { ...place, range: shiftRange(place.range, lines) };
}

function shiftFix(fix: Fix, lines: number): Fix {
  return lines === 0 ? fix : { ...fix, edits: fix.edits.map((edit) => shiftEdit(edit, lines)) };
}
