import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { CHOICES, packages } from '../../scripts/dependencies.ts';

const ROOT = resolve(__dirname, '../..');
const readJson = (path: string) => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));

/** Licences that require no more than their notice. PSF-2.0 is argparse's, which is not in the bundles. */
const ALLOWED = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'BlueOak-1.0.0', 'PSF-2.0'];

describe('the dependencies', () => {
  const all = packages();
  const shipped = all.filter(({ isDev }) => !isDev);

  it('are few', () => {
    assert.ok(CHOICES.length <= 11);
    assert.ok(shipped.length <= 30, `${shipped.length} packages`);
  });

  it('of ours are exact versions', () => {
    for (const path of ['package.json', 'server/package.json', 'client/package.json']) {
      const { dependencies = {}, devDependencies = {} } = readJson(path);
      for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
        assert.match(String(version), /^\d+\.\d+\.\d+$/, `${path}: ${name}`);
      }
    }
  });

  it('have a hash each, and no address', () => {
    const without = all.filter(({ integrity }) => !integrity?.startsWith('sha512-')).map(({ name }) => name);
    assert.deepEqual(without, []);
    assert.doesNotMatch(readFileSync(join(ROOT, 'package-lock.json'), 'utf8'), /"resolved": "[a-z+]+:/);
  });

  it('that ship have licences that allow it', () => {
    const wrong = shipped.filter(({ licence }) => !ALLOWED.includes(licence ?? ''));
    assert.deepEqual(
      wrong.map(({ name, licence }) => `${name}: ${licence}`),
      [],
    );
  });

  it('that we chose are those of the manifests, and imported where it is said', () => {
    const { dependencies: ofServer } = readJson('server/package.json');
    const { dependencies: ofClient } = readJson('client/package.json');
    const names = CHOICES.map(({ name }) => name);
    assert.deepEqual(names, Object.keys({ ...ofServer, ...ofClient }).sort());
    const files = ['server/src', 'client/src'].flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => join(ROOT, folder, name)),
    );
    const homes = new Map(names.map((name) => [name, new Set<string>()]));
    for (const file of files) {
      for (const [, name] of readFileSync(file, 'utf8').matchAll(/(?:from |import\()'([^.'][^'/]*)[^']*'/g)) {
        homes.get(name)?.add(relative(ROOT, dirname(file)));
      }
    }
    for (const { name, homes: said } of CHOICES) {
      const found = [...(homes.get(name) ?? [])];
      assert.ok(found.length > 0, `${name} is not imported`);
      const elsewhere = found.filter(
        (folder) => !said.some((home) => folder === home || folder.startsWith(`${home}/`)),
      );
      assert.deepEqual(elsewhere, [], name);
    }
  });

  it('have their notices put together', () => {
    const script = `import { notices } from './scripts/notices.mjs'; process.stdout.write(notices());`;
    const text = execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    for (const { name, version } of shipped) assert.ok(text.includes(`${name} ${version}\n`), name);
  });
});
