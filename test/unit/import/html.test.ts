import assert from 'node:assert/strict';
import { national2019 } from '../../../server/src/formats/national-2019.ts';
import { national2021 } from '../../../server/src/formats/national-2021.ts';
import { importDocument } from '../../../server/src/import/index.ts';
import { encodeGbk } from '../../support/gbk.ts';
import { messyCell, plainCell, tableHtml } from '../../support/html-table.ts';
import { assertFigures, importText, proseOf } from '../../support/imported.ts';
import { distinctFigures, tableFour, tableThree, tableTwo } from '../../support/official-tables.ts';

const PARAGRAPHS = `
<p>　　一、总体情况</p>
<p>　　2023年，本镇依法做好政府信息公开工作，<b>全年</b>公开信息 12 条。</p>
<p>　　（一）主动公开方面。通过网站公开信息。一是及时；二是准确。</p>
<p>　　（二）依申请公开</p><p>　　收到申请3件：均已答复。</p>`;

function page(tables: readonly string[], frame: (report: string) => string = (report) => report): string {
  return frame(`<h1>青石镇人民政府2023年政府信息公开工作年度报告</h1>${PARAGRAPHS}
<p>　　二、主动公开政府信息情况</p>${tables[0]}
<p>　　三、收到和处理政府信息公开申请情况</p>${tables[1]}
<p>　　四、政府信息公开行政复议、行政诉讼情况</p>${tables[2]}
<p>　　五、存在的主要问题及改进情况</p><p>　　更新不够及时，已改为每月核对一次。</p>
<p>　　六、其他需要报告的事项</p><p>　　本年度没有收取信息处理费。</p>`);
}

const PROSE = [
  '# 青石镇人民政府2023年政府信息公开工作年度报告',
  '## 一、总体情况',
  '2023年，本镇依法做好政府信息公开工作，全年公开信息 12 条。',
  '### （一）主动公开方面',
  '通过网站公开信息。一是及时；二是准确。',
  '### （二）依申请公开',
  '收到申请3件：均已答复。',
  '## 二、主动公开政府信息情况',
  '第二十条第（一）项',
  '第二十条第（五）项',
  '第二十条第（六）项',
  '第二十条第（八）项',
  '## 三、收到和处理政府信息公开申请情况',
  '## 四、政府信息公开行政复议、行政诉讼情况',
  '## 五、存在的主要问题及改进情况',
  '更新不够及时，已改为每月核对一次。',
  '## 六、其他需要报告的事项',
  '本年度没有收取信息处理费。',
];

function tablesHtml(format = national2021, cellHtml = plainCell) {
  const { at, all } = distinctFigures();
  const tables = [tableTwo, tableThree, tableFour].map((table) => tableHtml(table(format, at), cellHtml));
  return { tables, all };
}

/** Returns a text with the frame that a government site puts around it. */
const siteFrame = (
  report: string,
) => `<!DOCTYPE html><html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312">
<title>青石镇人民政府2023年政府信息公开工作年度报告_青石县人民政府网站</title>
<style>.x{color:red}</style><script>var a = "<p>一、总体情况</p>";</script></head><body>
<div class="header"><a href="/">首页</a><a href="/zwgk">政务公开</a></div>
<table width=1000 align=center><tr><td><div class="dqwz">当前位置：<a href=/>首页</a> &gt; 政府信息公开年报</div></td></tr>
<tr><td><div id="zoom_title">青石镇人民政府2023年政府信息公开工作年度报告</div>
<div>发布日期：2024-01-20&nbsp;&nbsp;来源：青石镇&nbsp;浏览次数：<span>123</span> 【字体：大 中 小】</div>
<div class="TRS_Editor">${report}</div>
<p>【打印本页】【关闭窗口】</p><p>上一篇：通知公告</p><p>下一篇：没有了</p></td>
<td><ul class=side><li>机构职能</li><li>年度报告</li></ul></td></tr></table>
<div id="footer">版权所有：青石县人民政府 主办单位：县政府办公室 苏ICP备12345678号</div></body></html>`;

describe('importing a web page', () => {
  it('puts every figure of the official tables at its address', () => {
    const { tables, all } = tablesHtml();
    const { markup, summary } = importText(page(tables), 'a.html');
    assertFigures(markup, all);
    assert.deepEqual(proseOf(markup), PROSE);
    assert.deepEqual(summary, {
      organ: '青石镇人民政府',
      year: 2023,
      format: '2021',
      sections: [1, 2, 3, 4, 5, 6],
      tables: ['表二', '表三', '表四'],
      figures: 200,
      doubtful: [],
    });
  });

  it('reads cells full of paragraphs, breaks and no-break spaces', () => {
    const { tables, all } = tablesHtml(national2021, messyCell);
    const { markup, summary } = importText(page(tables), 'a.html');
    assertFigures(markup, all);
    assert.deepEqual([proseOf(markup), summary.doubtful], [PROSE, []]);
  });

  it('leaves out what a site puts around the text, in GBK, declared or not', () => {
    const { tables, all } = tablesHtml(national2021, messyCell);
    const text = page(tables, siteFrame);
    for (const source of [text, text.replace(/<meta[^>]*>/, ''), text.replace('gb2312', 'utf-8')]) {
      const { markup, summary } = importDocument(encodeGbk(source), 'a.html');
      assertFigures(markup, all);
      assert.deepEqual([proseOf(markup), summary.doubtful], [PROSE, []]);
    }
  });

  it('reads the 2019 format', () => {
    const { tables, all } = tablesHtml(national2019);
    const { markup, summary } = importText(page(tables).replaceAll('2023年', '2020年'), 'a.html');
    assertFigures(markup, all);
    assert.deepEqual([summary.format, summary.doubtful], ['2019', []]);
  });

  it('says so where the tables are of another format than the year', () => {
    const { tables, all } = tablesHtml(national2019);
    const { markup, summary } = importText(page(tables), 'a.html');
    assertFigures(markup, all);
    assert.match(markup, /^格式: "2019"$/m);
    assert.equal(summary.doubtful.length, 1);
  });

  it('keeps nothing of scripts, and what looks like markup is text', () => {
    const { markup } = importText(
      '<p>一、总体情况</p><p onclick="x()">甲&lt;script&gt;乙*丙*丁 <a href="javascript:x()">链接</a></p><script>evil()</script><p># 五</p><p>二、主动公开政府信息情况</p>',
      'a.html',
    );
    assert.deepEqual(proseOf(markup), [
      '## 一、总体情况',
      '甲\\<script>乙\\*丙\\*丁 链接',
      '\\# 五',
      '## 二、主动公开政府信息情况',
    ]);
  });

  it('names pictures in the text, which may be tables', () => {
    const { tables } = tablesHtml();
    const { summary } = importText(page([tables[0], tables[1], '<p><img src="a.png" alt="表四"></p>']), 'a.html');
    assert.deepEqual(
      summary.doubtful.map(({ message }) => message),
      [
        '“四、政府信息公开行政复议、行政诉讼情况”中有一张图片，没有导入；如果是表格，请照着填写',
        '没有找到表四；原文件中也许是图片，请照着填写',
      ],
    );
  });

  it('refuses a page that scripts fill', () => {
    assert.throws(
      () =>
        importText(
          '<!DOCTYPE html><html><body><div id="app">加载中</div><script src="a.js"></script></body></html>',
          'a.html',
        ),
      { name: 'ImportError', message: /没有年报的正文/ },
    );
  });
});
