import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** Folders with hand-written files that may read other files or point a reader to them. */
const PLACES = ['.', '.ci', '.github', 'client/src', 'docs', 'scripts', 'server/src', 'test', 'tools'];
const TEXT = /(?:\.(?:ts|mjs|cjs|json|md|yml|yaml|css|txt)|\/run)$/;
const OTHERS_WORK = /(?:^|\/)(?:node_modules|dist|package-lock\.json)(?:\/|$)/;

/** Paths relative to the file's own folder: '../../x', (../x), `../x`. */
const RELATIVE = /(?<=['"`(\s])(?:\.\.\/)+[^'"`)\s]*/g;
/** Paths that code reads relative to the working directory (the repository): readFileSync('../x'), join(ROOT, '..'). */
const FROM_ROOT =
  /\b(?:readFile\w*|readdir\w*|exists\w*|join|resolve)\(\s*(?:(?:process\.cwd\(\)|root|repository)\s*,\s*)?['"`]\.\.['"`/][^)]*/gi;
/** The target in a test's hostile report. */
const MADE_UP = ['../../../../etc/passwd'];
/** Absolute paths on somebody's machine. */
const ABSOLUTE = /(?<=^|['"`(\s])\/(?:home|root|work|Users)\/[^'"`)\s]*/gm;

/** Returns the places outside the repository that a text names. */
function outsidePaths(file: string, text: string): string[] {
  const climbing = [...text.matchAll(RELATIVE)]
    .map(([path]) => path)
    .filter((path) => !MADE_UP.includes(path) && posix.join(posix.dirname(file), path).startsWith('..'));
  return [climbing, text.match(FROM_ROOT) ?? [], text.match(ABSOLUTE) ?? []].flat();
}

function filesOf(place: string): string[] {
  return readdirSync(place, { recursive: place !== '.', withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
    .filter((path) => TEXT.test(`/${path}`) && !OTHERS_WORK.test(path));
}

describe('a clone is enough', () => {
  it('names no place outside the repository', () => {
    const files = PLACES.filter((place) => readdirSync('.').includes(place.split('/')[0]) || place === '.').flatMap(
      filesOf,
    );
    assert.ok(files.length > 500);
    const own = 'test/unit/clone-is-enough.test.ts';
    const found = files
      .filter((file) => file !== own)
      .flatMap((file) => outsidePaths(file, readFileSync(file, 'utf8')).map((path) => `${file}: ${path}`));
    assert.deepEqual(found, []);
  });

  it('sees such places however they are named', () => {
    const outside = (text: string, file = 'test/unit/a.test.ts') => outsidePaths(file, text).length > 0;
    assert.ok(outside("resolve(__dirname, '../../../neighbour/a.txt')"));
    assert.ok(outside("readFileSync('../neighbour/a.txt', 'utf8')"));
    assert.ok(outside('existsSync(`../neighbour`)'));
    assert.ok(outside("join(process.cwd(), '..', 'neighbour')"));
    assert.ok(outside("join(ROOT, '../neighbour')"));
    assert.ok(outside("const folder = '/home/somebody/reports';"));
    assert.ok(outside('see [notes](../../notes.md)', 'docs/a.md'));
    assert.ok(!outside("import { a } from '../../server/src/a.ts';"));
    assert.ok(!outside("join(__dirname, '../../examples')"));
    assert.ok(!outside('see [the list](../README.md)', 'docs/a.md'));
  });
});
