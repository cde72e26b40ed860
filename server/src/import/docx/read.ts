import { ImportError } from '../error.ts';
import { type Parts, unzipParts } from '../ooxml/package.ts';
import { at, type Element, elements, parseXml } from '../ooxml/xml.ts';
import type { SourceDocument } from '../source.ts';
import { type BodyContext, readBlocks } from './body.ts';
import { readInline } from './inline.ts';
import { readNumbering } from './numbering.ts';
import { readStyles } from './styles.ts';

const ROOT_RELATIONS = '_rels/.rels';
const PARTS = /^_rels\/\.rels$|\.xml$/;
const SIDE_PARTS = /(^|\/)(styles|numbering|footnotes|endnotes)\.xml$/;

/**
 * Reads a DOCX: the body with its tracked changes accepted and its automatic numbers written out. Headers, footers and
 * comments are left out, references to other files are never followed. Throws ImportError.
 */
export function readDocx(bytes: Uint8Array): SourceDocument {
  const relations = unzipParts(bytes, (name) => name === ROOT_RELATIONS).get(ROOT_RELATIONS);
  const main = relations ? mainPart(parseXml(relations)) : 'word/document.xml';
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const parts = unzipParts(
    bytes,
    (name) => PARTS.test(name) && (name === main || (name.startsWith(folder) && SIDE_PARTS.test(name))),
  );
  const document = xmlPart(parts, main);
  const body = at(document, 'w:body');
  if (!body) throw new ImportError('这个文件里没有 Word 文档的正文');
  const context = contextOf(parts, folder);
  const blocks = readBlocks(body, context);
  return { blocks, doubts: context.doubts };
}

/** Returns the name of the main document part, as the package gives it. */
function mainPart(relations: Element): string {
  const main = elements(relations).find(({ attributes }) => /\/officeDocument$/.test(attributeOf(attributes, 'Type')));
  const target = main && attributeOf(main.attributes, 'Target');
  if (!target || attributeOf(main.attributes, 'TargetMode') === 'External') return 'word/document.xml';
  return target.replace(/^\//, '');
}

function attributeOf(attributes: Element['attributes'], name: string): string {
  return attributes[name] ?? '';
}

function xmlPart(parts: Parts, name: string): Element | undefined {
  const bytes = parts.get(name);
  return bytes && parseXml(bytes);
}

function contextOf(parts: Parts, folder: string): BodyContext {
  const styles = readStyles(xmlPart(parts, `${folder}styles.xml`));
  const notes = new Map<string, string>();
  for (const kind of ['footnote', 'endnote']) {
    for (const note of elements(xmlPart(parts, `${folder}${kind}s.xml`), `w:${kind}`))
      notes.set(`${kind} ${note.attributes['w:id']}`, textOf(note));
  }
  return {
    styles,
    numbering: readNumbering(xmlPart(parts, `${folder}numbering.xml`), (style) => styles(style).numId),
    noteText: (id) => notes.get(id) ?? '',
    doubts: [],
    pending: '',
  };
}

function textOf(note: Element): string {
  return elements(note, 'w:p')
    .map((one) => readInline(one).lines.join(' '))
    .join(' ');
}
