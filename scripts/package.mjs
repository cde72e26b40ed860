// @ts-check
/**
 * `npm run package`: packs the build into a file that VS Code installs: nianbao-<version>.vsix, or the path in the
 * argument. It holds only what the extension uses.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { notices } from './notices.mjs';
import { vsix } from './vsix.mjs';

const root = fileURLToPath(new URL('../', import.meta.url));

/** Files that VS Code reads by name, or shows. */
const FILES = [
  ...['language-configuration.json', 'package.nls.json', 'package.nls.zh-cn.json'],
  ...['README.md', 'README.zh-CN.md', 'CHANGELOG.md'],
];
/** `docs/rules` has the pages that the codes of findings link to. */
const FOLDERS = ['client/dist/webview', 'docs/rules', 'icons', 'snippets', 'syntaxes'];
/** The programs; the chunks that they load are added. */
const PROGRAMS = ['client/dist/extension.js', 'client/dist/extension.web.js', 'server/dist/server.js'];
const WORKER = 'server/dist/browser.js';

/** Fields of package.json that only developers need. */
const OF_DEVELOPERS = ['private', 'workspaces', 'scripts', 'devDependencies'];

/** @param {string} file */
const read = (file) => readFileSync(path.join(root, file));
/** @param {string} file */
const readJson = (file) => JSON.parse(read(file).toString());

/** @param {string} folder */
function filesIn(folder) {
  return readdirSync(path.join(root, folder)).map((name) => `${folder}/${name}`);
}

/**
 * Adds to bundles the chunks that they load with `require`, directly or through other chunks.
 * @param {readonly string[]} programs
 */
function withChunks(programs) {
  const found = new Set(programs);
  for (const file of found) {
    for (const [, name] of read(file)
      .toString()
      .matchAll(/\brequire\("(\.\/[^"]+)"\)/g))
      found.add(path.posix.join(path.posix.dirname(file), name));
  }
  return [...found];
}

const [output] = process.argv.slice(2);
const manifest = readJson('package.json');
for (const key of OF_DEVELOPERS) delete manifest[key];
const paths = [...FILES, ...FOLDERS.flatMap(filesIn), ...withChunks(PROGRAMS), WORKER].sort();
const files = new Map([
  ['package.json', Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)],
  ['LICENSE.txt', read('LICENSE')],
  ['THIRD-PARTY-NOTICES.txt', Buffer.from(notices())],
  ...paths.map((file) => /** @type {const} */ ([file, read(file)])),
]);

/** @type {Record<string, string>} */
const words = readJson('package.nls.json');
/** @param {string} text */
const inWords = (text) => text.replace(/^%(.+)%$/, (_, key) => words[key]);
const { displayName, description } = manifest;
const bytes = vsix(
  { ...manifest, displayName: inWords(displayName), description: inWords(description) },
  /** @type {Map<string, Uint8Array>} */ (files),
);
const target = output ?? path.join(root, `${manifest.name}-${manifest.version}.vsix`);
writeFileSync(target, bytes);
console.log(`${target}  ${files.size} files, ${(bytes.length / 1000).toFixed(0)} KB`);
