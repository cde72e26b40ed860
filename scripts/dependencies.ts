import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Reads the project's dependencies from package-lock.json, and makes docs/dependencies.md from them. */

const ROOT = resolve(__dirname, '..');

/** A package in node_modules. */
export interface Package {
  readonly name: string;
  readonly version: string;
  readonly licence: string | undefined;
  readonly integrity: string | undefined;
  /** True if only developers need it. */
  readonly isDev: boolean;
  /** The names of the libraries that it needs in turn. */
  readonly needs: readonly string[];
}

interface Locked {
  readonly version: string;
  readonly license?: string;
  readonly integrity?: string;
  readonly dev?: boolean;
  readonly link?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** A library that we chose: its use, and the folders that import it. */
export interface Choice {
  readonly name: string;
  readonly use: string;
  readonly homes: readonly string[];
}

export const CHOICES: readonly Choice[] = [
  { name: 'commander', use: 'arguments of the command line', homes: ['server/src/cli'] },
  { name: 'fflate', use: 'zip files', homes: ['server/src/export', 'server/src/import'] },
  { name: 'get-east-asian-width', use: 'the width of characters, by Unicode', homes: ['server/src/syntax'] },
  { name: 'markdown-it', use: 'Markdown within a line, lists, quotes', homes: ['server/src/export'] },
  { name: 'parse5', use: 'reading web pages as browsers do', homes: ['server/src/import'] },
  { name: 'saxes', use: 'reading the XML of DOCX', homes: ['server/src/import'] },
  { name: 'vscode-languageclient', use: 'the client’s side of LSP', homes: ['client/src'] },
  { name: 'vscode-languageserver', use: 'the server’s side of LSP', homes: ['server/src/lsp', 'server/src'] },
  { name: 'vscode-languageserver-protocol', use: 'messages to the server', homes: ['client/src'] },
  {
    name: 'vscode-languageserver-types',
    use: 'the shapes of LSP',
    homes: ['server/src/features', 'server/src/workspace'],
  },
  { name: 'yaml', use: 'front matter', homes: ['server/src/syntax'] },
];

/** What each tool is for. */
const TOOLS: Readonly<Record<string, string>> = {
  '@biomejs/biome': 'lints and formats',
  '@types/mocha': 'types',
  '@types/node': 'types',
  '@types/vscode': 'types',
  '@vscode/test-electron': 'gets a desktop VS Code for the tests',
  acorn: 'finds the regular expressions in the sources',
  esbuild: 'puts mutants into the program',
  'fast-check': 'properties',
  mocha: 'runs tests',
  'playwright-core': 'drives VS Code in the tests',
  refa: 'automata, to judge regular expressions',
  rolldown: 'bundles',
  scslre: 'finds regular expressions that may take too long',
  tsx: 'runs TypeScript',
  typescript: 'types',
  'vscode-languageserver-textdocument': 'applies edits in tests',
  'vscode-oniguruma': 'runs the grammar in tests',
  'vscode-textmate': 'runs the grammar in tests',
};

/** All packages of package-lock.json. */
export function packages(): readonly Package[] {
  const { packages: all } = readJson('package-lock.json') as { packages: Readonly<Record<string, Locked>> };
  const found = Object.entries(all)
    .filter(([place, { link }]) => place.includes('node_modules/') && !link)
    .map(([place, { version, license, integrity, dev, dependencies }]) => ({
      name: place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: license,
      integrity,
      isDev: dev === true,
      needs: Object.keys(dependencies ?? {}),
    }));
  // A package installed in several places counts once.
  return [...new Map(found.map((one) => [`${one.name} ${one.version} ${one.isDev}`, one])).values()];
}

/** The content of docs/dependencies.md. */
export function dependenciesPage(): string {
  const all = packages();
  const shipped = all.filter(({ isDev }) => !isDev);
  const wanted = Object.assign(
    {},
    ...['server', 'client'].map((part) => manifest(`${part}/package.json`).dependencies),
  );
  const others = shipped.filter(({ name, version }) => wanted[name] !== version);
  const tools = Object.keys(manifest('package.json').devDependencies ?? {});
  const neededBy = (name: string) =>
    [...new Set(shipped.filter(({ needs }) => needs.includes(name)).map((one) => one.name))].sort().join(', ');
  const facts = ({ version, licence }: Package) => `${version} | ${licence ?? ''}`;
  return [
    '<!-- made from package-lock.json and scripts/dependencies.ts: npm run generate -->',
    '# Dependencies',
    '',
    'Versions are exact, and package-lock.json has a hash of every package; `test/unit/dependencies.test.ts` checks both, and the',
    'licences. The notices that licences ask for are put together by `scripts/notices.mjs` and packed into the extension.',
    '',
    '## Libraries that we chose',
    '',
    ...table(
      ['library', 'version', 'licence', 'for', 'imported in'],
      shipped.flatMap((one) => {
        const choice = CHOICES.find(({ name }) => name === one.name && wanted[name] === one.version);
        if (!choice) return [];
        return [
          `${one.name} | ${facts(one)} | ${choice.use} | ${choice.homes.map((home) => `\`${home}\``).join(', ')}`,
        ];
      }),
    ),
    '',
    '## Libraries that these need',
    '',
    'Not all of them get into the bundles: argparse is for the command line of markdown-it, and the build leaves minimatch out (decision 40).',
    '',
    ...table(
      ['library', 'version', 'licence', 'needed by'],
      others.map((one) => `${one.name} | ${facts(one)} | ${neededBy(one.name)}`),
    ),
    '',
    '## Tools for developers',
    '',
    `None of them ships; with what they need in turn they are ${all.length - shipped.length} packages.`,
    '',
    ...table(
      ['tool', 'version', 'licence', 'for'],
      tools.map((name) => {
        const one = all.find((each) => each.name === name);
        return `${name} | ${one ? facts(one) : ' | '} | ${TOOLS[name] ?? ''}`;
      }),
    ),
    '',
  ].join('\n');
}

function table(head: readonly string[], rows: readonly string[]): string[] {
  return [`| ${head.join(' | ')} |`, `|${' --- |'.repeat(head.length)}`, ...rows.map((row) => `| ${row} |`)];
}

interface Manifest {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

function manifest(path: string): Manifest {
  return readJson(path) as Manifest;
}

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
}
