import { isSameNote } from '../../core/note/sameNote';

/**
 * Notes that another program gave a new name while an editor had unsaved text of them. VS Code keeps that text under the
 * old name, as of a file that was deleted; beside the file with the new name the note would be there twice.
 */
export class RenamedNotes {
  /** Files and folders that went away. */
  readonly #gone = new Set<string>();
  /** Notes that came since all were read, in the order in which they came. */
  readonly #new: string[] = [];
  /** Names now, by the old ones. */
  readonly #names = new Map<string, string>();
  /** How many of the new ones each old name was compared with. */
  readonly #compared = new Map<string, number>();

  /** A file or folder went away. */
  went(path: string): void {
    this.#gone.add(path);
  }

  /** A file or folder is there, perhaps again. */
  came(path: string): void {
    this.#gone.delete(path);
  }

  /** A note came that was not there before. */
  added(path: string): void {
    this.#new.push(path);
  }

  /** Whether what an editor holds under this name is a note that has another one. */
  hasOtherName(path: string): boolean {
    return this.#names.has(path) && this.#isGone(path);
  }

  /**
   * Looks for the notes whose files went away while they had unsaved text.
   * @param unsaved the texts of editors, by their paths
   * @param read the text of a note as the disk has it
   * @returns those of them that have another name
   */
  async find(
    unsaved: ReadonlyMap<string, string>,
    read: (path: string) => Promise<string | undefined>,
  ): Promise<string[]> {
    const found: string[] = [];
    for (const [path, text] of unsaved) {
      if (!this.#isGone(path) || this.#names.has(path)) continue;
      const before = this.#compared.get(path) ?? 0;
      this.#compared.set(path, this.#new.length);
      for (const other of this.#new.slice(before)) {
        const written = other === path || unsaved.has(other) ? undefined : await read(other);
        if (written === undefined || !isSameNote(written, text)) continue;
        this.#names.set(path, other);
        found.push(path);
        break;
      }
    }
    return found;
  }

  /**
   * Forgets what is over.
   * @param unsaved as for {@link find}
   * @param paths all notes that are there
   * @param isOpen whether an editor shows any of them, which may have unsaved text in a moment
   * @returns old names that count again, since nothing is there under the new ones
   */
  forget(unsaved: ReadonlyMap<string, string>, paths: ReadonlySet<string>, isOpen: boolean): string[] {
    if (!isOpen) {
      this.#gone.clear();
      this.#new.length = 0;
      this.#compared.clear();
    }
    const old = [...this.#names].filter(
      ([path, name]) => !unsaved.has(path) || !this.#isGone(path) || !paths.has(name),
    );
    for (const [path] of old) {
      this.#names.delete(path);
      this.#compared.delete(path);
    }
    return old.map(([path]) => path);
  }

  #isGone(path: string): boolean {
    const names = path.split('/');
    return names.some((_, i) => this.#gone.has(names.slice(0, i + 1).join('/')));
  }
}
