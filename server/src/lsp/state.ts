import type { TextDocuments } from 'vscode-languageserver';
import type { Analysis } from '../check/analyse.ts';
import { withNeighbourFindings } from '../check/neighbour-findings.ts';
import type { DiagnosticDetails } from '../features/diagnostics.ts';
import type { Statute } from '../law/statutes.ts';
import { Slot } from '../syntax/memo.ts';
import type { SyntaxTree } from '../syntax/tree.ts';
import type { Files } from '../workspace/files.ts';
import type { Comparison, WorkspaceIndex } from '../workspace/workspace-index.ts';
import type { Client } from './client.ts';
import { analysisOf, type OpenDocument } from './documents.ts';
import type { Settings } from './settings.ts';

/** All that a running server knows; the one place where it changes is start.ts. */
export interface ServerState {
  readonly client: Client;
  readonly documents: TextDocuments<OpenDocument>;
  files: Files;
  settings: Settings;
  /** Counts the changes of settings: findings of an earlier one are not taken for unchanged. */
  revision: number;
  /** What the client can show of a finding. */
  readonly diagnosticDetails: DiagnosticDetails;
  statutes: readonly Statute[];
  readonly index: WorkspaceIndex;
  /** Resolves when the index has been told what to read: before, it is empty, and ready in its way. */
  readonly started: Promise<void>;
  /** The folders that are open in the editor. */
  folders: readonly string[];
}

/** Resolves when all reports are known that there are. */
export async function whenReady({ started, index }: ServerState): Promise<void> {
  await started;
  await index.whenReady();
}

/** An open document beside the reports that it refers to. */
export interface Compared extends Comparison {
  /** What was found in the document by itself. */
  readonly own: Analysis;
  /** All that was found. */
  readonly analysis: Analysis;
}

const merged = new Slot<SyntaxTree, Compared>();

/** The analysis of an open document, compared with the reports it refers to; undefined for one that is not open. */
export function analysisAt(state: ServerState, uri: string): Analysis | undefined {
  return comparedAt(state, uri)?.analysis;
}

/** The same, with what it was compared with. */
export function comparedAt(state: ServerState, uri: string): Compared | undefined {
  const document = state.documents.get(uri);
  if (!document) return undefined;
  const own = analysisOf(document, state.settings.rules);
  const { cross, lastYear } = state.index.comparisonOf(uri);
  const known = merged.get(own.tree);
  if (known?.own === own && known.cross === cross && known.lastYear === lastYear) return known;
  const compared = {
    own,
    cross,
    lastYear,
    analysis: withNeighbourFindings(own, cross, lastYear, state.settings.rules),
  };
  merged.set(own.tree, compared);
  return compared;
}
