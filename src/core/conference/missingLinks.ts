import type { Note } from '../note/note';
import type { ExampleAddresses } from './exampleAddresses';
import { linkTo, linkWords } from './talkLinks';

/** Something about a talk's video and about its slides. */
export interface LinkFlags {
  readonly video: boolean;
  readonly slides: boolean;
}

export const noLinks: LinkFlags = { video: false, slides: false };

/** How many notes of a section keep a link of each kind. */
export class HabitCount {
  #video = 0;
  #slides = 0;

  /** Takes a note's habits in, or with `-1` out. */
  count({ video, slides }: LinkFlags, by: 1 | -1): void {
    if (video) this.#video += by;
    if (slides) this.#slides += by;
  }

  get kept(): LinkFlags {
    return { video: this.#video > 0, slides: this.#slides > 0 };
  }
}

export function sameLinks(a: LinkFlags, b: LinkFlags): boolean {
  return a.video === b.video && a.slides === b.slides;
}

/**
 * What a note lacks: a way to the talk's video, a way to its slides. What counts as a way, `talkLinks` says.
 * @param examples addresses that count as none
 */
export function missingLinks(note: Note, examples?: ExampleAddresses): LinkFlags {
  const lacks = (kind: 'video' | 'slides') => linkTo(note, kind, examples) === undefined;
  return flags(lacks('video'), lacks('slides'));
}

/**
 * In a Hugo site every session is a talk, but a page directly under the home page (`lessons-learned.md`, `about.md`)
 * only if it has a button for a video or slides: talks stand in days, and such a page would be marked for ever.
 */
export function isTalkOfSite(note: Note, directlyUnderHome: boolean): boolean {
  return !directlyUnderHome || note.buttons.some(({ kind }) => kind === 'video' || kind === 'slides');
}

/**
 * Which links a note of a plain conference keeps or means to keep: a button, an address in the front matter, a link
 * that is called `Slides` or `Video`, a TODO that asks for one. Where no note of a section keeps slides, to mark all of
 * them for the lack would be noise. A link within a sentence to some video is no habit.
 */
export function linkHabits(note: Note): LinkFlags {
  const labels = [
    ...note.links.map(({ text }) => text),
    ...note.todos.filter(({ kind }) => kind === 'link').map(({ hint, text }) => hint || text),
  ];
  const has = (kind: 'video' | 'slides') =>
    note.buttons.some((button) => button.kind === kind) ||
    note.frontMatter.links.some((link) => link.kind === kind) ||
    labels.some((label) => label.length <= longestLabel && linkWords[kind].test(label));
  return flags(has('video'), has('slides'));
}

/** `Video of the talk` is a label, a sentence in which a video occurs is none. */
const longestLabel = 24;

const allFlags: readonly LinkFlags[] = [
  noLinks,
  { video: true, slides: false },
  { video: false, slides: true },
  { video: true, slides: true },
];

/** One object for each pair of values: thousands of sessions share four. */
function flags(video: boolean, slides: boolean): LinkFlags {
  return allFlags[Number(video) + 2 * Number(slides)] ?? noLinks;
}
