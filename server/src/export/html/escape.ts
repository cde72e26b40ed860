/** Text for HTML: what could begin a tag, a character reference or end an attribute is spelt out. NUL, which HTML drops, is shown. */
export function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;')
    .replaceAll('\0', '\ufffd');
}

/** An attribute with its value, a space before it. */
export function htmlAttribute(name: string, value: string | number): string {
  return ` ${name}="${escapeHtml(String(value))}"`;
}
