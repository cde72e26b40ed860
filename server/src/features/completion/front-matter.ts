import { knownFormats } from '../../formats/index.ts';
import { META_KEYS, type MetaKey } from '../../report/meta.ts';
import type { FrontMatterBlock } from '../../syntax/block.ts';
import { frontMatterOf } from '../../syntax/front-matter.ts';
import { keyMeanings } from '../hover/front-matter.ts';
import { type ItemParts, keysFor, kinds, toItems } from './item.ts';
import { type CompletionRequest, type Finder, rangeFrom, reportYear } from './request.ts';
import { tabStop } from './snippet.ts';

/** What can be typed for each key without an input method. */
const LATIN: Readonly<Record<MetaKey, readonly string[]>> = {
  机关: ['jiguan', 'jg'],
  年度: ['niandu', 'nd'],
  上年: ['shangnian', 'sn'],
  汇总: ['huizong', 'hz'],
  格式: ['geshi', 'gs'],
};

/** In the front matter: the keys that are still missing, and values after a key. */
export const completeFrontMatter: Finder = (request) => {
  const { block, before } = request;
  if (block.kind !== 'front-matter' || !isInside(block, request.position.line)) return undefined;
  const value = /^(\s*)([^\s:：#]+)\s*[:：](\s*)(.*)/.exec(before);
  if (value) {
    const key = META_KEYS.find((one) => one === value[2]);
    return key ? completeValue(request, key, before.length - value[4].length, value[3] === '') : [];
  }
  return /^\s*[^\s:：#-]*$/.test(before) && request.trigger !== ' ' ? completeKey(request, block) : [];
};

/** True between the fences; without a closing one, also on the line after the block. */
function isInside({ closed, size }: FrontMatterBlock, line: number): boolean {
  return line > 0 && (closed ? line < size - 1 : line <= size);
}

function completeKey(request: CompletionRequest, block: FrontMatterBlock) {
  const { position, before, after } = request;
  const from = before.length - before.trimStart().length;
  const hasColon = /^[^:：]*[:：]/.test(after);
  const rest = hasColon ? after.slice(0, after.search(/[:：]/)) : after;
  const present = frontMatterOf(block)
    .entries.filter(({ keyRange }) => keyRange.start.line !== position.line)
    .map(({ key }) => key);
  const typed = before.trimStart();
  return toItems(
    META_KEYS.filter((key) => !present.includes(key)).map((key) => ({
      label: key,
      kind: kinds.property,
      documentation: keyMeanings[key],
      range: rangeFrom(request, from, position.character + rest.length),
      newText: hasColon ? key : `${key}: ${exampleOf(request, key)}`,
      isSnippet: !hasColon,
      keys: keysFor(typed, [key, ...LATIN[key]]),
    })),
  );
}

function exampleOf(request: CompletionRequest, key: MetaKey): string {
  const year = reportYear(request);
  switch (key) {
    case '机关':
      return tabStop(1, quoted(request.report.title?.reading?.organ || '机关全称'));
    case '年度':
      return tabStop(1, String(year));
    case '上年':
      return tabStop(1, `../${year - 1}/年报.nianbao`);
    case '汇总':
      return `[${tabStop(1, '下级/*.nianbao')}]`;
    case '格式':
      return tabStop(1, request.report.format.id);
  }
}

function completeValue(request: CompletionRequest, key: MetaKey, from: number, needsSpace: boolean) {
  const range = rangeFrom(request, from, request.position.character + request.after.trimEnd().length);
  const part = (value: string, detail?: string): ItemParts => ({
    label: value,
    kind: kinds.value,
    range,
    newText: (needsSpace ? ' ' : '') + value,
    ...(detail !== undefined && { detail }),
  });
  return toItems(valuesOf(request, key).map(([value, detail]) => part(value, detail)));
}

function valuesOf(request: CompletionRequest, key: MetaKey): [value: string, detail?: string | undefined][] {
  const { report, thisYear } = request;
  const titled = report.title?.reading;
  switch (key) {
    case '机关':
      return titled?.organ ? [[quoted(titled.organ), '题目中的机关']] : [];
    case '年度': {
      const years = [titled?.year, thisYear - 1, thisYear, thisYear - 2, thisYear - 3];
      return [...new Set(years)]
        .filter((year) => year !== undefined)
        .map((year) => [String(year), year === titled?.year ? '题目中的年度' : undefined]);
    }
    case '格式':
      return knownFormats()
        .toReversed()
        .map(({ id, notice, years }) => [id, `${notice.number}，${years.from}年度起`]);
    case '上年':
      return [[`../${reportYear(request) - 1}/年报.nianbao`, '改成上一年报告的文件']];
    case '汇总':
      return [['[下级/*.nianbao]', '改成下级报告的文件']];
  }
}

/** The value as YAML: quoted if it would mean something else otherwise. */
function quoted(value: string): string {
  return /^[-?\s]|[:#[\]{},&*!|>'"%@`\\]|\s$/.test(value) ? JSON.stringify(value) : value;
}

/** The front matter as a snippet, its tab stops numbered from `stop`; without a line break at the end. */
export function matterSnippet(organ: string, year: number, stop: number): string {
  return `---\n机关: ${tabStop(stop, quoted(organ))}\n年度: ${tabStop(stop + 1, String(year))}\n---`;
}
