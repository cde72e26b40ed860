import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { parseSync } from 'rolldown/utils';

const ROOT = resolve(__dirname, '../..');
const PRODUCT = ['server/src', 'client/src'];
const OTHERS = ['scripts', 'test', 'tools'];

/** VS Code calls the exports of these files. */
const ENTRIES = ['client/src/extension.ts', 'client/src/extension.web.ts'];

/** `file name`, or `file *` if everything is imported. */
type Import = string;

interface Export {
  readonly name: string;
  readonly isType: boolean;
  /** The source text of the declaration. */
  readonly text: string;
}

interface Module {
  readonly file: string;
  readonly exports: readonly Export[];
  readonly imports: readonly Import[];
}

/** A node of the syntax tree in JSON. */
type Node = { readonly type: string; readonly start: number; readonly end: number } & Readonly<Record<string, unknown>>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'type' in value;
const nodesOf = (value: unknown): readonly Node[] => [value].flat().filter(isNode);
const nameOf = (value: unknown): string => (isNode(value) ? String(value.name ?? value.value) : '');
const isType = ({ type }: Node): boolean => type === 'TSTypeAliasDeclaration' || type === 'TSInterfaceDeclaration';

function sourceFiles(folder: string): string[] {
  const paths = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  return paths.filter((path) => /\.(?:ts|mjs)$/.test(path)).map((path) => join(folder, path).replaceAll(sep, '/'));
}

function readModule(file: string, text = readFileSync(join(ROOT, file), 'utf8')): Module {
  const { program } = parseSync(file, text, { preserveParens: false });
  const isLoadedLater = text.includes('import(');
  const exports: Export[] = [];
  const imports: Import[] = [];
  const take = (source: unknown, name: string) => {
    const from = nameOf(source);
    if (from.startsWith('.')) imports.push(`${relative(ROOT, resolve(ROOT, dirname(file), from))} ${name}`);
  };
  const visit = (node: Node): void => {
    if (node.type === 'ImportDeclaration' || node.type === 'ExportNamedDeclaration') {
      // Both give the name in the other file: `imported`, or `local` for a re-export.
      for (const one of nodesOf(node.specifiers)) take(node.source, nameOf(one.imported ?? one.local) || '*');
      for (const one of declared(node.declaration)) {
        exports.push({ ...one, text: text.slice(node.start, node.end) });
      }
    } else if (node.type === 'ExportAllDeclaration') take(node.source, '*');
    else if (node.type === 'TSImportType') take(node.source, nameOf(node.qualifier));
    else if (node.type === 'VariableDeclarator' || node.type === 'MemberExpression') {
      // const { name } = await import('./file.ts'), and (await import('./file.ts')).name
      const awaited = nodesOf(node.init ?? node.object).filter(({ type }) => type === 'AwaitExpression');
      for (const { source } of awaited.flatMap(({ argument }) => nodesOf(argument))) {
        if (isNode(node.property)) take(source, nameOf(node.property));
        else if (isNode(node.id)) for (const one of nodesOf(node.id.properties)) take(source, nameOf(one.key));
      }
    }
    // Only import() can be nested; other statements are at the top level.
    if (isLoadedLater) for (const value of Object.values(node)) for (const inner of nodesOf(value)) visit(inner);
  };
  for (const statement of nodesOf(program.body)) visit(statement);
  return { file, exports, imports };
}

/** Returns the names that a declaration declares. */
function declared(declaration: unknown): { name: string; isType: boolean }[] {
  if (!isNode(declaration)) return [];
  const named = declaration.type === 'VariableDeclaration' ? nodesOf(declaration.declarations) : [declaration];
  return named.flatMap(({ id }) => {
    const names = isNode(id) && id.type === 'ArrayPattern' ? nodesOf(id.elements) : nodesOf(id);
    return names.map((name) => ({ name: nameOf(name), isType: isType(declaration) }));
  });
}

/** Returns the exports that nothing imports, except types used by another export of their file. */
function unused(modules: readonly Module[]): string[] {
  const imported = new Set(modules.flatMap(({ imports }) => imports));
  const isProduct = ({ file }: Module) => PRODUCT.some((folder) => file.startsWith(folder)) && !ENTRIES.includes(file);
  return modules.filter(isProduct).flatMap(({ file, exports }) =>
    exports
      .filter(({ name }) => !imported.has(`${file} ${name}`) && !imported.has(`${file} *`))
      .filter(({ name, isType }) => {
        const others = exports.filter((other) => other.name !== name);
        return !isType || !others.some(({ text }) => new RegExp(`\\b${name}\\b`).test(text));
      })
      .map(({ name }) => `${file} ${name}`),
  );
}

describe('exports', () => {
  it('are imported by somebody', () => {
    const modules = [...PRODUCT, ...OTHERS].flatMap(sourceFiles).map((file) => readModule(file));
    assert.ok(modules.flatMap(({ exports }) => exports).length > 1000);
    assert.deepEqual(unused(modules), []);
  });

  it('are found where nobody imports them', () => {
    const files = {
      'server/src/a.ts': [
        'export const one = 1;',
        'export function two(shape: Shape): void {}',
        'export interface Shape {}',
        'export type Alone = 1;',
        'export const later = 3, latest = 4, reexported = 5, left = 6;',
        'export const [first, second] = [7, 8];',
      ],
      'server/src/b.ts': [
        "import { one, type two as other, first } from './a.ts';",
        "export { reexported } from './a.ts';",
        "const { later } = await import('./a.ts');",
        "(await import('./a.ts')).latest();",
      ],
    };
    const modules = Object.entries(files).map(([file, lines]) => readModule(file, lines.join('\n')));
    assert.deepEqual(unused(modules), ['server/src/a.ts Alone', 'server/src/a.ts left', 'server/src/a.ts second']);
  });
});
