import { readdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';
import { commonJsChunks } from './bundle/common-js-chunks.mjs';
import { sharedHelpers, standIns } from './bundle/lighter-libraries.mjs';
import { loadedLater } from './bundle/loaded-later.mjs';

/** Builds what ships: the extension's two entries, the server's two, the command line and the preview's page. `--watch` goes on. */

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (path) => join(root, path);
const isWatching = process.argv.includes('--watch');

const common = {
  bundle: true,
  minify: !isWatching,
  sourcemap: isWatching,
  logLevel: 'warning',
  legalComments: 'none',
  charset: 'utf8',
};
const node = { ...common, platform: 'node', target: 'node20' };
const web = { ...common, platform: 'browser', target: 'es2022' };

const bundles = [
  // The extension is active before what speaks to the server is loaded.
  {
    ...node,
    format: 'cjs',
    external: ['vscode'],
    plugins: [sharedHelpers, standIns, loadedLater],
    entryPoints: [at('client/src/extension.ts'), at('client/src/language-client/desktop-client.ts')],
    entryNames: '[name]',
    outdir: at('client/dist'),
  },
  // The host of web extensions loads one file.
  {
    ...web,
    format: 'cjs',
    external: ['vscode'],
    plugins: [sharedHelpers, standIns],
    entryPoints: [at('client/src/extension.web.ts')],
    outdir: at('client/dist'),
  },
  {
    ...web,
    format: 'iife',
    entryPoints: { preview: at('client/src/webview/main.ts') },
    outdir: at('client/dist/webview'),
  },
  { ...common, entryPoints: [at('client/src/webview/preview.css')], outdir: at('client/dist/webview') },
  // The server and the command line share their code, and load what is seldom asked for when it is.
  {
    ...node,
    plugins: [sharedHelpers, commonJsChunks],
    entryPoints: {
      server: at('server/src/server.ts'),
      cli: at('server/src/cli/index.ts'),
      reader: at('server/src/cli/reader.ts'),
    },
    outdir: at('server/dist'),
  },
  // A worker cannot load more files wherever the extension comes from, so it is one.
  {
    ...web,
    format: 'iife',
    plugins: [sharedHelpers],
    entryPoints: [at('server/src/browser.ts')],
    outdir: at('server/dist'),
  },
];

if (isWatching) {
  for (const options of bundles) await (await context(options)).watch();
  console.log('正在监视源文件的变化……');
} else {
  const folders = new Set(bundles.map(({ outdir }) => outdir));
  // Chunks are named by what is in them: those of an earlier build would stay, and be packed.
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
  await Promise.all(bundles.map((options) => build(options)));
  for (const folder of folders) {
    for (const file of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, file.name);
      const { size } = statSync(path);
      // Chunks are many, and most of them tiny.
      if (file.isFile() && size > 50_000) console.log(`${relative(root, path)}  ${(size / 1000).toFixed(0)} KB`);
    }
  }
}
