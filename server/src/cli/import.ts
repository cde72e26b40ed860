import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { type ImportedDocument, importDocument } from '../import/index.ts';
import { formatChinese } from '../law/chinese-numerals.ts';
import { EXIT } from './exit.ts';
import { readBytes, UnreadableFile } from './reports.ts';
import { writeSafely } from './write.ts';

export interface ImportOptions {
  readonly output: string;
  /** True if an existing file may be overwritten. */
  readonly force: boolean;
}

/** `nianbao import`: converts a DOCX file, web page or text into a report. Returns 1 if something needs checking. */
export function importFile(path: string, { output, force }: ImportOptions): number {
  if (resolve(path) === resolve(output)) throw new UnreadableFile(output, '不能写到要导入的文件上');
  if (!force && existsSync(output))
    throw new UnreadableFile(output, '已经有这个文件，没有写入；确要覆盖，请加 --force');
  const { markup, summary } = read(path);
  writeSafely(output, markup);
  process.stdout.write(summaryText(output, summary));
  return summary.doubtful.length === 0 ? EXIT.ok : EXIT.findings;
}

function read(path: string): ImportedDocument {
  const bytes = readBytes(path);
  try {
    return importDocument(bytes, basename(path));
  } catch (error) {
    if (error instanceof Error && error.name === 'ImportError') throw new UnreadableFile(path, error.message);
    throw error;
  }
}

/** What was found, one item a line, followed by what is doubtful. */
function summaryText(output: string, summary: ImportedDocument['summary']): string {
  const { organ, year, format, sections, tables, figures, doubtful } = summary;
  const lines = [
    `已导入到 ${output}`,
    `  机关：${organ ?? '没有找到'}`,
    `  年度：${year === undefined ? '没有找到' : `${year}（${format} 年格式）`}`,
    `  部分：${sections.length === 0 ? '没有找到' : sections.map(formatChinese).join('、')}`,
    `  表格：${tables.length === 0 ? '没有找到' : tables.join('、')}，共 ${figures} 个数`,
  ];
  if (doubtful.length === 0) return `${[...lines, '没有拿不准的地方。'].join('\n')}\n`;
  const places = doubtful.map(({ message, excerpt }) => `  ${message}${excerpt === '' ? '' : `：${excerpt}`}`);
  return `${[...lines, `请核对这 ${doubtful.length} 处：`, ...places].join('\n')}\n`;
}
