import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { pageUrl, startServer } from '../../scripts/vscode/browser-vscode.mjs';
import { launchChromium } from '../../scripts/vscode/chromium.mjs';
import { installBrowserVSCode } from '../../scripts/vscode/install-browser-vscode.mjs';
import { quietSettings } from '../../scripts/vscode/settings.mjs';
import type { PageTimes } from './activation-host.ts';
import { type ActivationTimes, readActivationTimes } from './activation-times.ts';
import { bundle } from './bundle.ts';
import { summarise } from './measure.ts';
import type { Aim, Measurement, Row } from './report.ts';
import { temporaryFolder } from './temporary.ts';

const LOADS = 10;
const PATIENCE = 60_000;
const LIMIT = 50;
const OWN = 'nianbao.nianbao';

const how = `VS Code’s own report (its command “Startup Performance”): loading the code, calling \`activate\`, and waiting for
the promise that it returns. A page of VS Code with a new extension host is loaded ${LOADS} times and opens a report. The other
rows are the extensions that come with VS Code and were activated each time. What is loaded afterwards, such as our language client, is in
no report; so the second table gives what users wait for: the time from opening a file to its first findings, which includes
activation, the start of the server and all that VS Code does itself. It compares the seed with a JSON file with one mistake, whose
server comes with VS Code; which of the two is opened first alternates from page to page.`;

/** Measures how long VS Code takes to activate the extension, and to show the first findings. */
export async function measure(): Promise<Measurement> {
  const loads = await loadPages();
  const accounts = loads.map(({ account }) => readActivationTimes(account));
  const rowOf = (name: string, extension: string, part: (times: ActivationTimes) => number): Row => {
    return { name, ...summarise(accounts.map((times) => part(times.get(extension) as ActivationTimes))) };
  };
  const total = ({ load, call, finish }: ActivationTimes) => load + call + finish;
  const own = rowOf('Nianbao', OWN, total);
  const aims: Aim[] = [{ text: `< ${LIMIT} ms`, value: own.median, limit: LIMIT }];
  const others = [...accounts[0].keys()].filter((name) => name !== OWN && accounts.every((times) => times.has(name)));
  const activation = [
    { ...own, aims },
    rowOf('– loading its code', OWN, ({ load }) => load),
    rowOf('– calling activate', OWN, ({ call }) => call),
    rowOf('– waiting for its promise', OWN, ({ finish }) => finish),
    ...others.sort().map((name) => rowOf(name, name, total)),
  ];
  const findings = [
    { name: 'Nianbao, the seed', ...summarise(loads.map(({ findings }) => findings.nianbao)) },
    { name: 'vscode.json-language-features, one mistake', ...summarise(loads.map(({ findings }) => findings.json)) },
  ];
  return {
    id: 'activation',
    title: 'Activation in VS Code',
    how,
    tables: [
      { title: 'activation', unit: 'ms', rows: activation },
      { title: 'from opening to the first findings', unit: 'ms', rows: findings },
    ],
  };
}

/** Loads pages of VS Code, and returns what each reports. */
export async function loadPages(): Promise<PageTimes[]> {
  const temporary = temporaryFolder();
  const tests = join(temporary, 'host.js');
  const output = join(temporary, 'times');
  const json = join(temporary, 'mistake.json');
  writeFileSync(output, '');
  writeFileSync(json, '[1, 2');
  await bundle('tools/bench/activation-host.ts', tests);
  const server = await startServer(await installBrowserVSCode(console.error), {
    dataDir: join(temporary, 'data'),
    settings: quietSettings,
    env: { NIANBAO_BENCH_OUTPUT: output, NIANBAO_BENCH_JSON: json },
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
  const lines = readFileSync(output, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line));
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
