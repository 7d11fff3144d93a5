import type { Note } from '../note/note';
import { linkTo, linkWords } from './talkLinks';

/** Something about a talk's video and about its slides. */
export interface LinkFlags {
  readonly video: boolean;
  readonly slides: boolean;
}

export const noLinks: LinkFlags = { video: false, slides: false };

/** What a note lacks: a way to the talk's video, a way to its slides. What counts as a way, `talkLinks` says. */
export function missingLinks(note: Note): LinkFlags {
  return { video: linkTo(note, 'video') === undefined, slides: linkTo(note, 'slides') === undefined };
}

/**
 * In a Hugo site every session is a talk, but a page directly under the home page (`lessons-learned.md`, `about.md`)
 * only if it has a button for a video or slides: talks stand in days, and such a page would be marked for ever.
 */
export function isTalkOfSite(note: Note, directlyUnderHome: boolean): boolean {
  return !directlyUnderHome || note.buttons.some(({ kind }) => kind === 'video' || kind === 'slides');
}

/**
 * Which links this writer keeps, told by a note of a plain conference: by a button, an address in the front matter, a
 * link that is called so, or a TODO that asks for a link. Where no note of the conference keeps slides, to mark every
 * note for its lack would be noise.
 */
export function linkHabits(note: Note): LinkFlags {
  const labels = [
    ...note.links.map(({ text }) => text),
    ...note.todos.filter(({ kind }) => kind === 'link').map(({ hint, text }) => `${hint} ${text}`),
  ];
  const has = (kind: 'video' | 'slides') =>
    note.buttons.some((button) => button.kind === kind) ||
    note.frontMatter.links.some((link) => link.kind === kind) ||
    labels.some((label) => linkWords[kind].test(label));
  return { video: has('video'), slides: has('slides') };
}
