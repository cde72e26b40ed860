import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readServerSettings } from '../../../server/src/lsp/settings.ts';

const manifest = JSON.parse(readFileSync(resolve(__dirname, '../../../package.json'), 'utf8'));
const settings: Record<string, { scope?: string }> = Object.assign(
  {},
  ...manifest.contributes.configuration.map((part: { properties: object }) => part.properties),
);

describe('what a workspace may not set', () => {
  it('that its paths lead out of it: only the user’s own settings count', () => {
    assert.equal(settings['nianbao.allowOutside'].scope, 'machine');
  });

  it('what is read from elsewhere, while it is not trusted', () => {
    const { untrustedWorkspaces } = manifest.capabilities;
    assert.equal(untrustedWorkspaces.supported, 'limited');
    assert.deepEqual(untrustedWorkspaces.restrictedConfigurations, ['nianbao.allowOutside', 'nianbao.statutes']);
  });

  it('commands that run programs, or addresses: there are no such settings', () => {
    const others = Object.keys(settings).filter((name) => !/^nianbao\.(rules|parameters)\./.test(name));
    assert.deepEqual(
      others.filter((name) => /path|command|executable|server|url|args|env/i.test(name)),
      ['nianbao.trace.server'],
      'named by the client library, it names no server',
    );
  });
});

describe('hostile settings', () => {
  it('change nothing of JavaScript’s own', () => {
    const hostile = JSON.parse(
      '{"__proto__": {"allowOutside": true}, "rules": {"__proto__": {"NB301": "off"}, "constructor": "off"}, "parameters": {"NB405": {"__proto__": {"share": 1}}}}',
    );
    const read = readServerSettings(hostile);
    assert.equal(read.allowOutside, false);
    assert.deepEqual(read.rules, readServerSettings({}).rules);
    assert.equal('allowOutside' in {}, false);
  });

  it('of other kinds than expected are as by default', () => {
    for (const wrong of [null, 'x', 1, [], { allowOutside: 'true', statutes: {}, rules: 'off', format: null }]) {
      assert.deepEqual(readServerSettings(wrong), readServerSettings({}));
    }
  });
});
