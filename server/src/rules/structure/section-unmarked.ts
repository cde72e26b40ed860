import { sectionHeading } from '../../formats/template.ts';
import { readLabel } from '../../report/label.ts';
import type { Placed } from '../../report/placed.ts';
import type { PlacedSection, Report } from '../../report/report.ts';
import { lineRange, type Range } from '../../syntax/position.ts';
import { blockIndexAt } from '../../syntax/tree.ts';
import { lineContent } from '../edit.ts';
import { NO_PROBLEMS, type NoteRule, type Problem } from '../rule.ts';
import { headingWords, setHeading } from './heading-edit.ts';
import { sectionPlaces, type UnmarkedHeading } from './section-places.ts';

/** NB111: a heading is typed as a plain line, or has the wrong number of #. */
export const sectionUnmarked: NoteRule<true> = {
  code: 'NB111',
  name: 'section-unmarked',
  title: '标题没有标成标题，或 # 的个数不对',
  english: 'A heading is not marked as one, or at another level',
  scope: 'notes',
  severity: 'warning',
  fix: 'safe',
  parameters: [],
  why: '六个部分的标题前写 ##，（一）、（二）等小标题前写 ###；没有这些记号，就认不出是标题。',
  mend: '在标题前写上 # 和空格；可以用快速修复。',
  sample: {
    in: '第一部分',
    wrong: `⟦一、总体情况⟧

⟦（一）主动公开⟧

本机关通过门户网站公开政府信息。`,
    right: `## 一、总体情况

### （一）主动公开

本机关通过门户网站公开政府信息。`,
  },
  note: ({ kind, lines, hasHan }) =>
    kind === 'paragraph' && hasHan && lines.length === 1 && isShort(lines[0].text) ? SHORT : NO_NOTES,
  judge: (report, notes) => {
    const { headings, unmarked } = sectionPlaces(report);
    return [
      ...[...unmarked.values()].map(unmarkedSection),
      ...[...headings.values()].filter(({ section }) => section.heading.level !== 2).map(otherLevel),
      ...unmarkedTopics(report, notes),
    ];
  },
};

function unmarkedSection({ section, range, whole, text }: UnmarkedHeading): Problem {
  return {
    range,
    message: `“${text}”是这一部分的标题，前面应有 ## 和空格`,
    fixes: [mark(whole, `## ${sectionHeading(section).slice(3, 5)}${readLabel(text).words}`, '##')],
  };
}

function otherLevel({ section, start }: PlacedSection): Problem {
  const { heading } = section;
  return {
    range: headingWords(heading, start),
    message: `“${heading.text}”是部分的标题，前面应是 ##，现在是 ${'#'.repeat(heading.level)}`,
    fixes: [
      {
        title: '改为 ## 标题',
        edits: [setHeading(heading, start, 2, heading.text)],
        isPreferred: true,
        isSafe: true,
      },
    ],
  };
}

/** Longer lines may be sentences, not sub-headings. */
const LONGEST_TOPIC = 24;

/** The note of a paragraph that is short enough for a sub-heading. */
const SHORT: readonly true[] = [true];
const NO_NOTES: readonly true[] = [];

function isShort(text: string): boolean {
  return text.length <= LONGEST_TOPIC + 8;
}

/** Finds lines like sub-headings with prose below them; a list of short items has more items below. */
function unmarkedTopics(report: Report, notes: readonly Placed[]): readonly Problem[] {
  const { tree, sections } = report;
  // Sections are in the order of the text.
  const lines = [...sectionPlaces(report).unmarked.values()].map(({ line }) => line);
  const line = Math.min(sections[0]?.start ?? Number.POSITIVE_INFINITY, ...lines);
  if (line === Number.POSITIVE_INFINITY) return NO_PROBLEMS;
  const first = blockIndexAt(tree, line);
  const problems: Problem[] = [];
  for (const { index, start } of notes) {
    const block = tree.blocks[index];
    const below = tree.blocks[index + 1];
    if (index <= first || block.size !== 1 || below?.kind !== 'paragraph') continue;
    const line = block.lines[0];
    if (!isTopic(line.text) || !isProse(below.lines[0].text)) continue;
    const words = withoutEmphasis(line.text);
    problems.push({
      range: lineContent(line, start),
      message: `“${words}”像是小标题，前面应有 ### 和空格`,
      fixes: [mark(lineRange(start, 0, line.text.length), `### ${words}`, '###')],
    });
  }
  return problems;
}

function isTopic(text: string): boolean {
  const { ordinal, words } = readLabel(withoutEmphasis(text));
  return ordinal?.level === 1 && words.length <= LONGEST_TOPIC && words.length > 1 && !/[。；;，,：:！？…]/.test(words);
}

function isProse(text: string): boolean {
  return text.trim().length > 15 && readLabel(text.trim()).ordinal === undefined;
}

function withoutEmphasis(text: string): string {
  return text.trim().replace(/^(\*\*|__)(.+)\1$/, '$2');
}

function mark(range: Range, newText: string, marks: string) {
  return { title: `标为标题（加 ${marks}）`, edits: [{ range, newText }], isPreferred: true, isSafe: true };
}
