/** How the server sees files: on disk, or through the editor where there is no disk. Names are URIs. */
export interface Files {
  /** The content of a file as UTF-8 text; undefined where it cannot be read, is no file (a pipe, a device) or larger than any report. */
  read(uri: string): Promise<string | undefined>;
  /** The files right inside a folder; none where it cannot be read. */
  list(uri: string): Promise<readonly string[]>;
  /** The reports in a folder and below it, those in hidden folders and node_modules left out. */
  find(uri: string): Promise<readonly string[]>;
  /** Where a file or folder is, or would be, when all links on the way are followed. Absent where there are no links. */
  readonly real?: (uri: string) => Promise<string | undefined>;
}

/** A change of a file that somebody else made. */
export interface FileChange {
  readonly uri: string;
  readonly isDeleted: boolean;
}

/** Whether a name is a report's. */
export function isReportName(name: string): boolean {
  return /\.nianbao(\.md)?$/.test(name);
}
