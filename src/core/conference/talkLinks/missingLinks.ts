import { noLinks, type LinkFlags, type NoteHabits } from '../habits/habits';
import { kindsCalled } from '../../note/talk/linkLabel';
import type { Note } from '../../note/note';
import { nameFirst } from '../../note/talk/persons';
import type { ExampleAddresses } from './exampleAddresses';
import type { GivenTalkLinks } from './givenLinks';
import { headingFitsName } from '../plain/plainTitle';
import { linkTo } from './talkLinks';

/**
 * What a note lacks: a way to the talk's video, a way to its slides. What counts as a way, `talkLinks` says.
 * @param examples addresses that count as none
 * @param given what the page of its section says of its talk
 */
export function missingLinks(note: Note, examples?: ExampleAddresses, given: GivenTalkLinks = {}): LinkFlags {
  const lacks = (kind: 'video' | 'slides') =>
    linkTo(note, kind, examples) === undefined && given[kind] === undefined;
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
 * that is called `Slides` or `Video`, there or on the page of its section, a TODO that asks for one. Where few notes of a
 * section keep slides, to mark the others for the lack would be noise. A mere address of a video is no habit, and neither is
 * a link within a sentence.
 */
export function noteHabits(note: Note, name: string, given: GivenTalkLinks | undefined): NoteHabits {
  const wanted = note.todos.filter(({ kind }) => kind === 'link').map(({ hint, text }) => hint || text);
  const has = (kind: 'video' | 'slides') =>
    note.buttons.some((button) => button.kind === kind) ||
    note.frontMatter.links.some((link) => link.kind === kind) ||
    note.talk?.links.some((link) => link.kind === kind && link.called && link.alone) === true ||
    given?.[kind] !== undefined ||
    wanted.some((words) => kindsCalled(words).includes(kind));
  const title = note.talk?.headings[0] ?? note.talk?.first?.words ?? '';
  const fits = headingFitsName(note, name);
  return {
    video: has('video'),
    slides: has('slides'),
    nameFirst: nameFirst(title) !== undefined,
    headingApart: fits === false,
    headingFits: fits === true,
  };
}

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
