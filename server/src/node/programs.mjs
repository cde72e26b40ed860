// @ts-check
/** Finds programs on this machine. In JavaScript because scripts that Node runs unbuilt use it too. */
import { existsSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

/**
 * Returns the first program of these names on PATH, or else the first of these files that exists.
 * @param {readonly string[]} names without .exe
 * @param {readonly string[]} places absolute paths
 * @returns {string | undefined}
 */
export function findProgram(names, places) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => isAbsolute(folder));
  const onPath = names.flatMap((name) =>
    folders.flatMap((folder) => [join(folder, name), join(folder, `${name}.exe`)]),
  );
  return [...onPath, ...places].find((file) => existsSync(file));
}

/**
 * Returns the program of $CHROME_PATH, or a Chromium, Chrome or Edge on PATH or in its usual place.
 * @returns {string | undefined}
 */
export function findChromium() {
  return (
    process.env.CHROME_PATH ||
    findProgram(
      ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'],
      [
        '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
        '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
        'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
        'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
        'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
      ],
    )
  );
}
