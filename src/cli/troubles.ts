import { relative, resolve, sep } from 'node:path';

/**
 * What a command could not read and left out. It goes on without, so that one crafted file can't keep it from looking
 * at the others; the exit code says that not everything was looked at.
 */
export class Troubles {
  readonly #directory: string;
  readonly #said = new Map<string, string>();

  /** Paths are said from `directory` on. */
  constructor(directory: string) {
    this.#directory = resolve(directory);
  }

  get any(): boolean {
    return this.#said.size > 0;
  }

  /** One line for each file or folder, in the order of their paths. */
  get lines(): readonly string[] {
    return [...this.#said].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, what]) => `${path}: ${what}`);
  }

  /** A file or folder that could not be read, by its absolute path. The first trouble with it is the one that is said. */
  unreadable(path: string, error: unknown): void {
    this.#add(path, reasonOf(error));
  }

  /** A link that leads out of the folder. */
  leadsOutside(path: string): void {
    this.#add(path, 'this link leads out of the folder and isn’t followed. Put a copy in its place.');
  }

  /** A note on which a rule of ours stumbled. */
  unchecked(path: string, error: unknown): void {
    const why = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    this.#add(path, `this note couldn’t be checked (${why}). Report it with the note.`);
  }

  #add(path: string, what: string): void {
    const own = relative(this.#directory, path).split(sep).join('/');
    const shown = own === '' ? '.' : own;
    if (!this.#said.has(shown)) this.#said.set(shown, what);
  }
}

/** Why a file or folder can't be read, and the way out. */
export function reasonOf(error: unknown): string {
  const code = codeOf(error);
  switch (code) {
    case 'ELOOP':
      return 'this link leads to itself. Remove it.';
    case 'EACCES':
    case 'EPERM':
      return 'can’t be read: permission denied. Change its permissions.';
    case 'ENOENT':
      return 'can’t be read: it’s gone, or its name isn’t UTF-8. Rename it.';
    case undefined:
    default:
      return `can’t be read (${code ?? 'unknown error'}). Check the file, or remove it.`;
  }
}

/** Node's name for what went wrong. */
export function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}
