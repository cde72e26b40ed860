import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const text = (name: string): string => readFileSync(join(__dirname, '../../..', name), 'utf8');
const english: Readonly<Record<string, string>> = JSON.parse(text('package.nls.json'));
const chinese: Readonly<Record<string, string>> = JSON.parse(text('package.nls.zh-cn.json'));

describe('manifest strings', () => {
  it('exist in English and in Chinese', () => {
    assert.deepEqual(Object.keys(english).sort(), Object.keys(chinese).sort());
    for (const words of [english, chinese]) assert(Object.values(words).every((word) => word.trim() !== ''));
  });

  it('exist for every key that the manifest names', () => {
    const named = [...text('package.json').matchAll(/"%([^%"]+)%"/g)].map((match) => match[1]);
    assert.deepEqual(
      named.filter((key) => !(key in english)),
      [],
    );
  });
});
