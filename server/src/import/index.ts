import { formatFor } from '../formats/index.ts';
import { findBody } from './body.ts';
import { withoutContents } from './contents.ts';
import { decodeText } from './decode.ts';
import { readDocx } from './docx/read.ts';
import { ImportError } from './error.ts';
import { type FlatBlock, flatten } from './flatten.ts';
import { readHtml } from './html/read.ts';
import { type ReportItem, readItems } from './items.ts';
import { importJson } from './json.ts';
import { fileKind } from './kind.ts';
import { type Head, writeMarkup } from './markup.ts';
import { readSectionLine } from './sections.ts';
import { doubt, type ImportNote, type SourceDocument } from './source.ts';
import { type ImportSummary, summarise } from './summary.ts';
import { formatOf } from './tables/recognise.ts';
import { readText } from './text/read.ts';
import { type FoundTitle, findTitle } from './title.ts';

export { ImportError } from './error.ts';
export type { ImportNote } from './source.ts';
export type { ImportSummary } from './summary.ts';

/** A report as markup, and a summary of its import. */
export interface ImportedDocument {
  readonly markup: string;
  readonly summary: ImportSummary;
}

/**
 * Imports a report from a DOCX, a web page, a text with tabs, the JSON form, or what a clipboard holds of these. The
 * content decides what a file is; its name only helps. Throws ImportError, in Chinese, if it cannot be read.
 */
export function importDocument(bytes: Uint8Array, name: string): ImportedDocument {
  try {
    return fileKind(bytes) === 'text' && isJson(bytes) ? importFigures(bytes) : importSource(readSource(bytes, name));
  } catch (error) {
    if (error instanceof RangeError) throw new ImportError('文件的结构复杂得不正常，没有打开');
    throw error;
  }
}

/** True for an object that begins with a name in quotes, as the JSON form of a report does. */
function isJson(bytes: Uint8Array): boolean {
  return /^\ufeff?\s*\{\s*"/.test(new TextDecoder().decode(bytes.subarray(0, 200)));
}

function importFigures(bytes: Uint8Array): ImportedDocument {
  const markup = importJson(decodeText(bytes).text);
  return { markup, summary: summarise(markup, [], [], false) };
}

/** A page with fewer characters than this and nothing of a report in it is a shell that scripts fill. */
const LEAST_TEXT = 200;

function readSource(bytes: Uint8Array, name: string): SourceDocument {
  if (fileKind(bytes) === 'zip') return readDocx(bytes);
  const { text, broken } = decodeText(bytes);
  const source = isHtml(text, name) ? readHtml(withoutClipboardHead(text)) : readText(text);
  if (/^(MIME-Version|Message-ID|From): /im.test(text.slice(0, 500)) && /^Content-Type: /im.test(text.slice(0, 3000)))
    throw new ImportError('这是 MHT 单个网页文件。请用浏览器打开，另存为“网页，仅 HTML”再导入');
  if (/<\?mso-application|<pkg:package/.test(text.slice(0, 1000)))
    throw new ImportError('这是 Word XML 文件。请用 Word 打开，另存为 DOCX 再导入');
  const doubts = broken > 0 ? [doubt(`有 ${broken} 处文字编码不对，显示为 �，请对照原文改正`, aroundBroken(text))] : [];
  return { ...source, doubts: [...doubts, ...source.doubts] };
}

function isHtml(text: string, name: string): boolean {
  const start = text.slice(0, 2000);
  if (/<!doctype html|<html[\s>]|<head[\s>]|<body[\s>]|<meta\s/i.test(start)) return true;
  if (/\.(html?|shtml|xhtml|jsp|aspx?)$/i.test(name)) return /<\w+[\s>]/.test(text);
  const open = text.search(/<(?:table|p|div|td|span)[\s>]/i);
  return open !== -1 && /<\/(?:table|p|div|td|span)>/i.test(text.slice(open));
}

/** Removes the header in which the Windows clipboard says what part of a page was copied. */
function withoutClipboardHead(text: string): string {
  return /^Version:[\d.]+\s*\r?\nStartHTML:/.test(text) ? text.slice(Math.max(0, text.indexOf('<'))) : text;
}

function aroundBroken(text: string): string {
  const at = text.indexOf('\ufffd');
  return text.slice(Math.max(0, at - 10), at + 20);
}

function importSource(source: SourceDocument): ImportedDocument {
  const doubts: ImportNote[] = [...source.doubts];
  const all = flatten(source.blocks, doubts);
  const isPage = all.some((block) => block.within !== undefined);
  const blocks = withoutContents(isPage ? findBody(all) : all);
  if (blocks.length === 0 || (isPage && isShell(blocks)))
    throw new ImportError(
      isPage
        ? '网页里没有年报的正文，可能要由脚本另外加载。请在浏览器中打开，选中正文复制，粘贴到编辑器中'
        : '文件里没有文字',
    );
  const first = blocks.findIndex((block) => block.kind === 'grid' || isSection(block));
  const title = findTitle(first === -1 ? blocks : blocks.slice(0, first));
  const grids = blocks.filter((block) => block.kind === 'grid');
  const head = headOf(title, source, doubts, isWholeReport(blocks));
  const format = formatOf(grids, head.year);
  const isOther = format !== formatFor(undefined, head.year);
  if (isOther && head.year)
    doubts.push(doubt(`表格用的是 ${format.id} 年的格式，与年度 ${head.year} 不符，已在“格式”中写明`, ''));
  const rest = title ? [...blocks.slice(0, title.from), ...blocks.slice(title.to)] : blocks;
  const items: readonly ReportItem[] = readItems(rest, format, doubts);
  const markup = writeMarkup({ ...head, ...(isOther && { format: format.id }) }, items);
  return { markup, summary: summarise(markup, items, doubts, isWholeReport(blocks)) };
}

function isSection(block: FlatBlock): boolean {
  return block.kind === 'paragraph' && readSectionLine(block.text)?.isOfficial === true;
}

/** True if the source is meant as a whole report, not as a piece of one. */
function isWholeReport(blocks: readonly FlatBlock[]): boolean {
  return blocks.filter(isSection).length >= 2;
}

function isShell(blocks: readonly FlatBlock[]): boolean {
  const length = blocks.reduce((sum, block) => sum + (block.kind === 'paragraph' ? block.text.length : 1000), 0);
  return (
    length < LEAST_TEXT &&
    !blocks.some(isSection) &&
    /{{|loading|加载中|JavaScript/i.test(
      JSON.stringify(blocks.map((block) => (block.kind === 'paragraph' ? block.text : ''))),
    )
  );
}

function headOf(title: FoundTitle | undefined, source: SourceDocument, doubts: ImportNote[], isWhole: boolean): Head {
  const outer = source.title === undefined ? undefined : titleOfPage(source.title);
  const organ = title?.organ || outer?.organ;
  const year = title?.year ?? outer?.year;
  const text = title?.text ?? outer?.text;
  if (isWhole && text === undefined) doubts.push(doubt('没有找到题目，请补上题目和前面的“机关”“年度”', ''));
  else if (isWhole && !organ) doubts.push(doubt('题目里没有机关名称，请在前面补上“机关”', text ?? ''));
  return { ...(text !== undefined && { title: text }), ...(organ && { organ }), ...(year && { year }) };
}

/** Finds the report's title in a page's title, which also has the site's name after a dash or the like. */
function titleOfPage(text: string): FoundTitle | undefined {
  const parts = [...text.split(/[-_|–—>»]+/), text].map((part) => ({
    kind: 'paragraph' as const,
    text: part.trim(),
  }));
  return parts.map((part) => findTitle([part])).find((found) => found?.organ);
}
