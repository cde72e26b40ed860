import { strToU8, type Zippable, zipSync } from 'fflate';
import { element, escapeXml, part } from './xml.ts';

/** A part of a package: its name, its content type (if it is not that of the extension) and its XML. */
export interface PackagePart {
  readonly name: string;
  readonly type?: string;
  readonly xml: string;
}

/** A relationship from one part to another, or to an address outside the package. */
export interface Relationship {
  readonly id: string;
  /** The last segment of its type: styles, footer, hyperlink. */
  readonly type: string;
  readonly target: string;
  readonly isExternal?: true;
}

/** A fixed time, so that the same content gives the same bytes: 1 January 1980, the first day that ZIP knows. */
const TIME = new Date(1980, 0, 1);

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** Makes the file of an Office document: its parts, their content types, and its properties. */
export function officePackage(main: string, parts: readonly PackagePart[], properties: Properties): Uint8Array {
  const all = [
    ...parts,
    { name: 'docProps/core.xml', type: `${CORE_TYPE}+xml`, xml: coreProperties(properties) },
    {
      name: '_rels/.rels',
      xml: part(
        element(
          'Relationships',
          { xmlns: `${PACKAGE}/relationships` },
          element('Relationship', { Id: 'rId1', Type: `${OFFICE}/officeDocument`, Target: main }),
          element('Relationship', {
            Id: 'rId2',
            Type: `${PACKAGE}/relationships/metadata/core-properties`,
            Target: 'docProps/core.xml',
          }),
        ),
      ),
    },
  ];
  const files: Zippable = { '[Content_Types].xml': strToU8(contentTypes(all)) };
  for (const { name, xml } of all) files[name] = strToU8(xml);
  return zipSync(files, { mtime: TIME, level: 9 });
}

const CORE_TYPE = 'application/vnd.openxmlformats-package.core-properties';

function contentTypes(parts: readonly PackagePart[]): string {
  return part(
    element(
      'Types',
      { xmlns: `${PACKAGE}/content-types` },
      element('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      element('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      ...parts.flatMap(({ name, type }) =>
        type === undefined ? [] : [element('Override', { PartName: `/${name}`, ContentType: type })],
      ),
    ),
  );
}

/** Makes the part that holds the relationships of another. */
export function relationshipsPart(name: string, relationships: readonly Relationship[]): PackagePart {
  const slash = name.lastIndexOf('/') + 1;
  return {
    name: `${name.slice(0, slash)}_rels/${name.slice(slash)}.rels`,
    xml: part(
      element(
        'Relationships',
        { xmlns: `${PACKAGE}/relationships` },
        ...relationships.map(({ id, type, target, isExternal }) =>
          element('Relationship', {
            Id: id,
            Type: `${OFFICE}/${type}`,
            Target: target,
            TargetMode: isExternal && 'External',
          }),
        ),
      ),
    ),
  };
}

/** The properties of a document. */
export interface Properties {
  readonly title: string;
  readonly creator?: string;
}

function coreProperties({ title, creator }: Properties): string {
  const text = (name: string, words: string | undefined) =>
    words === undefined ? '' : element(name, {}, escapeXml(words));
  return part(
    element(
      'cp:coreProperties',
      {
        'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
      },
      text('dc:title', title),
      text('dc:creator', creator),
      text('dc:language', 'zh-CN'),
    ),
  );
}
