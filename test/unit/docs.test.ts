import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What a document may leave out in front of a path: `check/analyse.ts` is below server/src. */
const ROOTS = [
  '.',
  'server/src',
  'client/src',
  'client/src/language-client',
  'server/src/workspace',
  'server/src/import',
];
/** Documents that say where things are. Those about one layer name its files without folders. */
const DOCUMENTS = ['README.md', 'README.zh-CN.md', 'CONTRIBUTING.md', 'docs/decisions/README.md'].concat(
  ['architecture', 'conventions', 'glossary', 'memos', 'security'].map((name) => `docs/${name}.md`),
);
const EXAMPLES = /[<>*…▮]|^reports?[/.]|^(?:units|sum|page|last-year)\b|^\d{4}\.nianbao$/;

/** The paths that a text names: `a/b.ts` and `c.ts` in backticks, and where its links lead. */
function pathsIn(text: string): string[] {
  const quoted = [...text.matchAll(/`([\w@./\u4e00-\u9fff-]+\.(?:ts|mjs|cjs|json|md|css|nianbao|html))`/g)];
  return quoted.map(([, path]) => path).filter((path) => path.includes('/') && !EXAMPLES.test(path));
}

function linksIn(text: string): string[] {
  return [...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, path]) => path);
}

describe('the documents', () => {
  for (const document of DOCUMENTS) {
    it(`${document} names files that are there`, () => {
      const text = readFileSync(document, 'utf8');
      const missing = [
        ...pathsIn(text).filter((path) => !ROOTS.some((root) => existsSync(join(root, path)))),
        ...linksIn(text).filter((path) => !existsSync(join(dirname(document), path))),
      ];
      assert.deepEqual(missing, []);
    });
  }

  it('number decisions once, in order', () => {
    const text = readFileSync('docs/decisions/README.md', 'utf8');
    const numbers = [...text.matchAll(/^### (\d+)\. /gm)].map(([, number]) => Number(number));
    assert.deepEqual(
      numbers,
      numbers.map((_, i) => i + 1),
    );
  });

  it('cite decisions that are there', () => {
    const count = readFileSync('docs/decisions/README.md', 'utf8').match(/^### \d+\. /gm)?.length ?? 0;
    const cited = DOCUMENTS.flatMap((document) =>
      [...readFileSync(document, 'utf8').matchAll(/\bdecisions? (\d+)(?: and (\d+))?/g)].flatMap(([, a, b]) =>
        [a, b].flatMap((one) => (one === undefined ? [] : [Number(one)])),
      ),
    );
    assert.ok(cited.length > 3);
    assert.deepEqual(
      cited.filter((number) => number < 1 || number > count),
      [],
    );
  });

  it('are all listed here', () => {
    const about = ['benchmarks', 'claims', 'dependencies', 'export', 'mutation', 'repair'].map(
      (name) => `docs/${name}.md`,
    );
    const found = readdirSync('docs').filter((name) => name.endsWith('.md'));
    const listed = [...DOCUMENTS, ...about];
    assert.deepEqual(
      found.filter((name) => !listed.includes(`docs/${name}`)),
      [],
    );
  });
});
