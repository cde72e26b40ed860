// @ts-check
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { transform } from 'esbuild';

/** How long the chunks of builds before stay, in milliseconds: a server that runs may still ask for them. */
const KEPT = 3_600_000;

/**
 * esbuild shares code among bundles, and leaves code out until it is asked for, in ES modules only. Node starts CommonJS
 * sooner, and VS Code loads it everywhere: so the files that esbuild made are turned into CommonJS, each by itself.
 * Names are shortened in this second step only, so that `takeAtOnce` can tell what they are.
 * @type {import('esbuild').Plugin}
 */
export const commonJsChunks = {
  name: 'common-js-chunks',
  setup({ initialOptions: options, onEnd }) {
    const { minify, charset, target, platform, sourcemap } = options;
    Object.assign(options, { format: 'esm', splitting: true, write: false, sourcemap: sourcemap && 'inline' });
    Object.assign(options, { minify: false, minifySyntax: minify });
    onEnd(async ({ outputFiles = [], errors }) => {
      if (errors.length > 0) return;
      const folder = options.outdir ?? '';
      mkdirSync(folder, { recursive: true });
      for (const file of outputFiles) {
        const { code } = await transform(takeAtOnce(file.text), {
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

/**
 * What a file takes from another, taken when it is loaded. In CommonJS as esbuild writes it each call of a function in
 * another file asks two getters for the function, which V8 neither forgets nor inlines. Taking it once is the same as long
 * as nothing is given away that changes later; files do not take from each other in circles, for esbuild shares what the
 * same entries have in common.
 * @param {string} code An ES module as esbuild writes it.
 */
function takeAtOnce(code) {
  const given = /^export \{([^}]*)\};$/m.exec(code)?.[1] ?? '';
  for (const name of given.split(',').map((one) => one.trim().split(' as ')[0])) {
    if (name !== '' && isReassigned(code, name)) throw new Error(`${name} changes after it was given to other files`);
  }
  return code.replaceAll(/^import \{([^}]*)\} from ("\.\/[^"]*");$/gm, (_, names, from) => {
    return `const {${names.replaceAll(' as ', ': ')}} = require(${from});`;
  });
}

/** Whether a name is assigned to anywhere but where it is declared. */
function isReassigned(/** @type {string} */ code, /** @type {string} */ name) {
  const own = name.replaceAll('$', '\\$');
  const change = new RegExp(
    `(?<![.\\w$])${own}\\s*(?:[-+*/%&|^?]{0,3}=(?![=>])|\\+\\+|--)|(?:\\+\\+|--)${own}(?![\\w$])`,
    'g',
  );
  const isDeclared = (/** @type {number} */ at) =>
    /(?:\b(?:var|let|const) |, )$/.test(code.slice(Math.max(0, at - 8), at));
  return [...code.matchAll(change)].some(({ index }) => !isDeclared(index));
}
