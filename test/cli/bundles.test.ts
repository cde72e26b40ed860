import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

const ROOT = resolve(__dirname, '../..');
const KB = 1000;

/** The size limit of each minified script of the extension. */
const LARGEST = 400 * KB;
/** The server of the web extension is a single file; see docs/decisions. */
const LARGEST_WORKER = 1250 * KB;
/** The size limit of what the server loads before it answers; the next one, before it analyses. */
const LARGEST_START = 300 * KB;
const LARGEST_RUNNING = 800 * KB;
/** The size limit of what VS Code loads to activate the extension. */
const LARGEST_ACTIVATION = 40 * KB;

const SERVER = join(ROOT, 'server/dist/server.js');

function scriptsIn(folder: string): string[] {
  const path = join(ROOT, folder);
  return readdirSync(path)
    .filter((name) => name.endsWith('.js'))
    .map((name) => join(path, name));
}

/** Returns our files that the server has loaded when it starts to listen, plus what `files` load. */
function loadedWith(...files: readonly string[]): string[] {
  const required = [SERVER, ...files].map((file) => `require(${JSON.stringify(file)});`).join(' ');
  const script = `${required} process.stderr.write(JSON.stringify(Object.keys(require.cache))); process.exit(0)`;
  const { stderr } = spawnSync(process.execPath, ['-e', script, 'server', '--stdio'], { encoding: 'utf8' });
  return JSON.parse(stderr);
}

const sizeOf = (files: readonly string[]) => files.reduce((sum, path) => sum + statSync(path).size, 0);
const textOf = (files: readonly string[]) => files.map((path) => readFileSync(path, 'utf8')).join('\n');

describe('the bundles', () => {
  it('are small, each of them', () => {
    const scripts = ['client/dist', 'client/dist/webview', 'server/dist'].flatMap(scriptsIn);
    assert.ok(scripts.length > 5);
    const tooLarge = scripts.filter((path) => {
      const limit = basename(path) === 'browser.js' ? LARGEST_WORKER : LARGEST;
      return statSync(path).size > limit;
    });
    assert.deepEqual(tooLarge, []);
  });

  it('leave all that knows reports for when the server has answered', () => {
    const loaded = loadedWith();
    assert.ok(loaded.includes(SERVER));
    assert.ok(sizeOf(loaded) < LARGEST_START, `${sizeOf(loaded)} bytes`);
    assert.ok(!textOf(loaded).includes('NB301'));
  });

  it('leave import, export and the preview for when they are asked for', () => {
    const loaded = loadedWith(join(ROOT, 'server/dist/start.js'));
    assert.ok(sizeOf(loaded) < LARGEST_RUNNING, `${sizeOf(loaded)} bytes`);
    const code = textOf(loaded);
    assert.ok(code.includes('NB301'));
    // One word each from parse5, markdown-it and the DOCX writer.
    for (const word of ['unexpected-null-character', 'linkify', 'word/document.xml'])
      assert.ok(!code.includes(word), `${word} is loaded at the start`);
  });

  it('leave the language client for when the extension is active', () => {
    const [extension, client] = ['extension.js', 'desktop-client.js'].map((name) => join(ROOT, 'client/dist', name));
    assert.ok(statSync(extension).size < LARGEST_ACTIVATION);
    assert.match(readFileSync(extension, 'utf8'), /=>require\("\.\/desktop-client\.js"\)/);
    assert.match(readFileSync(client, 'utf8'), /textDocument\/didOpen/);
  });

  it('run in a VS Code that is new enough for the language client, which does not check it itself', () => {
    const versionIn = (path: string): number => {
      const { engines } = JSON.parse(readFileSync(join(ROOT, path, 'package.json'), 'utf8'));
      return Number(/^\^1\.(\d+)\.0$/.exec(engines.vscode)?.[1] ?? assert.fail(`${path} asks for ${engines.vscode}`));
    };
    assert.ok(versionIn('.') >= versionIn('node_modules/vscode-languageclient'));
  });
});
