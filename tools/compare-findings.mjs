// @ts-check
/**
 * Checks whether two states of the code find the same: `npm run compare -- <revision> [folders…]`.
 *
 * Builds the revision in a worktree of its own, and the working tree; runs `nianbao check` and `nianbao repair` over
 * examples/ and the folders, and `nianbao import` over every document in them; prints what differs. Exits with 0 if
 * nothing does, which shows that a refactoring changed no behaviour.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { repository } from '../scripts/install.mjs';

const DOCUMENTS = /\.(docx|html?|txt|json)$/i;
/** How many lines of a difference to show. */
const SHOWN = 40;

const [revision, ...folders] = process.argv.slice(2);
if (!revision) {
  console.error('usage: npm run compare -- <revision> [folders…]');
  process.exit(2);
}

const temporary = mkdtempSync(path.join(tmpdir(), 'nianbao-compare-'));
const before = path.join(temporary, 'before');

/** @param {string} root */
function build(root) {
  const npm = (/** @type {string[]} */ ...args) => execFileSync('npm', args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (!existsSync(path.join(root, 'node_modules'))) npm('ci', '--no-audit', '--no-fund', '--loglevel=error');
  npm('run', '--silent', 'build');
}

/**
 * The output of a build's command, errors included.
 * @param {string} root
 * @param {string} folder
 * @param {readonly string[]} args
 */
function nianbao(root, folder, args) {
  const command = [path.join(root, 'server/bin/nianbao.js'), ...args];
  const { stdout, stderr, status } = spawnSync(process.execPath, command, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 30,
  });
  return `${stdout}${stderr}exit code ${status}\n`;
}

/**
 * What a document becomes, and the messages of the import.
 * @param {string} root
 * @param {string} folder
 * @param {string} name
 */
function imported(root, folder, name) {
  const output = path.join(temporary, 'imported.nianbao');
  rmSync(output, { force: true });
  const said = nianbao(root, folder, ['import', name, '-o', output]).replaceAll(output, '');
  return said + (existsSync(output) ? readFileSync(output, 'utf8') : '');
}

/**
 * @param {string} a
 * @param {string} b
 */
function difference(a, b) {
  const [left, right] = [a.split('\n'), b.split('\n')];
  const [was, is] = [new Set(left), new Set(right)];
  const lines = [
    ...left.filter((line) => !is.has(line)).map((line) => `- ${line}`),
    ...right.filter((line) => !was.has(line)).map((line) => `+ ${line}`),
  ];
  return lines.length === 0 ? ['the order of lines differs'] : lines.slice(0, SHOWN);
}

let compared = 0;
let different = 0;
/**
 * @param {string} what
 * @param {(root: string) => string} output
 */
function compare(what, output) {
  compared++;
  const [was, is] = [output(before), output(repository)];
  if (was === is) return;
  different++;
  console.log(`${what}\n${difference(was, is).join('\n')}\n`);
}

try {
  execFileSync('git', ['worktree', 'add', '--quiet', '--detach', before, revision], { cwd: repository });
  build(before);
  build(repository);
  for (const folder of [path.join(repository, 'examples'), ...folders.map((one) => path.resolve(one))]) {
    for (const command of ['check', 'repair']) {
      compare(`${command} ${folder}`, (root) => nianbao(root, folder, [command, '.', '--format', 'json']));
    }
    for (const name of readdirSync(folder).filter((one) => DOCUMENTS.test(one))) {
      compare(`import ${path.join(folder, name)}`, (root) => imported(root, folder, name));
    }
  }
} finally {
  // Its error would hide that of a revision that is not there.
  spawnSync('git', ['worktree', 'remove', '--force', before], { cwd: repository });
  rmSync(temporary, { recursive: true, force: true });
}
console.log(`${compared} outputs compared with ${revision}, ${different} differ`);
process.exit(different === 0 ? 0 : 1);
