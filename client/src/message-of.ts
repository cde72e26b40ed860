import { FileSystemError } from 'vscode';

/** Messages for file errors, by VS Code's own code or by the system's code in its message. */
const FILE_REASONS: readonly (readonly [RegExp, string])[] = [
  [/\b(ENOSPC|EDQUOT|FileExceedsStorageQuota)\b/, '磁盘已满，请先腾出地方'],
  [/\b(EROFS)\b/, '这里是只读的，请换一个地方'],
  [/\b(EBUSY|ETXTBSY)\b/, '文件正在别的程序里打开着，请先关闭'],
  [
    /\b(EACCES|EPERM|NoPermissions|NoWrite)\b/,
    '没有写入的权限，或者文件正在别的程序（例如 Word、WPS）里打开着。请先关闭它，或者换一个地方',
  ],
  [/\b(EISDIR|FileIsADirectory)\b/, '这是文件夹，请换一个名字'],
  [/\b(ENOTDIR|FileNotADirectory)\b/, '没有这个文件夹，请换一个地方'],
  [/\b(ENAMETOOLONG)\b/, '文件名太长，请换一个短些的'],
  [/\b(ENOENT|FileNotFound)\b/, '没有这个文件或文件夹'],
  [/\b(Unavailable)\b/, '这个地方现在连不上，请稍后再试'],
];

/** Turns an error of the server, the file system or the extension into a message for the user. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, message } = error as Error & { readonly code?: unknown };
  if (!(error instanceof FileSystemError)) return message;
  // The system's code is more specific than VS Code's.
  return FILE_REASONS.find(([codes]) => codes.test(`${message} ${code}`))?.[1] ?? `文件系统说：${message}`;
}
