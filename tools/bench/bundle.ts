import { build } from 'esbuild';

/** Bundles and minifies a script for Node, as build.mjs does with what ships. */
export async function bundle(script: string, outfile: string): Promise<void> {
  await build({
    entryPoints: [script],
    outfile,
    bundle: true,
    minify: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    external: ['vscode'],
    charset: 'utf8',
    legalComments: 'none',
    logLevel: 'warning',
  });
}
