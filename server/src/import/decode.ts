import { ImportError } from './error.ts';

export interface DecodedText {
  readonly text: string;
  /** The number of places that could not be decoded and show as �. */
  readonly broken: number;
}

/** More broken places than this per thousand characters mean that the encoding is another one. */
const MOST_BROKEN = 10;

/**
 * Decodes a text by its byte order mark, as UTF-16 if zero bytes show it, or as UTF-8 if valid (nothing else looks like
 * it); else as declared or as GB18030 (which includes GBK and GB2312), whichever breaks less. Throws ImportError if it
 * is not text.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = byMark(bytes);
  if (marked) return decodeAs(bytes, marked);
  const wide = withoutMark(bytes);
  if (wide) return decodeAs(bytes, wide);
  if (bytes.subarray(0, 4096).includes(0)) throw new ImportError('这不是文本，也不是能导入的文件');
  const utf8 = decodeAs(bytes, 'utf-8');
  if (utf8.broken === 0) return utf8;
  const candidates = [utf8];
  for (const label of [declared(bytes), 'gb18030']) {
    const known = label && knownEncoding(label);
    if (known) candidates.push(decodeAs(bytes, known));
  }
  const best = candidates.reduce((a, b) => (b.broken < a.broken ? b : a));
  if (best.broken * 1000 > Math.max(best.text.length, 200) * MOST_BROKEN || isNoise(best.text))
    throw new ImportError('看不出文件用的是什么编码。请用原来的软件打开，另存为 UTF-8 再导入');
  return best;
}

const USUAL =
  /[的一是在不了有和中大为上国以要时来用作地于出分对成会可主发年动同工能下产面方多定行学法所民得经政府信息公开情况本第条项件申请]/g;
/** The least share of usual characters in a Chinese text, if it has more than MANY wide characters. */
const LEAST_USUAL = 0.03;
const MANY = 100;

/** True for a text in another encoding read as GB18030, which makes characters of most bytes, mostly rare ones. */
function isNoise(text: string): boolean {
  const wide = text.match(/[^\0-\u00ff]/g)?.length ?? 0;
  return wide > MANY && (text.match(USUAL)?.length ?? 0) < wide * LEAST_USUAL;
}

function byMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** Detects UTF-16 without a byte order mark: every other byte of its markup and digits is zero. */
function withoutMark(bytes: Uint8Array): string | undefined {
  const counts = [0, 0];
  const end = Math.min(bytes.length, 4096) & ~1;
  for (let i = 0; i < end; i++) if (bytes[i] === 0) counts[i & 1]++;
  if (counts[1] > end / 20 && counts[0] === 0) return 'utf-16le';
  if (counts[0] > end / 20 && counts[1] === 0) return 'utf-16be';
  return undefined;
}

/** Finds the encoding that a page names at its start: `<meta charset=gb2312>`, `charset=gbk`, `encoding="gbk"`. */
function declared(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 2048));
  return /(?:charset|encoding)\s*=\s*(?:["']\s*)?([\w-]+)/i.exec(head)?.[1];
}

/** Returns TextDecoder's name for an encoding, undefined if it knows none. GB2312 and GBK are read as GB18030. */
function knownEncoding(label: string): string | undefined {
  if (/^(x-)?gb/i.test(label) || /^(cp|ms)?936$/i.test(label)) return 'gb18030';
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}

function decodeAs(bytes: Uint8Array, encoding: string): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes);
  let broken = 0;
  for (let i = text.indexOf('\ufffd'); i !== -1; i = text.indexOf('\ufffd', i + 1)) broken++;
  return { text, broken };
}
