import { applyEdits } from '../syntax/edit.ts';
import type { Edit } from '../syntax/position.ts';
import type { SyntaxTree } from '../syntax/tree.ts';
import { EXIT } from './exit.ts';
import { findReports, readReportFile } from './reports.ts';
import { writeSafely } from './write.ts';

/** `nianbao format` and `nianbao fix`: rewrites the reports that the edits change, and prints their paths. */
export function rewriteReports(
  paths: readonly string[],
  done: string,
  editsOf: (tree: SyntaxTree) => readonly Edit[],
): number {
  const files = findReports(paths);
  let changed = 0;
  for (const path of files) {
    const { tree, text } = readReportFile(path);
    const after = applyEdits(tree, editsOf(tree));
    if (after === text) continue;
    writeSafely(path, after);
    process.stdout.write(`${path}\n`);
    changed++;
  }
  process.stdout.write(`共 ${files.length} 份年报，${done} ${changed} 份。\n`);
  return EXIT.ok;
}
