import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UnreadableFile } from './reports.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件夹，请先建好',
  ENOTDIR: '没有这个文件夹，请先建好',
  EISDIR: '这是文件夹，不能写成文件',
  EACCES: '没有写入的权限',
  EPERM: '没有写入的权限',
  EROFS: '没有写入的权限',
  ENOSPC: '磁盘已满',
};

/**
 * Writes a file beside the old one and puts it in its place, so that the old one is whole until the new one is. Throws
 * UnreadableFile, with the reason in Chinese, where that cannot be done.
 */
export function writeSafely(path: string, content: string | Uint8Array): void {
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    writeFileSync(beside, content);
    renameSync(beside, path);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    throw new UnreadableFile(path, REASONS[code] ?? `写不进去（${code || '未知错误'}）`);
  } finally {
    if (existsSync(beside)) rmSync(beside);
  }
}
