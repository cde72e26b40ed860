import { isUtf8 } from 'node:buffer';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readTree, type SyntaxTree } from '../syntax/tree.ts';
import { isReportName } from '../workspace/files.ts';

/** A report read from disk. */
export interface ReportFile {
  readonly path: string;
  readonly text: string;
  readonly tree: SyntaxTree;
}

/** A file that could not be read or written. The message gives the path and the reason, in Chinese, for the user. */
export class UnreadableFile extends Error {
  constructor(path: string, reason: string) {
    super(`${path}：${reason}`);
  }
}

/** The reports at the paths, each once: files as given; in folders, all *.nianbao and *.nianbao.md below, in order. */
export function findReports(paths: readonly string[]): string[] {
  const found = new Set<string>();
  for (const path of paths) {
    if (!statOf(path).isDirectory()) found.add(path);
    else for (const file of reportsBelow(path)) found.add(file);
  }
  return [...found];
}

function statOf(path: string) {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) throw new UnreadableFile(path, '没有这个文件或文件夹');
  return stat;
}

function reportsBelow(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory())
      return entry.name === 'node_modules' || entry.name.startsWith('.') ? [] : reportsBelow(path);
    // Skips links and pipes: a link may lead anywhere, and reading a pipe may block forever.
    return entry.isFile() && isReportName(entry.name) ? [path] : [];
  });
}

/** Reads a report. Throws UnreadableFile if it does not exist or is not UTF-8 text. */
export function readReportFile(path: string): ReportFile {
  const text = readReportText(path);
  return { path, text, tree: readTree(text) };
}

/** Reads the text of a report. Throws UnreadableFile. */
export function readReportText(path: string): string {
  return decode(path, readBytes(path));
}

/** Reads the bytes of a file. Throws UnreadableFile. */
export function readBytes(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new UnreadableFile(path, '没有这个文件');
    throw new UnreadableFile(path, code === 'EISDIR' ? '这是文件夹' : `读不出来（${code ?? '未知错误'}）`);
  }
}

function decode(path: string, bytes: Buffer): string {
  if (!isUtf8(bytes)) throw new UnreadableFile(path, '不是 UTF-8 编码的文本，请在编辑器中另存为 UTF-8');
  return bytes.toString('utf8');
}
