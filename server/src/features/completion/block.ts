import type { PartFormat, SectionFormat, TableFormat } from '../../formats/format.ts';
import { tablesOf } from '../../formats/tables.ts';
import { partTemplate, sectionHeading, tableTemplate, topicHeading } from '../../formats/template.ts';
import { formatChinese, parseInteger } from '../../law/chinese-numerals.ts';
import { lineAt } from '../../syntax/tree.ts';
import { matterSnippet } from './front-matter.ts';
import { initialsOf } from './initials.ts';
import { type ItemParts, isBegun, keysFor, kinds, preview, toItems } from './item.ts';
import { missingParts, missingSections, missingTopics } from './missing.ts';
import { type CompletionRequest, type Finder, isInBlock, rangeFrom, reportYear, sectionAt } from './request.ts';
import { escapeSnippet, REASON, tabStop } from './snippet.ts';
import { reportSnippet, sectionSnippet, sectionsSnippet, type TemplateSnippet } from './template-snippet.ts';

/** Something that can be inserted as a block of its own. */
interface Offer extends TemplateSnippet {
  readonly label: string;
  readonly detail: string;
  readonly keys: readonly string[];
  /** True if it needs blank lines around it. */
  readonly isApart: boolean;
}

const LONGEST_WORD = 24;
const PREVIEW_LINES = 14;

/**
 * Completes an empty line, or one with only the beginning of a name, with whole blocks that the report lacks. Names are
 * Chinese (表三, 五、, 第二十条) or Latin (nianbao, sec5, biao3).
 */
export const completeBlock: Finder = (request) => {
  const typed = request.before.trim();
  if (request.after.trim() !== '' || !mayBegin(request, typed)) return undefined;
  if (typed === '' && request.trigger === ' ') return [];
  const offers = offersAt(request, typed).filter(({ keys }) => typed === '' || isBegun(typed, keys));
  if (offers.length === 0) return typed === '' ? [] : undefined;
  return toItems(offers.map((offer) => toParts(request, offer, typed)));
};

/** True if a block may begin on the line: it contains nothing else, and does not continue prose from the line above. */
function mayBegin(request: CompletionRequest, typed: string): boolean {
  const { block, start, position } = request;
  if (typed.length > LONGEST_WORD) return false;
  if (!isInBlock(request)) return true;
  if (typed === '') return block.kind === 'blank';
  switch (block.kind) {
    case 'paragraph':
      return /^[!-~]+$/.test(typed) || (position.line === start && block.size === 1);
    case 'table':
      return typed === '|' && block.size === 1;
    case 'markdown':
      return /^<!?-?$/.test(typed);
    default:
      return false;
  }
}

function offersAt(request: CompletionRequest, typed: string): Offer[] {
  const { report, position } = request;
  if (typed === '|') return tableOffers(request, typed);
  if (typed.startsWith('<')) return directiveOffers(request);
  const missing = missingSections(report, position.line);
  const isEmpty = report.headings.length === 0 && report.tables.length === 0;
  return [
    ...(isEmpty ? [reportOffer(request)] : []),
    ...(!isEmpty && missing.length > 1 ? [allSectionsOffer(request, missing)] : []),
    ...missing.map((section) => sectionOffer(request, section)),
    ...tableOffers(request, typed),
    ...topicOffers(request),
    ...matterOffers(request),
    ...directiveOffers(request),
  ];
}

function reportOffer(request: CompletionRequest): Offer {
  const { report } = request;
  const organ = report.meta.organ?.text || '机关全称';
  const filled = reportSnippet(report.format, organ, reportYear(request), report.meta.block !== undefined);
  const { sections, tables } = report.format;
  const detail = `题目、${formatChinese(sections.length)}个部分和${formatChinese(tables.length)}张表，数字为 0`;
  const keys = ['nianbao', '年报', 'nb', '整份年度报告'];
  return { label: '年报（整份）', detail, keys, isApart: false, ...filled };
}

function allSectionsOffer({ report }: CompletionRequest, missing: readonly SectionFormat[]): Offer {
  const ordered = missing.toSorted((a, b) => a.ordinal - b.ordinal);
  const filled = sectionsSnippet(report.format, ordered);
  const keys = ['nianbao', '补齐', 'buqi', 'sections'];
  return { label: `补齐缺少的 ${missing.length} 个部分`, detail: '连同各自的表格', keys, isApart: true, ...filled };
}

function sectionOffer({ report }: CompletionRequest, section: SectionFormat): Offer {
  const { ordinal, heading } = section;
  const label = sectionHeading(section).slice(3);
  const tables = tablesOf(report.format, ordinal).map(({ id }) => id);
  const detail = tables.length > 0 ? `第${label[0]}部分，连同${tables.join('、')}` : `第${label[0]}部分`;
  const keys = [label, `sec${ordinal}`, heading, `bufen${ordinal}`, initialsOf(section, heading)];
  return { label, detail, keys, isApart: true, ...sectionSnippet(report.format, section) };
}

/** The tables that the section lacks, or the parts that a table lacks; for Latin letters, those of all sections. */
function tableOffers(request: CompletionRequest, typed: string): Offer[] {
  const { report, position } = request;
  const section = sectionAt(report, position.line)?.section.format.ordinal;
  const anywhere = typed === '|' ? section === undefined : /^[a-z]/i.test(typed);
  if (section === undefined && !anywhere) return [];
  const tables = section === undefined || anywhere ? report.format.tables : tablesOf(report.format, section);
  return tables.flatMap((table) => {
    const missing = missingParts(report, table);
    const whole = missing.length === table.parts.length ? [tableOffer(table)] : [];
    const parts = table.parts.length > 1 ? missing.map((part) => partOffer(table, part)) : [];
    return [...whole, ...parts];
  });
}

function tableOffer(table: TableFormat): Offer {
  const plain = tableTemplate(table);
  const keys = [table.id, ...numbered(table, 'biao', 'table'), '|'];
  return { label: table.id, detail: '整张表，数字为 0', keys, isApart: true, plain, snippet: escapeSnippet(plain) };
}

function partOffer(table: TableFormat, part: PartFormat): Offer {
  const plain = partTemplate(part);
  const rows = part.rows.map((row) => row.label).join('、');
  const label = part.caption ?? rows;
  const keys = [label, ...numbered(table, 'biao'), rows, initialsOf(part, rows), '|'];
  return { label, detail: `${table.id}：${rows}`, keys, isApart: true, plain, snippet: escapeSnippet(plain) };
}

/** Keys with the number of a table, as typed without an input method: biao3 for 表三. */
function numbered({ id }: TableFormat, ...words: readonly string[]): string[] {
  const number = parseInteger(id.slice(1));
  return number === undefined ? [] : words.map((word) => `${word}${number}`);
}

function topicOffers({ report, position }: CompletionRequest): Offer[] {
  return missingTopics(report, position.line).map(({ topic, ordinal }) => {
    const heading = topicHeading(topic, ordinal);
    return {
      label: heading.slice(4),
      detail: '小标题',
      keys: [heading.slice(4), topic, 'topic'],
      isApart: true,
      plain: `${heading}\n`,
      snippet: `${escapeSnippet(heading)}\n\n${tabStop(1, '（正文）')}`,
    };
  });
}

/** The front matter, on the first line of a text without any. */
function matterOffers(request: CompletionRequest): Offer[] {
  const { report, position } = request;
  if (report.meta.block || position.line > 0) return [];
  const organ = report.title?.reading?.organ || '机关全称';
  const year = reportYear(request);
  const plain = `---\n机关: ${organ}\n年度: ${year}\n---`;
  const keys = ['wenjiantou', '文件头', 'frontmatter'];
  return [
    { label: '文件头', detail: '机关和年度', keys, isApart: false, plain, snippet: matterSnippet(organ, year, 1) },
  ];
}

function directiveOffers({ report, block, index }: CompletionRequest): Offer[] {
  const near = report.tree.blocks[block.kind === 'table' ? index : index - 1];
  const isBelowTable = block.kind === 'table' || near?.kind === 'table';
  const relation: Offer = {
    label: '<!-- 勾稽 -->',
    detail: '写明上面这张表的勾稽关系',
    keys: ['<!-- 勾稽', 'gouji', 'gj'],
    isApart: false,
    plain: '<!-- 勾稽 列: 合计 = 甲 + 乙 -->',
    snippet: `<!-- 勾稽 \${1|列,行|}: ${tabStop(2, '合计 = 甲 + 乙')} -->`,
  };
  const silence: Offer = {
    label: '<!-- 忽略 -->',
    detail: '对下面一块不再提示某条规则，须写明原因',
    keys: ['<!-- 忽略', 'hulve', 'hl'],
    isApart: false,
    plain: '<!-- 忽略 NB301: 原因 -->',
    snippet: `<!-- 忽略 ${tabStop(1, 'NB301')}: ${tabStop(2, REASON)} -->`,
  };
  return isBelowTable ? [relation, silence] : [silence];
}

function toParts(request: CompletionRequest, offer: Offer, typed: string): ItemParts {
  const { report, position, before, after } = request;
  const { tree } = report;
  const isText = (line: number) => line >= 0 && line < tree.lineCount && lineAt(tree, line).text.trim() !== '';
  const above = offer.isApart && isText(position.line - 1) ? '\n' : '';
  const below = offer.isApart && isText(position.line + 1) ? '\n' : '';
  const lines = offer.plain.trimEnd().split('\n');
  const shown = lines.length > PREVIEW_LINES ? [...lines.slice(0, PREVIEW_LINES), '…'] : lines;
  return {
    label: offer.label,
    kind: kinds.snippet,
    detail: offer.detail,
    documentation: preview(shown.join('\n')),
    range: rangeFrom(request, 0, before.length + after.length),
    newText: above + offer.snippet + below,
    isSnippet: true,
    keys: keysFor(typed, offer.keys),
  };
}
