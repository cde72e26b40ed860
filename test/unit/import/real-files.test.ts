import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { analyse } from '../../../server/src/check/analyse.ts';
import { importDocument } from '../../../server/src/import/index.ts';
import { readTree } from '../../../server/src/syntax/tree.ts';
import { proseOf } from './imported.ts';

const SHARED = resolve(__dirname, '../../../../shared');
const EXAMPLE = resolve(__dirname, '../../../examples/刘振屯镇-2023.nianbao');

describe('importing real files', () => {
  before(function () {
    if (!existsSync(SHARED)) this.skip();
  });

  it('makes the example of the seed text', () => {
    const folder = join(SHARED, 'seed');
    for (const name of readdirSync(folder).filter((one) => one.endsWith('.txt'))) {
      const { markup, summary } = importDocument(readFileSync(join(folder, name)), name);
      assert.equal(markup, readFileSync(EXAMPLE, 'utf8'));
      assert.deepEqual([summary.figures, summary.doubtful], [200, []]);
    }
  });

  it('reads a published page: 200 figures that balance, every character of the prose', () => {
    const page = readFileSync(join(SHARED, 'reports/宿迁市-2023.html'));
    const { markup, summary } = importDocument(page, '宿迁市-2023.html');
    assert.deepEqual([summary.organ, summary.year, summary.figures, summary.doubtful], ['宿迁市', 2023, 200, []]);
    const errors = analyse(readTree(markup)).findings.filter(({ severity }) => severity === 'error');
    assert.deepEqual(errors, []);

    const source = page.toString('utf8');
    const inPage = [...source.matchAll(/<p align="center">([\d.]+)<\/p>/g)].map(([, text]) => text);
    const inMarkup = [...markup.matchAll(/\| +([\d.]+)(?= \|)/g)].map(([, text]) => text);
    assert.deepEqual(inMarkup.length, 200);
    assert.deepEqual(inMarkup, inPage);

    const paragraphs = [
      ...source.replace(/<table[\s\S]*?<\/table>/g, '').matchAll(/<(?:p|h1)[^>]*>([\s\S]*?)<\/(?:p|h1)>/g),
    ];
    // The full stops behind headings that run in are not written: a heading by itself has none.
    const plain = (text: string) => text.replace(/[\s\u3000。]/g, '');
    const prose = proseOf(markup)
      .filter((line) => !/^第二十条第（.）项$/.test(line))
      .map((line) => line.replace(/^#+ /, ''));
    assert.equal(plain(prose.join('')), plain(paragraphs.map(([, text]) => text).join('')));
  });
});
