import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { analyse } from '../../../server/src/check/analyse.ts';
import type { Page } from '../../../server/src/layout/content.ts';
import { layoutPage } from '../../../server/src/layout/page.ts';
import { readTree } from '../../../server/src/syntax/tree.ts';
import { gridOf } from '../../support/grid.ts';
import { sampleReport } from '../../support/report.ts';

function pageOf(text: string): Page {
  return layoutPage(analyse(readTree(text)));
}

/** Returns all the text on a page. */
function said(page: Page): string {
  return page.blocks
    .map(({ content }) => {
      switch (content.kind) {
        case 'paragraph':
          return content.lines.join('\n');
        case 'markdown':
          return content.source;
        case 'table':
          return content.rows.flatMap(({ cells }) => cells.map((cell) => cell.text)).join('\n');
        default:
          return content.text;
      }
    })
    .join('\n');
}

function checkGrids(page: Page): void {
  for (const { content } of page.blocks) if (content.kind === 'table') gridOf(content);
}

/** Returns a report with a unique figure at every address of the form. */
function distinctReport(): { text: string; figures: string[] } {
  const figures: string[] = [];
  let next = 70001;
  const text = sampleReport().replaceAll(/(?<=\| +)0(?= \|)/g, () => {
    figures.push(String(next));
    return String(next++);
  });
  return { text, figures };
}

const words = fc.constantFrom(
  '甲类事项',
  '其他',
  '合计',
  '12',
  '',
  '（三）不予公开',
  '9.新的情形',
  '^^',
  '结果维持',
  '信息内容',
  '自然人',
  '**30**',
  '说明：见附件',
);
const line = fc.array(words, { minLength: 1, maxLength: 6 }).map((cells) => `| ${cells.join(' | ')} |`);
const prose = fc.constantFrom(
  '第二十条第（五）项',
  '正文一段。',
  '- 一项',
  '> 引文',
  '```\n代码\n```',
  '### （一）小节',
  '## 三、另一节',
  '',
  '<div>',
  '---',
);

describe('the page', () => {
  it('has every figure exactly once', () => {
    const { text, figures } = distinctReport();
    const page = pageOf(text);
    const all = said(page);
    assert.equal(figures.length, 10 + 25 * 7 + 15);
    for (const figure of figures) assert.equal(all.split(figure).length - 1, 1, figure);
    checkGrids(page);
  });

  it('loses no cell and no line, whatever is done to a report’s tables', () => {
    const { text } = distinctReport();
    const lines = text.split('\n');
    const change = fc.record({
      at: fc.integer({ min: 5, max: lines.length - 1 }),
      insert: fc.oneof(line, prose),
      remove: fc.nat(3),
    });
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), (changes) => {
        const changed = [...lines];
        for (const { at, insert, remove } of changes) changed.splice(at, remove, insert);
        const page = pageOf(changed.join('\n'));
        checkGrids(page);
        const all = said(page);
        for (const one of changed.join('\n').match(/7\d{4}|甲类事项|9\.新的情形|说明：见附件|正文一段。|引文|代码/g) ??
          []) {
          assert.ok(all.includes(one), one);
        }
      }),
      { numRuns: Number(process.env.RUNS ?? 200) },
    );
  });

  it('shows free tables as full grids', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), fc.nat(3), (rows, delimiter) => {
        rows.splice(delimiter, 0, '| --- | --- |');
        checkGrids(pageOf(rows.join('\n').replaceAll(' | 合计', '||')));
      }),
    );
  });

  it('shows what was begun and not closed', () => {
    assert.ok(said(pageOf('正文\n\n<!-- 说明没有结束\n## 二、主动公开\n后文')).includes('后文'));
    assert.ok(said(pageOf('---\n机关: 甲镇\n年度：2023\n')).includes('甲镇'));
    assert.ok(!said(pageOf('---\n机关: 甲镇\n---\n<!-- 说明 -->\n正文')).includes('甲镇'));
  });
});
