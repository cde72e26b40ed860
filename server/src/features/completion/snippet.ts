/** Escapes a text for use in a snippet. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** A tab stop with its placeholder. */
export function tabStop(number: number, placeholder: string): string {
  return `\${${number}:${escapeSnippet(placeholder)}}`;
}

/** The placeholder for the reason of silencing a rule: if left in place, it would count as a reason. */
export const REASON = '原因';

/** An escaped character; `${1|列,行|}`; `${1:机关全称}`; `$1`. The length limit keeps matching linear. */
const PARTS = /\\([\\$}])|\$\{(\d+)\|([^$,|]*)(?:,[^$|]*)?\|\}|\$\{(\d+):((?:\\.|[^\\}]){0,200})\}|\$(\d+)/g;

/** The text of a snippet without tab stops: with its placeholders (but no `REASON`) and first choices. */
export function withoutTabStops(snippet: string): string {
  const placeholders = new Map<string, string>();
  for (const [, , choice, first, stop, placeholder] of snippet.matchAll(PARTS)) {
    if (choice !== undefined) placeholders.set(choice, first);
    if (stop !== undefined) placeholders.set(stop, placeholder === REASON ? '' : unescaped(placeholder));
  }
  return snippet.replace(PARTS, (_, escaped, choice, _first, stop, _placeholder, mirror) => {
    return escaped ?? placeholders.get(choice ?? stop ?? mirror) ?? '';
  });
}

function unescaped(placeholder: string): string {
  return placeholder.replace(/\\([\\$}])/g, '$1');
}
