import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { renderDocument } from '../../../server/src/export/html/document.ts';
import { plainText, renderInline, renderMarkdown } from '../../../server/src/export/html/markdown.ts';
import { previewOf } from '../../../server/src/export/html/preview.ts';
import { layoutPage } from '../../../server/src/layout/page.ts';
import { fixture } from '../../support/fixture.ts';
import { sampleReport } from '../../support/report.ts';

function documentOf(source: string): string {
  return renderDocument(layoutPage(fixture(source).analysis));
}

function bodyOf(source: string): string {
  const html = documentOf(source);
  return html.slice(html.indexOf('<body>'));
}

/** Returns the tags in a piece of HTML, with their attributes. */
function tagsOf(html: string): string[] {
  return html.match(/<[a-z!/][^>]*>/gi) ?? [];
}

/** All tags and attributes that may appear in the output, with the allowed attribute values. */
const ALLOWED =
  /^<\/?(main|article|h[1-6]|p|div|pre|code|span|table|caption|colgroup|col|thead|tbody|tr|th|td|strong|em|s|a|br|wbr|ul|ol|li|blockquote|hr|body|html)( (class="nb-[a-z0-9 -]*"|data-[lcep]="\d+"|hidden|id="[0-9a-f-]+m\d+"|aria-describedby="[0-9a-f-]+m\d+"|title="[^"<>]*"|scope="[a-z]+"|(col|row)?span="\d+"|width="[\d.]+%"|role="region"|aria-label="[^"<>]*"|tabindex="0"|start="\d+"|href="(https?:\/\/|mailto:|#)[^"<>]*"|rel="noopener noreferrer"))*>$/;

function assertHarmless(html: string): void {
  for (const tag of tagsOf(html)) assert.match(tag, ALLOWED);
}

const HOSTILE = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<a href="javascript:alert(1)">x</a>',
  '[点此](javascript:alert(1))',
  '[点此](JaVaScRiPt&colon;alert(1))',
  '[点此](data:text/html,<script>alert(1)</script>)',
  '[点此](vbscript:x)',
  '[点此](file:///etc/passwd)',
  '[点此](command:workbench.action.quit)',
  '[点此](https://example.org/"onmouseover="alert(1))',
  '[点此](https://example.org "题\\" onclick=\\"alert(1)")',
  '<javascript:alert(1)>',
  '![图](https://example.org/x.png)',
  '![图"><script>](http://example.org/x.png)',
  '</td></tr></table><script>alert(1)</script>',
  '</style><script>alert(1)</script>',
  '"><script>alert(1)</script>',
  "' onfocus='alert(1)",
  '<style>body{display:none}</style>',
  '<!--><script>alert(1)</script>-->',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '="\u0001m0',
];

describe('HTML of hostile reports', () => {
  for (const text of HOSTILE) {
    it(text, () => {
      const cell = text.replaceAll('|', '\\|');
      const source = [
        `---\n机关: ${JSON.stringify(text)}\n年度: 2023\n---`,
        `# ${text}`,
        `## ${text}`,
        text,
        `- ${text}\n> ${text}`,
        `\`\`\`${text}\n${text}\n\`\`\``,
        `| ${cell} | 乙 |\n| --- | --- |\n| 甲 | ${cell} |`,
        sampleReport().replace('| 1.属于国家秘密', `| ${cell}`).replace('第二十条第（五）项', text),
      ].join('\n\n');
      assertHarmless(bodyOf(source));
      for (const { html } of previewOf(fixture(source).analysis, [])) assertHarmless(html ?? '');
      const head = documentOf(source).split('<body>')[0];
      assert.equal(head.match(/<script/g), null);
      assert.equal(head.match(/<\/style>/g)?.length, 1);
    });
  }

  it('is harmless for any text', () => {
    const piece = fc.oneof(
      fc.constantFrom(...HOSTILE, '**', '`', '|', '\n', '\n\n', '> ', '- ', '[', '](', '<', '>', '"', '&'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        for (const { html } of previewOf(fixture(pieces.join('').replace(/[▮⟦⟧]/g, '')).analysis, [])) {
          assertHarmless(html ?? '');
        }
      }),
    );
  });
});

describe('Markdown of a report', () => {
  it('leads only to the web, to mail and within the page', () => {
    assert.equal(
      renderInline('[网站](https://www.gov.cn/)'),
      '<a href="https://www.gov.cn/" rel="noopener noreferrer">网站</a>',
    );
    assert.match(renderInline('[信箱](mailto:a@example.org)'), /^<a href="mailto:/);
    assert.match(renderInline('[附表](#biao)'), /^<a href="#biao"/);
    assert.equal(renderInline('[附件](附件1.docx)'), '[附件](附件1.docx)');
    assert.equal(renderInline('www.gov.cn'), 'www.gov.cn');
  });

  it('names pictures and fetches none', () => {
    assert.equal(
      renderInline('见![流程图](https://example.org/a.png)。'),
      '见<span class="nb-picture">〔图片：流程图〕</span>。',
    );
  });

  it('joins Chinese lines without a blank, and Latin ones with one', () => {
    assert.equal(renderInline('本年度\n收到'), '本年度收到');
    assert.equal(renderInline('open\ndata'), 'open data');
    assert.equal(renderInline('**本年度**\n收到', true), '<strong>本年度</strong><span data-l="1"></span>收到');
  });

  it('breaks lines at <br>, and leaves comments out', () => {
    assert.equal(renderInline('甲<br>乙<BR/>丙'), '甲<br>乙<br>丙');
    assert.equal(renderInline('甲<!-- 说明 -->乙'), '甲乙');
    assert.equal(renderInline('甲<!-- 说明'), '甲&lt;!-- 说明');
    assert.match(renderMarkdown('- 甲\n- [a]: http://example.org', true), /\[a\]: http/);
  });

  it('gives the plain words', () => {
    assert.equal(plainText('**甲**镇`2023`年 [报告](https://example.org)'), '甲镇2023年 报告');
  });

  it('takes time in proportion to the text', () => {
    for (const piece of ['<!--', '<br', '[', '![', '*a ', '<', '`a``', '](']) {
      assert.notEqual(renderInline(piece.repeat(50_000)), '', piece);
    }
  });
});

describe('the document', () => {
  it('stands by itself, in Chinese, with a title and headers that have a scope', () => {
    const html = documentOf(sampleReport());
    assert.match(html, /^<!DOCTYPE html>\n<html lang="zh-CN">/);
    assert.match(html, /<title>青石镇人民政府2023年政府信息公开工作年度报告<\/title>/);
    assert.equal(html.match(/<(script|link|img|iframe|object)\b/g), null);
    assert.equal(html.match(/url\(|@import/g), null);
    assert.equal(html.match(/<h1/g)?.length, 1);
    assert.equal(html.match(/<caption>/g)?.length, 3);
    assert.equal(html.match(/<th(?! scope=|ead)/g), null);
    assert.match(html, /@page/);
    assert.doesNotMatch(html, /data-l|nb-found/);
  });

  it('shows neither front matter nor comments', () => {
    const html = bodyOf(`---\n机关: 甲镇\n年度: 2023\n---\n# 题目\n\n<!-- 忽略 NB301: 原因 -->\n正文`);
    assert.doesNotMatch(html, /甲镇|原因/);
  });

  it('says in print what the page is made for, whatever the report says', () => {
    assert.match(documentOf(''), /<title>政府信息公开工作年度报告<\/title>/);
  });
});
