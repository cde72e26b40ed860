import { analyse } from '../../server/src/check/analyse.ts';
import { defaultSettings } from '../../server/src/check/settings.ts';
import { newReadingSession } from '../../server/src/report/table/read.ts';
import { readTree } from '../../server/src/syntax/tree.ts';
import { checkWithMarkdownlint, parseWithLezer, parseWithMarkdownIt, parseWithRemark } from './rivals/parsers.mjs';

/** Shared by all texts, as when the command line and the workspace's index read many reports. */
const session = newReadingSession();

/** What each contestant does with a text, by name. Ours comes first: the others are compared with it. */
export const CONTESTANTS = {
  'Nianbao, the whole analysis': (text: string) => analyse(readTree(text), defaultSettings, undefined, session),
  'markdown-it, parse alone': parseWithMarkdownIt,
  '@lezer/markdown, parse alone': parseWithLezer,
  'remark with GFM, parse alone': parseWithRemark,
  'markdownlint, all rules': checkWithMarkdownlint,
  'one pass over the characters': sumOfCharacters,
} as const satisfies Readonly<Record<string, (text: string) => unknown>>;

export type ContestantName = keyof typeof CONTESTANTS;

/** The least that any reader of a text does. */
function sumOfCharacters(text: string): number {
  let sum = 0;
  for (let i = 0; i < text.length; i++) sum += text.charCodeAt(i);
  return sum;
}
