import type { TextDocuments } from 'vscode-languageserver';
import type { Statute } from '../law/statutes.ts';
import type { Analysis } from '../rules/analysis.ts';
import type { Files } from '../workspace/files.ts';
import { analysisOf, type OpenDocument } from './documents.ts';
import type { Settings } from './settings.ts';

/** All that a running server knows; the one place where it changes is start.ts. */
export interface ServerState {
  readonly documents: TextDocuments<OpenDocument>;
  files: Files;
  settings: Settings;
  /** Counts the changes of settings: findings of an earlier one are not taken for unchanged. */
  revision: number;
  /** Where the pages of docs/rules are; undefined where the client did not say. */
  rulePages: string | undefined;
  statutes: readonly Statute[];
  /** The folders that are open in the editor. */
  folders: readonly string[];
}

/** The analysis of an open document; undefined for one that is not open. */
export function analysisAt(state: ServerState, uri: string): Analysis | undefined {
  const document = state.documents.get(uri);
  return document && analysisOf(document, state.settings.rules);
}
