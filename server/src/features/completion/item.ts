import type { CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver-types';
import type { Range } from '../../syntax/position.ts';

/** The kinds in use, by their LSP numbers: they determine the icon. */
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
  /** The texts that can be typed for it, by default the label. Editors match the text in the range against these. */
  readonly keys?: readonly string[];
}

export const PLAIN_TEXT: InsertTextFormat = 1;
export const SNIPPET: InsertTextFormat = 2;
/** LSP's insert text mode that does not indent the lines. */
const AS_IS = 1;
/** VS Code uses no more characters of a filter text than this. */
const LONGEST_FILTER = 120;

/** Converts the parts to items, keeping their order in the list that is shown. */
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

/** Moves the keys that begin with the typed text to the front, for editors that only match beginnings. */
export function keysFor(typed: string, keys: readonly string[]): string[] {
  const begins = (key: string) => key.toLowerCase().startsWith(typed.toLowerCase());
  return [...keys.filter(begins), ...keys.filter((key) => !begins(key))];
}

/** True if one of the keys begins with the typed text, ignoring case. */
export function isBegun(typed: string, keys: readonly string[]): boolean {
  const folded = typed.toLowerCase();
  return keys.some((key) => key.toLowerCase().startsWith(folded));
}

/** The text that an item would insert, as a Markdown code block. */
export function preview(text: string): string {
  const fence = /^`{3,}/m.test(text) ? '~~~~~~' : '```';
  return `${fence}markdown\n${text}\n${fence}`;
}
