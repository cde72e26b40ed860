import type { Prose } from '../../report/prose/prose.ts';
import { lineRange } from '../../syntax/position.ts';
import { matchesIn } from '../matches.ts';
import { classifyOrgan, type Organ } from '../report-organ.ts';
import { type Fix, NO_PROBLEMS, type NoteRule, type Problem } from '../rule.ts';

/** NB611: the report speaks as or of another organ than its own. */
export const otherOrgan: NoteRule<Mention> = {
  code: 'NB611',
  name: 'other-organ',
  title: '正文写的是别的机关',
  english: 'The prose speaks as another organ than the report’s own',
  scope: 'notes',
  severity: 'warning',
  fix: 'offered',
  parameters: [],
  why: '套用别处的报告时，容易漏改机关名称和“我镇”“我局”之类的自称。',
  mend: '核对后改为本机关的名称或自称；可以用快速修复。',
  sample: { in: '第一部分的正文', wrong: '⟦我局⟧认真做好政府信息公开工作。', right: '我镇认真做好政府信息公开工作。' },
  note: mentionsIn,
  judge: (report, notes) => {
    const organ = notes.length === 0 ? undefined : classifyOrgan(report);
    if (!organ) return NO_PROBLEMS;
    const problems: Problem[] = [];
    for (const { note, start } of notes) {
      if (note.isSelf ? contradicts(note, organ) : isAnother(note.words, organ)) {
        problems.push(note.isSelf ? asSelf(note, start, organ) : asName(note, start, organ));
      }
    }
    return problems;
  },
};

interface Mention {
  readonly words: string;
  /** The words are 我镇 or 本局, not a name where the organ's own is expected. */
  readonly isSelf: boolean;
  readonly line: number;
  readonly at: number;
}

/** 我镇, 本局 and such. Not before words that show that the place above is meant: 我市出台的, 我县《…》. */
const SELF =
  /(?<![自大忘忠基根资成文原样版日书])[我本](街道|[省市县区镇乡局委厅州旗])(?![级长民界价场值面道内范政府委员域别托限分《]|统一|印发|出台|制定|关于|有关|各|辖|直|属)/g;
/** A name at the beginning of a paragraph or after the year, right before what an organ does. */
const NAME =
  /([\u4e00-\u9fff]{2,8}?(?:镇|乡|街道)(?:人民政府|办事处|党委、政府)?)(?=20\d\d年|坚持|认真|严格|高度重视|积极|全面|紧紧|深入|共|始终|切实|不断|按照|根据|针对|以习近平)/y;
const YEAR = /20\d\d年度?[，,]?/g;
const TITLE =
  /([\u4e00-\u9fff]{2,20}?(?:人民政府|办事处|街道|[省市县区镇乡局委厅]))(?:20\d\d年度?)?政府信息公开(?:工作)?年度报告/g;

const NO_MENTIONS: readonly Mention[] = [];

function mentionsIn({ kind, lines }: Prose): readonly Mention[] {
  if (kind === 'heading') return NO_MENTIONS;
  const mentions: Mention[] = [];
  for (const { line, text, from, to } of lines) {
    const own = text.slice(from, to);
    for (const { 0: words, index } of matchesIn(SELF, own)) {
      mentions.push({ words, isSelf: true, line, at: from + index });
    }
    const first = mentions.length;
    for (const { 1: words, index } of [
      ...(/[镇乡道]/.test(own.slice(0, 24)) ? namesIn(own.slice(0, 40)) : []),
      ...(own.includes('年度报告') ? matchesIn(TITLE, own) : []),
    ]) {
      const lead = LEAD.exec(words)?.[0].length ?? 0;
      const at = from + index + lead;
      const isNew = mentions.findIndex((one, i) => i >= first && one.at === at) === -1;
      if (isNew) mentions.push({ words: words.slice(lead), isSelf: false, line, at });
    }
  }
  return mentions;
}

function namesIn(words: string): readonly RegExpExecArray[] {
  const names: RegExpExecArray[] = [];
  for (const from of [0, ...matchesIn(YEAR, words).map((year) => year.index + year[0].length)]) {
    NAME.lastIndex = from;
    const name = NAME.exec(words);
    if (name) names.push(name);
  }
  return names;
}

/** What may precede a name without being part of it. */
const LEAD = /^.*(?:公布|发布|编制|根据|按照|关于|组织|指导|由|的|是|和)/;

const LOWEST = ['镇', '乡', '街道'];

/** Checks if this organ cannot call itself by words such as 我市 or 我局. */
function contradicts({ words }: Mention, { place, department, name }: Organ): boolean {
  const kind = words.slice(1);
  const isDepartment = '局委厅'.includes(kind);
  if (place) {
    if (isDepartment) return true;
    if (name.includes(kind)) return false;
    // A city may be below a province and say 我省, but 本镇 in a city's report means another organ.
    return LOWEST.includes(place) || LOWEST.includes(kind) || kind === '县' || place === '县';
  }
  if (!department || !isDepartment) return false;
  return '局厅委'.includes(department) && !name.includes(kind);
}

function asSelf({ words, line, at }: Mention, start: number, organ: Organ): Problem {
  const range = lineRange(start + line, at, at + words.length);
  const due = organ.place ?? organ.department;
  const newText = `${words[0]}${due}`;
  const fixes: Fix[] = [{ title: `改为“${newText}”`, edits: [{ range, newText }], isPreferred: true, isSafe: false }];
  return { range, message: `本报告的机关是“${organ.name}”，这里写的是“${words}”，是否漏改`, fixes };
}

/** Checks if a name is that of another place of the same kind. */
function isAnother(words: string, { name, stem, place }: Organ): boolean {
  const own = words.replace(/(?:人民政府|办事处|党委、政府)$/, '');
  const kind = /(街道|[省市县区镇乡局委厅])$/.exec(own)?.[1];
  if (
    kind === undefined ||
    kind !== place ||
    /^(?:[我本全各该辖所]|其他|相关|有关|部分|周边|多个)|[乡村城集]镇$/.test(own)
  )
    return false;
  return !own.endsWith(stem) && !name.includes(own);
}

function asName({ words, line, at }: Mention, start: number, { name, stem }: Organ): Problem {
  const range = lineRange(start + line, at, at + words.length);
  const newText = /(?:人民政府|办事处)$/.test(words) ? name : stem;
  return {
    range,
    message: `本报告的机关是“${name}”，这里写的是“${words}”，是否漏改`,
    fixes: [{ title: `改为“${newText}”`, edits: [{ range, newText }], isPreferred: true, isSafe: false }],
  };
}
