/** A recording or the slides of a talk, as a list has them. */
export interface ListedLink {
  readonly kind: 'video' | 'slides';
  /** As a button can have it: http or https without tracking, or the path of a file. */
  readonly url: string;
  /** What the list calls it; empty where it only has the address. */
  readonly title: string;
  /** The id of the event that it belongs to, where the list is a schedule. */
  readonly event?: string | undefined;
}

/** What a shape of list has in it, before anything is left out. */
export interface ListedEntry {
  readonly url: string;
  readonly title: string;
  /** Where the list itself says it. */
  readonly kind?: 'video' | 'slides' | undefined;
  /** As in {@link ListedLink}. */
  readonly event?: string;
}

/**
 * Reads one shape of list. Shapes are told by what a text says, not by its file's name.
 * @returns undefined where the text has another shape
 */
export type ListShape = (text: string) => readonly ListedEntry[] | undefined;
