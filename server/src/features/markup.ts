import type { MarkupContent, MarkupKind } from 'vscode-languageserver-types';

/** A text of ours as a client takes it: Markdown, or the same without its marks. */
export function markup(markdown: string, kind: MarkupKind): MarkupContent {
  return { kind, value: kind === 'markdown' ? markdown : plainText(markdown) };
}

/** An escaped mark, **, and a link; the Markdown that is written here has no other marks within a line. */
const INLINE = /\\([!-/:-@[-`{-~])|\*\*|\[([^[\]]+)\]\([^()[\]]*\)/g;
/** A text that is a code block as a whole. */
const CODE_BLOCK = /^(`{3,}|~{3,})\w*\n([\s\S]*)\n\1$/;
const HARD_BREAKS = /(?<! ) {2,}$/gm;

/** The Markdown of hovers and completion items as it reads without its marks; `>` before quoted words stays, as in a letter. */
function plainText(markdown: string): string {
  const code = CODE_BLOCK.exec(markdown)?.[2];
  if (code !== undefined) return code;
  return markdown
    .replace(HARD_BREAKS, '')
    .replace(INLINE, (_, escaped: string | undefined, linked: string | undefined) => escaped ?? linked ?? '');
}
