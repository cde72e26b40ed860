import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import { messageOf } from '../message-of.ts';

/**
 * Writes a file whole or not at all: beside the old one first, under another name, which then takes its place. Throws
 * with a message in Chinese that says why not, and that the old file is as it was.
 *
 * Some file systems cannot put a file in another's place in one go, and VS Code takes the old one away first: should the
 * new one not come then, it stays where it is, and the message names it.
 */
export async function writeWhole(file: Uri, bytes: Uint8Array): Promise<void> {
  const kind = await kindOf(file);
  // A folder would be taken away with all that is in it.
  if (kind !== undefined && (kind & FileType.Directory) !== 0) throw FileSystemError.FileIsADirectory(file);
  const beside = Uri.joinPath(file, '..', `.nianbao-${crypto.randomUUID()}.tmp`);
  try {
    await workspace.fs.writeFile(beside, bytes);
    // VS Code does not notice when a disk takes a part only.
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

/** What is at a place; undefined where there is nothing. */
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
    // It was never there, or the disk does not answer any more.
  }
}
