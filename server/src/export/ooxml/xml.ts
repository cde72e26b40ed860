/** The attributes of an element; undefined ones are left out. */

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Writes an element with its attributes and its children, which are XML, in the order that the schema wants. */
export function element(name: string, attributes: Attributes = {}, ...children: readonly string[]): string {
  let start = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) start += ` ${key}="${escapeXml(String(value))}"`;
  }
  const inner = children.join('');
  return inner === '' ? `${start}/>` : `${start}>${inner}</${name}>`;
}

/** Writes an element with the one attribute that most of WordprocessingML has. */
export function value(name: string, val: string | number): string {
  return element(name, { 'w:val': val });
}

/** Writes a whole part: the declaration, and its root. */
export function part(root: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;
}

/** Escapes text for XML. What XML 1.0 does not allow (control characters, halves of surrogate pairs) becomes �. */
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
