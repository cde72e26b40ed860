import type { ProseLine } from '../../report/prose/line.ts';
import { titleStretches } from '../../report/prose/pairs.ts';
import type { Prose } from '../../report/prose/prose.ts';
import { LazyProblem } from '../lazy-problem.ts';
import { proseRange, proseRule, quote } from '../prose-rule.ts';
import type { Problem } from '../rule.ts';
import { findNearTerms, type NearTerm } from './lexicon/near-terms.ts';

/** NB614: a word is one character off a term of the field. */
export const nearTerm = proseRule(
  {
    code: 'NB614',
    name: 'near-term',
    title: '与常用词语只差一个字，疑为错别字',
    english: 'A word is one character off a term of the field',
    severity: 'warning',
    fix: 'offered',
    why: '输入或识别时的一字之差，如“做信公众号”（微信公众号）、“和情权”（知情权），通读时容易看漏。',
    mend: '核对后改正；可以用快速修复。',
    sample: {
      in: '第一部分的正文',
      wrong: '通过⟦做信公众号⟧发布，方便群众⟦依由请公开⟧，保障群众的⟦和情权⟧。',
      right: '通过微信公众号发布，方便群众依申请公开，保障群众的知情权。',
    },
  },
  (prose) => {
    const problems: Problem[] = [];
    for (const line of prose.lines) {
      const found = findNearTerms(line);
      if (found.length > 0) for (const one of nearTermsIn(prose, line, found)) problems.push(one);
    }
    return problems;
  },
);

function nearTermsIn(prose: Prose, line: ProseLine, found: readonly NearTerm[]): Problem[] {
  // NB705 checks titles.
  const titles = titleStretches(prose.pairing, line);
  return found
    .filter((one) => !titles.some(([from, to]) => from < one.from && one.to < to))
    .map((one) => problem(line, one));
}

function problem(line: ProseLine, { from, to, meant }: NearTerm): Problem {
  const range = proseRange(line, from, to);
  const written = line.text.slice(from, to);
  return new LazyProblem(range, `${quote(written)}疑为${meant.map((word) => `“${word}”`).join('或')}`, {
    fixes: () =>
      meant.map((newText, i) => ({
        title: `改为“${newText}”`,
        edits: [{ range, newText }],
        isPreferred: i === 0,
        isSafe: false,
      })),
  });
}
