import type { MarkupContent, MarkupKind } from 'vscode-languageserver-types';

/** Markdown in the format that a client takes: unchanged, or as plain text. */
export function markup(markdown: string, kind: MarkupKind): MarkupContent {
  return { kind, value: kind === 'markdown' ? markdown : plainText(markdown) };
}

/** An escaped character, `**` or a link: the only inline marks in this server's Markdown. */
const INLINE = /\\([!-/:-@[-`{-~])|\*\*|\[([^[\]]+)\]\([^()[\]]*\)/g;
/** A text that is one code block. */
const CODE_BLOCK = /^(`{3,}|~{3,})\w*\n([\s\S]*)\n\1$/;
const HARD_BREAKS = /(?<! ) {2,}$/gm;

/**
 * The Markdown of hovers and completion items without its marks, except `>` before quotes, which reads well as text.
 */
function plainText(markdown: string): string {
  const code = CODE_BLOCK.exec(markdown)?.[2];
  if (code !== undefined) return code;
  return markdown
    .replace(HARD_BREAKS, '')
    .replace(INLINE, (_, escaped: string | undefined, linked: string | undefined) => escaped ?? linked ?? '');
}
