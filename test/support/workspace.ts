import { analyse } from '../../server/src/check/analyse.ts';
import { defaultSettings } from '../../server/src/check/settings.ts';
import type { RuleSettings } from '../../server/src/rules/rule.ts';
import { readTree } from '../../server/src/syntax/tree.ts';
import type { Files } from '../../server/src/workspace/files.ts';
import { createIndex, type WorkspaceIndex } from '../../server/src/workspace/workspace-index.ts';
import { sampleReport } from './report.ts';

export const ROOT = 'file:///w';

/** In-memory files that log what is read. */
export interface MemoryFiles extends Files {
  readonly contents: Map<string, string | undefined>;
  readonly reads: string[];
}

/** Returns files by their names below the root; one with content undefined exists but cannot be read. */
export function memoryFiles(files: Readonly<Record<string, string | undefined>>): MemoryFiles {
  const contents = new Map(Object.entries(files).map(([name, text]) => [`${ROOT}/${name}`, text]));
  const reads: string[] = [];
  const listed = (folder: string) =>
    [...contents.keys()].filter((uri) => uri.startsWith(`${folder.replace(/\/$/, '')}/`));
  return {
    contents,
    reads,
    async read(uri) {
      const name = decodeURIComponent(uri);
      reads.push(name.slice(ROOT.length + 1));
      return contents.get(name);
    },
    async list(uri) {
      const folder = decodeURIComponent(uri);
      return listed(folder).filter((one) => !one.slice(folder.length).includes('/'));
    },
    find: async (uri) => listed(decodeURIComponent(uri)),
  };
}

export interface TestWorkspace {
  readonly index: WorkspaceIndex;
  readonly files: MemoryFiles;
  /** The reports compared with others so far; a test may empty it. */
  readonly checks: string[];
  /** Returns the cross-file findings of a file, as `NB401 消息`, once everything is read. */
  found(name: string): Promise<string[]>;
  edit(name: string, text: string): void;
}

export async function workspace(
  contents: Readonly<Record<string, string | undefined>>,
  { folders = [ROOT], settings = defaultSettings, allowOutside = false }: WorkspaceOptions = {},
): Promise<TestWorkspace> {
  const files = memoryFiles(contents);
  const checks: string[] = [];
  const index = createIndex({
    files: () => files,
    settings: () => settings,
    allowOutside: () => allowOutside,
    onCheck: (uri) => checks.push(uri.slice(ROOT.length + 1)),
  });
  await index.setFolders(folders);
  return {
    index,
    files,
    checks,
    async found(name) {
      index.crossFindingsOf(`${ROOT}/${name}`);
      await index.whenReady();
      return index.crossFindingsOf(`${ROOT}/${name}`).findings.map(({ code, message }) => `${code} ${message}`);
    },
    edit: (name, text) => index.open(`${ROOT}/${name}`, analyse(readTree(text), settings)),
  };
}

export interface WorkspaceOptions {
  readonly folders?: readonly string[];
  readonly settings?: RuleSettings;
  readonly allowOutside?: boolean;
}

/** Returns a consistent report with more lines in its front matter. */
export function reportWith(
  matter: string,
  figures: Readonly<Record<string, number | string>> = {},
  organ = '青石镇人民政府',
  year = 2023,
): string {
  return sampleReport(figures, organ, year).replace(`年度: ${year}\n`, `年度: ${year}\n${matter}\n`);
}

/** Returns figures of 表三 where everything received was carried over. */
export function carried(count: number): Record<string, number> {
  return { '表三/一/自然人': count, '表三/一/总计': count, '表三/四/自然人': count, '表三/四/总计': count };
}

/** Returns figures of 表三 where everything carried in from last year was disclosed. */
export function received(count: number): Record<string, number> {
  const rows = ['二', '三（一）', '三（七）'];
  return Object.fromEntries(
    rows.flatMap((row) => [
      [`表三/${row}/自然人`, count],
      [`表三/${row}/总计`, count],
    ]),
  );
}
