import { SaxesParser } from 'saxes';
import { ImportError } from '../error.ts';

/** An element of a part. Names have the prefixes that Word uses (`w:p`), whatever those of the file. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (Element | string)[];
}

const DEEPEST = 300;
const MOST_ELEMENTS = 3_000_000;

/** The usual prefixes, by a part of the namespace's address. Transitional and strict forms have the same prefix. */
const PREFIXES: readonly (readonly [part: string, prefix: string])[] = [
  ['/wordprocessingml/', 'w'],
  ['/markup-compatibility/', 'mc'],
  ['/officeDocument/2006/relationships', 'r'],
  ['/officeDocument/relationships', 'r'],
  ['/package/2006/relationships', 'rel'],
  ['/officeDocument/2006/math', 'm'],
  ['/officeDocument/math', 'm'],
  ['/wordprocessingDrawing', 'wp'],
  ['/wordprocessingShape', 'wps'],
  ['/drawingml/2006/picture', 'pic'],
  ['/drawingml/picture', 'pic'],
  ['/drawingml/', 'a'],
  ['schemas-microsoft-com:vml', 'v'],
  ['/XML/1998/namespace', 'xml'],
];

/** Parses a part as XML. Entities that a document defines for itself are never expanded. Throws ImportError. */
export function parseXml(bytes: Uint8Array): Element {
  const root: MutableElement = { name: '', attributes: {}, children: [] };
  const stack = [root];
  let count = 0;
  const nameOf = namer();
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => {
    if (!/unbound namespace/.test(error.message)) throw new ImportError('文档里的 XML 不完整或已损坏，读不出来');
  });
  parser.on('opentag', ({ uri, local, prefix, attributes }) => {
    if (stack.length > DEEPEST || ++count > MOST_ELEMENTS) throw new ImportError('文档的结构复杂得不正常，没有打开');
    const element: MutableElement = { name: nameOf(uri, prefix, local), attributes: {}, children: [] };
    for (const one of Object.values(attributes))
      element.attributes[one.prefix === '' ? one.local : nameOf(one.uri, one.prefix, one.local)] = one.value;
    stack[stack.length - 1].children.push(element);
    stack.push(element);
  });
  parser.on('closetag', () => {
    stack.pop();
  });
  const addText = (text: string) => stack[stack.length - 1].children.push(text);
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.write(decodeXml(bytes)).close();
  const [top] = root.children.filter((child) => typeof child !== 'string');
  if (!top) throw new ImportError('文档里的 XML 是空的');
  return top;
}

interface MutableElement {
  name: string;
  attributes: Record<string, string>;
  children: (MutableElement | string)[];
}

/** Returns a function that names elements and attributes with the usual prefix of their namespace. */
function namer(): (uri: string, prefix: string, local: string) => string {
  const known = new Map<string, string>();
  return (uri, prefix, local) => {
    let own = known.get(uri);
    if (own === undefined) {
      own = PREFIXES.find(([part]) => uri.includes(part))?.[1] ?? '';
      known.set(uri, own);
    }
    return `${own || prefix}:${local}`;
  };
}

function decodeXml(bytes: Uint8Array): string {
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return new TextDecoder(isUtf16 ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(bytes);
}

/** Returns the children that are elements, or only those with a name. */
export function elements(parent: Element | undefined, name?: string): Element[] {
  const found: Element[] = [];
  for (const child of parent?.children ?? [])
    if (typeof child !== 'string' && (name === undefined || child.name === name)) found.push(child);
  return found;
}

/** Returns the element at the end of a path of names, each a child of the one before; undefined if there is none. */
export function at(parent: Element | undefined, ...path: string[]): Element | undefined {
  let here = parent;
  for (const name of path) here = here && elements(here, name)[0];
  return here;
}

/** Returns the w:val of the element at the end of a path; undefined if there is none. */
export function valueAt(parent: Element | undefined, ...path: string[]): string | undefined {
  return at(parent, ...path)?.attributes['w:val'];
}

/** True if a switch such as w:vanish is on. */
export function isOn(parent: Element | undefined, ...path: string[]): boolean {
  const element = at(parent, ...path);
  if (!element) return false;
  const value = element.attributes['w:val'];
  return value !== '0' && value !== 'false' && value !== 'off' && value !== 'none';
}
