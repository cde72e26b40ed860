// @ts-check
/** Starts this machine's Chromium for playwright-core. */
import { findChromium } from '../../server/src/node/programs.mjs';

/** The message for users who have none. */
export const howToGetChromium =
  'No Chromium found. Debian, Ubuntu: apt-get install chromium fonts-noto-cjk; elsewhere install Chrome, or set CHROME_PATH.';

/**
 * Starts it without a window.
 * @returns {Promise<import('playwright-core').Browser>}
 * @throws if there is none
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
