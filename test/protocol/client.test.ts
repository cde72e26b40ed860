import assert from 'node:assert/strict';
import type {
  ClientCapabilities,
  CodeAction,
  CompletionItem,
  Hover,
  MarkupContent,
  SymbolInformation,
} from 'vscode-languageserver-protocol/node';
import { sampleReport } from '../support/report.ts';
import { type RunningServer, startServer } from '../support/server.ts';
import { requests, URI } from './requests.ts';

const REPORT = sampleReport({ '表四/行政复议/总计': 4 });
const EMPTY = 'untitled:空.nianbao';
const CITING = 'untitled:引用.nianbao';
const rulePages = 'https://example.org/rules';
const WHOLE = { start: { line: 0, character: 0 }, end: { line: 900, character: 0 } };

async function started(capabilities: ClientCapabilities): Promise<RunningServer> {
  const server = await startServer({ capabilities, initializationOptions: { rulePages } });
  await server.open(URI, REPORT);
  await server.open(EMPTY, '');
  await server.open(CITING, '依据《条例》第二十条公开,并答复。\n');
  return server;
}

const completed = (server: RunningServer, uri: string) =>
  server.connection.sendRequest<CompletionItem[]>('textDocument/completion', {
    textDocument: { uri },
    position: { line: 0, character: 0 },
  });
const hovered = async (server: RunningServer, character: number) => {
  const hover = await server.connection.sendRequest<Hover>('textDocument/hover', {
    textDocument: { uri: CITING },
    position: { line: 0, character },
  });
  return hover.contents as MarkupContent;
};
const actionsIn = (server: RunningServer) =>
  server.connection.sendRequest<CodeAction[] | null>('textDocument/codeAction', {
    textDocument: { uri: CITING },
    range: WHOLE,
    context: { diagnostics: [] },
  });

describe('a client without any ability', () => {
  let server: RunningServer;
  before(async () => {
    server = await started({});
  });
  after(() => server.stop());

  // Skips workspace/diagnostic, which is only answered when something changes.
  for (const { method, params } of requests.filter((one) => one.method !== 'workspace/diagnostic')) {
    it(`gets an answer to ${method}`, async () => {
      await server.connection.sendRequest(method, params);
    });
  }

  it('is sent findings with nothing but their place and words', async () => {
    const { diagnostics } = await server.nextDiagnostics(URI, 1);
    assert.deepEqual(
      diagnostics.map((one) => Object.keys(one).sort()),
      [['code', 'message', 'range', 'severity', 'source']],
    );
  });

  it('gets texts to insert, with examples where a snippet has tab stops', async () => {
    const items = await completed(server, EMPTY);
    const whole = items.find(({ label }) => label === '年报（整份）')?.textEdit?.newText ?? '';
    assert.match(whole, /^---\n机关: 机关全称\n年度: \d{4}\n---\n# 机关全称\d{4}年政府信息公开工作年度报告\n/);
    assert.match(whole, /（正文）/);
    const ignore = items.find(({ label }) => label === '<!-- 忽略 -->')?.textEdit?.newText;
    assert.equal(ignore, '<!-- 忽略 NB301:  -->', 'an example would pass for a reason');
    for (const { label, kind, insertTextFormat, insertTextMode, documentation, textEdit } of items) {
      assert.deepEqual([insertTextFormat, insertTextMode], [1, undefined], label);
      assert.doesNotMatch(textEdit?.newText ?? '', /\$/, label);
      assert.ok(kind === undefined || kind <= 18, label);
      if (documentation === undefined) continue;
      assert.equal((documentation as MarkupContent).kind, 'plaintext', label);
      assert.doesNotMatch((documentation as MarkupContent).value, /```/, label);
    }
  });

  it('gets hovers as plain text', async () => {
    const { kind, value } = await hovered(server, 8);
    assert.equal(kind, 'plaintext');
    assert.match(value, /^《政府信息公开条例》第二十条　主动公开的范围\n\n/);
    assert.match(value, /\n国务院令第711号，2019年5月15日起施行$/);
    assert.doesNotMatch(value, /\*\*|\]\(|\\/);
  });

  it('gets the outline as a list', async () => {
    const symbols = await server.connection.sendRequest<SymbolInformation[]>('textDocument/documentSymbol', {
      textDocument: { uri: URI },
    });
    assert.ok(symbols.every(({ location }) => location.uri === URI));
    const table = symbols.find(({ name }) => name === '表三');
    assert.match(table?.containerName ?? '', /^三、/);
  });

  it('is offered no code actions, which it could not apply', async () => {
    assert.equal(server.initialized.capabilities.codeActionProvider, undefined);
    assert.equal(await actionsIn(server), null);
  });
});

describe('a client with all abilities', () => {
  let server: RunningServer;
  before(async () => {
    const markup = ['markdown' as const, 'plaintext' as const];
    server = await started({
      textDocument: {
        publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true },
        completion: {
          completionItem: {
            snippetSupport: true,
            documentationFormat: markup,
            insertTextModeSupport: { valueSet: [1, 2] },
          },
          completionItemKind: { valueSet: [10, 12, 14, 15, 18, 20, 22] },
        },
        hover: { contentFormat: markup },
        codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } }, isPreferredSupport: true },
      },
    });
  });
  after(() => server.stop());

  it('is sent findings with other places and the page of their rule', async () => {
    const [finding] = (await server.nextDiagnostics(URI, 1)).diagnostics;
    assert.equal(finding.relatedInformation?.length, 4);
    assert.equal(finding.codeDescription?.href, `${rulePages}/NB304.md`);
  });

  it('gets snippets, as they are, with an icon and a preview', async () => {
    const whole = (await completed(server, EMPTY)).find(({ label }) => label === '年报（整份）');
    assert.ok(whole);
    assert.deepEqual([whole.kind, whole.insertTextFormat, whole.insertTextMode], [15, 2, 1]);
    assert.match(whole.textEdit?.newText ?? '', /\$\{1:机关全称\}/);
    assert.match((whole.documentation as MarkupContent).value, /^```markdown\n/);
  });

  it('gets hovers in Markdown', async () => {
    const { kind, value } = await hovered(server, 8);
    assert.equal(kind, 'markdown');
    assert.match(value, /^\*\*.*\]\(https:/s);
  });

  it('is offered code actions, the likeliest marked', async () => {
    assert.ok(server.initialized.capabilities.codeActionProvider);
    assert.ok((await actionsIn(server))?.some(({ isPreferred }) => isPreferred));
  });
});

describe('a client that takes code actions and marks none', () => {
  it('gets them without marks', async () => {
    const server = await started({
      textDocument: { codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } } },
    });
    const actions = await actionsIn(server);
    assert.ok(actions && actions.length > 0);
    assert.ok(actions.every((action) => !('isPreferred' in action)));
    await server.stop();
  });
});
