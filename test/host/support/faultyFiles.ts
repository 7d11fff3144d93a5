import * as vscode from 'vscode';

/** What is done to files, as a fault may hit it. */
type Operation = 'write' | 'rename' | 'delete';

/** Files in memory, on a disk that can fail. */
export class FaultyFiles implements vscode.FileSystemProvider {
  readonly #files = new Map<string, { bytes: Uint8Array; mtime: number }>();
  readonly #folders = new Set(['/']);
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  #clock = 1;
  /** Called before anything is done to a file; what it throws is what the disk answers. */
  fault: (operation: Operation, path: string) => void = () => undefined;
  /** Bytes that fit on the disk. A file that is written on a full one is cut off first, as of a real one. */
  capacity = Infinity;
  /** What the disk waits for before it writes a file. */
  before: () => Promise<void> = () => Promise.resolve();

  readonly onDidChangeFile = this.#changed.event;

  /** @param files texts by paths */
  constructor(files: Readonly<Record<string, string>>) {
    for (const [path, text] of Object.entries(files)) this.#put(path, new TextEncoder().encode(text));
  }

  /** Everything that there is. */
  get texts(): Record<string, string> {
    const entries = [...this.#files].map(
      ([path, { bytes }]) => [path, new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)] as const,
    );
    return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  get folders(): readonly string[] {
    return [...this.#folders].sort();
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const file = this.#files.get(path);
    if (file !== undefined)
      return { type: vscode.FileType.File, ctime: 0, mtime: file.mtime, size: file.bytes.length };
    if (!this.#folders.has(path)) throw vscode.FileSystemError.FileNotFound(path);
    return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
  }

  readFile({ path }: vscode.Uri): Uint8Array {
    const file = this.#files.get(path);
    if (file === undefined) throw vscode.FileSystemError.FileNotFound(path);
    return file.bytes;
  }

  /** It rejects and does not throw: after that VS Code (1.139) would never end another write to the file. */
  async writeFile({ path }: vscode.Uri, bytes: Uint8Array): Promise<void> {
    await this.before();
    this.fault('write', path);
    this.#put(path, new Uint8Array());
    // Others get at what was cut off.
    await Promise.resolve();
    const used = [...this.#files.values()].reduce((sum, file) => sum + file.bytes.length, 0);
    if (used + bytes.length > this.capacity) throw new Error(`no space left: ${path}`);
    this.#put(path, bytes);
  }

  rename(from: vscode.Uri, to: vscode.Uri, { overwrite }: { readonly overwrite: boolean }): void {
    this.fault('rename', from.path);
    const file = this.#files.get(from.path);
    if (file === undefined) throw vscode.FileSystemError.FileNotFound(from.path);
    if (this.#files.has(to.path) && !overwrite) throw vscode.FileSystemError.FileExists(to.path);
    this.#files.delete(from.path);
    this.#put(to.path, file.bytes);
  }

  delete({ path }: vscode.Uri): void {
    this.fault('delete', path);
    if (!this.#files.delete(path) && !this.#folders.delete(path))
      throw vscode.FileSystemError.FileNotFound(path);
  }

  createDirectory({ path }: vscode.Uri): void {
    this.#folders.add(path);
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    const below = (each: string) =>
      each.startsWith(`${path}/`) && !each.slice(path.length + 1).includes('/')
        ? [each.slice(path.length + 1)]
        : [];
    return [
      ...[...this.#files.keys()]
        .flatMap(below)
        .map((name): [string, vscode.FileType] => [name, vscode.FileType.File]),
      ...[...this.#folders]
        .flatMap(below)
        .map((name): [string, vscode.FileType] => [name, vscode.FileType.Directory]),
    ];
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  #put(path: string, bytes: Uint8Array): void {
    const names = path.split('/').slice(1, -1);
    for (const i of names.keys()) this.#folders.add(`/${names.slice(0, i + 1).join('/')}`);
    this.#files.set(path, { bytes, mtime: this.#clock++ });
  }
}
