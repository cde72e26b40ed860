import type { CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver-types';
import type { Range } from '../../syntax/position.ts';

/** The kinds that are used, by their numbers in LSP: they choose the icon. */
export const kinds = {
  property: 10,
  value: 12,
  keyword: 14,
  snippet: 15,
  reference: 18,
  member: 20,
  struct: 22,
} as const satisfies Record<string, CompletionItemKind>;

/** What an item is made of. */
export interface ItemParts {
  readonly label: string;
  readonly kind: CompletionItemKind;
  /** A few words beside the label. */
  readonly detail?: string;
  /** Markdown. */
  readonly documentation?: string;
  readonly range: Range;
  readonly newText: string;
  readonly isSnippet?: boolean;
  /** What may be typed for it; the label where nothing is given. Editors match what stands in the range against these. */
  readonly keys?: readonly string[];
}

export const PLAIN_TEXT: InsertTextFormat = 1;
export const SNIPPET: InsertTextFormat = 2;
/** Insert the lines as they are, without indenting them. */
const AS_IS = 1;
/** VS Code looks at no more of a filter text than this. */
const LONGEST_FILTER = 120;

/** Items in the order in which they are to be shown. */
export function toItems(parts: readonly ItemParts[]): CompletionItem[] {
  return parts.map((part, place) => toItem(part, place));
}

function toItem({ label, kind, detail, documentation, range, newText, isSnippet, keys }: ItemParts, place: number) {
  const item: CompletionItem = {
    label,
    kind,
    ...(detail !== undefined && { detail }),
    ...(documentation !== undefined && { documentation: { kind: 'markdown', value: documentation } }),
    sortText: String(place).padStart(4, '0'),
    filterText: filterTextOf(keys ?? [label]),
    insertTextFormat: isSnippet ? SNIPPET : PLAIN_TEXT,
    insertTextMode: AS_IS,
    textEdit: { range, newText },
  };
  return item;
}

function filterTextOf(keys: readonly string[]): string {
  return [...new Set(keys)].join(' ').slice(0, LONGEST_FILTER);
}

/** The keys that begin with what is typed come first, so that an editor that matches beginnings finds them. */
export function keysFor(typed: string, keys: readonly string[]): string[] {
  const begins = (key: string) => key.toLowerCase().startsWith(typed.toLowerCase());
  return [...keys.filter(begins), ...keys.filter((key) => !begins(key))];
}

/** Whether one of the keys begins with what is typed. */
export function isBegun(typed: string, keys: readonly string[]): boolean {
  const folded = typed.toLowerCase();
  return keys.some((key) => key.toLowerCase().startsWith(folded));
}

/** What an item would insert, shown as it would stand in the text. */
export function preview(text: string): string {
  const fence = /^`{3,}/m.test(text) ? '~~~~~~' : '```';
  return `${fence}markdown\n${text}\n${fence}`;
}
