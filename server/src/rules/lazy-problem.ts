import type { Range } from '../syntax/position.ts';
import type { Fix, Problem, RelatedPlace } from './rule.ts';

/** Parts of a problem that are made on demand: an editor shows the fixes of few findings, a check of a folder none. */
interface Later {
  readonly expected?: string | undefined;
  readonly related?: () => readonly RelatedPlace[] | undefined;
  readonly fixes: () => readonly Fix[];
}

/** A problem that makes its fixes on demand; a class, since V8 is slower to make objects with getters of their own. */
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
