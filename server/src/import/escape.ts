/**
 * A line of text as markup in which it stands to the letter: what Markdown would read as marks is escaped, and nothing
 * else. Numbered lists stay what they are.
 */
function escapeLine(text: string): string {
  return escapeInline(text)
    .replace(/^(#{1,6})(?=\s|$)/, '\\$1')
    .replace(/^(>|\||｜|~{3}|=+\s*$|[-_*]\s*[-_*]\s*[-_*][-_*\s]*$|-+\s*$|[-+*](?=\s))/, '\\$1');
}

/** A list's own mark from a source is no text to be escaped. */
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

/** The lines of a cell as markup: pipes escaped, lines divided by <br>. */
export function escapeCell(lines: readonly string[]): string {
  const text = lines.map((line) => escapeInline(line).replaceAll('|', '\\|')).join('<br>');
  return text === '^^' ? '\\^^' : text;
}
