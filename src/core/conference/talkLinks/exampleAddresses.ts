import { isPlaceholderAddress } from '../../note/buttons/buttonKind';
import type { Note } from '../../note/note';

/** One note may have commented its talk's own link out; what several have is what their template has. */
export const notesWithExample = 2;

/**
 * The addresses that are no talk's: those in the commented-out buttons of several notes. Whoever copies notes by hand has
 * some real-looking address in the template, and where such a button is uncommented with it, the link is still missing.
 */
export class ExampleAddresses {
  readonly #counts = new Map<string, number>();

  has(href: string): boolean {
    return (this.#counts.get(href) ?? 0) >= notesWithExample;
  }

  /**
   * Takes a note in for what it was before; undefined for one that comes or goes.
   * @returns the addresses that became examples by it, or are none any more
   */
  exchange(before: Note | undefined, after: Note | undefined): readonly string[] {
    const out = addressesInComments(before);
    const into = addressesInComments(after);
    const changed: string[] = [];
    for (const href of out) if (!into.has(href)) this.#count(href, -1, changed);
    for (const href of into) if (!out.has(href)) this.#count(href, 1, changed);
    return changed;
  }

  #count(href: string, by: 1 | -1, changed: string[]): void {
    const was = this.has(href);
    const count = (this.#counts.get(href) ?? 0) + by;
    if (count > 0) this.#counts.set(href, count);
    else this.#counts.delete(href);
    if (was !== this.has(href)) changed.push(href);
  }
}

const none: ReadonlySet<string> = new Set();

/** The addresses in a note's commented-out buttons that could be a talk's, each once. */
export function addressesInComments(note: Note | undefined): ReadonlySet<string> {
  let found: Set<string> | undefined;
  for (const { commentedOut, href, kind } of note?.buttons ?? []) {
    if (commentedOut && kind !== 'other' && !isPlaceholderAddress(href)) (found ??= new Set()).add(href);
  }
  return found ?? none;
}
