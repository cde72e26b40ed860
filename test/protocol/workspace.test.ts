import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type {
  Diagnostic,
  DocumentDiagnosticReport,
  Location,
  WorkspaceDiagnosticReport,
  WorkspaceSymbol,
} from 'vscode-languageserver-protocol/node';
import { sampleReport } from '../support/report.ts';
import { type RunningServer, type StartOptions, startServer } from '../support/server.ts';
import { textIn } from '../support/text.ts';
import { carried, received, reportWith } from '../support/workspace.ts';

const ORGAN = '青石镇人民政府';
const LAST = sampleReport(carried(2), ORGAN, 2022);
const THIS = reportWith('上年: ../2022/青石镇.nianbao', received(3));
const CITY = reportWith('汇总: [2023/*.nianbao]', received(3), '云川市');
const PULLS: NonNullable<StartOptions['capabilities']> = {
  textDocument: { diagnostic: { relatedInformation: true } },
  workspace: { diagnostics: { refreshSupport: true }, didChangeWatchedFiles: { dynamicRegistration: true } },
};

interface Running {
  readonly server: RunningServer;
  readonly folder: string;
  uri(name: string): string;
  write(name: string, text: string): Promise<void>;
  remove(name: string): Promise<void>;
  pull(name: string): Promise<readonly Diagnostic[]>;
}

/** Starts a server on a folder with these files. */
async function running(
  files: Readonly<Record<string, string>>,
  test: (running: Running) => Promise<void>,
  options: StartOptions = { capabilities: PULLS },
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-workspace-'));
  const put = (name: string, text: string) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  for (const [name, text] of Object.entries(files)) put(name, text);
  const server = await startServer({ ...options, rootUri: pathToFileURL(folder).href });
  const uri = (name: string) => pathToFileURL(join(folder, name)).href;
  const tell = (name: string, type: number) =>
    server.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: uri(name), type }] });
  try {
    await test({
      server,
      folder,
      uri,
      write: (name, text) => {
        put(name, text);
        return tell(name, 2);
      },
      remove: (name) => {
        rmSync(join(folder, name));
        return tell(name, 3);
      },
      async pull(name) {
        // The answer comes after all files are read.
        await server.connection.sendRequest('nianbao/workspace');
        const report = await server.connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
          textDocument: { uri: uri(name) },
        });
        assert.ok(report.kind === 'full');
        return report.items;
      },
    });
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const FILES = { '2022/青石镇.nianbao': LAST, '2023/青石镇.nianbao': THIS, '市.nianbao': CITY };
const crossCodes = (diagnostics: readonly Diagnostic[]) =>
  diagnostics.map(({ code }) => String(code)).filter((code) => code.startsWith('NB4'));

describe('a workspace of reports', () => {
  it('finds what differs from last year’s report, and links its cell', () =>
    running(FILES, async ({ server, uri, pull }) => {
      await server.open(uri('2023/青石镇.nianbao'), THIS);
      const diagnostics = await pull('2023/青石镇.nianbao');
      assert.deepEqual(crossCodes(diagnostics), ['NB401', 'NB401']);
      const related = diagnostics.find(({ code }) => code === 'NB401')?.relatedInformation?.[0];
      assert.equal(related?.location.uri, uri('2022/青石镇.nianbao'));
      assert.equal(textIn(LAST, related.location.range), '2');
    }));

  it('asks the client to ask again when a neighbour changes, on disk or in the editor', () =>
    running(FILES, async ({ server, uri, pull, write }) => {
      let refreshed = () => {};
      const refresh = () =>
        new Promise<void>((settle) => {
          refreshed = settle;
        });
      server.connection.onRequest('workspace/diagnostic/refresh', () => {
        refreshed();
        return null;
      });
      await server.open(uri('2023/青石镇.nianbao'), THIS);
      assert.equal(crossCodes(await pull('2023/青石镇.nianbao')).length, 2);
      const first = refresh();
      await write('2022/青石镇.nianbao', sampleReport(carried(3), ORGAN, 2022));
      await first;
      assert.deepEqual(crossCodes(await pull('2023/青石镇.nianbao')), []);
      const second = refresh();
      await server.open(uri('2022/青石镇.nianbao'), LAST);
      await second;
      assert.equal(crossCodes(await pull('2023/青石镇.nianbao')).length, 2);
      const third = refresh();
      await server.connection.sendNotification('textDocument/didClose', {
        textDocument: { uri: uri('2022/青石镇.nianbao') },
      });
      await third;
      assert.deepEqual(crossCodes(await pull('2023/青石镇.nianbao')), [], 'the file counts again');
    }));

  it('publishes a dependent again where the client does not ask', () =>
    running(
      FILES,
      async ({ server, uri, write }) => {
        const name = uri('2023/青石镇.nianbao');
        await server.open(name, THIS);
        for (;;) {
          const { diagnostics } = await server.nextDiagnostics(name);
          if (crossCodes(diagnostics).length === 2) break;
        }
        await write('2022/青石镇.nianbao', sampleReport(carried(3), ORGAN, 2022));
        for (;;) {
          const { diagnostics } = await server.nextDiagnostics(name);
          if (crossCodes(diagnostics).length === 0) break;
        }
      },
      {},
    ));

  it('tells the findings of files that are not open, and waits while nothing is new', () =>
    running(FILES, async ({ server, uri, write }) => {
      const ask = (previousResultIds: readonly { uri: string; value: string }[]) =>
        server.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds });
      const { items } = await ask([]);
      assert.equal(items.length, 3);
      const found = items.find((item) => item.uri === uri('2023/青石镇.nianbao'));
      assert.ok(found?.kind === 'full');
      assert.deepEqual(crossCodes(found.items), ['NB401', 'NB401']);
      const next = ask(items.map((item) => ({ uri: item.uri, value: item.resultId ?? '' })));
      await write('2023/青石镇.nianbao', reportWith('上年: ../2022/青石镇.nianbao', received(2)));
      const changed = await next;
      assert.ok(changed.items.length > 0 && changed.items.length < 3);
    }));

  it('names units that are gone', () =>
    running(FILES, async ({ server, uri, pull, remove }) => {
      await server.open(uri('市.nianbao'), CITY);
      assert.deepEqual(crossCodes(await pull('市.nianbao')), []);
      await remove('2023/青石镇.nianbao');
      assert.deepEqual(crossCodes(await pull('市.nianbao')), ['NB412']);
    }));

  it('leads from a figure to where it comes from, and back', () =>
    running(FILES, async ({ server, uri, pull }) => {
      const line = (text: string, label: string) => text.split('\n').findIndex((one) => one.startsWith(`| ${label}`));
      const at = (name: string, text: string, label: string) => ({
        textDocument: { uri: uri(name) },
        position: { line: line(text, label), character: 4 },
      });
      await server.open(uri('2023/青石镇.nianbao'), THIS);
      await pull('2023/青石镇.nianbao');
      const definition = await server.connection.sendRequest<Location[]>(
        'textDocument/definition',
        at('2023/青石镇.nianbao', THIS, '二、'),
      );
      assert.deepEqual(
        definition.map((one) => [one.uri, one.range.start.line, textIn(LAST, one.range)]),
        [[uri('2022/青石镇.nianbao'), line(LAST, '四、'), '2']],
      );
      await server.open(uri('2022/青石镇.nianbao'), LAST);
      const references = await server.connection.sendRequest<Location[]>('textDocument/references', {
        ...at('2022/青石镇.nianbao', LAST, '四、'),
        context: { includeDeclaration: false },
      });
      assert.deepEqual(
        references.map((one) => [one.uri, textIn(THIS, one.range)]),
        [[uri('2023/青石镇.nianbao'), '3']],
      );
      await server.open(uri('市.nianbao'), CITY);
      const units = await server.connection.sendRequest<Location[]>(
        'textDocument/definition',
        at('市.nianbao', CITY, '二、'),
      );
      assert.deepEqual(
        units.map((one) => one.uri),
        [uri('2023/青石镇.nianbao')],
      );
    }));

  it('is searched by organ and year, and told as a whole', () =>
    running(FILES, async ({ server, uri }) => {
      const symbols = (query: string) =>
        server.connection.sendRequest<WorkspaceSymbol[]>('workspace/symbol', { query });
      assert.deepEqual(
        (await symbols('青石23')).map(({ name, location }) => [name, location.uri]),
        [[`${ORGAN} 2023`, uri('2023/青石镇.nianbao')]],
      );
      assert.equal((await symbols('')).length, 3);
      const states =
        await server.connection.sendRequest<{ organ: string; year: number; state: string }[]>('nianbao/workspace');
      assert.deepEqual(
        states.map(({ organ, year, state }) => `${organ} ${year} ${state}`),
        [`${ORGAN} 2023 2 处错误`, '云川市 2023 缺上年', `${ORGAN} 2022 完整`],
      );
      assert.match(
        await server.connection.sendRequest<string>('nianbao/summary'),
        /^共 3 份：2 份没有错误，1 份有错误/m,
      );
    }));
});
