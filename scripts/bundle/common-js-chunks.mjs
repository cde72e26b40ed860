// @ts-check
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { transform } from 'esbuild';

/** How long the chunks of builds before stay, in milliseconds: a server that runs may still ask for them. */
const KEPT = 3_600_000;

/**
 * esbuild shares code among bundles, and leaves code out until it is asked for, in ES modules only. Node starts CommonJS
 * sooner, and VS Code loads it everywhere: so the files that esbuild made are turned into CommonJS, each by itself.
 * @type {import('esbuild').Plugin}
 */
export const commonJsChunks = {
  name: 'common-js-chunks',
  setup({ initialOptions: options, onEnd }) {
    const { minify, charset, target, platform, sourcemap } = options;
    Object.assign(options, { format: 'esm', splitting: true, write: false, sourcemap: sourcemap && 'inline' });
    onEnd(async ({ outputFiles = [], errors }) => {
      if (errors.length > 0) return;
      const folder = options.outdir ?? '';
      mkdirSync(folder, { recursive: true });
      for (const file of outputFiles) {
        const { code } = await transform(file.text, {
          ...{ minify, charset, target, platform, sourcemap: sourcemap && 'inline' },
          format: 'cjs',
          // import() of what lies beside it is require, which does not start Node's loader of ES modules.
          supported: { 'dynamic-import': false },
        });
        writeFileSync(file.path, code);
      }
      // Those of this build were written just now.
      for (const name of readdirSync(folder)) {
        const file = path.join(folder, name);
        if (/-[0-9A-Z]{8}\.js$/.test(name) && statSync(file).mtimeMs < Date.now() - KEPT) rmSync(file, { force: true });
      }
    });
  },
};
