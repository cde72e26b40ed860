/** A text as a snippet that inserts just that. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}

/** A tab stop of a snippet with its placeholder. */
export function tabStop(number: number, placeholder: string): string {
  return `\${${number}:${escapeSnippet(placeholder)}}`;
}

/** The placeholder for why a rule is silenced: left in place it would pass for a reason. */
export const REASON = '原因';

/** An escaped mark; `${1|列,行|}`; `${1:机关全称}`; `$1`. The bound keeps the time in proportion to the text. */
const PARTS = /\\([\\$}])|\$\{(\d+)\|([^$,|]*)(?:,[^$|]*)?\|\}|\$\{(\d+):((?:\\.|[^\\}]){0,200})\}|\$(\d+)/g;

/** The text that a snippet inserts if nobody steps through it: with its placeholders, and the first of its choices. */
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
