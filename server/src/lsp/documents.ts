import { TextDocuments, type TextDocumentsConfiguration } from 'vscode-languageserver';
import { type Analysis, analyse } from '../check/analyse.ts';
import type { RuleSettings } from '../rules/rule.ts';
import { Slot } from '../syntax/memo.ts';
import { timed } from '../syntax/timings.ts';
import { type Change, changeTree, readTree, type SyntaxTree } from '../syntax/tree.ts';

/** An open document: its version and the tree of that version's text. */
export interface OpenDocument {
  readonly uri: string;
  readonly version: number;
  readonly tree: SyntaxTree;
  /** The most recent analysis of an earlier version. */
  readonly earlier?: Analysis;
}

/** Applies changes to a document, one after another. */
export function changeDocument(document: OpenDocument, changes: readonly Change[], version: number): OpenDocument {
  const earlier = analyses.get(document.tree)?.analysis ?? document.earlier;
  const tree = timed('tree', () => changes.reduce(changeTree, document.tree));
  return { uri: document.uri, version, tree, ...(earlier && { earlier }) };
}

const configuration: TextDocumentsConfiguration<OpenDocument> = {
  create: (uri, _languageId, version, content) => ({ uri, version, tree: timed('tree', () => readTree(content)) }),
  update: (document, changes, version) => changeDocument(document, changes as Change[], version),
};

/** The open documents, kept in step with the client. */
export function openDocuments(): TextDocuments<OpenDocument> {
  return new TextDocuments(configuration);
}

const analyses = new Slot<SyntaxTree, { readonly settings: RuleSettings; readonly analysis: Analysis }>();

/** The analysis of this version of a document: computed on first use, then shared. */
export function analysisOf({ tree, earlier }: OpenDocument, settings: RuleSettings): Analysis {
  const cached = analyses.get(tree);
  if (cached?.settings === settings) return cached.analysis;
  const analysis = analyse(tree, settings, earlier);
  analyses.set(tree, { settings, analysis });
  return analysis;
}
