import { bringsNoPlaces } from '../../hugo/knownShortcodes';
import { areIdsOfShownText } from '../../hugo/renderingSettings';
import type { Note } from '../../note/note';
import { headingId } from '../../render/goldmark/headingIds';
import { writtenPlaces, type IdSource } from '../../render/places';
import type { SiteFacts } from './siteFacts';

const known = new WeakMap<
  Note,
  { readonly site: SiteFacts; readonly places: ReadonlySet<string> | undefined }
>();

/**
 * The ids that links to places in a note's page can have: those of its headings and title, and those that its HTML
 * gives. Undefined where the page may have others: shortcodes that take in files, or that only the site knows. What
 * cannot be told apart counts as a place. Worked out once for each reading of a note.
 */
export function placesIn(note: Note, site: SiteFacts): ReadonlySet<string> | undefined {
  const before = known.get(note);
  if (before?.site === site) return before.places;
  const places = readPlaces(note, site);
  known.set(note, { site, places });
  return places;
}

function placesOf(kind: SiteFacts['kind'], hugo: SiteFacts['hugo']): IdSource {
  return kind === 'plain' ? 'both' : areIdsOfShownText(hugo) ? 'shown' : 'written';
}

function readPlaces(
  note: Note,
  { kind, headingIds: type, hugo }: SiteFacts,
): ReadonlySet<string> | undefined {
  const { headings, shortcodes, frontMatter } = note;
  if (type === undefined || frontMatter.broken) return undefined;
  const isHugo = kind === 'hugo';
  if (isHugo && !shortcodes.every(bringsNoPlaces)) return undefined;
  // Hugo makes such an id of a word that it puts in the shortcode's place.
  if (isHugo && headings.some(({ text }) => text.includes('{{'))) return undefined;
  const titles = [frontMatter.title?.value, frontMatter.linkTitle].filter((each) => each !== undefined);
  return new Set([
    ...writtenPlaces(note, type, placesOf(kind, hugo)),
    ...titles.map((title) => headingId(title, type)),
  ]);
}
