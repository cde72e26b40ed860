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

/** A regular expression as it is written. */
export interface Pattern {
  readonly source: string;
  readonly flags: string;
}

/**
 * Why matching may take time that grows faster than the text does; undefined where it does not. Two parts that can take
 * the same characters share them out in every way (scslre finds these); and a search that fails late begins again at
 * each character, and reads to the same end (that is `restarts`). Bounded repetitions are bounded.
 */
export function superLinear(pattern: Pattern): string | undefined {
  const [first] = analyse(pattern, { maxReports: 1 }).reports;
  if (first) return `${first.type} at ${first.character.literal.source}`;
  return restarts(pattern) ? 'begins again at each occurrence of its start' : undefined;
}

/** How many states may be looked at before a pattern counts as too involved to be judged. */
const MOST_STATES = 50_000;

type State = NFA['initial'];

/**
 * Whether there is a word such that in repetitions of it the pattern can begin at each occurrence, stay in a loop, and
 * not have matched. Other assertions than those at the beginning are not looked at: at worst too much is found.
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

/** An automaton of what the assertions leave. What stands at the text's beginning stands there once: it is left out. */
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

/** `^` is read as (?<![^]). */
function isTextStart({ kind, negate, alternatives }: NoParent<Assertion>): boolean {
  const [only] = alternatives[0].elements;
  return kind === 'behind' && negate && only?.type === 'CharacterClass' && only.characters.isAll;
}

/** The characters that are words of their own; none where there are longer words. */
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
  /** The characters behind which the pattern cannot begin. */
  readonly notBefore: CharSet | undefined;
  /** Whether coming to the end is no match yet, for an assertion has its say there. */
  readonly isUndecided: boolean;
}

/** Where a word has come to: from the beginning, from within the loop, and by all ways from the beginning. */
interface Place {
  readonly word: readonly number[];
  readonly begun: State;
  readonly looping: State;
  readonly all: ReadonlySet<State>;
}

/** Whether a word leads from the beginning to a state and from there back to it, and repeated is no match. */
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

/** All places one character further: one that the pattern may begin behind, where there is such a one. */
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

/** Whether a word that has gone round once is a match after some more rounds. */
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
