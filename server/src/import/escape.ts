/** Escapes what Markdown would read as marks in a line of text, and nothing else. Numbered lists stay what they are. */
function escapeLine(text: string): string {
  return escapeInline(text)
    .replace(/^(#{1,6})(?=\s|$)/, '\\$1')
    .replace(/^(>|\||｜|~{3}|=+\s*$|[-_*]\s*[-_*]\s*[-_*][-_*\s]*$|-+\s*$|[-+*](?=\s))/, '\\$1');
}

/** Escapes a paragraph, but not the `- ` of a list item in the source. */
export function escapeParagraph(text: string): string {
  return /^- \S/.test(text) ? `- ${escapeLine(text.slice(2))}` : escapeLine(text);
}

/** Escapes what Markdown reads as marks within a line. */
export function escapeInline(text: string): string {
  let escaped = text.replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\').replace(/<(?=[A-Za-z/!?])/g, '\\<');
  escaped = escaped.replace(/&(?=#?\w+;)/g, '\\&').replace(/\](?=\()/g, '\\]');
  if (/\*[^*]*\*/.test(escaped)) escaped = escaped.replaceAll('*', '\\*');
  if (/`[^`]*`/.test(escaped)) escaped = escaped.replaceAll('`', '\\`');
  if (/(^|[^\w])_[^_]*_|__/.test(escaped)) escaped = escaped.replaceAll('_', '\\_');
  return escaped.replaceAll('~~', '\\~~');
}

/** Writes the lines of a cell as markup, with pipes escaped and <br> between lines. */
export function escapeCell(lines: readonly string[]): string {
  const text = lines.map((line) => escapeInline(line).replaceAll('|', '\\|')).join('<br>');
  return text === '^^' ? '\\^^' : text;
}
