import type { Finding } from '../../check/finding.ts';

/** What was found in one file. */
export interface CheckedFile {
  readonly path: string;
  readonly findings: readonly Finding[];
}
