import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Aim, Measurement, Row, Table } from './report.ts';

const LIMIT = 400;
/** What is loaded into VS Code's extension host, to which the aim applies; then the others. */
const EXTENSION = ['client/dist/extension.js', 'client/dist/extension.web.js'];
const OTHERS = [
  'client/dist/webview/preview.js',
  'server/dist/server.js',
  'server/dist/browser.js',
  'server/dist/cli.js',
  'server/dist/reader.js',
];

const how = `What ships, minified, in kilobytes of 1000 bytes: each program with the chunks that it loads at start, and if there are more,
with those that it loads on demand; then the same gzipped, as in the package.`;

/** Measures the sizes of the programs. */
export async function measure(): Promise<Measurement> {
  const tables = [table('size', ({ length }) => length), table('gzipped', (content) => gzipSync(content).length)];
  return { id: 'bundles', title: 'Bundles', how, tables };
}

function table(title: string, sizeOf: (content: Buffer) => number): Table {
  const sum = (files: readonly string[]) => files.reduce((total, file) => total + sizeOf(readFileSync(file)), 0) / 1000;
  const rows = [...EXTENSION, ...OTHERS].flatMap((program): Row[] => {
    const [atStart, all] = [AT_START, ALL].map((pattern) => withChunks(program, pattern));
    const sizes: [string, readonly string[]][] = [[program, atStart]];
    if (all.length > atStart.length) sizes.push(['– with what it loads later', all]);
    const aims: Aim[] = [{ text: `all of it < ${LIMIT} KB`, value: sum(all), limit: LIMIT }];
    const hasAim = title === 'size' && EXTENSION.includes(program);
    return sizes.map(([name, files]): Row => {
      return { name, median: sum(files), runs: 1, ...(hasAim && name === program && { aims }) };
    });
  });
  return { title, unit: 'KB', rows };
}

const ALL = /\brequire\("(\.\/[^"]+)"\)/g;
/** Chunks loaded later are required inside a function: `()=>interop(require("./chunk.js"))`. */
const AT_START = /(?<!=>(?:[\w$]+\()*)\brequire\("(\.\/[^"]+)"\)/g;

/** A program with the chunks that it loads by requires matching the pattern, directly or through other chunks. */
function withChunks(program: string, pattern: RegExp): string[] {
  const found = new Set([program]);
  for (const file of found) {
    for (const [, name] of readFileSync(file, 'utf8').matchAll(pattern)) found.add(join(dirname(file), name));
  }
  return [...found];
}
