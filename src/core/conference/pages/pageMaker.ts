import type { CascadeTarget } from '../../hugo/cascades';
import { menuDates } from '../hugo/menuOrder';
import type { MenuKeys } from '../hugo/menuOrder';
import { menuTitle } from '../hugo/menuTitle';
import type { Note } from '../../note/note';
import type { FrontMatter } from '../../frontMatter/frontMatter';
import { notBuilt, type LeftOut, type Section } from '../conference';
import type { ConferenceRules } from './conferenceRules';
import { effectiveFrontMatter, effectiveNote } from './effectiveNote';
import type { Folder, NoteFile, Slot } from './folder';
import { noHabits, noLinks } from '../habits/habits';
import { sumOf, totalsOfNote, totalsOfSession } from './totals';
import type { PageSettings } from './pageSettings';

/** Makes the session of `file`, which stands in the section of `owner`. */
export function makeSession(
  file: NoteFile,
  owner: Folder,
  settings: PageSettings,
): NonNullable<NoteFile['slot']> {
  const { rules } = settings;
  const { note, place, path, uri } = file;
  const bundle = place.role === 'leaf';
  const names = bundle ? place.folders : [...place.folders, place.name];
  const known = effectiveNote(note, owner, names, settings);
  const leftOut = file.displaced ?? rules.leftOut(known, settings.now(), 'page');
  const { given } = file;
  const talks = rules.talks(note);
  // Of several talks each has its own links.
  const missing =
    talks.length > 0
      ? noLinks
      : rules.missing(note, owner.parent === undefined, owner.keptHabits, settings.examples, given);
  const name = bundle ? (place.folders.at(-1) ?? place.name) : place.name;
  const title = rules.pageTitle(known, name, {
    numbered: rules.usesNames && owner.numbering.files,
    isFolderPage: false,
    habits: owner.keptHabits,
  });
  const talk = rules.talk(note, name, title, owner.keptHabits);
  const weight = known.frontMatter.weight?.value ?? 0;
  const totals = totalsOfSession(note, missing, leftOut, talks);
  return {
    page: {
      kind: 'session',
      id: uri,
      path,
      title,
      menuTitle: menuTitle(title, known.frontMatter),
      weight,
      leftOut,
      note,
      totals,
      bundle,
      missing,
      ...(given !== undefined && { given }),
      ...(talk !== undefined && { talk }),
      ...(talks.length > 0 && { talks }),
    },
    keys: {
      weight,
      ...menuDates(known.frontMatter),
      title: known.frontMatter.title?.value ?? title,
      linkTitle: title,
      // A file without a page of its own has no address: its own path tells it from the page that has it.
      path: file.displaced === undefined ? addressOf(names, rules) : path,
    },
  };
}

/** Makes the section of `folder` with the children that stand in its slots. */
export function makeSection(folder: Folder, settings: PageSettings): Slot<Section> {
  const { rules, now } = settings;
  const file = folder.ownFile;
  const note = file?.note;
  const known = knownSection(folder, settings);
  const title = sectionTitle(folder, known, settings);
  const weight = known.frontMatter.weight?.value ?? 0;
  const children = folder.slots.map(({ page }) => page);
  const page: Section = {
    kind: 'section',
    id: folder.uri + settings.idSuffix,
    folder: folder.uri,
    path: file?.path ?? folder.path,
    title,
    menuTitle: menuTitle(title, known.frontMatter),
    weight,
    leftOut: leftOutOfSection(
      folder,
      leftOutWithTitle(known, title, rules, now(), folder.parent === undefined ? 'home' : 'section'),
    ),
    note,
    totals: sumOf([
      ...(note === undefined ? [] : [totalsOfNote(note)]),
      ...children.map(({ totals }) => totals),
    ]),
    children,
  };
  return { page, keys: sectionKeys(folder, page, settings) };
}

/**
 * What decides a section's place. A section without any date of its own has the newest date below it.
 * [Hugo: hugolib/content_map_page_assembler.go, applyAggregates]
 */
export function sectionKeys(folder: Folder, { title, weight }: Section, settings: PageSettings): MenuKeys {
  const { frontMatter } = knownSection(folder, settings);
  const dates = menuDates(frontMatter);
  const undated = dates.date === undefined && dates.expiryDate === undefined;
  return {
    weight,
    ...dates,
    date: undated ? newestDate(folder.slots) : dates.date,
    title: frontMatter.title?.value ?? title,
    linkTitle: title,
    path: addressOf(folder.names, settings.rules),
  };
}

/** What Hugo knows of a section, whether it has a file or not. */
interface KnownSection {
  readonly note: Note | undefined;
  readonly frontMatter: FrontMatter;
}

function knownSection(folder: Folder, settings: PageSettings): KnownSection {
  const note = folder.ownFile?.note;
  if (note === undefined) return { note, frontMatter: effectiveFrontMatter(folder, settings) };
  const known = effectiveNote(note, folder, folder.names, settings);
  return { note: known, frontMatter: known.frontMatter };
}

/** The front matter that a section's page has for the order of what stands in it, too. */
export function sectionNote(folder: Folder, settings: PageSettings): Note | undefined {
  return knownSection(folder, settings).note;
}

function sectionTitle(
  folder: Folder,
  { note, frontMatter }: KnownSection,
  { rules, language }: PageSettings,
): string {
  if (folder.parent === undefined) return rules.homeTitle(note, language);
  const numbered = rules.usesNames && folder.parent.numbering.folders;
  if (note !== undefined)
    return rules.pageTitle(note, folder.name, { numbered, isFolderPage: true, habits: noHabits });
  return frontMatter.linkTitle ?? frontMatter.title?.value ?? rules.folderTitle(folder.name, numbered);
}

/** A section without a file has a title that Hugo makes of its folder's name; what it inherits may hide it. */
function leftOutWithTitle(
  { note, frontMatter }: KnownSection,
  title: string,
  rules: ConferenceRules,
  now: number,
  kind: CascadeTarget['kind'],
): LeftOut | undefined {
  if (note !== undefined) return rules.leftOut(note, now, kind);
  return rules.leftOutOfFolder?.({ ...frontMatter, linkTitle: title }, now, kind);
}

/** The home page is no entry of the menu: only what keeps it from being read or built counts. */
function leftOutOfSection(folder: Folder, leftOut: LeftOut | undefined): LeftOut | undefined {
  return folder.parent !== undefined || leftOut === 'unreadable' || leftOut === 'disabled'
    ? leftOut
    : undefined;
}

function newestDate(slots: readonly Slot[]): number | undefined {
  let newest: number | undefined;
  for (const {
    page: { leftOut },
    keys,
  } of slots) {
    // The date of a page that is not there does not count.
    const isThere = leftOut === undefined || (leftOut !== 'unreadable' && !notBuilt.has(leftOut));
    if (keys.date === undefined || !isThere) continue;
    if (newest === undefined || keys.date > newest) newest = keys.date;
  }
  return newest;
}

function addressOf(names: readonly string[], { comparable }: ConferenceRules): string {
  return names.map(comparable).join('/');
}
