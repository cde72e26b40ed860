import type { Outcome } from './runner.ts';
import { byClass, percentage, type Score, scoreOf, scoresBy, survivorLines } from './score.ts';

/** What the page says about a run besides its outcomes. */
export interface RunFacts {
  readonly date: string;
  readonly minutes: number;
  /** The number of all mutants; the outcomes may be those of a sample. */
  readonly all: number;
  readonly seed?: number;
}

/** docs/mutation.md: the scores of a run, and what survived. */
export function toPage(outcomes: readonly Outcome[], facts: RunFacts): string {
  const { code, messages } = byClass(outcomes);
  const sample = facts.seed === undefined ? 'all of them' : `a sample of them with seed ${facts.seed}`;
  return `# Mutation testing

Written by \`npm run mutation\` on ${facts.date}. Rules, relations and claims are changed in one place at a time, and the tests of rules,
relations and reports run against each change (a mutant). One that no test notices survives, and shows what no test holds.

There are ${facts.all} mutants; ${outcomes.length} were run (${sample}), in ${facts.minutes.toFixed(0)} minutes. Some survivors do the same as the
program; how many of each file are accepted is in \`tools/mutation/baseline.json\`. Changed are neither lexica nor what is said of a rule on its page.
The score is a lower bound: the tests of a mutant take some seconds at most, the longest being left out, and most survivors nobody has looked at.

**Score: ${percentage(scoreOf(code))}** of ${code.length} changes of code are noticed; of ${messages.length} texts for users, ${percentage(scoreOf(messages))} are noticed when they are gone.

## By folder

${table(scoresBy(code, ({ mutant }) => folderOf(mutant.file)))}

## By kind of change

${table(scoresBy(outcomes, ({ mutant }) => mutant.operator))}

## Files below 90 %

${table(scoresBy(code, ({ mutant }) => mutant.file.replace('server/src/', '')).filter(isLow))}

## What survived in code

${survivors(code)}
`;
}

/** The survivors, one block per file. */
function survivors(outcomes: readonly Outcome[]): string {
  const files = new Set(outcomes.map(({ mutant }) => mutant.file));
  const blocks = [...files].map((file) => {
    const lines = survivorLines(outcomes.filter(({ mutant }) => mutant.file === file));
    return lines.length === 0
      ? ''
      : `${file}\n\n\`\`\`text\n${lines.map((line) => line.slice(file.length + 1)).join('\n')}\n\`\`\``;
  });
  return blocks.filter((block) => block !== '').join('\n\n');
}

function folderOf(file: string): string {
  return file.replace('server/src/', '').replace(/\/[^/]*$/, '');
}

function isLow({ killed, endless, all }: Score): boolean {
  return killed + endless < all * 0.9;
}

function table(scores: readonly Score[]): string {
  const rows = scores.map(
    (one) => `| ${one.name} | ${one.all} | ${one.killed} | ${one.endless} | ${percentage(one)} |`,
  );
  return `| | mutants | killed | without end | score |\n| :--- | ---: | ---: | ---: | ---: |\n${rows.join('\n')}`;
}
