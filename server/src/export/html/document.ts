import type { Page } from '../../layout/content.ts';
import { renderBlock } from './block.ts';
import { escapeHtml, htmlAttribute } from './escape.ts';
import { plainText } from './markdown.ts';
import { DOCUMENT_CSS, PAGE_CSS } from './style.ts';

/** Renders the page as one self-contained document: no scripts, nothing fetched, readable on a phone, printed on A4. */
export function renderDocument(page: Page): string {
  const title = plainText(page.title) || '政府信息公开工作年度报告';
  const head = [
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    // Should anything slip through the escaping, the browser still does not run or fetch it.
    `<meta http-equiv="Content-Security-Policy"${htmlAttribute('content', "default-src 'none'; style-src 'unsafe-inline'")}>`,
    `<title>${escapeHtml(title)}</title>`,
    page.organ === undefined ? '' : `<meta name="author"${htmlAttribute('content', page.organ)}>`,
    `<style>\n${PAGE_CSS}${DOCUMENT_CSS}</style>`,
  ].filter((line) => line !== '');
  const blocks = page.blocks.map(({ content }) => renderBlock(content));
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
${head.join('\n')}
</head>
<body>
<main class="nb-page"><article class="nb-sheet">
${blocks.join('\n')}
</article></main>
</body>
</html>
`;
}
