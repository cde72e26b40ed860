import { formatChinese } from '../law/chinese-numerals.ts';
import { type Label, readLabel } from '../report/label.ts';
import { type Prose, proseOf } from '../report/prose/prose.ts';
import type { Report } from '../report/report.ts';
import type { Block } from '../syntax/block.ts';
import { type Edit, lineRange, type Range } from '../syntax/position.ts';
import type { Problem, ReportRule } from './rule.ts';

/** NB608: the numbers of a section's sub-headings skip, repeat or are those of sections. */
export const subNumbering: ReportRule = {
  code: 'NB608',
  name: 'sub-numbering',
  title: '小标题的序号跳号、重号，或用了部分的序号',
  english: 'Sub-headings are misnumbered, or numbered as sections',
  scope: 'report',
  severity: 'warning',
  isFixable: true,
  parameters: [],
  why: '每个部分里的小标题依次写作（一）（二）（三），“一、二、”只用于六个部分。',
  mend: '按顺序改正序号；可以用快速修复。',
  wrong: '## 一、总体情况\n\n### （一）主动公开\n\n### （三）依申请公开',
  right: '## 一、总体情况\n\n### （一）主动公开\n\n### （二）依申请公开',
  check: (report) => {
    const numbered = numberedBlocks(report);
    return [...sequences(numbered).flatMap(misnumbered), ...numbered.filter(isAsSection).map(asSection)];
  },
};

/** A heading or paragraph that begins with a number. */
interface Numbered {
  readonly value: number;
  readonly level: 0 | 1 | 2;
  readonly isHeading: boolean;
  readonly headingLevel: number;
  /** The words behind the number, of a paragraph only the first of them. */
  readonly words: string;
  readonly ordinal: string;
  readonly range: Range;
  /** How many sections began before it. */
  readonly section: number;
}

/** The level is 0 for none: 1. and such, which lists restart as they like, are left alone. */
function numberedBlocks(report: Report): Numbered[] {
  const { blocks, starts } = report.tree;
  const sections = new Set(report.sections.map(({ index }) => index));
  const numbered: Numbered[] = [];
  let section = 0;
  for (let index = 0; index < blocks.length; index++) {
    const block = blocks[index];
    if (index === report.title?.index) continue;
    if (sections.has(index) || (block.kind === 'heading' && block.level <= 2)) {
      section++;
      continue;
    }
    for (const { line, from, ordinal, label, words, prose } of labelsOf(block)) {
      const at = starts[index] + line;
      numbered.push({
        value: label.ordinal?.value ?? 0,
        level: label.ordinal?.level ?? 0,
        isHeading: prose.kind === 'heading',
        headingLevel: prose.level,
        words,
        ordinal,
        range: lineRange(at, from, from + ordinal.length),
        section,
      });
    }
  }
  return numbered;
}

interface BlockLabel {
  readonly line: number;
  readonly from: number;
  readonly ordinal: string;
  readonly label: Label;
  readonly words: string;
  readonly prose: Prose;
}

const read = new WeakMap<Block, readonly BlockLabel[]>();
const NONE: readonly BlockLabel[] = [];

function labelsOf(block: Block): readonly BlockLabel[] {
  if (block.kind !== 'heading' && block.kind !== 'paragraph') return NONE;
  let labels = read.get(block);
  if (!labels) {
    labels = readLabels(block);
    read.set(block, labels);
  }
  return labels;
}

function readLabels(block: Block): readonly BlockLabel[] {
  const prose = proseOf(block);
  if (!prose) return NONE;
  const labels: BlockLabel[] = [];
  for (const { line, text, from, to } of prose.lines) {
    const label = readLabel(text.slice(from, Math.min(to, from + 60)));
    if (!label.ordinal || label.ordinal.level === 2) continue;
    const ordinal = text.slice(from, from + label.ordinal.length).trimEnd();
    labels.push({ line, from, ordinal, label, words: to - from > 60 ? `${label.words}…` : label.words, prose });
  }
  return labels.length === 0 ? NONE : labels;
}

/** The numbers of one level in one section that follow each other; a sequence that begins anew at （一） is another. */
function sequences(numbered: readonly Numbered[]): Numbered[][] {
  const found: Numbered[][] = [];
  let current: Numbered[] = [];
  for (const one of numbered.filter(({ level }) => level === 1)) {
    const last = current[current.length - 1];
    const isNew = !last || last.section !== one.section || last.isHeading !== one.isHeading;
    if (isNew || (one.value === 1 && current.length > 1)) {
      current = [];
      found.push(current);
    }
    current.push(one);
  }
  return found;
}

function misnumbered(sequence: readonly Numbered[]): Problem[] {
  // A sequence that does not begin at （一） may go on from elsewhere; one alone numbers nothing.
  const [first, second] = sequence;
  if (!second || (first.value !== 1 && !(first.value === 2 && second.value === 2))) return [];
  const at = sequence.findIndex(({ value }, i) => value !== i + 1);
  if (at === -1) return [];
  const wrong = sequence.map((one, i) => ({ one, due: i + 1 })).filter(({ one, due }) => one.value !== due);
  const edits: Edit[] = wrong.map(({ one, due }) => ({ range: one.range, newText: `（${formatChinese(due)}）` }));
  const { one, due } = wrong[0];
  const isDoubled = sequence.slice(0, at).some(({ value }) => value === one.value);
  const dueText = `（${formatChinese(due)}）`;
  return [
    {
      range: one.range,
      message: `小标题序号${isDoubled ? '重号' : '跳号'}：${at === 0 ? '第一个' : `“${sequence[at - 1].ordinal}”之后`}是“${one.ordinal}”，应为“${dueText}”`,
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

/** Topics that sections are divided into: lines that begin with 一、 and are one of them are sub-headings. */
const TOPICS = ['主动公开', '依申请公开', '政府信息管理', '平台建设', '监督保障', '工作考核', '社会评议', '责任追究'];

function isAsSection({ level, section, isHeading, headingLevel, words }: Numbered): boolean {
  if (level !== 0 || section === 0 || words === '') return false;
  if (isHeading) return headingLevel >= 3;
  return words.length <= 20 && !/[。，；]/.test(words) && TOPICS.some((topic) => words.includes(topic));
}

function asSection({ value, ordinal, range }: Numbered): Problem {
  const due = `（${formatChinese(value)}）`;
  return {
    range,
    message: `“${ordinal}”是部分的序号，部分里的小标题应写作“${due}”`,
    fixes: [{ title: `改为“${due}”`, edits: [{ range, newText: due }], isPreferred: true, isSafe: false }],
  };
}
