/** Hashes a text to 64 bits, as two numbers, the same on every platform (cyrb53's mixing). Not cryptographic. */
function mix(text: string): readonly [number, number] {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return [a, b];
}

/** A text's hash as 16 hexadecimal digits: enough to tell the blocks of a document apart. */
export function hashOf(text: string): string {
  return mix(text)
    .map((half) => (half >>> 0).toString(16).padStart(8, '0'))
    .join('');
}

/** A text's hash as a 53-bit integer. Two different sentences of a workspace practically never share one. */
export function hashNumber(text: string): number {
  const [a, b] = mix(text);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}
