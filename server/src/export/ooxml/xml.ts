/** XML as text, built from the inside out. Whoever builds it sees to the order of children that the schema wants. */

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with its attributes (those that are undefined left out) and its children, which are XML already. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  let start = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) start += ` ${key}="${escapeXml(String(value))}"`;
  }
  const inner = children.join('');
  return inner === '' ? `${start}/>` : `${start}>${inner}</${name}>`;
}

/** An element with the one attribute that most of WordprocessingML has. */
export function value(name: string, val: string | number): string {
  return element(name, { 'w:val': val });
}

/** A whole part: the declaration, and its root. */
export function part(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}

/** Text for XML. What XML 1.0 has no place for (control characters, halves of surrogate pairs) is shown as a replacement character. */
export function escapeXml(text: string): string {
  return text
    .replace(UNFIT, '\ufffd')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for.
const UNFIT = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
