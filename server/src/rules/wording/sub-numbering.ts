import { formatChinese } from '../../law/chinese-numerals.ts';
import { isNumeral } from '../../report/claims/characters.ts';
import { readLabel } from '../../report/label.ts';
import type { Prose } from '../../report/prose/prose.ts';
import type { Report } from '../../report/report.ts';
import { flatMap } from '../../syntax/flat-map.ts';
import { type Edit, lineRange, type Range } from '../../syntax/position.ts';
import type { NoteRule, PlacedNote, Problem } from '../rule.ts';

/** NB608: the numbers of a section's sub-headings skip, repeat or are those of sections. */
export const subNumbering: NoteRule<Label> = {
  code: 'NB608',
  name: 'sub-numbering',
  title: '小标题的序号跳号、重号，或用了部分的序号',
  english: 'Sub-headings are misnumbered, or numbered as sections',
  scope: 'notes',
  severity: 'warning',
  fix: 'offered',
  parameters: [],
  why: '每个部分里的小标题依次写作（一）（二）（三），“一、二、”只用于六个部分。',
  mend: '按顺序改正序号；可以用快速修复。',
  sample: {
    in: '第一部分',
    wrong: `## 一、总体情况

### （一）主动公开

### ⟦（三）⟧依申请公开`,
    right: `## 一、总体情况

### （一）主动公开

### （二）依申请公开`,
  },
  note: labelsIn,
  judge: (report, notes) => {
    const numbered = placeInSections(report, notes);
    return [...flatMap(sequences(numbered), misnumbered), ...numbered.filter(isAsSection).map(asSection)];
  },
};

/** A number at the beginning of a line of a heading or paragraph. */
interface Label {
  readonly value: number;
  /** 0 for 一、, 1 for （一）. 1. and such are not checked: lists may restart. */
  readonly level: 0 | 1;
  readonly line: number;
  readonly from: number;
  readonly ordinal: string;
  /** The words after the number, for a paragraph only the first of them. */
  readonly words: string;
  /** The level of the heading; 0 in a paragraph. */
  readonly headingLevel: number;
}

interface Numbered {
  readonly label: Label;
  /** The document line of its block's start. */
  readonly start: number;
  /** The number of sections that began before it. */
  readonly section: number;
}

/** The number of characters read at the beginning of a line. */
const HEAD = 60;

function labelsIn({ kind, level, lines, hasHan }: Prose): readonly Label[] {
  if (kind === 'list' || !hasHan) return NO_LABELS;
  let labels: Label[] | undefined;
  for (const { line, text, from, to } of lines) {
    if (!mayBeOrdinal(text.charCodeAt(from))) continue;
    const { ordinal: found, words } = readLabel(text.slice(from, Math.min(to, from + HEAD)));
    if (!found || found.level === 2) continue;
    const ordinal = text.slice(from, from + found.length).trimEnd();
    labels ??= [];
    labels.push({ value: found.value, level: found.level, line, from, ordinal, words, headingLevel: level });
  }
  return labels ?? NO_LABELS;
}

const NO_LABELS: readonly Label[] = [];

/** Checks if a line may begin with 一、 or （一）, by its first character. */
function mayBeOrdinal(code: number): boolean {
  return code === 0xff08 || code === 40 || isNumeral(code);
}

/** Returns the labels that do not belong to the title or to headings of sections, each with its section. */
function placeInSections({ headings, sections, title }: Report, notes: readonly PlacedNote<Label>[]): Numbered[] {
  const numbered: Numbered[] = [];
  let section = 0;
  let next = 0;
  let nextSection = 0;
  for (const { note, index, start } of notes) {
    let isOwn = index === title?.index;
    for (; next < headings.length && headings[next].index <= index; next++) {
      const at = headings[next].index;
      const isSection = sections[nextSection]?.index === at;
      if (isSection) nextSection++;
      if (at === title?.index || (!isSection && headings[next].heading.level > 2)) continue;
      section++;
      isOwn ||= at === index;
    }
    if (!isOwn) numbered.push({ label: note, start, section });
  }
  return numbered;
}

/** Splits the numbers （一）（二）… into sequences: by section, by heading or paragraph, and at each new （一）. */
function sequences(numbered: readonly Numbered[]): Numbered[][] {
  const found: Numbered[][] = [];
  let current: Numbered[] = [];
  let last: Numbered | undefined;
  for (const one of numbered) {
    if (one.label.level !== 1) continue;
    const isOther = last?.section !== one.section || last.label.headingLevel > 0 !== one.label.headingLevel > 0;
    if (isOther || (one.label.value === 1 && current.length > 1)) {
      current = [];
      found.push(current);
    }
    current.push(one);
    last = one;
  }
  return found;
}

function misnumbered(sequence: readonly Numbered[]): Problem[] {
  // A sequence that does not begin at （一） may continue another.
  const values = sequence.map(({ label }) => label.value);
  if (values[0] !== 1 && !(values[0] === 2 && values[1] === 2)) return [];
  const at = values.findIndex((value, i) => value !== i + 1);
  if (at === -1) return [];
  const wrong = sequence.map((one, i) => ({ one, due: i + 1 })).filter(({ one, due }) => one.label.value !== due);
  const edits: Edit[] = wrong.map(({ one, due }) => ({ range: rangeOf(one), newText: `（${formatChinese(due)}）` }));
  const { one, due } = wrong[0];
  const isDoubled = values.slice(0, at).includes(one.label.value);
  const dueText = `（${formatChinese(due)}）`;
  const before = at === 0 ? '第一个' : `“${sequence[at - 1].label.ordinal}”之后`;
  return [
    {
      range: rangeOf(one),
      message: `小标题序号${isDoubled ? '重号' : '跳号'}：${before}是“${one.label.ordinal}”，应为“${dueText}”`,
      fixes: [
        {
          title: edits.length > 1 ? `从这里起顺次改为“${dueText}”……，共 ${edits.length} 处` : `改为“${dueText}”`,
          edits,
          isPreferred: true,
          isSafe: false,
        },
      ],
    },
  ];
}

function rangeOf({ label, start }: Numbered): Range {
  return lineRange(start + label.line, label.from, label.from + label.ordinal.length);
}

/** Topics of sections. A line with 一、 and one of them is a sub-heading. */
const TOPICS = ['主动公开', '依申请公开', '政府信息管理', '平台建设', '监督保障', '工作考核', '社会评议', '责任追究'];

function isAsSection({ label: { level, headingLevel, words }, section }: Numbered): boolean {
  if (level !== 0 || section === 0 || words === '') return false;
  if (headingLevel > 0) return true;
  return words.length <= 20 && !/[。，；]/.test(words) && TOPICS.some((topic) => words.includes(topic));
}

function asSection(one: Numbered): Problem {
  const range = rangeOf(one);
  const { value, ordinal } = one.label;
  const due = `（${formatChinese(value)}）`;
  return {
    range,
    message: `“${ordinal}”是部分的序号，部分里的小标题应写作“${due}”`,
    fixes: [{ title: `改为“${due}”`, edits: [{ range, newText: due }], isPreferred: true, isSafe: false }],
  };
}
