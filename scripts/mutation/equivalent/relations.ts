import { type Equivalence, KEPT, SHORT } from './equivalence.ts';

/** Of server/src/relations. */
export const RELATIONS: readonly Equivalence[] = [
  { file: 'relations/all.ts', from: '!equations', to: 'true', why: KEPT },
  { file: 'relations/doubt.ts', from: 'known !== void 0', to: 'false', why: KEPT },
  { file: 'relations/doubt.ts', from: 'declared.length > 0', to: 'declared.length >= 0', why: SHORT },
  { file: 'relations/format-relations.ts', from: '!equations', to: 'true', why: KEPT },
  { file: 'relations/national-plan.ts', from: '!plan', to: 'true', why: KEPT },
  { file: 'relations/free-operand.ts', from: '!amounts', to: 'true', why: KEPT },
  { file: 'relations/named.ts', from: 'cached?.start === start', to: 'false', why: KEPT },
  { file: 'repair/neighbours.ts', from: '!neighbours', to: 'true', why: KEPT },
  { file: 'repair/prior.ts', from: '!known', to: 'true', why: KEPT },
  { file: 'repair/search.ts', from: '!bounds', to: 'true', why: KEPT },
  {
    file: 'repair/circles.ts',
    from: 'known.get(shape) ?? findCircle(shape)',
    to: 'findCircle(shape)',
    why: KEPT,
  },
  {
    file: 'relations/named.ts',
    from: /^!kinds\.some\(/,
    to: 'false',
    why: 'without a total there are no groups',
  },
  {
    file: 'relations/equation.ts',
    from: 'compare(difference, ZERO) > 0',
    to: 'compare(difference, ZERO) >= 0',
    why: 'a difference is not zero where there is one to tell',
  },
  {
    file: 'relations/equation.ts',
    from: 'compare(value, ZERO) < 0',
    to: 'compare(value, ZERO) <= 0',
    why: 'zero turned round is zero',
  },
  {
    file: 'repair/slip.ts',
    from: 'truth.length !== written.length',
    to: 'false',
    why: 'what follows the slip is the same in both, and so is their length',
  },
  {
    file: 'repair/slip.ts',
    from: 'written.length !== truth.length + 1',
    to: 'false',
    why: 'what follows the slip is the same in both, and so is their length',
  },
  { file: 'repair/slip.ts', from: 'i < a.length', to: 'i <= a.length', why: 'past the end is undefined, no digit' },
  { file: 'repair/slip.ts', from: 'i < b.length', to: 'i <= b.length', why: 'past the end is undefined, no digit' },
  {
    file: 'repair/slip.ts',
    from: 'i < a.length && i < b.length',
    to: '(i < a.length) || (i < b.length)',
    why: 'past the end of one is undefined, no digit of the other',
  },
  { file: 'repair/slip.ts', from: 'at > 0', to: 'at >= 0', why: 'before the first digit is undefined, no digit' },
  { file: 'repair/index.ts', from: 'results.length > 1', to: 'true', why: SHORT },
  { file: 'repair/index.ts', from: 'results.length > 1', to: 'results.length >= 1', why: SHORT },
];
