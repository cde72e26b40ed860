/**
 * Shortens a sample as far as taking lines out of its text allows while it breaks the same property. fast-check only
 * takes slips back, and leaves the report in which they were made at its full length. A sample is a text, or has one as
 * `text`.
 */
export async function shorten(sample: unknown, breaks: (sample: unknown) => Promise<boolean>): Promise<unknown> {
  if (typeof sample === 'string') return shortenText(sample, breaks);
  if (typeof sample !== 'object' || sample === null || !('text' in sample) || typeof sample.text !== 'string')
    return sample;
  const text = await shortenText(sample.text, (one) => breaks({ ...sample, text: one }));
  return { ...sample, text };
}

async function shortenText(text: string, breaks: (text: string) => Promise<boolean>): Promise<string> {
  let lines = text.split(/(?<=\n|\r(?!\n))/);
  for (let size = lines.length >> 1; size >= 1; ) {
    const before = lines.length;
    for (let at = 0; at < lines.length; ) {
      const rest = lines.toSpliced(at, size);
      if (await breaks(rest.join(''))) lines = rest;
      else at += size;
    }
    if (size > 1 || lines.length === before) size >>= 1;
  }
  return lines.join('');
}
