// @ts-check
/** Starts the VS Code that runs in a browser, makes the addresses of its pages, and stops it. */
import { closeSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { language, writeLanguagePack } from './language.mjs';
import { freePort, spawnGroup, stopGroup } from './process.mjs';

/**
 * @typedef {object} ServerOptions
 * @property {string} dataDir a folder of its own for settings, state and logs
 * @property {Record<string, unknown>} settings
 * @property {string} [logFile] where the server's output is kept; in dataDir by default
 * @property {Record<string, string>} [env] added to the environment of the server, and so of the extension host
 * @property {boolean} [endWhenUnused] end by itself after five minutes without a page, in case this process is killed
 */

/**
 * @typedef {object} Server
 * @property {string} origin address of the server, without a path
 * @property {string} logFile
 * @property {Promise<string>} ended resolves to how it ended
 * @property {() => Promise<void>} stop
 */

/**
 * @typedef {object} PageOptions
 * @property {string} folder absolute path of the workspace folder, or of a .code-workspace file
 * @property {string} [extension] absolute path of the extension under development
 * @property {string} [tests] absolute path of a script whose run() is called in the extension host
 * @property {string} [file] absolute path of a file to open
 */

/**
 * Starts the server and waits until it answers.
 * @param {import('./install-browser-vscode.mjs').BrowserVSCode} installation
 * @param {ServerOptions} options
 * @returns {Promise<Server>}
 * @throws if it ends or does not answer within five minutes; the message ends with its output
 */
export async function startServer(installation, options) {
  const { dataDir, settings, env = {}, logFile = path.join(dataDir, 'server.log') } = options;
  mkdirSync(path.join(dataDir, 'data/Machine'), { recursive: true });
  writeFileSync(path.join(dataDir, 'data/Machine/settings.json'), JSON.stringify(settings, null, 2));
  writeLanguagePack(dataDir);
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  // biome-ignore format: an option and its value stand on one line
  const args = [
    'out/server-main.js',
    '--host', '127.0.0.1',
    '--port', String(port),
    '--without-connection-token',
    '--accept-server-license-terms',
    '--enable-smoke-test-driver', // lets the page take development options
    '--server-data-dir', dataDir,
    '--telemetry-level', 'off',
    '--disable-workspace-trust', // the setting does not reach a page
    '--locale', language,
    '--reconnection-grace-time', '30',
    ...(options.endWhenUnused ? ['--enable-remote-auto-shutdown'] : []),
  ];
  mkdirSync(path.dirname(logFile), { recursive: true });
  const log = openSync(logFile, 'w');
  const server = spawnGroup(installation.node, args, {
    cwd: installation.server,
    // No marketplace: no requests to other hosts.
    env: { ...process.env, EXTENSIONS_GALLERY: '{}', ...env },
    stdio: ['ignore', log, log],
  });
  closeSync(log);
  /** @type {Promise<string>} */
  const ended = new Promise((resolve) => {
    server.once('error', (error) => resolve(error.message));
    server.once('exit', (code, signal) => resolve(`ended with ${code ?? signal}`));
  });

  const failure = await Promise.race([ended, untilItAnswers(origin)]);
  if (failure !== undefined) {
    await stopGroup(server);
    throw new Error(`VS Code's server ${failure} (${logFile}):\n${readFileSync(logFile, 'utf8').slice(-3_000)}`);
  }
  return { origin, logFile, ended, stop: () => stopGroup(server) };
}

/**
 * @param {string} origin
 * @returns {Promise<string | undefined>} what went wrong, if anything
 */
async function untilItAnswers(origin) {
  const patience = AbortSignal.timeout(5 * 60_000);
  while (!patience.aborted) {
    if (await answers(origin, patience)) return undefined;
    await sleep(100);
  }
  return 'did not answer within five minutes';
}

/**
 * @param {string} origin
 * @param {AbortSignal} signal
 */
async function answers(origin, signal) {
  try {
    return (await fetch(origin, { signal })).ok;
  } catch {
    return false;
  }
}

/**
 * The address of a page that shows a workspace folder.
 * @param {string} origin
 * @param {PageOptions} options
 */
export function pageUrl(origin, { folder, extension, tests, file }) {
  /** @param {string} absolute */
  const remote = (absolute) => `vscode-remote://${new URL(origin).host}${encodeURI(absolute)}`;
  /** @type {[string, string][]} */
  const payload = [['skipWelcome', 'true']];
  if (extension) payload.push(['extensionDevelopmentPath', remote(extension)]);
  if (tests) payload.push(['extensionTestsPath', remote(tests)]);
  if (file) payload.push(['openFile', remote(file)]);
  const kind = folder.endsWith('.code-workspace') ? 'workspace' : 'folder';
  return `${origin}/?${kind}=${encodeURIComponent(folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`;
}
