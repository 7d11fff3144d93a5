import type { MenuKeys, MenuOrder } from '../hugo/menuOrder';
import type { PagePlace } from '../../hugo/pagePaths';
import type { Note } from '../../note/note';
import type { LeftOut, Page, Section, Session } from '../conference';
import type { GivenTalkLinks } from '../talkLinks/givenLinks';
import type { NoteHabits } from '../habits/habits';
import { HabitCount, noHabits } from '../habits/habits';
import { numbersAreOrder } from '../plain/plainName';

/** A page and what decides its place among its siblings. */
export interface Slot<P extends Page = Page> {
  readonly page: P;
  readonly keys: MenuKeys;
}

/** A note's file with its part in the tree. The tree changes it; the pages made of it do not change. */
export class NoteFile {
  /** The folder in whose section the file's page stands, or whose section it speaks for. */
  owner: Folder | undefined;
  /** The page made of it, while nothing that it depends on has changed; undefined for a section's own file. */
  slot: Slot<Session> | undefined;
  /** Why its place alone, whatever its text says, keeps it from being a page of the site. */
  displaced: LeftOut | undefined;

  constructor(
    readonly path: string,
    readonly uri: string,
    readonly place: PagePlace,
    public note: Note,
    /** What the note tells about the links that its section's notes keep. */
    public habits: NoteHabits,
    /** Links of its talk that pages of sections have. */
    public given?: GivenTalkLinks | undefined,
  ) {}
}

/** A folder of one language's files, with the section last made of it. */
export class Folder {
  readonly folders = new Map<string, Folder>();
  /** By comparable name: the files that claim to be that page, the one that has it first. */
  readonly files = new Map<string, NoteFile[]>();
  readonly branches: NoteFile[] = [];
  readonly leaves: NoteFile[] = [];

  /** The section's children in the order of the menu. */
  slots: Slot[] = [];
  slot: Slot<Section> | undefined;
  order: MenuOrder | undefined;
  /** Of its sessions' notes. */
  habits = new HabitCount();
  /** What of `habits` the sessions were made with. */
  keptHabits = noHabits;
  /** Whether numbers in front of names are their order, as the pages were made with it. */
  madeWith: Numbering = { files: false, folders: false };

  /** Files or folders came, went or changed their part since the section was made. */
  restructured = true;
  /** The section's own note changed since. */
  ownNoteChanged = false;
  /** Pages of the section that were made anew since: old page to new. */
  readonly exchanges = new Map<Slot, Slot>();

  #numbering: Numbering | undefined;

  /** @param names of the folders from home to this one, as written; none for home. */
  constructor(
    readonly parent: Folder | undefined,
    readonly names: readonly string[],
    readonly path: string,
    readonly uri: string,
  ) {}

  /** Whether numbers in front of its files' and its folders' names are their order. */
  get numbering(): Numbering {
    this.#numbering ??= numberingOf(this);
    return this.#numbering;
  }

  /** To be called where files or folders came or went. */
  forgetNames(): void {
    this.#numbering = undefined;
  }

  get name(): string {
    return this.names.at(-1) ?? '';
  }

  get depth(): number {
    return this.names.length;
  }

  get isEmpty(): boolean {
    return this.folders.size + this.files.size + this.branches.length + this.leaves.length === 0;
  }

  /** True for a leaf bundle's folder. The content folder itself is home, whatever lies in it. */
  get isBundle(): boolean {
    return this.leaves.length > 0 && this.parent !== undefined;
  }

  get isWithinBundle(): boolean {
    return this.parent !== undefined && (this.parent.isBundle || this.parent.isWithinBundle);
  }

  /** The file that speaks for the folder where it is a section. */
  get ownFile(): NoteFile | undefined {
    return this.branches[0] ?? (this.parent === undefined ? this.leaves[0] : undefined);
  }
}

/** Whether numbers in front of names are their order. */
export interface Numbering {
  readonly files: boolean;
  readonly folders: boolean;
}

function numberingOf({ files, folders }: Folder): Numbering {
  const names = [...files.values()].flatMap(([file]) => file?.place.name ?? []);
  const together = numbersAreOrder([...names, ...folders.keys()]);
  return { files: together || numbersAreOrder(names), folders: together || numbersAreOrder(folders.keys()) };
}
