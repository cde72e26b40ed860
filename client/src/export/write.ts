import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import { messageOf } from '../message-of.ts';

/**
 * Writes a file completely or not at all: first under another name beside the old file, which it then replaces. Throws
 * with a message in Chinese that gives the reason and says that the old file is unchanged.
 *
 * Some file systems cannot replace a file in one step, so VS Code deletes the old one first. If the new one then cannot
 * take its place, it stays under the other name, which the message gives.
 */
export async function writeWhole(file: Uri, bytes: Uint8Array): Promise<void> {
  const kind = await kindOf(file);
  // Replacing a folder would delete it with all its contents.
  if (kind !== undefined && (kind & FileType.Directory) !== 0) throw FileSystemError.FileIsADirectory(file);
  const beside = Uri.joinPath(file, '..', `.nianbao-${crypto.randomUUID()}.tmp`);
  try {
    await workspace.fs.writeFile(beside, bytes);
    // VS Code does not notice when a full disk takes only part of a file.
    if ((await workspace.fs.stat(beside)).size !== bytes.length) throw new Error('磁盘已满，请先腾出地方');
    await workspace.fs.rename(beside, file, { overwrite: true });
  } catch (error) {
    const isLost = kind !== undefined && (await kindOf(file).catch(() => kind)) === undefined;
    if (isLost)
      throw new Error(`${messageOf(error)}；新的内容在同一个文件夹的 ${beside.path.split('/').pop()}，请把它改名`);
    await remove(beside);
    throw new Error(`${messageOf(error)}${kind === undefined ? '' : '；原来的文件没有改动'}`);
  }
}

/** Returns the type of what is at a URI; undefined if nothing is there. */
export async function kindOf(uri: Uri): Promise<FileType | undefined> {
  try {
    return (await workspace.fs.stat(uri)).type;
  } catch (error) {
    if (error instanceof FileSystemError && error.code !== 'FileNotFound') throw error;
    return undefined;
  }
}

async function remove(uri: Uri): Promise<void> {
  try {
    await workspace.fs.delete(uri);
  } catch {
    // It was never created, or the disk no longer answers.
  }
}
