import { sectionHeading, topicHeading } from '../../formats/template.ts';
import { initialsOf } from './initials.ts';
import { type ItemParts, keysFor, kinds, toItems } from './item.ts';
import { missingSections, missingTopics } from './missing.ts';
import { type CompletionRequest, type Finder, isInBlock, rangeFrom, reportYear } from './request.ts';
import { escapeSnippet, tabStop } from './snippet.ts';

interface Choice {
  readonly level: number;
  /** The text after the #, as a snippet. */
  readonly words: string;
  readonly label: string;
  readonly keys: readonly string[];
  readonly detail: string;
}

/** After `#`: the title; after `##`: the missing sections; after `###`: the usual topics that are missing. */
export const completeHeading: Finder = (request) => {
  const { before, after, block } = request;
  if (block.kind === 'comment' && isInBlock(request)) return undefined;
  const match = /^(\s{0,3})(#{1,3})([ \t\u3000]*)(.*)/.exec(before);
  if (!match) return undefined;
  const [, indent, hashes, blank, typed] = match;
  if (after.trim() !== '' && typed === '' && blank === '') return [];
  const begun = blank !== '' || typed !== '';
  const choices = choicesOf(request).filter(({ level }) => level === hashes.length || (!begun && hashes === '#'));
  const from = indent.length + (begun ? hashes.length + blank.length : 0);
  const range = rangeFrom(request, from, request.position.character + after.trimEnd().length);
  const current = typed + after.trimEnd();
  return toItems(
    choices
      .filter(({ label, level }) => label !== `${'#'.repeat(level)} ${current}`)
      .map(({ level, words, label, keys, detail }): ItemParts => {
        const marks = '#'.repeat(level);
        const bare = keysFor(typed, [label.slice(level + 1), ...keys]);
        return {
          ...{ label, detail, range, kind: kinds.struct, isSnippet: true },
          newText: begun ? (blank === '' ? ` ${words}` : words) : `${marks} ${words}`,
          keys: begun ? bare : [`${marks} ${bare[0]}`, ...bare.slice(1)],
        };
      }),
  );
};

function choicesOf(request: CompletionRequest): Choice[] {
  const { report, position } = request;
  return [
    ...titleChoices(request),
    ...missingSections(report, position.line).map((section): Choice => {
      const label = sectionHeading(section);
      const keys = [section.heading, `sec${section.ordinal}`, initialsOf(section, section.heading)];
      return { level: 2, words: escapeSnippet(label.slice(3)), label, keys, detail: `第${section.ordinal}部分` };
    }),
    ...missingTopics(report, position.line).map(({ topic, ordinal }): Choice => {
      const label = topicHeading(topic, ordinal);
      return { level: 3, words: escapeSnippet(label.slice(4)), label, keys: [topic], detail: '通常写的一方面' };
    }),
  ];
}

/** The two usual forms of the title; none if another heading is the title. */
function titleChoices(request: CompletionRequest): Choice[] {
  const { report, position } = request;
  if (report.title && report.title.start !== position.line) return [];
  const organ = report.meta.organ?.text ?? '机关';
  const year = String(reportYear(request));
  const name = '年政府信息公开工作年度报告';
  const forms = [
    [`${organ}${year}${name}`, `${tabStop(1, organ)}${tabStop(2, year)}${name}`],
    [`${year}年${organ}${name.slice(1)}`, `${tabStop(1, year)}年${tabStop(2, organ)}${name.slice(1)}`],
  ];
  return forms.map(([title, words]) => ({
    level: 1,
    words,
    label: `# ${title}`,
    keys: ['biaoti', 'timu'],
    detail: '题目',
  }));
}
