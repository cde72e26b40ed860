import type { WorkspaceSymbol } from 'vscode-languageserver-types';
import type { WorkspaceIndex } from './workspace-index.ts';

const FILE = 1;
/** The most symbols returned: nobody looks through more, and a longer query finds the rest. */
const MOST = 500;

/** Finds reports whose organ and year contain all characters of the query in order: 刘镇23 finds 刘振屯镇人民政府 2023. */
export function workspaceSymbols(index: WorkspaceIndex, query: string): WorkspaceSymbol[] {
  const wanted = [...query.replace(/\s/g, '').toLowerCase()];
  const symbols: WorkspaceSymbol[] = [];
  for (const { uri, organ, year, facts } of index.entries()) {
    if (symbols.length === MOST) break;
    const name = `${organ || '没有写明机关'} ${year ?? ''}`.trim();
    if (!hasInOrder(name.toLowerCase(), wanted)) continue;
    symbols.push({ name, kind: FILE, location: { uri, range: facts.top }, containerName: '年报' });
  }
  return symbols;
}

function hasInOrder(name: string, wanted: readonly string[]): boolean {
  let at = 0;
  for (const character of wanted) {
    at = name.indexOf(character, at);
    if (at === -1) return false;
    at += character.length;
  }
  return true;
}
