import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { generatedFiles, stalePages } from '../../scripts/generate.ts';
import { rules } from '../../server/src/rules/registry.ts';

const ROOT = resolve(__dirname, '../..');

describe('what is generated from the rules', () => {
  it('is up to date (npm run generate)', () => {
    for (const [path, content] of generatedFiles()) assert.equal(readFileSync(join(ROOT, path), 'utf8'), content, path);
    assert.deepEqual(stalePages(), []);
  });

  it('comes from rules with codes and names of their own, in order', () => {
    const codes = rules.map((rule) => rule.code);
    assert.deepEqual(codes, [...new Set(codes)].sort());
    assert.equal(new Set(rules.map((rule) => rule.name)).size, rules.length);
    for (const code of codes) assert.match(code, /^NB[1-7]\d\d$/);
  });
});
