// @ts-check
import path from 'node:path';

/**
 * What a program loads with import() is a file of its own beside it: to be built as an entry point of that name.
 * For programs in CommonJS that share no code with it; esbuild itself splits ES modules only.
 * @type {import('esbuild').Plugin}
 */
export const loadedLater = {
  name: 'loaded-later',
  setup({ initialOptions: options, onResolve }) {
    // import() is require then, which VS Code and its tests know to load.
    options.supported = { 'dynamic-import': false };
    onResolve({ filter: /^\.\.?\// }, ({ kind, path: source }) => {
      if (kind !== 'dynamic-import') return undefined;
      return { path: `./${path.basename(source, '.ts')}.js`, external: true };
    });
  },
};
