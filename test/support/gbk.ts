/** Encodes a text as GBK, which TextEncoder cannot do, by trying every pair of bytes with the decoder. */
export function encodeGbk(text: string): Uint8Array {
  const table = reverseTable();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.charCodeAt(0);
    if (code < 0x80) bytes.push(code);
    else {
      const pair = table.get(character);
      if (pair === undefined) throw new Error(`${character} is not in GBK`);
      bytes.push(pair >> 8, pair & 0xff);
    }
  }
  return Uint8Array.from(bytes);
}

let reverse: Map<string, number> | undefined;

function reverseTable(): Map<string, number> {
  if (reverse) return reverse;
  reverse = new Map();
  const decoder = new TextDecoder('gb18030');
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (character.length === 1 && !reverse.has(character)) reverse.set(character, (lead << 8) | trail);
    }
  }
  return reverse;
}
