import { folderOf, joinPath } from '../../hugo/linkPages';
import { decodePath, splitHref } from '../../hugo/resolveLink';
import type { Note } from '../../note/note';
import type { GivenLink } from '../../note/talk/talkLinkReader';

/** Links of a talk that another page than its note has. */
export interface GivenTalkLinks {
  readonly video?: string;
  readonly slides?: string;
}

interface Giver {
  readonly path: string;
  readonly kind: GivenLink['kind'];
  readonly href: string;
}

/** The links that pages of sections give to notes: their lists and tables have them beside a link to the note. */
export class GivenLinks {
  readonly #byNote = new Map<string, readonly Giver[]>();

  /** What is given to the note at a path: of each kind the first by the path of its giver. */
  to(path: string): GivenTalkLinks | undefined {
    const givers = this.#byNote.get(path);
    if (givers === undefined) return undefined;
    const of = (kind: GivenLink['kind']) => givers.find((each) => each.kind === kind)?.href;
    const [video, slides] = [of('video'), of('slides')];
    return { ...(video !== undefined && { video }), ...(slides !== undefined && { slides }) };
  }

  /**
   * Takes a section's page in for what it was before; undefined for one that comes or goes.
   * @param path of the page, from the conference's root
   * @returns the paths of the notes that are given something else than before
   */
  exchange(path: string, before: Note | undefined, after: Note | undefined): readonly string[] {
    const out = before?.talk?.given ?? [];
    const into = after?.talk?.given ?? [];
    if (out.length + into.length === 0) return [];
    const folder = folderOf(path);
    const taken = new Set(out.map(({ note }) => targetOf(note, folder)));
    for (const note of taken) {
      const left = (this.#byNote.get(note) ?? []).filter((giver) => giver.path !== path);
      if (left.length > 0) this.#byNote.set(note, left);
      else this.#byNote.delete(note);
    }
    const added = new Map<string, Giver[]>();
    for (const { note, kind, href } of into) {
      const target = targetOf(note, folder);
      const givers = added.get(target);
      if (givers === undefined) added.set(target, [{ path, kind, href }]);
      else givers.push({ path, kind, href });
    }
    for (const [note, givers] of added) {
      const all = [...(this.#byNote.get(note) ?? []), ...givers];
      // Stable: a page's own stay in their order.
      this.#byNote.set(
        note,
        all.sort((a, b) => (a.path === b.path ? 0 : a.path < b.path ? -1 : 1)),
      );
    }
    return [...new Set([...taken, ...added.keys()])];
  }
}

/** The path that an address of a note leads to: from the page's folder, with a leading `/` from the root. */
function targetOf(href: string, folder: string): string {
  const path = decodePath(splitHref(href).path);
  return joinPath(path.startsWith('/') ? '' : folder, path);
}
