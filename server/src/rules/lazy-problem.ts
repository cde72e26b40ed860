import type { Range } from '../syntax/position.ts';
import type { Fix, Problem, RelatedPlace } from './rule.ts';

/** What of a problem is written when it is asked for: an editor shows the fixes of few findings, and nobody those of a folder. */
interface Later {
  readonly expected?: string;
  readonly related?: () => readonly RelatedPlace[] | undefined;
  readonly fixes: () => readonly Fix[];
}

/** A problem that is told at once, and its fixes later. A class: V8 takes longer to make an object with getters of its own. */
export class LazyProblem implements Problem {
  readonly range: Range;
  readonly message: string;
  readonly expected: string | undefined;
  readonly #later: Later;

  constructor(range: Range, message: string, later: Later) {
    this.range = range;
    this.message = message;
    this.expected = later.expected;
    this.#later = later;
  }

  get related(): readonly RelatedPlace[] | undefined {
    return this.#later.related?.();
  }

  get fixes(): readonly Fix[] {
    return this.#later.fixes();
  }
}
