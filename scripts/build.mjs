// @ts-check
/**
 * Builds what ships: the extension's two entries, the server's two, the command line and the preview's page. `--watch`
 * keeps rebuilding.
 */
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, watch } from 'rolldown';

/** @typedef {import('rolldown').BuildOptions} Bundle */

const root = fileURLToPath(new URL('../', import.meta.url));
const isWatching = process.argv.includes('--watch');

/** @type {Bundle} */
const node = { cwd: root, platform: 'node', transform: { target: 'node20' }, tsconfig: false };
/** @type {Bundle} */
const web = { cwd: root, platform: 'browser', transform: { target: 'es2022' }, tsconfig: false };

/** @type {import('rolldown').OutputOptions} */
const script = { minify: !isWatching, sourcemap: isWatching, comments: { legal: false } };

/**
 * Several CommonJS files, which Node starts sooner than ES modules and VS Code loads everywhere. Code loaded with
 * `import()` goes into a file of its own.
 * @type {import('rolldown').OutputOptions}
 */
const files = {
  ...script,
  format: 'cjs',
  dynamicImportInCjs: false,
  entryFileNames: '[name].js',
  chunkFileNames: '[name].js',
};

/**
 * The extension's part of the language client. minimatch, a twelfth of the whole, matches paths against the patterns of
 * document selectors and file operations; the server registers none, and without minimatch a pattern throws.
 * @type {Bundle}
 */
const client = { external: ['vscode'], resolve: { alias: { minimatch: false } } };

/** @type {import('rolldown').Plugin} */
const stylesheet = {
  name: 'stylesheet',
  buildStart() {
    const source = path.join(root, 'client/src/webview/preview.css');
    this.addWatchFile(source);
    this.emitFile({ type: 'asset', fileName: 'preview.css', source: readFileSync(source) });
  },
};

/** @type {Bundle[]} */
const bundles = [
  // The extension becomes active before the language client, a file of its own, is loaded.
  { ...node, ...client, input: 'client/src/extension.ts', output: { ...files, dir: 'client/dist' } },
  // The host of web extensions loads only one file.
  {
    ...web,
    ...client,
    input: 'client/src/extension.web.ts',
    output: { ...script, format: 'cjs', codeSplitting: false, file: 'client/dist/extension.web.js' },
  },
  {
    ...web,
    input: { preview: 'client/src/webview/main.ts' },
    plugins: [stylesheet],
    output: { ...script, format: 'iife', dir: 'client/dist/webview' },
  },
  // The server and the command line share their code, and load rarely used parts on demand.
  {
    ...node,
    input: { server: 'server/src/server.ts', cli: 'server/src/cli/index.ts', reader: 'server/src/cli/reader.ts' },
    output: {
      ...files,
      dir: 'server/dist',
      codeSplitting: { groups: [{ name: 'yaml', test: /[\\/]node_modules[\\/]yaml[\\/]/ }] },
    },
  },
  // A worker cannot load more files from everywhere an extension may come from, so it is a single file.
  {
    ...web,
    input: 'server/src/browser.ts',
    output: { ...script, format: 'iife', codeSplitting: false, file: 'server/dist/browser.js' },
  },
];

const folders = ['client/dist', 'server/dist'].map((folder) => path.join(root, folder));
// Files left from an earlier build would be packed.
for (const folder of folders) rmSync(folder, { recursive: true, force: true });

if (isWatching) {
  watch(bundles).on('event', (event) => {
    if (event.code === 'ERROR') console.error(event.error.message);
    if (event.code === 'END') console.log('已构建，正在监视源文件的变化……');
  });
} else {
  await build(bundles);
  for (const folder of folders) {
    for (const name of readdirSync(folder)) {
      const { size } = statSync(path.join(folder, name));
      if (size > 50_000) console.log(`${path.relative(root, path.join(folder, name))}  ${(size / 1000).toFixed(0)} KB`);
    }
  }
}
