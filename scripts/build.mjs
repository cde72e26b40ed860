import { statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, context } from 'esbuild';

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
const node = { ...common, platform: 'node', target: 'node20', format: 'cjs', external: ['vscode'] };
const web = { ...common, platform: 'browser', target: 'es2022', format: 'cjs', external: ['vscode'] };

const bundles = [
  { ...node, entryPoints: [at('client/src/extension.ts')], outfile: at('client/dist/extension.js') },
  { ...web, entryPoints: [at('client/src/extension.web.ts')], outfile: at('client/dist/extension.web.js') },
  {
    ...common,
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    entryPoints: [at('client/src/webview/main.ts')],
    outfile: at('client/dist/webview/preview.js'),
  },
  { ...common, entryPoints: [at('client/src/webview/preview.css')], outfile: at('client/dist/webview/preview.css') },
  { ...node, entryPoints: [at('server/src/server.ts')], outfile: at('server/dist/server.js') },
  {
    ...common,
    platform: 'browser',
    target: 'es2022',
    format: 'iife',
    entryPoints: [at('server/src/browser.ts')],
    outfile: at('server/dist/browser.js'),
  },
  { ...node, entryPoints: [at('server/src/cli/index.ts')], outfile: at('server/dist/cli.js') },
];

if (isWatching) {
  for (const options of bundles) await (await context(options)).watch();
  console.log('正在监视源文件的变化……');
} else {
  await Promise.all(bundles.map((options) => build(options)));
  for (const { outfile } of bundles)
    console.log(`${relative(root, outfile)}  ${(statSync(outfile).size / 1024).toFixed(0)} KB`);
}
