import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { build, transformSync } from 'esbuild';
import { type Mutant, mutantsOf, withMutants } from './mutate.ts';

/** A mutant of the program, by number, with its place in the TypeScript. */
export interface PlacedMutant extends Mutant {
  readonly id: number;
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
}

/** Source and tests in one script that contains every mutant; see `runner.ts` for how it is started. */
export interface Program {
  readonly code: string;
  readonly mutants: readonly PlacedMutant[];
  readonly tests: readonly string[];
  /** The modules that import each module. */
  readonly importers: ReadonlyMap<string, readonly string[]>;
}

/**
 * Bundles tests with the code that they test; the modules in `mutated` contain their mutants. Paths are relative to
 * `root`.
 */
export async function buildProgram(
  root: string,
  tests: readonly string[],
  mutated: readonly string[],
): Promise<Program> {
  const mutants: PlacedMutant[] = [];
  const loaders = tests.map((path) => `${JSON.stringify(path)}: () => require(${JSON.stringify(`./${path}`)})`);
  const { outputFiles, metafile } = await build({
    stdin: { contents: `module.exports = { ${loaders.join(', ')} };`, resolveDir: root },
    bundle: true,
    write: false,
    metafile: true,
    absWorkingDir: root,
    format: 'cjs',
    platform: 'node',
    packages: 'external',
    logLevel: 'error',
    plugins: [
      {
        name: 'mutants',
        setup({ onLoad }) {
          onLoad({ filter: /\/(?:scripts|test)\/.*\.ts$/ }, ({ path }) => {
            const contents = readFileSync(path, 'utf8').replaceAll('__dirname', () => JSON.stringify(dirname(path)));
            return { contents, loader: 'ts' };
          });
          onLoad({ filter: /\/server\/src\/.*\.ts$/ }, ({ path }) => {
            const file = relative(root, path);
            if (!mutated.includes(file)) return undefined;
            const { code, map } = transformSync(readFileSync(path, 'utf8'), {
              loader: 'ts',
              sourcemap: 'external',
              charset: 'utf8',
            });
            const own = mutantsOf(code);
            const first = mutants.length;
            const lineOf = lineFinder(code, map);
            own.forEach((mutant, i) => {
              mutants.push({ ...mutant, id: first + i, file, line: lineOf(mutant.start) });
            });
            return { contents: withMutants(code, own, first), loader: 'js' };
          });
        },
      },
    ],
  });
  const importers = new Map<string, string[]>();
  for (const [path, { imports }] of Object.entries(metafile.inputs)) {
    for (const one of imports) importers.set(one.path, [...(importers.get(one.path) ?? []), path]);
  }
  return { code: outputFiles[0].text, mutants, tests, importers };
}

/** Returns a function that finds the line of the TypeScript, from 1, for an offset in the JavaScript. */
function lineFinder(code: string, map: string): (offset: number) => number {
  const source = new SourceMap(JSON.parse(map));
  return (offset) => {
    const before = code.slice(0, offset);
    const line = before.split('\n').length - 1;
    const entry = source.findEntry(line, offset - before.lastIndexOf('\n') - 1);
    return 'originalLine' in entry ? entry.originalLine + 1 : 0;
  };
}

/** The folder that the program's paths are relative to. */
export const ROOT = join(__dirname, '../..');
