import type { Cascade, CascadeTarget } from '../../hugo/cascades';
import type { MenuOrder } from '../hugo/menuOrder';
import type { PagePlace } from '../../hugo/pagePaths';
import type { Note } from '../../note/note';
import type { FrontMatter } from '../../frontMatter/frontMatter';
import type { LeftOut } from '../conference';
import type { ExampleAddresses } from '../talkLinks/exampleAddresses';
import type { GivenTalkLinks } from '../talkLinks/givenLinks';
import type { LinkFlags, NoteHabits } from '../habits/habits';
import type { SessionTalk, TalkInFile } from '../talk';

interface ConferenceLanguage {
  readonly code: string;
  readonly name: string;
}

/** What differs between a Hugo site and a folder of plain notes: the rules by which files become pages. */
export interface ConferenceRules {
  /** At least one; the first is the default. */
  readonly languages: readonly ConferenceLanguage[];
  /** The conference's name where its settings give one. */
  readonly title: string | undefined;
  /** The place of the file at `path` (relative to the root); undefined where it is no note. */
  place(path: string): PagePlace | undefined;
  /** The form in which names of folders and files are compared. */
  readonly comparable: (name: string) => string;
  /** Whether a folder is a section. `depth` is 0 for home, 1 for the folders in it. */
  isSection(depth: number, hasOwnPage: boolean): boolean;
  /** The shown title of a page: of its note, or what stands in for it. */
  pageTitle(note: Note, name: string, among: NamePlace): string;
  /** What the note of a session says of its talk; undefined where front matter alone says it. */
  talk(note: Note, name: string, title: string, habits: NoteHabits): SessionTalk | undefined;
  /** The talks of a note that holds several; none for one that holds one. */
  talks(note: Note): readonly TalkInFile[];
  /**
   * The title of a section that has no note of its own.
   * @param numbered see {@link NamePlace}
   */
  folderTitle(name: string, numbered: boolean): string;
  homeTitle(note: Note | undefined, language: string): string;
  /** Of files that claim the same page, the one that has it stands first. */
  precedence(a: PathAndPlace, b: PathAndPlace): number;
  /** What becomes of a file whose page another one has: left out for a reason, or a page of its own. */
  readonly beaten: LeftOut | undefined;
  /** Values that the site gives to all of its pages; none without it. */
  readonly cascades?: readonly Cascade[];
  /** Whether a page's own cascade counts for itself where it is no section. */
  readonly pagesCascade?: boolean;
  leftOut(note: Note, now: number, kind: CascadeTarget['kind']): LeftOut | undefined;
  /** The same for a section without a note, which never lacks a title; never without it. */
  leftOutOfFolder?(inherited: FrontMatter, now: number, kind: CascadeTarget['kind']): LeftOut | undefined;
  /** @param paths of the pages that are to be put in order */
  order(section: Note | undefined, language: string, paths: () => readonly string[]): MenuOrder;
  /** Whether what a page is called depends on the names around it. */
  readonly usesNames: boolean;
  /** What a session lacks. `habits` are those of the section that it stands in. */
  missing(
    note: Note,
    directlyUnderHome: boolean,
    habits: NoteHabits,
    examples: ExampleAddresses,
    given: GivenTalkLinks | undefined,
  ): LinkFlags;
  /** What a note tells about the links that its section's notes keep. */
  habits(note: Note, name: string, given: GivenTalkLinks | undefined): NoteHabits;
}

/** Where a name stands. */
interface NamePlace {
  /** Whether numbers in front of the names around it are their order, and no part of titles. */
  readonly numbered: boolean;
  /** The page speaks for its folder, and the name is the folder's. */
  readonly isFolderPage: boolean;
  /** Of the section that it stands in. */
  readonly habits: NoteHabits;
}

export interface PathAndPlace {
  readonly path: string;
  readonly place: PagePlace;
}
