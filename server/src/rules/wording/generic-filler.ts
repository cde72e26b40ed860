import type { Prose } from '../../report/prose/prose.ts';
import { lineRange, type Range, shiftRange } from '../../syntax/position.ts';
import { matchesIn } from '../matches.ts';
import { classifyOrgan } from '../report-organ.ts';
import { NO_PROBLEMS, type NoteRule } from '../rule.ts';
import { sectionSpan } from './section-prose.ts';

const GENERIC =
  /(?:部分|有些|有的|一些|个别|某些|不少)(?:地方政府|地区|地方|政府部门|行政机关)|基层政府|各地各部门|各级政府/g;

/** NB615: section five speaks of governments in general. */
export const genericFiller: NoteRule<Mention> = {
  code: 'NB615',
  name: 'generic-filler',
  title: '第五部分泛泛而谈，没有写本机关',
  english: 'Section five speaks of governments in general',
  scope: 'notes',
  severity: 'hint',
  fix: 'none',
  parameters: [],
  why: '第五部分写本机关自己的问题；“部分地方政府”“基层政府”之类多是从别处抄来的。',
  mend: '改写成本机关的情况。',
  sample: {
    in: '第五部分的正文',
    wrong: '⟦部分地方政府⟧信息公开的质量依然偏低，需要加以改进。',
    right: '我镇信息公开的质量依然偏低，需要加以改进。',
  },
  note: mentionsIn,
  judge: (report, notes) => {
    const organ = notes.length === 0 ? undefined : classifyOrgan(report);
    // The report of a city or county may speak of governments below it.
    const isLowest = organ?.place === '镇' || organ?.place === '乡' || organ?.place === '街道';
    const span = isLowest ? sectionSpan(report, 5) : undefined;
    if (!span) return NO_PROBLEMS;
    return notes
      .filter(({ index }) => index > span.place.index && index < span.end)
      .map(({ note, start }) => ({
        range: shiftRange(note.range, start),
        message: `“${note.words}”说的不是本机关，请写${organ?.name}自己的情况`,
      }));
  },
};

interface Mention {
  readonly words: string;
  readonly range: Range;
}

function mentionsIn({ lines }: Prose): readonly Mention[] {
  const mentions: Mention[] = [];
  for (const { line, text } of lines) {
    for (const { 0: words, index } of matchesIn(GENERIC, text)) {
      mentions.push({ words, range: lineRange(line, index, index + words.length) });
    }
  }
  return mentions;
}
