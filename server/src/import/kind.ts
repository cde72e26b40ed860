import { ImportError } from './error.ts';

/** The kind of a file, by its first bytes. */
export type FileKind = 'zip' | 'text';

/** The largest file that may be a report, in bytes. */
const LARGEST_FILE = 100 * 1024 * 1024;

const SIGNATURES: readonly (readonly [signature: string, message: string])[] = [
  [
    '25504446',
    '这是 PDF 文件，不能导入。请用发布时的 Word 文件或网页；只有 PDF 的，请先用 Word 打开、另存为 DOCX 并核对',
  ],
  ['89504e470d0a1a0a', '这是图片，不能导入。图片里的文字和数字请照着填写'],
  ['ffd8ff', '这是图片，不能导入。图片里的文字和数字请照着填写'],
  ['47494638', '这是图片，不能导入。图片里的文字和数字请照着填写'],
  ['424d', '这是图片，不能导入。图片里的文字和数字请照着填写'],
  ['49492a00', '这是图片，不能导入。图片里的文字和数字请照着填写'],
  ['4d4d002a', '这是图片，不能导入。图片里的文字和数字请照着填写'],
  ['52494646', '这是图片或声音、录像，不能导入'],
  ['7b5c727466', '这是 RTF 文件，不能导入。请用 Word 或 WPS 打开，另存为 DOCX'],
  ['526172211a07', '这是 RAR 压缩文件，请先解压'],
  ['377abcaf271c', '这是 7z 压缩文件，请先解压'],
  ['1f8b', '这是 gzip 压缩文件，请先解压'],
];

/** Returns the kind of a file by its first bytes. Throws ImportError for what cannot be imported. */
export function fileKind(bytes: Uint8Array): FileKind {
  if (bytes.length === 0) throw new ImportError('文件是空的');
  if (bytes.length > LARGEST_FILE)
    throw new ImportError(`文件有 ${Math.round(bytes.length / 1024 / 1024)} MB，太大了，不像是一份年报`);
  const start = hex(bytes.subarray(0, 8));
  if (start === 'd0cf11e0a1b11ae1') throw new ImportError(oleMessage(bytes));
  if (start.startsWith('504b0304') || start.startsWith('504b0506')) return 'zip';
  for (const [signature, message] of SIGNATURES) if (start.startsWith(signature)) throw new ImportError(message);
  return 'text';
}

function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Returns the message for an OLE file: a DOCX with a password, an old Excel file or an old Word file. */
function oleMessage(bytes: Uint8Array): string {
  if (contains(bytes, 'EncryptedPackage'))
    return '文件设有打开密码。请用 Word 或 WPS 打开，取消密码后另存为 DOCX 再导入';
  if (contains(bytes, 'Workbook') || contains(bytes, 'Book'))
    return '这是旧版 Excel 文件（.xls）。请打开后复制表格，粘贴到编辑器中';
  return '这是旧版 Word 文件（.doc、.wps）。请用 Word 或 WPS 打开，另存为 DOCX 再导入';
}

/** True if the bytes have a directory entry of that name, in UTF-16. */
function contains(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((character) => [character.charCodeAt(0), 0]);
  for (let i = 0; i + wanted.length <= bytes.length; i++) {
    let k = 0;
    while (k < wanted.length && bytes[i + k] === wanted[k]) k++;
    // Match whole names only.
    if (k === wanted.length && !bytes[i + k]) return true;
  }
  return false;
}
