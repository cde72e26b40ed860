/**
 * A VS Code workbench in Chromium with this repository's extension, on a copy of a workspace folder. Tests share one,
 * since a page takes seconds to load; editor.ts and panels.ts have the actions.
 */
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { pageUrl, startServer } from '../../../scripts/vscode/browser-vscode.mjs';
import { launchChromium } from '../../../scripts/vscode/chromium.mjs';
import { installBrowserVSCode } from '../../../scripts/vscode/install-browser-vscode.mjs';
import { quietSettings } from '../../../scripts/vscode/settings.mjs';
import { PATIENCE } from '../../support/eventually.ts';
import { changePageSettings } from './page-settings.ts';

export const repository = path.resolve(__dirname, '../../..');

/** A page of VS Code. */
export interface Workbench {
  readonly page: Page;
  /** Absolute path of the copied workspace folder; tests may read and write files there. */
  readonly folder: string;
  close(): Promise<void>;
}

export interface WorkbenchOptions {
  /** The workspace folder, relative to the repository; `examples` by default. It is copied, never changed. */
  readonly workspace?: string;
  /** Size of the page in pixels; a taller one shows more rows at once. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** True to let VS Code ask if the folder is trusted, as it does for users. */
  readonly asksForTrust?: boolean;
}

let shared: Promise<Workbench> | undefined;

/** Returns the workbench that all tests share, on a copy of `examples/`. */
export function sharedWorkbench(): Promise<Workbench> {
  shared ??= openWorkbench();
  return shared;
}

/** Opens a separate workbench for a test that cannot share. The caller closes it. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const { workspace = 'examples', viewport = { width: 1440, height: 900 }, asksForTrust = false } = options;
  const { origin, browser } = await runtime();
  const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-workspace-'));
  cpSync(path.join(repository, workspace), folder, { recursive: true });
  const context = await browser.newContext({ viewport: { ...viewport } });
  // No test depends on an outside host, so requests to one fail at once.
  await context.route(
    (url) => url.origin !== origin,
    (route) => route.abort(),
  );
  // A helper that tsx calls in functions that tests send into the page.
  await context.addInitScript({ content: 'globalThis.__name = (named) => named;' });
  if (asksForTrust) await changePageSettings(context, { enableWorkspaceTrust: true });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await page.goto(pageUrl(origin, { folder, extension: repository }));
  await page.locator('.monaco-workbench .explorer-folders-view').waitFor();
  return {
    page,
    folder,
    close: async () => {
      await context.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Saves what the page shows to screenshots/NAME.png. */
export async function screenshot({ page }: Workbench, name: string): Promise<void> {
  const folder = path.join(repository, 'screenshots');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: path.join(folder, `${name}.png`), animations: 'disabled' });
}

interface Runtime {
  readonly origin: string;
  readonly browser: Browser;
  readonly stop: () => Promise<void>;
}

let started: Promise<Runtime> | undefined;

/** Returns the browser, and the server that run.mjs started, or a new one if a developer runs mocha directly. */
export function runtime(): Promise<Runtime> {
  started ??= (async () => {
    const origin = process.env.NIANBAO_VSCODE_ORIGIN;
    const server = origin === undefined ? await ownServer() : { origin, stop: async () => {} };
    const browser = await launchChromium();
    const stop = async () => {
      await browser.close();
      await server.stop();
    };
    return { origin: server.origin, browser, stop };
  })();
  return started;
}

async function ownServer() {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'nianbao-vscode-'));
  const server = await startServer(await installBrowserVSCode(), {
    dataDir,
    settings: quietSettings,
    endWhenUnused: true,
  });
  const stop = async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  return { origin: server.origin, stop };
}

/** Closes everything that the tests of this process opened. */
export async function closeAll(): Promise<void> {
  const opened = await Promise.allSettled([shared]);
  for (const result of opened) if (result.status === 'fulfilled') await result.value?.close();
  if (started !== undefined) await (await started).stop();
}
