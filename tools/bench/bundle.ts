import { build } from 'rolldown';

/** Bundles and minifies a script for Node, as build.mjs does what ships. */
export async function bundle(script: string, outfile: string): Promise<void> {
  await build({
    input: script,
    platform: 'node',
    transform: { target: 'node20' },
    external: ['vscode'],
    output: { file: outfile, format: 'cjs', codeSplitting: false, minify: true, comments: { legal: false } },
  });
}
