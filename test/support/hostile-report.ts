/** A report that tries everything to run code, fetch resources, or break out of the page that shows it. */

/** A host that never answers: a request to it means that something was fetched. */
export const ELSEWHERE = 'example.invalid';

const HACK = 'window.hacked=(window.hacked||0)+1;parent.hacked=1';
const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACw=';

/** Fragments for any place in a report, none with a line break. */
export const HOSTILE_PIECES: readonly string[] = [
  // Scripts and handlers.
  `<script>${HACK}</script>`,
  `<script src="https://${ELSEWHERE}/a.js"></script>`,
  `<img src=x onerror="${HACK}">`,
  `<svg onload="${HACK}"><script>${HACK}</script><image href="https://${ELSEWHERE}/s.png"/></svg>`,
  `<math><mtext><img src=x onerror="${HACK}"></mtext></math>`,
  `<details open ontoggle="${HACK}"><summary>x</summary></details>`,
  `<input autofocus onfocus="${HACK}">`,
  `" onmouseover="${HACK}" x="`,
  `' onfocus='${HACK}' tabindex='1`,
  `</td></tr></table></p></div><script>${HACK}</script>`,
  `</title></style></textarea></pre></code><script>${HACK}</script>`,
  `<!--><script>${HACK}</script>-->`,
  `<![CDATA[<script>${HACK}</script>]]>`,
  `&lt;script&gt;${HACK}&lt;/script&gt;`,
  `\\<script>${HACK}\\</script>`,
  `\`<script>${HACK}</script>\``,
  // Links.
  `[点](javascript:${HACK})`,
  `[点](JaVaScRiPt&colon;${HACK})`,
  '[点](java&#x0A;script:alert(1))',
  '[点](\u0001javascript:alert(1))',
  '[点](data:text/html,<script>alert(1)</script>)',
  '[点](vbscript:msgbox)',
  '[点](file:///etc/passwd)',
  '[点](command:workbench.action.closeActiveEditor)',
  '[点](vscode://file/etc/passwd)',
  `[点](//${ELSEWHERE}/a)`,
  '[点](../../etc/passwd)',
  `[点](https://${ELSEWHERE}/"onmouseover="${HACK})`,
  `[点](https://${ELSEWHERE}/ "题\\" onclick=\\"${HACK}")`,
  '<javascript:alert(1)>',
  `<a href="javascript:${HACK}">点</a>`,
  `<a href=https://${ELSEWHERE} ping=https://${ELSEWHERE}/ping>点</a>`,
  // Resources to fetch.
  `![图](https://${ELSEWHERE}/b.png)`,
  `![图" onerror="${HACK}](https://${ELSEWHERE}/c.png "题")`,
  `![图](${PIXEL})`,
  `[![图](https://${ELSEWHERE}/d.png)](https://${ELSEWHERE})`,
  `<img src="https://${ELSEWHERE}/e.png" srcset="https://${ELSEWHERE}/f.png 2x" width=99999999 height=99999999>`,
  `<picture><source srcset="https://${ELSEWHERE}/g.png"></picture><video src="https://${ELSEWHERE}/h.mp4" autoplay></video>`,
  `<iframe src="https://${ELSEWHERE}" srcdoc="<script>${HACK}</script>"></iframe>`,
  `<object data="https://${ELSEWHERE}/i"></object><embed src="https://${ELSEWHERE}/j">`,
  `<link rel=stylesheet href="https://${ELSEWHERE}/k.css"><link rel=preconnect href="https://${ELSEWHERE}">`,
  `<meta http-equiv=refresh content="0;url=https://${ELSEWHERE}"><base href="https://${ELSEWHERE}/">`,
  `<form action="https://${ELSEWHERE}"><button formaction="javascript:${HACK}">x</button></form>`,
  // Styles.
  '<style>body{display:none}</style>',
  `<style>@import url(https://${ELSEWHERE}/l.css);@font-face{font-family:x;src:url(https://${ELSEWHERE}/m.woff)}</style>`,
  `<p style="position:fixed;inset:0;background:url(https://${ELSEWHERE}/n.png)">x</p>`,
  `</style><style>*{background:url(https://${ELSEWHERE}/o.png)}</style>`,
  `<div class="nb-current" id="nb" hidden data-l="0">x</div>`,
  '="\u0001m0"',
];

/** For a table cell or a heading: escapes pipes, which would end the cell. */
const cell = (text: string) => text.replaceAll('|', '\\|');

/**
 * Returns the report: every fragment in the front matter, title, headings, prose, lists, captions, labels, cells and
 * comments.
 */
export function hostileReport(): string {
  const all = HOSTILE_PIECES;
  const each = (write: (piece: string, i: number) => string) => all.map(write).join('\n');
  return `---
机关: ${JSON.stringify(all.join(' '))}
年度: 2023
上年: ${JSON.stringify(all[1])}
汇总: [${all.map((piece) => JSON.stringify(piece)).join(', ')}]
---
# ${all[0]}甲镇人民政府2023年政府信息公开工作年度报告${all[2]}

## 一、总体情况

${each((piece) => `${piece}\n`)}
${each((piece) => `### ${piece}\n`)}
${each((piece) => `- ${piece}`)}

> ${all[2]}

[引用][a] ![引用][a] [a]

[a]: https://${ELSEWHERE}/p.png "${all[7]}"
[b]: javascript:${HACK}

\`\`\`html
${all[0]}
\`\`\`

<!-- ${all[0]} -->
<!-- 忽略 NB301: ${all[2]} -->
<!-- 勾稽 列: ${cell(all[2])} = ${cell(all[0])} -->

| 单位${cell(all[7])} | 件数 | 合计 |
| - | -: | -: |
${each((piece) => `| ${cell(piece)} | 3 | ${cell(piece)} |`)}

## 二、主动公开政府信息情况

第二十条第（一）项${all[0]}

| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |
| - | -: | -: | -: |
| 规章${cell(all[0])} | ${cell(all[2])} | 0 | ${cell(all[0])} |
| 行政规范性文件 | 0 | 0 | 0 |
`;
}
