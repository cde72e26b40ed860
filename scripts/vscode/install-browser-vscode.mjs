// @ts-check
/**
 * Installs the VS Code that runs in a browser (npm's code-server, with the Node it needs) into a cache folder, pinned
 * by the lockfile in browser-vscode/. Needs nothing installed; does nothing the second time, and resumes an interrupted
 * installation. Run as a program, it installs and prints the folder.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { exitOnSignals, run } from './process.mjs';

const pins = fileURLToPath(new URL('browser-vscode/', import.meta.url));
const repository = fileURLToPath(new URL('../../', import.meta.url));

/** Modules to compile, so that VS Code's server keeps logs and notices a lost parent; it also runs without them. */
const nativeModules = ['@vscode/spdlog', '@vscode/native-watchdog', 'node-pty'];

/**
 * @typedef {object} BrowserVSCode
 * @property {string} folder the cache folder of this version
 * @property {string} server the folder that holds VS Code's own server (out/server-main.js)
 * @property {string} node the Node that runs it
 */

/**
 * The paths of the pinned version, installed or not.
 * @returns {BrowserVSCode}
 */
export function browserVSCodePaths() {
  const { dependencies } = JSON.parse(readFileSync(path.join(pins, 'package.json'), 'utf8'));
  const cache = process.env.NIANBAO_VSCODE_CACHE ?? path.join(repository, '.cache');
  const folder = path.resolve(cache, `vscode-${dependencies['code-server']}`);
  return { folder, server: path.join(folder, 'node_modules/code-server/lib/vscode'), node: nodeFor(folder) };
}

/**
 * Node 24 from npm if npm has it for this machine, else the Node that runs this.
 * @param {string} folder
 */
function nodeFor(folder) {
  const name = `node-${process.platform}-${process.arch}`;
  const { optionalDependencies } = JSON.parse(readFileSync(path.join(pins, 'package.json'), 'utf8'));
  return name in optionalDependencies ? path.join(folder, 'node_modules', name, 'bin/node') : process.execPath;
}

/** True if the pinned version is completely installed. */
export function isBrowserVSCodeInstalled() {
  const { folder } = browserVSCodePaths();
  const stamp = path.join(folder, 'installed');
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === stampText();
}

function stampText() {
  return readFileSync(path.join(pins, 'package-lock.json'), 'utf8');
}

/**
 * Installs the pinned version unless it is installed.
 * @param {(line: string) => void} [progress]
 * @returns {Promise<BrowserVSCode>}
 * @throws with a message for the user if it cannot be installed
 */
export async function installBrowserVSCode(progress = console.log) {
  const paths = browserVSCodePaths();
  if (isBrowserVSCodeInstalled()) return paths;
  mkdirSync(paths.folder, { recursive: true });
  const unlock = await lock(path.join(paths.folder, 'installing'), progress);
  try {
    if (!isBrowserVSCodeInstalled()) await install(paths, progress);
  } finally {
    unlock();
  }
  return paths;
}

/**
 * @param {BrowserVSCode} paths
 * @param {(line: string) => void} progress
 */
async function install({ folder, server, node }, progress) {
  const started = Date.now();
  for (const file of ['package.json', 'package-lock.json']) cpSync(path.join(pins, file), path.join(folder, file));

  progress(`正在安装浏览器版 VS Code（1/3：下载，约 400 MB）… Installing VS Code for the browser into ${folder}`);
  await npm(['ci', '--ignore-scripts'], folder);
  if (!existsSync(node)) throw new Error(`Node 24 was not installed: ${node}`);

  progress('正在安装浏览器版 VS Code（2/3：依赖）… Installing its dependencies');
  await npm(['install', '--omit=dev', '--ignore-scripts'], server);

  progress('正在安装浏览器版 VS Code（3/3：本机模块）… Building its native modules');
  const env = {
    PATH: `${path.dirname(node)}${path.delimiter}${process.env.PATH}`,
    npm_config_nodedir: path.resolve(node, '../..'),
  };
  await npm(['rebuild', ...nativeModules], server, env).catch(() => {
    progress('（没有编译器，略过；不影响使用）No compiler: skipped, VS Code runs without these');
  });

  writeFileSync(path.join(folder, 'installed'), stampText());
  progress(`浏览器版 VS Code 已装好，用时 ${Math.round((Date.now() - started) / 1000)} 秒 Installed`);
}

/**
 * @param {readonly string[]} args
 * @param {string} cwd
 * @param {Record<string, string>} [env]
 */
async function npm(args, cwd, env) {
  const quiet = ['--no-audit', '--no-fund', '--no-progress', '--loglevel=error'];
  // npm passes facts about its package to its children; this is another package.
  const inherited = Object.keys(process.env).filter((name) =>
    /^npm_(package|lifecycle|command|config_local)/.test(name),
  );
  const unset = Object.fromEntries(inherited.map((name) => [name, undefined]));
  const code = await run('npm', [...args, ...quiet], { cwd, env: { ...unset, ...env }, timeout: 20 * 60_000 });
  if (code !== 0) throw new Error(`npm ${args.join(' ')} failed in ${cwd} (exit code ${code})`);
}

/**
 * Waits until no other process installs into the same folder. Takes over the lock of a process that no longer runs.
 * @param {string} file
 * @param {(line: string) => void} progress
 * @returns {Promise<() => void>} releases the lock
 */
async function lock(file, progress) {
  for (let told = false; ; await sleep(500)) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => rmSync(file, { force: true });
    } catch {
      if (!isHeld(file)) rmSync(file, { force: true });
      else if (!told) progress('另一个进程正在安装 VS Code，等待中… Waiting for another installation');
      told = true;
    }
  }
}

/**
 * True if the process that wrote the lock still runs.
 * @param {string} file
 */
function isHeld(file) {
  try {
    return process.kill(Number(readFileSync(file, 'utf8')), 0);
  } catch {
    return false;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  exitOnSignals();
  installBrowserVSCode().then(
    ({ folder }) => console.log(folder),
    (error) => {
      console.error(error.message);
      process.exitCode = 1;
    },
  );
}
