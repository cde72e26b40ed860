// @ts-check
/** Installs what package-lock.json lists, unless it is already installed, and builds. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from './vscode/process.mjs';

export const repository = fileURLToPath(new URL('../', import.meta.url)).replace(/[\\/]$/, '');

/** @typedef {{ version?: string, optional?: boolean, devOptional?: boolean }} Package */

/**
 * The packages that a lockfile lists below node_modules.
 * @param {string} file
 * @returns {[string, Package][]}
 */
function lockedPackages(file) {
  const lock = JSON.parse(readFileSync(path.join(repository, file), 'utf8'));
  /** @type {[string, Package][]} */
  const packages = Object.entries(lock.packages);
  return packages.filter(([place]) => place.includes('node_modules/'));
}

/** True if node_modules holds what the lockfile lists; packages for other systems may be missing. */
function isInstalled() {
  try {
    const installed = new Map(lockedPackages('node_modules/.package-lock.json'));
    return lockedPackages('package-lock.json').every(([place, { version, optional, devOptional }]) => {
      const found = installed.get(place);
      return found ? found.version === version : Boolean(optional || devOptional);
    });
  } catch {
    return false;
  }
}

/** @throws if npm fails */
export async function installPackages() {
  if (isInstalled()) return;
  console.log('正在安装依赖… Installing packages');
  const code = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: repository });
  if (code !== 0) throw new Error(`npm ci failed (exit code ${code})`);
}

/** @throws if the build fails */
export async function build() {
  console.log('正在构建… Building');
  const code = await run('npm', ['run', '--silent', 'build'], { cwd: repository });
  if (code !== 0) throw new Error(`npm run build failed (exit code ${code})`);
}
