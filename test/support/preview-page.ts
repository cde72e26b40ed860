import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build } from 'rolldown';
import type { FromPage, ToPage } from '../../client/src/preview/messages.ts';
import { analyse } from '../../server/src/check/analyse.ts';
import { previewOf } from '../../server/src/export/html/preview.ts';
import { readTree } from '../../server/src/syntax/tree.ts';
import { PATIENCE } from './eventually.ts';

const webview = path.join(__dirname, '../../client/src/webview');

let bundled: Promise<{ script: string; style: string }> | undefined;

async function bundle() {
  const { output } = await build({
    input: path.join(webview, 'main.ts'),
    transform: { target: 'es2022' },
    output: { format: 'iife' },
    write: false,
  });
  return { script: output[0].code, style: readFileSync(path.join(webview, 'preview.css'), 'utf8') };
}

/** VS Code's theme values for the colours that the preview uses. */
export const THEMES = {
  light: {},
  dark: {
    '--vscode-editor-background': '#1f1f1f',
    '--vscode-editor-foreground': '#cccccc',
    '--vscode-foreground': '#cccccc',
    '--vscode-focusBorder': '#0078d4',
    '--vscode-editorError-foreground': '#f85149',
  },
  contrast: {
    '--vscode-editor-background': '#000000',
    '--vscode-editor-foreground': '#ffffff',
    '--vscode-foreground': '#ffffff',
    '--vscode-contrastBorder': '#6fc3df',
    '--vscode-focusBorder': '#f38518',
    '--vscode-editorError-foreground': '#f48771',
  },
} as const;

/** The preview's page in a real browser, and the extension's end of its messages. */
export interface PreviewPage {
  readonly page: Page;
  /** Returns the messages posted since the last call. */
  readonly posted: () => Promise<FromPage[]>;
  readonly send: (message: ToPage) => Promise<void>;
  /** Waits two frames: by then the page has reacted to scrolling or resizing. */
  readonly frames: () => Promise<void>;
  /** Advances the clock by which the page tells the user's scrolling from its own; it stands still otherwise. */
  readonly pass: (milliseconds: number) => Promise<void>;
  /** Shows a report as the extension would. */
  readonly show: (text: string, have?: readonly string[]) => Promise<string[]>;
}

/** Opens the preview's page with the extension's content security policy. Any error or request fails the page. */
export async function openPage(browser: Browser, size: { width: number; height: number }): Promise<PreviewPage> {
  bundled ??= bundle();
  const { script, style } = await bundled;
  const page = await browser.newPage({ viewport: size });
  page.setDefaultTimeout(PATIENCE);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.route('**/*', (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: PAGE });
    if (pathname === '/preview.js')
      return route.fulfill({ contentType: 'text/javascript', body: `${FAKE_API}${script}` });
    if (pathname === '/preview.css') return route.fulfill({ contentType: 'text/css', body: style });
    errors.push(`a request for ${route.request().url()}`);
    return route.abort();
  });
  await page.goto('http://preview.test/');

  const check = () => {
    if (errors.length > 0) throw new Error(errors.join('\n'));
  };
  const frames = async () => {
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())))');
    check();
  };
  const send = async (message: ToPage) => {
    await page.evaluate(`window.postMessage(${JSON.stringify(message)}, '*')`);
    await frames();
  };
  return {
    page,
    send,
    frames,
    pass: (milliseconds) => page.evaluate(`void (globalThis.clock += ${milliseconds})`),
    posted: () => page.evaluate('globalThis.posted.splice(0)'),
    show: async (text, have = []) => {
      const blocks = previewOf(analyse(readTree(text)), have);
      await send({ type: 'update', uri: 'file:///report.nianbao', lineCount: text.split('\n').length, blocks });
      return blocks.map(({ id }) => id);
    },
  };
}

const FAKE_API = `
globalThis.posted = [];
globalThis.clock = 0;
performance.now = () => globalThis.clock;
globalThis.acquireVsCodeApi = () => ({
  postMessage: (message) => void globalThis.posted.push(message),
  getState: () => JSON.parse(sessionStorage.getItem('state') ?? 'null') ?? undefined,
  setState: (state) => {
    sessionStorage.setItem('state', JSON.stringify(state));
    globalThis.keptAt = window.scrollY;
  },
});
`;

/** The same as pageHtml, but without VS Code. */
const PAGE = `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src http://preview.test; script-src 'nonce-abc'; base-uri 'none'; form-action 'none'">
<link rel="stylesheet" href="/preview.css">
</head>
<body data-theme="paper">
<p id="notice" role="status">正在生成预览……</p>
<main class="nb-page" aria-label="报告预览" hidden><article class="nb-sheet" id="sheet"></article></main>
<script nonce="abc" src="/preview.js"></script>
</body>
</html>`;
