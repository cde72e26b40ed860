/** The server's access to files: on disk, or through the editor if there is no disk. Files are named by URIs. */
export interface Files {
  /** The content of a file as UTF-8; undefined if it is unreadable, no regular file (a pipe, a device) or too large. */
  read(uri: string): Promise<string | undefined>;
  /** The files directly in a folder; none if it cannot be read. */
  list(uri: string): Promise<readonly string[]>;
  /** The reports in a folder and below, except in hidden folders and node_modules. */
  find(uri: string): Promise<readonly string[]>;
  /** Resolves all links in a URI; the file itself need not exist. Absent if there are no links. */
  readonly real?: (uri: string) => Promise<string | undefined>;
}

/** A change of a file, as reported by the client. */
export interface FileChange {
  readonly uri: string;
  readonly isDeleted: boolean;
}

/** True if a file name is a report's. */
export function isReportName(name: string): boolean {
  return /\.nianbao(\.md)?$/.test(name);
}
