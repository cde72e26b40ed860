import type { CompletionItem, CompletionItemKind, MarkupContent, MarkupKind } from 'vscode-languageserver-types';
import { markup } from '../markup.ts';
import { PLAIN_TEXT, SNIPPET } from './item.ts';
import { withoutTabStops } from './snippet.ts';

/** What a client supports in completion items. */
export interface CompletionAbilities {
  readonly snippets: boolean;
  readonly insertsAsIs: boolean;
  readonly completionKinds: ReadonlySet<CompletionItemKind>;
  readonly completionMarkup: MarkupKind;
}

/** Removes from items what a client does not support; snippets become plain text with their examples filled in. */
export function itemsFor(client: CompletionAbilities, items: readonly CompletionItem[]): CompletionItem[] {
  return items.map((item) => itemFor(client, item));
}

function itemFor(client: CompletionAbilities, item: CompletionItem): CompletionItem {
  const { kind, insertTextMode, insertTextFormat, documentation, textEdit, ...others } = item;
  const isPlain = insertTextFormat === SNIPPET && !client.snippets;
  return {
    ...others,
    ...(kind !== undefined && client.completionKinds.has(kind) && { kind }),
    ...(documentation !== undefined && { documentation: markup(textOf(documentation), client.completionMarkup) }),
    ...(insertTextMode && client.insertsAsIs && { insertTextMode }),
    ...(insertTextFormat && { insertTextFormat: isPlain ? PLAIN_TEXT : insertTextFormat }),
    ...(textEdit && { textEdit: isPlain ? { ...textEdit, newText: withoutTabStops(textEdit.newText) } : textEdit }),
  };
}

function textOf(documentation: string | MarkupContent): string {
  return typeof documentation === 'string' ? documentation : documentation.value;
}
