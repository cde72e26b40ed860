import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

const SOURCE = resolve(__dirname, '../../server/src');

/** The layers of docs/architecture.md in order: each may import only itself and those before it. */
const LAYERS = [
  'syntax',
  'law',
  'formats',
  'report',
  'relations',
  'rules',
  'check',
  'features',
  'workspace',
  'layout',
  'import',
  'export',
];

/** The packages that these layers may use; nothing of Node. */
const LIBRARIES = ['yaml', 'markdown-it', 'get-east-asian-width', 'fflate', 'parse5', 'saxes'];
/** The packages that they may use only for types. */
const TYPE_LIBRARIES = ['vscode-languageserver-types', 'markdown-it'];

interface Import {
  readonly file: string;
  readonly from: string;
  readonly isType: boolean;
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? sourceFiles(join(folder, entry.name))
      : entry.name.endsWith('.ts')
        ? [join(folder, entry.name)]
        : [],
  );
}

function importsOf(file: string): Import[] {
  const source = readFileSync(file, 'utf8');
  return [...source.matchAll(/^(?:import|export)\s+(type\s)?[^'";]*?from\s+'([^']+)'/gm)].map((match) => ({
    file: relative(SOURCE, file),
    from: match[2],
    isType: match[1] !== undefined,
  }));
}

/** Returns the first import cycle among the files, type imports included; undefined if there is none. */
function findCircle(files: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const done = new Set<string>();
  const walk = (file: string, path: readonly string[]): readonly string[] | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const next of files.get(file) ?? []) {
      const circle = walk(next, [...path, file]);
      if (circle) return circle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of files.keys()) {
    const circle = walk(file, []);
    if (circle) return circle;
  }
  return undefined;
}

function layerOf(path: string): string {
  return relative(SOURCE, path).split(sep)[0];
}

describe('the layers of the server', () => {
  const imports = LAYERS.flatMap((layer) => {
    try {
      return sourceFiles(join(SOURCE, layer)).flatMap(importsOf);
    } catch {
      return [];
    }
  });

  it('are found', () => {
    assert.ok(imports.length > 100, `only ${imports.length} imports were read`);
  });

  it('know only themselves and those before them', () => {
    const wrong = imports.filter(({ file, from }) => {
      if (!from.startsWith('.')) return false;
      const own = LAYERS.indexOf(layerOf(join(SOURCE, file)));
      const other = LAYERS.indexOf(layerOf(resolve(dirname(join(SOURCE, file)), from)));
      return other === -1 || other > own;
    });
    assert.deepEqual(wrong, []);
  });

  it('keep what makes them quick to themselves: known layouts of tables, and the plan of a format', () => {
    const owners = {
      'known-layout': join('report', 'table'),
      'format-plan': 'relations',
      'check-by-plan': 'relations',
    };
    for (const [name, folder] of Object.entries(owners)) {
      const users = imports.filter(({ from }) => from.endsWith(`/${name}.ts`)).map(({ file }) => dirname(file));
      assert.deepEqual([...new Set(users)], [folder], name);
    }
  });

  it('use few libraries, and nothing of Node', () => {
    const wrong = imports.filter(
      ({ from, isType }) =>
        !from.startsWith('.') && !(isType ? TYPE_LIBRARIES : LIBRARIES).includes(from) && !LIBRARIES.includes(from),
    );
    assert.deepEqual(wrong, []);
    for (const layer of LAYERS.slice(0, 7)) {
      for (const file of sourceFiles(join(SOURCE, layer))) {
        assert.doesNotMatch(readFileSync(file, 'utf8'), /\b(process|Buffer|require|__dirname)\b\s*[.(]/, file);
      }
    }
  });
});

describe('the memos of the server', () => {
  it('are all in docs/memos.md', () => {
    const page = readFileSync(resolve(__dirname, '../../docs/memos.md'), 'utf8');
    const files = LAYERS.concat('lsp').flatMap((layer) => sourceFiles(join(SOURCE, layer)));
    const keeping = files.filter((file) => /new Slot</.test(readFileSync(file, 'utf8')));
    assert.ok(keeping.length > 20, `only ${keeping.length} files were found`);
    const missing = keeping
      .map((file) => relative(SOURCE, file).split(sep).join('/'))
      .filter((file) => !page.includes(file));
    assert.deepEqual(missing, []);
  });
});

describe('the files', () => {
  for (const side of ['server/src', 'client/src']) {
    it(`of ${side} do not import each other in circles, not even types`, () => {
      const root = resolve(__dirname, '../..', side);
      const files = new Map(
        sourceFiles(root).map((file) => [
          relative(root, file),
          importsOf(file)
            .filter(({ from }) => from.startsWith('.'))
            .map(({ from }) => relative(root, resolve(dirname(file), from))),
        ]),
      );
      assert.ok(files.size > 20, `only ${files.size} files were read`);
      assert.deepEqual(findCircle(files), undefined);
    });
  }

  it('would be found in a circle', () => {
    const circle = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['b']],
    ]);
    assert.deepEqual(findCircle(circle), ['b', 'c', 'b']);
  });
});
