import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { docx, p } from '../support/docx.ts';
import { ELSEWHERE, hostileReport } from '../support/hostile-report.ts';
import { nianbao } from '../support/nianbao.ts';
import { startServer } from '../support/server.ts';

const GUARD = resolve(__dirname, '../support/no-network.cjs');

/** A page and a Word file that refer to everything a reader might fetch: entities, styles, templates, pictures. */
const PAGE = `<!DOCTYPE html PUBLIC "x" "http://${ELSEWHERE}/x.dtd"><html><head><base href="http://${ELSEWHERE}/">
<link rel=stylesheet href=a.css><script src=b.js></script><meta http-equiv=refresh content="0;url=http://${ELSEWHERE}"></head>
<body><iframe src=c.html></iframe><img src=d.png><p>一、总体情况</p><p>本机关依法公开。</p></body></html>`;
const EXTERNAL = (type: string) =>
  `<Relationship Id="x${type}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="http://${ELSEWHERE}/${type}" TargetMode="External"/>`;
const WORD = docx({
  body: p('一、总体情况') + p('本机关依法公开。'),
  files: {
    'word/_rels/document.xml.rels': `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${['image', 'attachedTemplate', 'hyperlink', 'styles', 'numbering'].map(EXTERNAL).join('')}</Relationships>`,
  },
});
const ENTITIES = docx({
  body: p('一'),
  files: {
    'word/document.xml': `<?xml version="1.0"?><!DOCTYPE d SYSTEM "http://${ELSEWHERE}/d.dtd" [<!ENTITY e SYSTEM "http://${ELSEWHERE}/e"><!ENTITY f SYSTEM "file:///etc/passwd">]><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>&e;&f;</w:t></w:r></w:p></w:body></w:document>`,
  },
});

describe('the network', () => {
  let folder: string;
  let log: string;
  const outer = { NODE_OPTIONS: process.env.NODE_OPTIONS, NIANBAO_NETWORK_LOG: process.env.NIANBAO_NETWORK_LOG };
  const lines = () => readFileSync(log, 'utf8').trimEnd().split('\n');
  const started = () => lines().filter((line) => line.startsWith('started')).length;
  const tried = () => lines().filter((line) => line.startsWith('tried'));

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'nianbao-network-'));
    log = join(folder, 'network.log');
    writeFileSync(log, '');
    process.env.NODE_OPTIONS = `--require ${JSON.stringify(GUARD)}`;
    process.env.NIANBAO_NETWORK_LOG = log;
    mkdirSync(join(folder, '下级'));
    writeFileSync(join(folder, '年报.nianbao'), hostileReport());
    writeFileSync(join(folder, '下级/甲.nianbao'), hostileReport());
    writeFileSync(join(folder, '网页.html'), PAGE);
    writeFileSync(join(folder, '文件.docx'), WORD);
    writeFileSync(join(folder, '实体.docx'), ENTITIES);
  });
  afterEach(() => {
    for (const [name, value] of Object.entries(outer)) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
    rmSync(folder, { recursive: true, force: true });
  });

  it('would be seen to be used', () => {
    for (const use of [
      `fetch('http://${ELSEWHERE}')`,
      `require('node:https').get('https://${ELSEWHERE}')`,
      `require('net').connect(80, '${ELSEWHERE}')`,
      `require('dns').lookup('${ELSEWHERE}', () => {})`,
    ]) {
      spawnSync(process.execPath, ['--eval', use], { stdio: 'ignore' });
    }
    assert.equal(tried().length, 4, lines().join('\n'));
  });

  it('is not used by the server in a whole session with hostile reports', async () => {
    const server = await startServer({
      rootUri: pathToFileURL(folder).href,
      settings: { statutes: `http://${ELSEWHERE}/laws` },
      capabilities: { textDocument: { diagnostic: {} }, workspace: { configuration: true } },
    });
    const uri = pathToFileURL(join(folder, '年报.nianbao')).href;
    const text = hostileReport();
    const textDocument = { uri };
    const ask = (method: string, params: object) => server.connection.sendRequest(method, params);
    await server.open(uri, text);
    await ask('textDocument/diagnostic', { textDocument });
    await ask('workspace/diagnostic', { previousResultIds: [] });
    for (const method of ['documentSymbol', 'documentLink', 'foldingRange', 'semanticTokens/full']) {
      await ask(`textDocument/${method}`, { textDocument });
    }
    await ask('textDocument/formatting', { textDocument, options: { tabSize: 2, insertSpaces: true } });
    const places = text
      .split('\n')
      .flatMap((line, i) => [0, 5, line.length].map((character) => ({ line: i, character })));
    for (const position of places.filter((_, i) => i % 5 === 0)) {
      for (const method of ['hover', 'completion', 'definition']) {
        await ask(`textDocument/${method}`, { textDocument, position });
      }
      const range = { start: position, end: position };
      await ask('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } });
    }
    await ask('nianbao/preview', { uri, have: [] });
    for (const to of ['html', 'docx', 'xlsx', 'csv', 'json']) await ask('nianbao/export', { uri, to, force: true });
    for (const [name, bytes] of [
      ['a.html', PAGE],
      ['a.docx', WORD],
      ['b.docx', ENTITIES],
    ] as const) {
      await ask('nianbao/import', { name, base64: Buffer.from(bytes).toString('base64') }).catch((error) => {
        assert.match(error.message, /损坏/, name);
      });
    }
    await ask('nianbao/workspace', {});
    await ask('nianbao/summary', {});
    await server.stop();
    assert.ok(started() >= 1);
    assert.deepEqual(tried(), []);
  });

  it('is not used by the command line', () => {
    const runs: string[][] = [
      ['check', '.', '--allow-outside'],
      ['check', '年报.nianbao', '--format', 'sarif'],
      ...['html', 'docx', 'xlsx', 'csv', 'json'].map((to) => ['export', '年报.nianbao', '--to', to, '--force']),
      ['render', '年报.nianbao', '-o', '页.html'],
      ['import', '网页.html', '-o', 'a.nianbao'],
      ['import', '文件.docx', '-o', 'b.nianbao'],
      ['import', '实体.docx', '-o', 'c.nianbao'],
      ['new', '--from', '年报.nianbao', '-o', 'd.nianbao'],
      ['rollup', '下级', '-o', 'e.nianbao', '--year', '2023', '--matrix', 'e.xlsx'],
      ['repair', '年报.nianbao'],
      ['format', '下级'],
      ['fix', '下级'],
    ];
    for (const run of runs) assert.ok(nianbao(folder, ...run).code !== null, run.join(' '));
    assert.ok(started() >= runs.length);
    assert.deepEqual(tried(), []);
  });
});

describe('what ships', () => {
  const ROOT = resolve(__dirname, '../..');
  const bundles = ['server/dist', 'client/dist', 'client/dist/webview'].flatMap((folder) =>
    readdirSync(join(ROOT, folder))
      .filter((name) => name.endsWith('.js'))
      .map((name) => `${folder}/${name}`),
  );
  const found = (file: string, what: RegExp) =>
    [...readFileSync(join(ROOT, file), 'utf8').matchAll(what)].map(([, name]) => name);

  it('knows no way to the network but the one to its own server', () => {
    assert.ok(bundles.length >= 5);
    const modules = /require\("(?:node:)?(https?|http2|tls|dgram|dns|net|inspector|child_process)\b[^"]*"\)/g;
    const globals =
      /\b(fetch|importScripts|sendBeacon|eval)\(|\bnew (?:XMLHttpRequest|WebSocket|EventSource|RTCPeerConnection|Function)\b/g;
    for (const file of bundles) {
      // vscode-languageclient and -server can talk over a local pipe instead of stdio. child_process starts the server
      // and the program that makes PDFs.
      const speaksLsp = ['client/dist/desktop-client.js', 'server/dist/server.js'].includes(file);
      const allowed = speaksLsp ? ['child_process', 'net'] : ['child_process'];
      assert.deepEqual(
        found(file, modules).filter((name) => !allowed.includes(name)),
        [],
        file,
      );
      assert.deepEqual(found(file, globals), [], file);
    }
  });

  it('names addresses only as names of formats, and that of the regulation', () => {
    const hosts = /\bhttps?:\/\/([a-z0-9.-]+\.[a-z]+)/g;
    const known = ['purl.org', 'schemas.microsoft.com', 'schemas.openxmlformats.org', 'www.w3.org', 'www.ibm.com'];
    for (const file of bundles) {
      const others = found(file, hosts).filter(
        (host) => ![...known, 'json.schemastore.org', 'www.gov.cn'].includes(host),
      );
      assert.deepEqual(others, [], file);
    }
  });

  it('has no telemetry: nothing of ours uses the name', () => {
    for (const folder of ['server/src', 'client/src']) {
      for (const name of readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })) {
        if (!name.endsWith('.ts')) continue;
        assert.doesNotMatch(readFileSync(join(ROOT, folder, name), 'utf8'), /telemetry|analytics|machineId/i, name);
      }
    }
  });
});
