import assert from 'node:assert/strict';
import { strFromU8, unzipSync } from 'fflate';
import { parseFragment } from 'parse5';
import { SaxesParser } from 'saxes';
import { analyse } from '../../server/src/check/analyse.ts';
import { exportReport } from '../../server/src/export/export.ts';
import { previewOf } from '../../server/src/export/html/preview.ts';
import { layoutPage } from '../../server/src/layout/page.ts';
import { readTree } from '../../server/src/syntax/tree.ts';
import { gridOf } from '../support/grid.ts';
import { property } from './property.ts';
import { anyText } from './texts.ts';

/** Returns what a browser had to repair in the HTML, except for the author's own characters. */
function faultsOf(html: string): string[] {
  const faults: string[] = [];
  parseFragment(html, { onParseError: ({ code }) => faults.push(code), sourceCodeLocationInfo: true });
  return faults.filter(
    (code) => !/^(control-character|noncharacter|surrogate)-in-|^unexpected-null-character/.test(code),
  );
}

export const page = property({
  name: 'page',
  says: 'the page of any text has full grids, and its HTML is well formed',
  of: anyText,
  holds(text) {
    const analysis = analyse(readTree(text));
    for (const { content } of layoutPage(analysis).blocks) if (content.kind === 'table') gridOf(content);
    for (const { html } of previewOf(analysis, [])) assert.deepEqual(faultsOf(html ?? ''), [], html);
  },
});

export const files = property({
  name: 'files',
  says: 'any text can be exported, to files that are well formed',
  of: anyText,
  holds(text) {
    const analysis = analyse(readTree(text));
    JSON.parse(strFromU8(exportReport(analysis, 'json')));
    exportReport(analysis, 'csv');
    exportReport(analysis, 'html');
    for (const target of ['docx', 'xlsx'] as const) {
      for (const [name, bytes] of Object.entries(unzipSync(exportReport(analysis, target)))) {
        if (/\.(xml|rels)$/.test(name)) assertXml(strFromU8(bytes), `${target} ${name}`);
      }
    }
  },
});

function assertXml(xml: string, name: string): void {
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => assert.fail(`${name}: ${error.message}`));
  parser.write(xml).close();
}
