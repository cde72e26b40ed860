// @ts-check
import { strToU8, zipSync } from 'fflate';

/**
 * Makes a VSIX as VS Code installs it: a zip with a list of content types, a manifest in XML, and the files below
 * `extension/`. The same files give the same bytes.
 */

/** Content types by file extension. */
const TYPES = {
  css: 'text/css',
  js: 'application/javascript',
  json: 'application/json',
  md: 'text/markdown',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  vsixmanifest: 'text/xml',
};

/** Zip stores local times, and none earlier than this one. */
const LONG_AGO = new Date(1980, 0, 1);

/**
 * The fields of package.json that are used, with their strings resolved.
 * @typedef {object} Manifest
 * @property {string} name
 * @property {string} publisher
 * @property {string} version
 * @property {string} displayName
 * @property {string} description
 * @property {string} icon
 * @property {string[]} categories
 * @property {string[]} extensionKind
 * @property {{ vscode: string }} engines
 * @property {{ languages: { id: string, extensions: string[] }[] }} contributes
 */

/**
 * @param {Manifest} manifest
 * @param {ReadonlyMap<string, Uint8Array>} files by their paths in the extension, with /
 * @returns {Uint8Array}
 */
export function vsix(manifest, files) {
  const extension = [...files].map(([path, bytes]) => [`extension/${path}`, bytes]);
  const parts = {
    '[Content_Types].xml': strToU8(contentTypes([...files.keys()])),
    'extension.vsixmanifest': strToU8(packageManifest(manifest, files)),
    ...Object.fromEntries(extension),
  };
  return zipSync(parts, { level: 9, mtime: LONG_AGO });
}

/** @param {readonly string[]} paths */
function contentTypes(paths) {
  const ends = new Set([...paths, '.vsixmanifest'].map((path) => /[^./]*$/.exec(path)?.[0] ?? ''));
  const unknown = [...ends].filter((end) => !(end in TYPES));
  if (unknown.length > 0) throw new Error(`No content type for ${unknown.join(', ')}`);
  const types = Object.entries(TYPES).filter(([end]) => ends.has(end));
  const lines = types.map(([end, type]) => `  <Default Extension=".${end}" ContentType="${type}"/>`);
  return `<?xml version="1.0" encoding="utf-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
${lines.join('\n')}
</Types>
`;
}

/**
 * @param {Manifest} manifest
 * @param {ReadonlyMap<string, Uint8Array>} files
 */
function packageManifest(manifest, files) {
  const assets = [
    ['Microsoft.VisualStudio.Code.Manifest', 'package.json'],
    ['Microsoft.VisualStudio.Services.Content.Details', 'README.md'],
    ['Microsoft.VisualStudio.Services.Content.Changelog', 'CHANGELOG.md'],
    ['Microsoft.VisualStudio.Services.Content.License', 'LICENSE.txt'],
    ['Microsoft.VisualStudio.Services.Icons.Default', manifest.icon],
  ];
  const missing = assets.filter(([, path]) => !files.has(path));
  if (missing.length > 0) throw new Error(`Not in the package: ${missing.map(([, path]) => path).join(', ')}`);
  // As vsce 3.9 writes them; galleries read these, not package.json.
  const properties = Object.entries({
    'Microsoft.VisualStudio.Code.Engine': manifest.engines.vscode,
    'Microsoft.VisualStudio.Code.ExtensionDependencies': '',
    'Microsoft.VisualStudio.Code.ExtensionPack': '',
    // Where it runs; the `browser` field of package.json adds the web.
    'Microsoft.VisualStudio.Code.ExtensionKind': [...manifest.extensionKind, 'web'].join(','),
    'Microsoft.VisualStudio.Code.LocalizedLanguages': '',
    'Microsoft.VisualStudio.Code.ExecutesCode': 'true',
    'Microsoft.VisualStudio.Services.GitHubFlavoredMarkdown': 'true',
    'Microsoft.VisualStudio.Services.Content.Pricing': 'Free',
  }).map(([id, value]) => `      <Property Id="${id}" Value="${escapeXml(value)}"/>`);
  const text = Object.fromEntries(Object.entries(manifest).map(([key, value]) => [key, escapeXml(String(value))]));
  const lines = assets.map(([type, path]) => `    <Asset Type="${type}" Path="extension/${path}" Addressable="true"/>`);
  return `<?xml version="1.0" encoding="utf-8"?>
<PackageManifest Version="2.0.0" xmlns="http://schemas.microsoft.com/developer/vsx-schema/2011">
  <Metadata>
    <Identity Language="en-US" Id="${text.name}" Version="${text.version}" Publisher="${text.publisher}"/>
    <DisplayName>${text.displayName}</DisplayName>
    <Description xml:space="preserve">${text.description}</Description>
    <Tags>${escapeXml(tagsOf(manifest).join(','))}</Tags>
    <Categories>${text.categories}</Categories>
    <GalleryFlags>Public</GalleryFlags>
    <Properties>
${properties.join('\n')}
    </Properties>
    <License>extension/LICENSE.txt</License>
    <Icon>extension/${text.icon}</Icon>
  </Metadata>
  <Installation>
    <InstallationTarget Id="Microsoft.VisualStudio.Code"/>
  </Installation>
  <Dependencies/>
  <Assets>
${lines.join('\n')}
  </Assets>
</PackageManifest>
`;
}

/**
 * The tags by which galleries find an extension for an opened file, and extensions that run in a browser.
 * @param {Manifest} manifest
 */
function tagsOf({ contributes }) {
  const ofLanguages = contributes.languages.flatMap(({ id, extensions }) => [
    id,
    ...extensions.map((extension) => `__ext_${extension.slice(1)}`),
  ]);
  return ['snippet', 'keybindings', ...ofLanguages, '__web_extension'];
}

/** @param {string} text */
function escapeXml(text) {
  return text.replace(/[<>&"]/g, (one) => `&#${one.charCodeAt(0)};`);
}
