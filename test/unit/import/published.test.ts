import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { analyse } from '../../../server/src/check/analyse.ts';
import { importDocument } from '../../../server/src/import/index.ts';
import { readTree } from '../../../server/src/syntax/tree.ts';
import { importText, proseOf } from '../../support/imported.ts';
import { pastedReport, publishedPage } from '../../support/published.ts';

describe('importing what was published', () => {
  it('reads pasted text with its tables', () => {
    const { markup, summary } = importText(pastedReport(), '平桥镇-2023.txt');
    assert.equal(markup, readFileSync('test/fixtures/平桥镇-2023.nianbao', 'utf8'));
    assert.deepEqual([summary.figures, summary.doubtful], [200, []]);
  });

  it('reads a page: 200 figures that balance, every character of the prose', () => {
    const page = publishedPage();
    const { markup, summary } = importDocument(page, '云川市-2023.html');
    assert.deepEqual([summary.organ, summary.year, summary.figures, summary.doubtful], ['云川市', 2023, 200, []]);
    assert.deepEqual(analyse(readTree(markup)).findings, []);

    const source = page.toString('utf8');
    const inPage = [...source.matchAll(/<p align="center">([\d.]+)<\/p>/g)].map(([, text]) => text);
    const inMarkup = [...markup.matchAll(/\| +([\d.]+)(?= \|)/g)].map(([, text]) => text);
    assert.deepEqual(inMarkup.length, 200);
    assert.deepEqual(inMarkup, inPage);

    const paragraphs = [
      ...source.replace(/<table[\s\S]*?<\/table>/g, '').matchAll(/<(?:p|h1)[^>]*>([\s\S]*?)<\/(?:p|h1)>/g),
    ];
    // Ignores the full stops after run-in headings: a separate heading has none.
    const plain = (text: string) => text.replace(/[\s\u3000。]/g, '');
    const prose = proseOf(markup)
      .filter((line) => !/^第二十条第（.）项$/.test(line))
      .map((line) => line.replace(/^#+ /, ''));
    assert.equal(plain(prose.join('')), plain(paragraphs.map(([, text]) => text).join('')));
  });
});
