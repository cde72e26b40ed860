import assert from 'node:assert/strict';
import fc from 'fast-check';
import { documentLinks } from '../../../server/src/features/links.ts';
import { readReport } from '../../../server/src/report/report.ts';
import { readTree } from '../../../server/src/syntax/tree.ts';
import { anyText } from '../../support/any-text.ts';
import { fixture } from '../../support/fixture.ts';
import { isInside, textIn } from '../../support/text.ts';

/** Returns the links of a text as `text → target`. */
function links(source: string): string[] {
  const { text, analysis } = fixture(source);
  return documentLinks(analysis.report, (path) => `file:///reports/${path}`).map(
    ({ range, target }) => `${textIn(text, range)} → ${target}`,
  );
}

describe('document links', () => {
  it('lead to last year’s report and to those that are summed up, but not to globs', () => {
    assert.deepEqual(
      links('---\n上年: ../2022/青石镇.nianbao\n汇总: [甲.nianbao, "乙.nianbao", 下级/*.nianbao]\n---\n'),
      [
        '../2022/青石镇.nianbao → file:///reports/../2022/青石镇.nianbao',
        '甲.nianbao → file:///reports/甲.nianbao',
        '乙.nianbao → file:///reports/乙.nianbao',
      ],
    );
  });

  it('never lead from the front matter to another scheme or host', () => {
    for (const path of [
      'https://a.cn/b',
      'command:workbench.quit',
      'C:/a.nianbao',
      '//host/a',
      '"\\\\\\\\host\\\\a"',
    ]) {
      assert.deepEqual(links(`---\n上年: ${path}\n---\n`), [], path);
    }
  });

  it('have no target where the path leads nowhere', () => {
    const { analysis } = fixture('---\n上年: a.nianbao\n---\n');
    assert.deepEqual(
      documentLinks(analysis.report, () => undefined),
      [],
    );
  });

  it('find web addresses in Chinese text without its punctuation', () => {
    const found = (text: string) => links(text).map((one) => one.split(' → ')[1]);
    assert.deepEqual(found('见https://www.gov.cn/zhengce/a.htm。另见http://a.gov.cn:8080/查阅（https://b.cn）'), [
      'https://www.gov.cn/zhengce/a.htm',
      'http://a.gov.cn:8080/',
      'https://b.cn',
    ]);
    assert.deepEqual(found('[网站](https://a.cn/b(c)d), <https://c.cn/?a=1&b=2>, **https://d.cn**.'), [
      'https://a.cn/b(c)d',
      'https://c.cn/?a=1&b=2',
      'https://d.cn',
    ]);
    assert.deepEqual(found('| 网站 | https://a.cn|\n| - | - |\n| 见 | https://b.cn/x.|'), [
      'https://a.cn',
      'https://b.cn/x',
    ]);
  });

  it('take nothing for an address that is none, nor what stands in code', () => {
    assert.deepEqual(links('https:// http://... ftp://a.cn https://a.cn@b.cn/\n```\nhttps://a.cn\n```'), []);
  });

  it('stay inside any text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tree = readTree(text);
        const found = documentLinks(readReport(tree), (path) => `file:///${path}`);
        for (const { range } of found) assert.ok(isInside(tree, range) && range.start.line === range.end.line);
      }),
    );
  });
});
