import {
  accessSync,
  chmodSync,
  constants,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { UnreadableFile } from './reports.ts';

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: '没有这个文件夹，请先建好',
  ENOTDIR: '没有这个文件夹，请先建好',
  EISDIR: '这是文件夹，不能写成文件',
  EACCES: '没有写入的权限，或者文件正在别的程序里打开着',
  EPERM: '没有写入的权限，或者文件正在别的程序里打开着',
  EBUSY: '文件正在别的程序里打开着，请先关闭',
  EROFS: '这里是只读的，请换一个地方',
  ENOSPC: '磁盘已满，请先腾出地方',
  EDQUOT: '磁盘配额已满，请先腾出地方',
  EFBIG: '文件超过了允许的大小',
  ENAMETOOLONG: '文件名太长，请换一个短些的',
};

/**
 * Writes a temporary file next to the old one, then renames it over that, so that the old file stays whole until the
 * new one is. Throws UnreadableFile, with the reason in Chinese, if that fails.
 */
export function writeSafely(path: string, content: string | Uint8Array): void {
  let old: Stats | undefined;
  try {
    old = statSync(path, { throwIfNoEntry: false });
    if (old === undefined || old.isFile()) replace(path, old, content);
    // A device or a pipe has no content to protect, and must not be replaced by a file.
    else writeFileSync(path, content);
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    const reason = REASONS[code] ?? `写不进去（${code || '未知错误'}）`;
    throw new UnreadableFile(path, old?.isFile() ? `${reason}；没有写入，原来的文件没有改动` : reason);
  }
}

function replace(path: string, old: Stats | undefined, content: string | Uint8Array): void {
  // Writes to the target of a link; the link stays.
  const target = old ? realpathSync(path) : path;
  // The folder's permissions may allow replacing a file that is itself write-protected.
  if (old) accessSync(target, constants.W_OK);
  // A short name of its own: the file's name with a suffix might be too long.
  const beside = join(dirname(target), `.nianbao-${process.pid}.tmp`);
  try {
    writeFileSync(beside, content, { flush: true, ...(old && { mode: old.mode }) });
    // The umask may have removed bits from the mode above: safe while writing, but not the old file's mode.
    if (old) chmodSync(beside, old.mode);
    renameSync(beside, target);
  } finally {
    rmSync(beside, { force: true });
  }
}
