/**
 * The styles of the official page by GB/T 9704-2012: A4 with a type area of 156 × 225 mm, title 2号小标宋, 一、黑体, （一）楷体,
 * body 3号仿宋, 22 lines of 28 characters. Sizes are in points of the paper (--pt), which shrink with the page as far as
 * type stays legible; the margins shrink with it. Preview and document share them.
 */
export const PAGE_CSS = `
.nb-page {
  --ink: #000;
  --paper: #fff;
  --rule: #000;
  --song: "方正小标宋简体", "FZXiaoBiaoSong-B05S", "小标宋", STZhongsong, "华文中宋", SimSun, "宋体", "Songti SC", "Noto Serif CJK SC", "Source Han Serif SC", serif;
  --hei: SimHei, "黑体", "Heiti SC", STHeiti, "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", sans-serif;
  --kai: "楷体_GB2312", KaiTi_GB2312, KaiTi, "楷体", "Kaiti SC", STKaiti, "LXGW WenKai", "Noto Serif CJK SC", serif;
  --fang: "仿宋_GB2312", FangSong_GB2312, FangSong, "仿宋", STFangsong, "Noto Serif CJK SC", "Source Han Serif SC", serif;
  container-type: inline-size;
  max-width: 210mm;
  margin: 0 auto;
  color: var(--ink);
  background: var(--paper);
}
.nb-sheet {
  --pt: calc(100cqw / 595.28);
  padding: calc(105 * var(--pt)) calc(74 * var(--pt)) calc(99 * var(--pt)) calc(79 * var(--pt));
  font: max(15px, calc(16 * var(--pt))) / 1.806 var(--fang);
  overflow-wrap: anywhere;
  text-align: justify;
  text-align-last: auto;
}
.nb-sheet > :first-child { margin-top: 0; }
.nb-title {
  margin: 0 0 1.4em;
  font: 400 max(20px, calc(22 * var(--pt))) / 1.5 var(--song);
  text-align: center;
  word-break: keep-all;
}
.nb-sheet :is(h2, h3, h4, h5, h6) { margin: 0; font: inherit; text-indent: 2em; break-after: avoid; }
.nb-sheet .nb-level-1 { font-family: var(--song); text-align: center; text-indent: 0; margin: 1em 0; }
.nb-sheet .nb-level-2 { font-family: var(--hei); }
.nb-sheet .nb-level-3 { font-family: var(--kai); }
.nb-sheet :is(.nb-level-4, .nb-level-5, .nb-level-6) { font-weight: 700; }
.nb-text { margin: 0; text-indent: 2em; }
.nb-text.nb-indented { text-indent: 0; }
.nb-sheet a { color: inherit; text-decoration: underline; }
.nb-markdown > * { margin: 0.4em 0; }
.nb-markdown :is(ul, ol) { padding-left: 2.5em; }
.nb-markdown blockquote { padding-left: 1em; border-left: 3px solid var(--rule); font-family: var(--kai); }
.nb-markdown p { margin: 0; }
.nb-markdown hr { border: 0; border-top: 1px solid var(--rule); }
.nb-source, .nb-markdown pre { margin: 0.5em 0; padding: 0.5em; border: 1px dashed var(--rule); white-space: pre-wrap; font-size: 0.8em; line-height: 1.5; }
.nb-picture { border: 1px dashed var(--rule); padding: 0 0.2em; }
.nb-scroll { margin: calc(9 * var(--pt)) 0 calc(14 * var(--pt)); overflow-x: auto; }
.nb-table, .nb-markdown table {
  width: 100%;
  border-collapse: collapse;
  font-size: max(11px, calc(10.5 * var(--pt)));
  line-height: 1.35;
  text-align: left;
}
.nb-table caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.nb-sheet :is(th, td) { border: 1px solid var(--rule); padding: 0.3em 0.25em; vertical-align: middle; font-weight: 400; }
.nb-table :is(th, td) { text-align: center; }
.nb-table th:not(.nb-left) { text-wrap: balance; }
.nb-table tr { break-inside: avoid; }
.nb-sheet .nb-left { text-align: left; }
.nb-sheet .nb-center { text-align: center; }
.nb-sheet .nb-right { text-align: right; }
.nb-figure { font-variant-numeric: tabular-nums; }
.nb-table thead { break-after: avoid; }
.nb-stacked, .nb-nested, .nb-side-by-side { table-layout: fixed; }
.nb-stacked { font-size: max(12px, calc(12 * var(--pt))); min-width: 20em; }
.nb-stacked :is(th, td) { padding: 0.45em 0.3em; }
.nb-stacked th[scope="rowgroup"] { font-family: var(--hei); }
.nb-nested { font-size: max(10px, calc(9 * var(--pt))); min-width: 40em; }
.nb-side-by-side { font-size: max(10px, calc(9 * var(--pt))); min-width: 36em; }
.nb-side-by-side :is(th, td) { padding-inline: 0.1em; }
@container (max-width: 660px) {
  .nb-sheet { padding: 40px max(12px, 4cqw) 48px; }
}
`;

/** The styles around the page of a separate document: a desk on the screen, small margins on a phone, A4 in print. */
export const DOCUMENT_CSS = `
html { background: #e8e8e8; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; }
.nb-page { margin-block: 24px; box-shadow: 0 1px 6px rgb(0 0 0 / 0.25); }
.nb-scroll:focus-visible { outline: 2px solid #06c; }
@media (max-width: 640px) {
  html { background: #fff; }
  .nb-page { margin: 0; box-shadow: none; }
  .nb-sheet { padding: 24px 16px; font-size: 17px; }
  .nb-title { font-size: 22px; }
  .nb-stacked { font-size: 14px; }
  .nb-nested, .nb-side-by-side { font-size: 12px; }
}
@page { size: A4; margin: 37mm 26mm 35mm 28mm; }
@page :right { @bottom-right { ${pageNumber('right')} } }
@page :left { @bottom-left { ${pageNumber('left')} } }
@media print {
  html { background: none; }
  .nb-page { max-width: none; margin: 0; box-shadow: none; container-type: normal; }
  .nb-sheet { --pt: 1pt; padding: 0; orphans: 2; widows: 2; }
  .nb-scroll { overflow: visible; }
  .nb-table { min-width: 0; }
  .nb-stacked, .nb-nested, .nb-side-by-side { break-inside: avoid; }
  .nb-nested { line-height: 1.25; }
  .nb-nested :is(th, td) { padding-block: 0.22em; }
}
`;

/** Writes `— 1 —` in 4号 宋体, 7 mm below the type area and one character in from the outer edge (clause 7.5). */
function pageNumber(side: 'left' | 'right'): string {
  const font = '14pt/1 SimSun, "宋体", "Noto Serif CJK SC", serif';
  return `content: "— " counter(page) " —"; font: ${font}; vertical-align: top; padding-top: 5mm; margin-${side}: 14pt;`;
}
