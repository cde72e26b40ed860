// @ts-check
/** Finds a Chromium of this machine and starts it for playwright-core. */
import { existsSync } from 'node:fs';
import path from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];

const usualPlaces = [
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** What to tell somebody who has none. */
export const howToGetChromium =
  'No Chromium found. Debian, Ubuntu: apt-get install chromium fonts-noto-cjk; elsewhere install Chrome, or set CHROME_PATH.';

/**
 * The program of $CHROME_PATH, or a Chromium, Chrome or Edge on PATH or in its usual place.
 * @returns {string | undefined}
 */
export function findChromium() {
  if (process.env.CHROME_PATH) return process.env.CHROME_PATH;
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const onPath = names.flatMap((name) => folders.map((folder) => path.join(folder, name)));
  return [...onPath, ...usualPlaces].find((file) => existsSync(file));
}

/**
 * Starts it without a window.
 * @returns {Promise<import('playwright-core').Browser>}
 * @throws when there is none
 */
export async function launchChromium() {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error(howToGetChromium);
  const { chromium } = await import('playwright-core');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
