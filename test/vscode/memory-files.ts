import * as vscode from 'vscode';

type Entry = Uint8Array | 'folder';

/** An in-memory file system, as a virtual workspace has. */
export class MemoryFiles implements vscode.FileSystemProvider {
  readonly #entries = new Map<string, Entry>([['/', 'folder']]);
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;
  /** Functions, by method name, that run first and may throw to make the method fail. */
  readonly refuse: Partial<Record<'writeFile' | 'rename', (uri: vscode.Uri) => void>> = {};

  /** Returns the names of all files, sorted. */
  names(): string[] {
    return [...this.#entries]
      .filter(([, entry]) => entry !== 'folder')
      .map(([path]) => path.slice(1))
      .sort();
  }

  text(path: string): string {
    return new TextDecoder().decode(this.#file(vscode.Uri.from({ scheme: 'x', path })));
  }

  /** Creates a file and the folders above it. */
  put(path: string, text: string): void {
    const parts = path.split('/').slice(1, -1);
    for (let i = 1; i <= parts.length; i++) this.#entries.set(`/${parts.slice(0, i).join('/')}`, 'folder');
    this.#entries.set(path, new TextEncoder().encode(text));
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => {});
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const entry = this.#entries.get(uri.path);
    if (entry === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    const [type, size] = entry === 'folder' ? [vscode.FileType.Directory, 0] : [vscode.FileType.File, entry.length];
    return { type, size, ctime: 0, mtime: 0 };
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    const prefix = path.endsWith('/') ? path : `${path}/`;
    return [...this.#entries]
      .filter(([one]) => one !== '/' && one.startsWith(prefix) && !one.slice(prefix.length).includes('/'))
      .map(([one, entry]) => [
        one.slice(prefix.length),
        entry === 'folder' ? vscode.FileType.Directory : vscode.FileType.File,
      ]);
  }

  createDirectory({ path }: vscode.Uri): void {
    this.#entries.set(path, 'folder');
  }

  readFile(uri: vscode.Uri): Uint8Array {
    return this.#file(uri);
  }

  writeFile(uri: vscode.Uri, content: Uint8Array): void {
    this.refuse.writeFile?.(uri);
    const type = this.#entries.has(uri.path) ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created;
    this.#entries.set(uri.path, content);
    this.#changed.fire([{ type, uri }]);
  }

  delete(uri: vscode.Uri): void {
    this.stat(uri);
    for (const path of [...this.#entries.keys()])
      if (path === uri.path || path.startsWith(`${uri.path}/`)) this.#entries.delete(path);
    this.#changed.fire([{ type: vscode.FileChangeType.Deleted, uri }]);
  }

  rename(from: vscode.Uri, to: vscode.Uri): void {
    this.refuse.rename?.(to);
    const content = this.#file(from);
    this.delete(from);
    this.writeFile(to, content);
  }

  #file(uri: vscode.Uri): Uint8Array {
    const entry = this.#entries.get(uri.path);
    if (entry === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    if (entry === 'folder') throw vscode.FileSystemError.FileIsADirectory(uri);
    return entry;
  }
}
