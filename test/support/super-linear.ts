import {
  type Assertion,
  CharSet,
  type Concatenation,
  type Expression,
  JS,
  NFA,
  type NoParent,
  transform,
  visitAst,
} from 'refa';
import { analyse } from 'scslre';

/** A regular expression in source form. */
export interface Pattern {
  readonly source: string;
  readonly flags: string;
}

/**
 * Returns why matching may take more than linear time, or undefined if it cannot. There are two reasons: two parts that
 * match the same characters can divide them in many ways (scslre finds these), or a search that fails late restarts at
 * each character and reads to the same end (see `restarts`). Bounded repetitions are linear.
 */
export function superLinear(pattern: Pattern): string | undefined {
  const [first] = analyse(pattern, { maxReports: 1 }).reports;
  if (first) return `${first.type} at ${first.character.literal.source}`;
  return restarts(pattern) ? 'begins again at each occurrence of its start' : undefined;
}

/** The number of states to search before a pattern counts as too complex to judge. */
const MOST_STATES = 50_000;

type State = NFA['initial'];

/**
 * True if there is a word such that, in repetitions of it, the pattern can begin at each occurrence, stay in a loop,
 * and not have matched. Ignores assertions that are not at the beginning: at worst this reports too much.
 */
function restarts({ source, flags }: Pattern): boolean {
  if (flags.includes('y')) return false;
  const parser = JS.Parser.fromLiteral({ source, flags });
  const parse = (element: JS.ParsableElement) =>
    parser.parseElement(element, { assertions: 'parse', backreferences: 'disable' });
  return parser.ast.pattern.alternatives.some((alternative) => {
    const { expression, maxCharacter } = parse(alternative);
    if (!isUnbounded(expression)) return false;
    const nfa = automaton(expression, maxCharacter);
    const [first] = alternative.elements;
    const last = alternative.elements[alternative.elements.length - 1];
    const behind = first?.type === 'Assertion' && first.kind === 'lookbehind' && first.negate ? first : undefined;
    const notBefore =
      behind && singles(behind.alternatives.map((one) => automaton(parse(one).expression, maxCharacter)));
    const isUndecided = last?.type === 'Assertion';
    return statesOf(nfa).some((loop) => isRestarted({ nfa, loop, notBefore, isUndecided }));
  });
}

function isUnbounded(expression: NoParent<Expression>): boolean {
  let isFound = false;
  visitAst(expression, {
    onQuantifierEnter: ({ max }) => {
      isFound ||= max === Number.POSITIVE_INFINITY;
    },
  });
  return isFound;
}

type Part = NoParent<Concatenation>['elements'][number];

/** Builds an automaton without assertions. An alternative that starts with `^` matches only once, so it is dropped. */
function automaton(expression: NoParent<Expression>, maxCharacter: number): NFA {
  const nothing: Part = { type: 'CharacterClass', characters: CharSet.empty(maxCharacter) };
  const onConcatenation = (node: NoParent<Concatenation>) => {
    node.elements = node.elements.flatMap((one): readonly Part[] =>
      one.type !== 'Assertion' ? [one] : isTextStart(one) ? [nothing] : [],
    );
  };
  const plain = transform({ onConcatenation }, expression);
  return NFA.fromRegex(plain, { maxCharacter }, {}, new NFA.LimitedNodeFactory(MOST_STATES));
}

/** The parser reads `^` as (?<![^]). */
function isTextStart({ kind, negate, alternatives }: NoParent<Assertion>): boolean {
  const [only] = alternatives[0].elements;
  return kind === 'behind' && negate && only?.type === 'CharacterClass' && only.characters.isAll;
}

/** Returns the set of single characters that these match; undefined if they also match longer words. */
function singles(automata: readonly NFA[]): CharSet | undefined {
  const isShort = automata.every((nfa) => [...nfa.initial.out.keys()].every((state) => state.out.size === 0));
  const sets = automata.flatMap((nfa) => [...nfa.initial.out.values()]);
  return isShort && sets.length > 0 ? sets.reduce((one, other) => one.union(other)) : undefined;
}

function statesOf(nfa: NFA): State[] {
  const states = new Set([nfa.initial]);
  for (const state of states) for (const next of state.out.keys()) states.add(next);
  return [...states];
}

interface Loop {
  readonly nfa: NFA;
  readonly loop: State;
  /** The characters after which the pattern cannot begin. */
  readonly notBefore: CharSet | undefined;
  /** True if reaching the end is not yet a match, because the pattern ends with an assertion. */
  readonly isUndecided: boolean;
}

/** Where a word leads: from the start, from within the loop, and by all paths from the start. */
interface Place {
  readonly word: readonly number[];
  readonly begun: State;
  readonly looping: State;
  readonly all: ReadonlySet<State>;
}

/**
 * True if a word leads from the start to the loop state and from there back to it, and its repetitions do not match.
 */
function isRestarted({ nfa, loop, notBefore, isUndecided }: Loop): boolean {
  const hasMatched = (states: ReadonlySet<State>) => !isUndecided && [...states].some((one) => nfa.finals.has(one));
  const names = new Map(statesOf(nfa).map((state, i) => [state, i]));
  const nameOf = (states: Iterable<State>) => [...states].map((one) => names.get(one)).join();
  const seen = new Set<string>();
  const open: Place[] = [{ word: [], begun: nfa.initial, looping: loop, all: new Set([nfa.initial]) }];
  for (let place = open.pop(); place; place = open.pop()) {
    for (const next of stepsFrom(place, notBefore)) {
      if (hasMatched(next.all)) continue;
      const isRound = next.begun === loop && next.looping === loop && !notBefore?.has(next.word[next.word.length - 1]);
      if (isRound && !isMatchedByAndBy(next, hasMatched)) return true;
      const name = nameOf([next.begun, next.looping, ...next.all]);
      if (seen.has(name)) continue;
      if (seen.size > MOST_STATES) return true;
      seen.add(name);
      open.push(next);
    }
  }
  return false;
}

/** Returns all places one character further; if possible, the character is one after which the pattern may begin. */
function stepsFrom({ word, begun, looping, all }: Place, notBefore: CharSet | undefined): Place[] {
  const places: Place[] = [];
  for (const [nextBegun, own] of begun.out) {
    for (const [nextLooping, other] of looping.out) {
      const both = own.intersect(other);
      if (both.isEmpty) continue;
      const preferred = notBefore ? both.without(notBefore) : both;
      const [{ min: character }] = (preferred.isEmpty ? both : preferred).ranges;
      places.push({ word: [...word, character], begun: nextBegun, looping: nextLooping, all: step(all, character) });
    }
  }
  return places;
}

function step(states: ReadonlySet<State>, character: number): Set<State> {
  const next = new Set<State>();
  for (const state of states) for (const [to, characters] of state.out) if (characters.has(character)) next.add(to);
  return next;
}

/** True if a word that has gone round once matches after a few more rounds. */
function isMatchedByAndBy({ word, all }: Place, hasMatched: (states: ReadonlySet<State>) => boolean): boolean {
  let states = all;
  for (let round = 0; round < 5; round++) {
    for (const character of word) {
      states = step(states, character);
      if (hasMatched(states)) return true;
    }
  }
  return false;
}
