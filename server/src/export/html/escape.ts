/** Escapes text for HTML, in content and in attributes. NUL, which HTML drops, becomes �. */
export function escapeHtml(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;')
    .replaceAll('\0', '\ufffd');
}

/** Writes an attribute with its value, after a space. */
export function htmlAttribute(name: string, value: string | number): string {
  return ` ${name}="${escapeHtml(String(value))}"`;
}
