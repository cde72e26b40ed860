import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix, resolve } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';

const ROOT = resolve(__dirname, '../..');

/** Returns all values of these keys, at any depth. */
function valuesOf(value: unknown, keys: readonly string[]): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'string' ? (keys.includes(key) ? [inner] : []) : valuesOf(inner, keys),
  );
}

describe('the package', () => {
  let folder: string;
  const files = new Map<string, Uint8Array>();
  const text = (path: string): string => strFromU8(files.get(path) ?? assert.fail(`${path} is not in the package`));

  const make = (name: string): Uint8Array => {
    const path = join(folder, name);
    const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'scripts/package.mjs'), path], {
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
    return readFileSync(path);
  };

  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'nianbao-package-'));
    for (const [path, bytes] of Object.entries(unzipSync(make('one.vsix')))) files.set(path, bytes);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('holds what ships and nothing else', () => {
    const other = [...files.keys()]
      .map((path) => path.replace(/^extension\//, ''))
      .filter((path) => !/^(client\/dist|server\/dist|docs\/rules|icons|snippets|syntaxes)\//.test(path));
    assert.deepEqual(
      other.sort(),
      [
        ...['CHANGELOG.md', 'LICENSE.txt', 'README.md', 'README.zh-CN.md', '[Content_Types].xml'],
        ...['extension.vsixmanifest', 'language-configuration.json', 'package.json'],
        ...['package.nls.json', 'package.nls.zh-cn.json', 'THIRD-PARTY-NOTICES.txt'],
      ].sort(),
    );
    const { scripts, devDependencies, workspaces } = JSON.parse(text('extension/package.json'));
    assert.deepEqual([scripts, devDependencies, workspaces], [undefined, undefined, undefined]);
  });

  it('holds every file that its manifests refer to', () => {
    const manifest = JSON.parse(text('extension/package.json'));
    const { languages, grammars, snippets, views } = manifest.contributes;
    const paths = [
      ...[manifest.main, manifest.browser, manifest.icon],
      ...valuesOf({ languages, grammars, snippets, views }, ['path', 'configuration', 'light', 'dark', 'icon']),
    ];
    assert.ok(paths.length > 6);
    for (const path of paths) text(posix.join('extension', path));
    const vsix = text('extension.vsixmanifest');
    for (const [, path] of vsix.matchAll(/(?:Path="|<License>|<Icon>)(extension\/[^"<]+)/g)) text(path);
    assert.match(vsix, new RegExp(`Id="nianbao" Version="${manifest.version}" Publisher="nianbao"`));
    assert.doesNotMatch(vsix, /%\w|undefined/);
  });

  it('tells galleries what they look for: kinds of files, where it runs, what it costs', () => {
    const vsix = text('extension.vsixmanifest');
    const { categories, contributes, engines } = JSON.parse(text('extension/package.json'));
    const value = (element: string) => new RegExp(`<${element}>([^<]*)</${element}>`).exec(vsix)?.[1];
    const property = (id: string) =>
      new RegExp(`<Property Id="Microsoft\\.VisualStudio\\.${id}" Value="([^"]*)"`).exec(vsix)?.[1];
    assert.equal(value('Categories'), categories.join(','));
    assert.equal(value('GalleryFlags'), 'Public');
    const tags = value('Tags')?.split(',') ?? [];
    for (const { id, extensions } of contributes.languages) {
      for (const tag of [id, ...extensions.map((extension: string) => `__ext${extension.replace('.', '_')}`)])
        assert.ok(tags.includes(tag), tag);
    }
    assert.ok(tags.includes('__web_extension'));
    assert.equal(property('Code.Engine'), engines.vscode);
    assert.equal(property('Code.ExtensionKind'), 'workspace,ui,web');
    assert.equal(property('Code.ExecutesCode'), 'true');
    assert.equal(property('Code.LocalizedLanguages'), '');
    assert.equal(property('Services.Content.Pricing'), 'Free');
    assert.doesNotMatch(vsix, /Sponsor/);
  });

  it('holds every file that its code refers to', () => {
    for (const path of [
      'server/dist/server.js',
      'server/dist/browser.js',
      'icons/nianbao-light.svg',
      'icons/nianbao-dark.svg',
    ])
      text(`extension/${path}`);
    for (const name of ['preview.js', 'preview.css']) text(`extension/client/dist/webview/${name}`);
    for (const name of readdirSync(join(ROOT, 'docs/rules'))) text(`extension/docs/rules/${name}`);
    let chunks = 0;
    for (const path of files.keys()) {
      if (!path.endsWith('.js')) continue;
      for (const [, name] of text(path).matchAll(/\b(?:require|import)\("(\.[^"]*)"\)/g)) {
        text(posix.join(posix.dirname(path), name));
        chunks++;
      }
    }
    assert.ok(chunks > 10);
  });

  it('knows the content type of everything in it', () => {
    const types = text('[Content_Types].xml');
    for (const path of files.keys()) {
      if (path === '[Content_Types].xml') continue;
      assert.ok(types.includes(`Extension="${posix.extname(path)}"`), path);
    }
  });

  it('is the same whenever it is made', () => {
    assert.deepEqual(make('one.vsix'), make('two.vsix'));
  });
});
