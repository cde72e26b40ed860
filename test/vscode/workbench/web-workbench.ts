/** A workbench as on a website: extensions run in a web worker, and the workspace is not on disk. */
import path from 'node:path';
import { build } from 'rolldown';
import { PATIENCE } from '../../support/eventually.ts';
import { changePageSettings } from './page-settings.ts';
import { repository, runtime, type Workbench } from './workbench.ts';

const SCHEME = 'nianbao-memory';

/** The path under which the page loads each extension. */
const ROOT = '/test-extensions';

/** Opens a virtual workspace with these files, by path. The caller closes it. */
export async function openWebWorkbench(files: Readonly<Record<string, string>>): Promise<Workbench> {
  const { origin, browser } = await runtime();
  const memory = await memoryExtension(files);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.route(
    (url) => url.origin !== origin,
    (route) => route.abort(),
  );
  await context.route(`${origin}${ROOT}/**`, async (route) => {
    const [, name, ...rest] = decodeURIComponent(new URL(route.request().url()).pathname).split('/').slice(1);
    const file = rest.join('/');
    if (name === 'nianbao') await route.fulfill({ path: path.join(repository, file) }).catch(() => route.abort());
    else if (file in memory) await route.fulfill({ body: memory[file] });
    else await route.fulfill({ status: 404 });
  });
  await context.addInitScript({ content: 'globalThis.__name = (named) => named;' });
  const authority = new URL(origin).host;
  const paths = [`${ROOT}/nianbao`, `${ROOT}/memory`];
  await changePageSettings(context, {
    developmentOptions: { extensions: paths.map((one) => ({ scheme: 'http', authority, path: one })) },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const folder = '/青石镇';
  await page.goto(`${origin}/?folder=${encodeURIComponent(`${SCHEME}:${folder}`)}`);
  await page.locator('.monaco-workbench .explorer-folders-view').waitFor();
  return { page, folder, close: () => context.close() };
}

/** Returns the files, by name, of the extension that provides the workspace's files. */
async function memoryExtension(files: Readonly<Record<string, string>>): Promise<Record<string, string>> {
  const { output } = await build({
    input: path.join(repository, 'test/vscode/memory-extension.ts'),
    write: false,
    platform: 'browser',
    external: ['vscode'],
    transform: { define: { FILES: JSON.stringify(files) } },
    output: { format: 'cjs' },
  });
  const manifest = {
    name: 'memory',
    publisher: 'nianbao-tests',
    version: '1.0.0',
    engines: { vscode: '*' },
    browser: './extension.js',
    activationEvents: [`onFileSystem:${SCHEME}`],
    capabilities: { virtualWorkspaces: true, untrustedWorkspaces: { supported: true } },
  };
  return { 'package.json': JSON.stringify(manifest), 'extension.js': output[0].code };
}
