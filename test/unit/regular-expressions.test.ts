import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { type Node, parse } from 'acorn';
import { transformSync } from 'rolldown/utils';
import { type Pattern, superLinear } from '../support/super-linear.ts';

const ROOT = resolve(__dirname, '../..');

interface Found {
  /** For each pattern, the first file that contains it. */
  readonly patterns: ReadonlyMap<string, Pattern & { readonly file: string }>;
  /** Places where patterns are built at run time. */
  readonly constructed: readonly string[];
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(path);
    return /(?<!\.d)\.ts$/.test(entry.name) ? [path] : [];
  });
}

/** Finds all regular expressions in the code that ships. */
function findPatterns(): Found {
  const patterns = new Map<string, Pattern & { file: string }>();
  const constructed: string[] = [];
  for (const path of ['server/src', 'client/src'].flatMap((folder) => sourceFiles(join(ROOT, folder)))) {
    const { code } = transformSync(path, readFileSync(path, 'utf8'), { target: 'esnext' });
    const file = relative(ROOT, path);
    forEachNode(parse(code, { ecmaVersion: 'latest', sourceType: 'module' }), (node) => {
      if (node.regex) {
        const { pattern, flags } = node.regex;
        const written = `/${pattern}/${flags}`;
        if (!patterns.has(written)) patterns.set(written, { source: pattern, flags, file });
      } else if (node.callee?.name === 'RegExp') constructed.push(file);
    });
  }
  return { patterns, constructed };
}

interface AnyNode extends Node {
  readonly regex?: { readonly pattern: string; readonly flags: string };
  readonly callee?: { readonly name?: string };
}

function forEachNode(value: unknown, visit: (node: AnyNode) => void): void {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value && typeof value.type === 'string') visit(value as AnyNode);
  for (const child of Object.values(value)) forEachNode(child, visit);
}

describe('the regular expressions', () => {
  const { patterns, constructed } = findPatterns();

  it('are found', () => {
    assert.ok(patterns.size > 300, `only ${patterns.size} were found`);
  });

  it('are all literals, so that they can be read and judged', () => {
    assert.deepEqual(constructed, []);
  });

  it('take time in proportion to the text', () => {
    const slow = [...patterns].flatMap(([written, { file, ...pattern }]) => {
      const reason = superLinear(pattern);
      return reason === undefined ? [] : [`${file}: ${written} (${reason})`];
    });
    assert.deepEqual(slow, []);
  });
});

describe('what judges them', () => {
  const judge = ({ source, flags }: RegExp) => superLinear({ source, flags }) !== undefined;

  it('finds what is known to be slow', () => {
    const slow = [/(a+)+$/, /(a|aa)+$/, /^\s*(.*?)\s*$/, /\s+$/, /^\s*-?\s*$/, /\d+年/, /<tr.*?<\/tr>/s, /<!--.*?-->/s];
    const slower = [/"(?:[^"\\]|\\.)*"/, /(?<!a)b.*c/, /(?<!ab)b+$/, /第.*条/, /x(?:ab)+y|(?:ab)+c/];
    for (const one of [...slow, ...slower]) assert.ok(judge(one), String(one));
  });

  it('lets pass what is not', () => {
    const fine = [
      /^\s+/,
      /(?<!\s)\s+$/,
      /\d+/g,
      /《[^《》]*》/,
      /^[^（]*（(.*)）$/,
      /"(?:[^"\\]|\\.)*"?/,
      /<tr/,
      /.{0,99}条/,
    ];
    for (const one of [...fine, /\s*[\d.]+/y, /\d+(?:\.\d+)?/]) assert.ok(!judge(one), String(one));
  });
});
