/** How the server sees files: on disk, or through the editor where there is no disk. Names are URIs. */
export interface Files {
  /** The content of a file as UTF-8 text; undefined where it cannot be read. */
  read(uri: string): Promise<string | undefined>;
  /** The files right inside a folder; none where it cannot be read. */
  list(uri: string): Promise<readonly string[]>;
}
