import type { Outcome } from './runner.ts';

/** How many mutants a group has, and how many of them a test noticed. */
export interface Score {
  readonly name: string;
  readonly killed: number;
  /** Mutants that ran without end; they count as killed, since users and tests would notice. */
  readonly endless: number;
  readonly all: number;
}

/** The scores of outcomes grouped by a name, in the order of names. */
export function scoresBy(outcomes: readonly Outcome[], nameOf: (outcome: Outcome) => string): Score[] {
  const groups = new Map<string, Outcome[]>();
  for (const one of outcomes) {
    const group = groups.get(nameOf(one));
    if (group) group.push(one);
    else groups.set(nameOf(one), [one]);
  }
  return [...groups.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, group]) => ({ ...scoreOf(group), name }));
}

/** The score of all outcomes. */
export function scoreOf(outcomes: readonly Outcome[]): Score {
  const count = (fate: Outcome['fate']) => outcomes.filter((one) => one.fate === fate).length;
  return { name: 'all', killed: count('killed'), endless: count('endless'), all: outcomes.length };
}

/** The share of the mutants that was noticed: 93.4 %. */
export function percentage({ killed, endless, all }: Score): string {
  return all === 0 ? '–' : `${(((killed + endless) / all) * 100).toFixed(1)} %`;
}

/** Separates mutants of code from those of texts for users, which are reported apart. */
export function byClass(outcomes: readonly Outcome[]): { readonly code: Outcome[]; readonly messages: Outcome[] } {
  const isMessage = ({ mutant }: Outcome) => mutant.operator === 'message';
  return { code: outcomes.filter((one) => !isMessage(one)), messages: outcomes.filter(isMessage) };
}

/** The survivors, one line each: `server/src/rules/edit.ts:12 comparison  a === b → a !== b`. */
export function survivorLines(outcomes: readonly Outcome[]): string[] {
  return outcomes
    .filter(({ fate }) => fate === 'survived' || fate === 'unreached')
    .map(({ mutant: { file, line, operator, from, to }, fate }) => {
      const note = fate === 'unreached' ? ' (no test comes here)' : '';
      return `${file}:${line} ${operator}  ${short(from)} → ${short(to)}${note}`;
    });
}

function short(code: string): string {
  const line = code.replace(/\s+/g, ' ');
  return line.length > 70 ? `${line.slice(0, 40)} … ${line.slice(-25)}` : line;
}
