import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { pageUrl, startServer } from '../vscode/browser-vscode.mjs';
import { launchChromium } from '../vscode/chromium.mjs';
import { installBrowserVSCode } from '../vscode/install-browser-vscode.mjs';
import { quietSettings } from '../vscode/settings.mjs';
import { type ActivationTimes, readActivationTimes } from './activation-times.ts';
import { bundle } from './bundle.ts';
import { summarise } from './measure.ts';
import type { Aim, Measurement, Row } from './report.ts';
import { temporaryFolder } from './temporary.ts';

const LOADS = 8;
const PATIENCE = 60_000;
const LIMIT = 50;
const OWN = 'nianbao.nianbao';

const how = `VS Code’s own account (its command “Startup Performance”): loading the code, calling \`activate\`, and waiting for what
that promises; a page of VS Code with a new extension host is loaded ${LOADS} times and opens a report. What comes with VS Code
is beside it: all that was activated each time.`;

/** How long VS Code takes to activate the extension. */
export async function measure(): Promise<Measurement> {
  const loads = await loadPages();
  const rowOf = (name: string, extension: string, part: (times: ActivationTimes) => number): Row => {
    return { name, ...summarise(loads.map((times) => part(times.get(extension) as ActivationTimes))) };
  };
  const total = ({ load, call, finish }: ActivationTimes) => load + call + finish;
  const own = rowOf('Nianbao', OWN, total);
  const aims: Aim[] = [{ text: `< ${LIMIT} ms`, value: own.median, limit: LIMIT }];
  const others = [...loads[0].keys()].filter((name) => name !== OWN && loads.every((times) => times.has(name)));
  const rows = [
    { ...own, aims },
    rowOf('– loading its code', OWN, ({ load }) => load),
    rowOf('– calling activate', OWN, ({ call }) => call),
    rowOf('– waiting for its promise', OWN, ({ finish }) => finish),
    ...others.sort().map((name) => rowOf(name, name, total)),
  ];
  return {
    id: 'activation',
    title: 'Activation in VS Code',
    how,
    tables: [{ title: 'activation', unit: 'ms', rows }],
  };
}

/** The times of all extensions, by name, for each page that was loaded. */
async function loadPages(): Promise<ReadonlyMap<string, ActivationTimes>[]> {
  const temporary = temporaryFolder();
  const tests = join(temporary, 'host.js');
  const output = join(temporary, 'accounts');
  await bundle('scripts/bench/activation-host.ts', tests);
  const server = await startServer(await installBrowserVSCode(console.error), {
    dataDir: join(temporary, 'data'),
    settings: quietSettings,
    env: { NIANBAO_BENCH_OUTPUT: output },
    endWhenUnused: true,
  });
  try {
    const browser = await launchChromium();
    try {
      const url = pageUrl(server.origin, { folder: resolve('examples'), extension: resolve('.'), tests });
      for (let i = 0; i < LOADS; i++) await loadPage(browser, url);
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
  const accounts = readFileSync(output, 'utf8').trim().split('\n');
  return accounts.map((line) => readActivationTimes(JSON.parse(line)));
}

async function loadPage(browser: Browser, url: string): Promise<void> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const ended = new Promise<number>((settle) => {
    void page.exposeFunction('codeAutomationExit', settle);
  });
  await page.goto(url);
  const code = await Promise.race([ended, sleep(PATIENCE, undefined, { ref: false })]);
  await context.close();
  if (code !== 0) throw new Error('the extension did not activate');
}
