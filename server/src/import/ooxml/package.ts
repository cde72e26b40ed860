import { Unzip, type UnzipFile, UnzipInflate, unzipSync } from 'fflate';
import { ImportError } from '../error.ts';

/** The inflated parts of a DOCX, by name. */
export type Parts = ReadonlyMap<string, Uint8Array>;

/** Limits in entries and bytes that no report comes near, checked as declared before inflating, and while inflating. */
const MOST_ENTRIES = 5000;
const LARGEST_PART = 32 * 1024 * 1024;
const LARGEST_WHOLE = 1024 * 1024 * 1024;
/** The number of bytes that are read between two checks of the limit. */
const STEP = 64 * 1024;

const DAMAGED = '文件不完整或已损坏，读不出来。请重新复制或下载，或用 Word、WPS 打开后另存为 DOCX';

/** Inflates the parts of a zip file that are wanted, and nothing else. Throws ImportError. */
export function unzipParts(bytes: Uint8Array, isWanted: (name: string) => boolean): Parts {
  const names = listEntries(bytes, isWanted);
  return inflate(bytes, names);
}

/** Returns the names of the wanted parts, from the directory at the end of the file. Inflates nothing. */
function listEntries(bytes: Uint8Array, isWanted: (name: string) => boolean): ReadonlySet<string> {
  const wanted = new Set<string>();
  const all: string[] = [];
  let whole = 0;
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize, size, compression }) => {
        all.push(name);
        whole += originalSize;
        if (all.length > MOST_ENTRIES || whole > LARGEST_WHOLE)
          throw new ImportError('压缩文件里的内容多得不正常，没有打开');
        if (!isWanted(name)) return false;
        if (originalSize > LARGEST_PART || size > LARGEST_PART) throw tooLarge();
        if (compression !== 0 && compression !== 8) throw new ImportError('文件用了少见的压缩方法，读不出来');
        wanted.add(name);
        return false;
      },
    });
  } catch (error) {
    throw error instanceof ImportError ? error : new ImportError(DAMAGED);
  }
  checkContents(all);
  return wanted;
}

function checkContents(names: readonly string[]): void {
  const has = (start: string) => names.some((name) => name.startsWith(start));
  if (has('word/') || names.includes('_rels/.rels')) {
    if (has('xl/') && !has('word/')) throw new ImportError('这是 Excel 文件。请打开后复制表格，粘贴到编辑器中');
    if (has('ppt/') && !has('word/')) throw new ImportError('这是演示文稿，不是年报');
    return;
  }
  if (has('content.xml')) throw new ImportError('这是 ODT 文件。请用 LibreOffice、WPS 或 Word 打开，另存为 DOCX');
  if (has('OFD.xml')) throw new ImportError('这是 OFD 版式文件，不能导入。请用发布时的 Word 文件或网页');
  throw new ImportError('这是压缩文件，里面没有 Word 文档。如果年报在里面，请先解压');
}

function inflate(bytes: Uint8Array, names: ReadonlySet<string>): Parts {
  const parts = new Map<string, Uint8Array>();
  const unzip = new Unzip((file) => {
    if (names.has(file.name) && !parts.has(file.name)) collect(file, parts);
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length; at += STEP)
      unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  } catch (error) {
    throw error instanceof ImportError ? error : new ImportError(DAMAGED);
  }
  for (const name of names) if (!parts.has(name)) throw new ImportError(DAMAGED);
  return parts;
}

function collect(file: UnzipFile, parts: Map<string, Uint8Array>): void {
  const chunks: Uint8Array[] = [];
  let size = 0;
  file.ondata = (error, chunk, isLast) => {
    if (error) throw error;
    size += chunk.length;
    if (size > LARGEST_PART) throw tooLarge();
    chunks.push(chunk.slice());
    if (isLast) parts.set(file.name, concat(chunks, size));
  };
  file.start();
}

function concat(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function tooLarge(): ImportError {
  return new ImportError('文档的正文大得不正常，没有打开');
}
