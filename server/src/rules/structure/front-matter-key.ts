import { knownFormats } from '../../formats/index.ts';
import { META_KEYS, type MetaKey } from '../../report/meta.ts';
import type { Report } from '../../report/report.ts';
import { frontMatterOf } from '../../syntax/front-matter.ts';
import type { FrontMatterEntry } from '../../syntax/front-matter-entries.ts';
import { type Edit, lineRange, type Range } from '../../syntax/position.ts';
import { insertLinesAfter } from '../edit.ts';
import { type Fix, NO_PROBLEMS, type Problem, type ReportRule } from '../rule.ts';
import { nearest } from './similarity.ts';

/** Words that authors use for the keys. */
const SYNONYMS: Readonly<Record<string, MetaKey>> = {
  单位: '机关',
  单位名称: '机关',
  部门: '机关',
  年份: '年度',
  年: '年度',
  报告年份: '年度',
  去年: '上年',
  版本: '格式',
  下级: '汇总',
};
const DUE: readonly MetaKey[] = ['机关', '年度'];

/** NB103: a key of the front matter is unknown, repeated, missing or without a usable value. */
export const frontMatterKey: ReportRule = {
  code: 'NB103',
  name: 'front-matter-key',
  title: '开头的机关、年度信息不全或有误',
  english: 'A front matter key is unknown, doubled, missing or without a usable value',
  scope: 'report',
  severity: 'warning',
  fix: 'safe',
  parameters: [],
  why: `开头的信息只用${META_KEYS.join('、')}这几个名称，其中机关、年度必须有；年度是四位数字。`,
  mend: '按提示改正名称，补上机关和年度。',
  sample: {
    in: '开头的信息',
    wrong: `---
⟦单位⟧: 青石镇人民政府
年度: ⟦2023年⟧
---`,
    right: `---
机关: 青石镇人民政府
年度: 2023
---`,
  },
  check: (report) => {
    const { block } = report.meta;
    if (!block?.closed) return NO_PROBLEMS;
    const { entries, problems } = frontMatterOf(block);
    if (problems.length > 0) return NO_PROBLEMS;
    const keys = new Set(entries.map((entry) => entry.key));
    const found: Problem[] = [];
    const firsts = new Map<string, FrontMatterEntry>();
    for (const entry of entries) {
      const first = firsts.get(entry.key);
      if (first) found.push(doubled(entry, first));
      else if (isKey(entry.key)) found.push(...valueProblems(report, entry));
      else {
        const meant = meantKey(entry.key, keys);
        if (meant) keys.add(meant);
        found.push(unknown(entry, meant));
      }
      if (!first) firsts.set(entry.key, entry);
    }
    const lacking = DUE.filter((key) => !keys.has(key));
    return lacking.length === 0 ? found : [...found, missing(report, lacking)];
  },
};

function isKey(key: string): key is MetaKey {
  return (META_KEYS as readonly string[]).includes(key);
}

function meantKey(key: string, taken: ReadonlySet<string>): MetaKey | undefined {
  const words = key.normalize('NFKC').replace(/\s/g, '');
  const meant = SYNONYMS[words] ?? nearest(words, META_KEYS, (one) => one, 0.5);
  return meant && !taken.has(meant) ? meant : undefined;
}

function unknown({ key, keyRange }: FrontMatterEntry, meant: MetaKey | undefined): Problem {
  if (!meant) return { range: keyRange, message: `没有“${key}”这个名称，可用的有${META_KEYS.join('、')}` };
  return {
    range: keyRange,
    message: `没有“${key}”这个名称，应为“${meant}”`,
    fixes: [replace(keyRange, meant)],
  };
}

function doubled({ key, keyRange }: FrontMatterEntry, first: FrontMatterEntry): Problem {
  return {
    range: keyRange,
    message: `“${key}”写了两次，请只保留一个`,
    related: [{ range: first.keyRange, message: '第一次写在这里' }],
  };
}

function missing(report: Report, keys: readonly MetaKey[]): Problem {
  const { lines, size } = report.tree.blocks[0];
  const values = keys.map((key) => ({ key, value: fromTitle(report, key) })).filter(({ value }) => value !== undefined);
  const edit = insertLinesAfter(
    lines,
    size - 2,
    values.map(({ key, value }) => `${key}: ${value}`),
  );
  return {
    range: lineRange(0, 0, lines[0].text.length),
    message: `开头的信息缺少${keys.map((key) => `“${key}”`).join('和')}`,
    ...(values.length > 0 && { fixes: [filled(values.map(({ value }) => value).join('，'), edit)] }),
  };
}

function valueProblems(report: Report, entry: FrontMatterEntry): Problem[] {
  const { key, keyRange, values } = entry;
  const text = values[0]?.text ?? '';
  if (text === '') {
    if (key !== '机关' && key !== '年度') return [];
    const value = fromTitle(report, key);
    return [
      {
        range: keyRange,
        message: `“${key}”还没有填`,
        ...(value && { fixes: [filled(value, fillIn(report, entry, value))] }),
      },
    ];
  }
  const { range } = values[0];
  if (key === '年度' && !/^\d{4}$/.test(text)) {
    const year = plainYear(text);
    return [
      {
        range,
        message: `年度“${text}”应写成四位数字${year ? `，如 ${year}` : ''}`,
        ...(year && { fixes: [replace(range, year)] }),
      },
    ];
  }
  const ids = knownFormats().map(({ id }) => id);
  if (key === '格式' && !ids.includes(text)) {
    const meant = ids.find((id) => text.normalize('NFKC').includes(id));
    return [
      {
        range,
        message: `没有“${text}”这种格式，可用的有 ${ids.join('、')}`,
        ...(meant && { fixes: [replace(range, meant)] }),
      },
    ];
  }
  return [];
}

/** Reads 2023年, ２０２３ and 二〇二三年 as 2023. */
function plainYear(text: string): string | undefined {
  const digits = text.normalize('NFKC').replace(/[〇零○一二三四五六七八九]/g, (numeral) => {
    const value = '〇一二三四五六七八九'.indexOf(numeral);
    return String(Math.max(value, 0));
  });
  const found = digits.match(/\d+/g) ?? [];
  return found.length === 1 && /^20\d\d$/.test(found[0]) ? found[0] : undefined;
}

function fromTitle({ title }: Report, key: MetaKey): string | undefined {
  if (!title?.reading) return undefined;
  return key === '机关' ? title.reading.organ || undefined : String(title.reading.year);
}

function fillIn(report: Report, { key, keyRange }: FrontMatterEntry, value: string): Edit {
  const { line, character } = keyRange.end;
  const { text } = report.tree.blocks[0].lines[line];
  const colon = text.indexOf(':', character);
  // YAML's explicit form: ? 机关
  if (colon === -1) return { range: lineRange(line, 0, text.length), newText: `${key}: ${value}` };
  const end = colon + 1;
  const to = text.slice(end).trim() === '' ? text.length : end;
  return { range: lineRange(line, end, to), newText: ` ${value}` };
}

function replace(range: Range, newText: string): Fix {
  return { title: `改为“${newText}”`, edits: [{ range, newText }], isPreferred: true, isSafe: true };
}

function filled(value: string, edit: Edit): Fix {
  return { title: `按题目补上：${value}`, edits: [edit], isPreferred: true, isSafe: true };
}
