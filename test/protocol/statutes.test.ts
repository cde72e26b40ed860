import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Hover, MarkupContent } from 'vscode-languageserver-protocol/node';
import { eventually } from '../support/eventually.ts';
import { startServer } from '../support/server.ts';

describe('a folder of full legal texts', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nianbao-statutes-'));
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('adds the clause word for word to the hover of a citation', async () => {
    writeFileSync(
      join(folder, '青石镇信息公开办法.md'),
      '# 青石镇信息公开办法\n\n第一条 本办法是为试验而写的。\n\n第二条 镇政府每月公开一次。\n',
    );
    const server = await startServer({
      capabilities: { workspace: { configuration: true } },
      settings: { statutes: folder },
      rootUri: pathToFileURL(folder).href,
    });
    const uri = 'untitled:a.nianbao';
    const text = '按照《青石镇信息公开办法》第二条，本镇按月公开。\n';
    await server.open(uri, text);
    const hover = () =>
      server.connection.sendRequest<Hover | null>('textDocument/hover', {
        textDocument: { uri },
        position: { line: 0, character: text.indexOf('第二条') },
      });
    // The server reads the folder after it has started.
    await eventually(async () => {
      const contents = (await hover())?.contents as MarkupContent | undefined;
      assert.match(contents?.value ?? '', /镇政府每月公开一次。/);
    });
    await server.stop();
  });
});
