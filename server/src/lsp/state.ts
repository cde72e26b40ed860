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

/** The state of a running server. Changed only in start.ts. */
export interface ServerState {
  readonly client: Client;
  readonly documents: TextDocuments<OpenDocument>;
  files: Files;
  settings: Settings;
  /** Counts changes of settings, so that findings under earlier ones are not reported as unchanged. */
  revision: number;
  /** The details of a finding that the client can show. */
  readonly diagnosticDetails: DiagnosticDetails;
  statutes: readonly Statute[];
  readonly index: WorkspaceIndex;
  /** Resolves when the index has been told what to read. Before that, it is empty and already counts as ready. */
  readonly started: Promise<void>;
  /** The URIs of the folders open in the editor. */
  folders: readonly string[];
}

/** Resolves when all reports of the workspace are known. */
export async function whenReady({ started, index }: ServerState): Promise<void> {
  await started;
  await index.whenReady();
}

/** An open document compared with the reports that it refers to. */
export interface Compared extends Comparison {
  /** The analysis of the document alone. */
  readonly own: Analysis;
  /** The analysis with the findings from comparison. */
  readonly analysis: Analysis;
}

const merged = new Slot<SyntaxTree, Compared>();

/**
 * The analysis of an open document, including comparison with the reports it refers to; undefined if it is not open.
 */
export function analysisAt(state: ServerState, uri: string): Analysis | undefined {
  return comparedAt(state, uri)?.analysis;
}

/** Like `analysisAt`, with the parts that the analysis is made of. */
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
