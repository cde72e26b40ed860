// @ts-check
import { readFile } from 'node:fs/promises';

/** A helper that TypeScript writes into every file that it compiles to CommonJS. */
const HELPER = /^var (__\w+) = \(this && this\.\1\) \|\| [\s\S]*?^\}.*;$/gm;

/**
 * The language server's libraries carry TypeScript's helpers in each of their files: one copy of each does.
 * @type {import('esbuild').Plugin}
 */
export const sharedHelpers = {
  name: 'shared-helpers',
  setup({ onLoad, onResolve }) {
    /** @type {Map<string, string>} */
    const helpers = new Map();
    onLoad({ filter: /[\\/]node_modules[\\/]vscode-[^\\/]+[\\/]lib[\\/].*\.js$/ }, async ({ path }) => {
      const contents = (await readFile(path, 'utf8')).replace(HELPER, (helper, name) => {
        helpers.set(name, helper);
        return `var ${name} = require('typescript-helper:${name}');`;
      });
      return { contents };
    });
    onResolve({ filter: /^typescript-helper:/ }, ({ path }) => ({
      namespace: 'typescript-helper',
      path: path.slice('typescript-helper:'.length),
    }));
    onLoad({ filter: /.*/, namespace: 'typescript-helper' }, ({ path: name }) => {
      const helper = helpers.get(name) ?? '';
      const others = [...helpers.keys()].filter((other) => other !== name && helper.includes(`${other}(`));
      const needed = others.map((other) => `var ${other} = require('typescript-helper:${other}');`);
      return { contents: [...needed, helper, `module.exports = ${name};`].join('\n') };
    });
  },
};

/** What stands in for a library of which vscode-languageclient uses nothing here, or nothing that can fail. */
const STAND_INS = {
  // It asks whether VS Code is new enough: package.json asks for a newer one (test/cli/bundles.test.ts).
  'semver/functions/parse': 'module.exports = (version) => ({ version });',
  'semver/functions/satisfies': 'module.exports = () => true;',
  // For patterns of paths in document selectors and file operations: there are none.
  minimatch: `exports.Minimatch = class { constructor(pattern) { throw new Error('no minimatch for ' + pattern); } };`,
};

/** @type {import('esbuild').Plugin} */
export const standIns = {
  name: 'stand-ins',
  setup({ onLoad, onResolve }) {
    const names = Object.keys(STAND_INS).join('|');
    onResolve({ filter: new RegExp(`^(${names})$`) }, ({ path }) => ({ namespace: 'stand-in', path }));
    onLoad({ filter: /.*/, namespace: 'stand-in' }, ({ path }) => ({
      contents: STAND_INS[/** @type {keyof typeof STAND_INS} */ (path)],
    }));
  },
};
