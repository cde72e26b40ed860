import type { Locator, Page } from 'playwright-core';

/** Something visible in a page: an element, or one with this text; with `isGone`, that there is none. */
export interface Sight {
  readonly selector: string;
  readonly text?: string;
  readonly isGone?: boolean;
}

/** A sight, and the body of the document to look for it in: the workbench's or a webview's. */
export interface Awaited {
  readonly body: Locator;
  readonly sight: Sight;
}

/** What each frame's window keeps. Times are in milliseconds since 1970, so that those of different frames compare. */
interface Stopwatch {
  /** When the last key went down, by the browser's own timestamp: waiting for a busy page counts. */
  pressed: number;
  /** When the awaited sight first appeared. */
  seen: Promise<number>;
  await(sight: Sight): void;
}

/** The parts of a frame's window that the functions below use. */
interface Frame {
  readonly top: unknown;
  readonly setTimeout: (action: () => void, milliseconds: number) => number;
  readonly clearTimeout: (timer: number) => void;
  readonly setInterval: (action: () => void, milliseconds: number) => number;
  readonly clearInterval: (timer: number) => void;
  readonly performance: { readonly timeOrigin: number; now(): number };
  readonly document: { querySelectorAll(selector: string): Iterable<{ readonly textContent: string | null }> };
  readonly MutationObserver: new (
    callback: () => void,
  ) => { observe(target: unknown, options: object): void; disconnect(): void };
  addEventListener(type: 'keydown', listener: (event: { timeStamp: number }) => void, isCapture: true): void;
  stopwatch: Stopwatch;
}

/** How long a sight may take to appear, in milliseconds. */
const PATIENCE = 30_000;

/**
 * Puts a stopwatch into a loaded page, and into every frame that it will open. Frames of webviews await their first
 * table from the start.
 */
export async function addStopwatch(page: Page): Promise<void> {
  await page.addInitScript(install, PATIENCE);
  await page.evaluate(install, PATIENCE);
}

/** Runs in each frame. */
function install(patience: number): void {
  const frame = globalThis as unknown as Frame;
  const { performance } = frame;
  const now = () => performance.timeOrigin + performance.now();
  const isThere = ({ selector, text, isGone = false }: Sight) => {
    const found = [...frame.document.querySelectorAll(selector)];
    const matching = text === undefined ? found : found.filter(({ textContent }) => textContent?.trim() === text);
    return matching.length > 0 !== isGone;
  };
  let stop = () => {};
  const stopwatch: Stopwatch = {
    pressed: Number.NaN,
    seen: Promise.resolve(Number.NaN),
    await(sight) {
      stop();
      stopwatch.seen = new Promise((resolve, reject) => {
        const observer = new frame.MutationObserver(() => {
          if (!isThere(sight)) return;
          stop();
          resolve(now());
        });
        const timer = frame.setTimeout(() => reject(new Error(`not seen: ${JSON.stringify(sight)}`)), patience);
        stop = () => {
          observer.disconnect();
          frame.clearTimeout(timer);
        };
        observer.observe(frame.document, {
          childList: true,
          characterData: true,
          subtree: true,
          attributeFilter: ['class', 'style'],
        });
      });
    },
  };
  frame.stopwatch = stopwatch;
  frame.addEventListener(
    'keydown',
    ({ timeStamp }) => {
      stopwatch.pressed = performance.timeOrigin + timeStamp;
    },
    true,
  );
  if (frame === frame.top) return;
  // A webview replaces the frame's first document with another in the same window, so this polls instead of observing.
  stopwatch.seen = new Promise((resolve) => {
    const look = () => {
      if (!isThere({ selector: 'table' })) return;
      frame.clearInterval(timer);
      resolve(now());
    };
    const timer = frame.setInterval(look, 4);
  });
}

/** Presses a key; returns the milliseconds until each of the awaited sights appeared. */
export async function press(page: Page, key: string, ...awaited: readonly Awaited[]): Promise<number[]> {
  for (const { body, sight } of awaited) {
    await body.evaluate((_, sight) => (globalThis as unknown as Frame).stopwatch.await(sight), sight);
  }
  await page.keyboard.press(key);
  const times: number[] = [];
  for (const { body } of awaited) times.push(await sinceKey(page, body));
  return times;
}

/** The milliseconds from the last key in the workbench until a document's awaited sight appeared. */
export async function sinceKey(page: Page, body: Locator): Promise<number> {
  const seen = await body.evaluate(() => (globalThis as unknown as Frame).stopwatch.seen);
  return seen - (await page.evaluate(() => (globalThis as unknown as Frame).stopwatch.pressed));
}
