import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** An XML element of a part. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlNode[];
  text: string;
}

/** Parses the parts of an Office file; returns them by name. Fails on XML that is not well-formed. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, XmlNode> {
  return new Map(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, parse(strFromU8(data), name)]));
}

function parse(xml: string, name: string): XmlNode {
  const root: XmlNode = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => assert.fail(`${name}: ${error.message}`));
  parser.on('opentag', (tag) => {
    const node: XmlNode = {
      name: tag.name,
      attributes: tag.attributes as Record<string, string>,
      children: [],
      text: '',
    };
    open[open.length - 1].children.push(node);
    open.push(node);
  });
  parser.on('text', (text) => {
    open[open.length - 1].text += text;
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return root.children[0];
}

/** Returns all elements with a name below a node, in document order. */
export function elements(node: XmlNode | undefined, name: string): XmlNode[] {
  return (node?.children ?? []).flatMap((child) => [...(child.name === name ? [child] : []), ...elements(child, name)]);
}

/** Returns the first element with a name below a node. */
export function element(node: XmlNode | undefined, name: string): XmlNode {
  const found = elements(node, name)[0];
  assert.ok(found, `there is ${name}`);
  return found;
}

/** Returns all text below a node. */
export function textBelow(node: XmlNode): string {
  return node.text + node.children.map(textBelow).join('');
}

/** Checks that every part has a content type, and that every relationship target exists or is external. */
export function checkPackage(parts: ReadonlyMap<string, XmlNode>): void {
  const types = new Set(elements(parts.get('[Content_Types].xml'), 'Override').map((node) => node.attributes.PartName));
  for (const type of types) assert.ok(parts.has(type.slice(1)), `${type} is there`);
  for (const [name, node] of parts) {
    if (!name.endsWith('.rels')) {
      assert.ok(name === '[Content_Types].xml' || types.has(`/${name}`), `${name} has a type`);
      continue;
    }
    const folder = name.replace(/_rels\/[^/]*$/, '');
    for (const { attributes } of elements(node, 'Relationship')) {
      if (attributes.TargetMode !== 'External') assert.ok(parts.has(folder + attributes.Target), attributes.Target);
    }
  }
}
