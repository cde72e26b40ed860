import { answers, edits } from './edits.ts';
import { everyFix, fixes, mending } from './fixes.ts';
import { formatting } from './formatting.ts';
import { imports } from './imports.ts';
import { files, page } from './pages.ts';
import type { Property } from './property.ts';
import { workspace } from './workspace.ts';

/** All properties. */
export const properties: readonly Property[] = [
  edits,
  answers,
  formatting,
  fixes,
  mending,
  everyFix,
  page,
  files,
  imports,
  workspace,
];
