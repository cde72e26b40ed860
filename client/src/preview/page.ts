import { Uri, type Webview } from 'vscode';
import type { Theme } from './messages.ts';

/** The only folder that the page may load anything from. */
export function pageFolder(extension: Uri): Uri {
  return Uri.joinPath(extension, 'client', 'dist', 'webview');
}

/**
 * The empty preview page. Its content security policy allows only our script and style sheet: no images, fonts,
 * connections, frames or inline styles.
 */
export function pageHtml(webview: Webview, extension: Uri, theme: Theme): string {
  const folder = pageFolder(extension);
  const script = webview.asWebviewUri(Uri.joinPath(folder, 'preview.js'));
  const style = webview.asWebviewUri(Uri.joinPath(folder, 'preview.css'));
  const nonce = randomNonce();
  const policy = [
    "default-src 'none'",
    `style-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>年报预览</title>
<link rel="stylesheet" href="${style}">
</head>
<body data-theme="${theme}">
<p id="notice" role="status">正在生成预览……</p>
<main class="nb-page" aria-label="报告预览" hidden><article class="nb-sheet" id="sheet"></article></main>
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

function randomNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(18));
  return btoa(String.fromCharCode(...bytes));
}
