/**
 * A VS Code workbench in Chromium, with the extension of this repository, on a copy of a workspace folder. Tests share
 * one, since a page takes seconds to load; what a test does to it is in editor.ts and panels.ts.
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

/** One page of VS Code. */
export interface Workbench {
  readonly page: Page;
  /** Absolute path of the copy of the workspace folder, for a test to write files into or read them from. */
  readonly folder: string;
  close(): Promise<void>;
}

export interface WorkbenchOptions {
  /** The workspace folder, relative to the repository; `examples` unless told. It is copied, never touched. */
  readonly workspace?: string;
  /** Size of the page in pixels; a higher one shows more rows at once. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Whether VS Code asks if the folder is to be trusted, as it does with users. */
  readonly asksForTrust?: boolean;
}

let shared: Promise<Workbench> | undefined;

/** The workbench on a copy of `examples/` that all tests share. */
export function sharedWorkbench(): Promise<Workbench> {
  shared ??= openWorkbench();
  return shared;
}

/** Opens a workbench of its own, for a test that cannot share. The caller closes it. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const { workspace = 'examples', viewport = { width: 1440, height: 900 }, asksForTrust = false } = options;
  const { origin, browser } = await runtime();
  const folder = mkdtempSync(path.join(tmpdir(), 'nianbao-workspace-'));
  cpSync(path.join(repository, workspace), folder, { recursive: true });
  const context = await browser.newContext({ viewport: { ...viewport } });
  // No test depends on a host outside, so none waits for one.
  await context.route(
    (url) => url.origin !== origin,
    (route) => route.abort(),
  );
  // What tsx puts into functions that tests send into the page.
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

/** The server that run.mjs started, or one of its own where a developer runs mocha directly; and the browser. */
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

/** Ends whatever the tests of this process opened. */
export async function closeAll(): Promise<void> {
  const opened = await Promise.allSettled([shared]);
  for (const result of opened) if (result.status === 'fulfilled') await result.value?.close();
  if (started !== undefined) await (await started).stop();
}
