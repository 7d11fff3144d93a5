import type { Conference } from '../conference/conference';
import { walkPages } from '../conference/pages/walkPages';
import type { Note } from '../note/note';
import type { NoteReading } from '../note/parseNote';
import { checkAcross } from './across/checkAcross';
import { checkConference, dependents, type ConferenceCheckOptions } from './across/checkConference';
import { CheckedText } from './checkedText';
import { isHtml, refusedPages } from './contentFiles';
import { byPlace, checkNote, type NoteCheckOptions } from './checkNote';
import type { Finding, Found } from './finding';
import { namesOfFiles, otherNamesOfFiles } from './site/namesOfFiles';
import { SitePages } from './site/notePages';
import { isPicture } from './site/pictureUse';
import { placesIn } from './site/pagePlaces';
import { PlaceLinks } from './site/placeLinks';
import { sharedPartOf } from './across/sharedPart';
import { silenceIn, unsilenced, type Silence } from './silence/silence';
import type { SiteFacts } from './site/siteFacts';

/** What everything is judged by. */
export interface Grounds extends ConferenceCheckOptions {
  readonly site: SiteFacts;
  /** The paths of files that are no notes, from the conference's root on. */
  readonly files: ReadonlySet<string>;
  readonly now: () => number;
}

interface CheckedNote {
  readonly own: readonly Found[];
  readonly silence: Silence | undefined;
  /** Of pictures in HTML and shortcodes, in lower case. */
  readonly names: readonly string[];
}

/**
 * The findings of one conference on its way from snapshot to snapshot. It says which notes are to be looked at, and
 * somebody else reads their texts: what was changed costs what it depends on, and not the conference.
 */
export class ConferenceChecker {
  #conference: Conference;
  #grounds: Grounds;
  #sitePages: readonly SitePages[] | undefined;
  #mustCompare = true;
  readonly #notes = new Map<string, CheckedNote>();
  /** What comparison found, by the note's URI. */
  readonly #shared = new Map<string, readonly Finding[]>();
  readonly #placeLinks = new PlaceLinks();

  constructor(conference: Conference, grounds: Grounds) {
    this.#conference = conference;
    this.#grounds = grounds;
  }

  get site(): SiteFacts {
    return this.#grounds.site;
  }

  /** Of the notes that have been looked at. */
  get uris(): Iterable<string> {
    return this.#notes.keys();
  }

  /** Of files that are no notes and of which something is found. */
  get fileUris(): Iterable<string> {
    return [...this.#shared.keys()].filter((uri) => this.#conference.find(uri) === undefined);
  }

  /** Goes on to the next snapshot. @returns the notes that are to be looked at again, the changed ones apart */
  follow(after: Conference, changed: ReadonlySet<string>): 'all' | ReadonlySet<string> {
    const before = this.#conference;
    this.#conference = after;
    const others = dependents(before, after);
    if (others === 'all') {
      this.#sitePages = undefined;
      this.#mustCompare = true;
    } else for (const pages of this.#sitePages ?? []) pages.follow(after, changed);
    for (const uri of changed) {
      this.#mustCompare ||= sharedPartOf(before.find(uri)) !== sharedPartOf(after.find(uri));
    }
    return others === 'all' ? others : new Set([...others, ...this.#linkingTo(before, changed)]);
  }

  /** The notes that link to places in those of which the places are others now. */
  *#linkingTo(before: Conference, changed: ReadonlySet<string>): Generator<string> {
    for (const uri of changed) {
      const linking = this.#placeLinks.linkingTo(uri);
      if (linking === undefined) continue;
      const [old, now] = [before, this.#conference].map((each) => placesOf(each.find(uri)?.note, this.site));
      if (old !== now) yield* linking;
    }
  }

  /** Judges by something else: everything is to be looked at again. */
  judgeBy(grounds: Grounds): void {
    this.#grounds = grounds;
    this.#sitePages = undefined;
    this.#mustCompare = true;
  }

  /**
   * Takes in that files beside the notes came or went.
   * @param names their last names, in lower case
   * @returns the notes that are to be looked at again
   */
  takeFiles(files: ReadonlySet<string>, names: ReadonlySet<string>): 'all' | ReadonlySet<string> {
    const hadPictures = this.#pages.some((each) => each.hasPictures);
    this.#grounds = { ...this.#grounds, files };
    this.#sitePages = undefined;
    // Where a picture can be moved to depends on which files are there.
    this.#mustCompare ||= [...names].some((name) => isPicture(name) || isHtml(name));
    if (this.#pages.some((each) => each.hasPictures) !== hadPictures) return 'all';
    const uris = new Set<string>();
    for (const { note } of walkPages(this.#conference)) {
      if (note === undefined) continue;
      const named = [...namesOfFiles(note), ...(this.#notes.get(note.uri)?.names ?? [])];
      if (named.some((name) => names.has(name))) uris.add(note.uri);
    }
    return uris;
  }

  /** @param reading of the note, by the rules of the conference; undefined where it is gone */
  check(uri: string, reading: NoteReading | undefined): void {
    this.#placeLinks.forget(uri);
    if (reading === undefined || this.#conference.find(uri)?.note === undefined) {
      this.#notes.delete(uri);
      this.#shared.delete(uri);
      return;
    }
    const text = reading.written;
    const own = checkNote(
      reading,
      this.#optionsFor(uri, (target) => this.#placeLinks.add(uri, target)),
    ).map(withoutFixes);
    this.#notes.set(uri, { own, silence: silenceIn(text), names: otherNamesOfFiles(text) });
  }

  /** Whether something changed since the notes were compared with each other that may have another outcome. */
  get mustCompare(): boolean {
    return this.#mustCompare;
  }

  /** Compares all notes with each other. @returns those of which something else is found now */
  compare(): ReadonlySet<string> {
    const beside = checkConference(this.#conference, this.#grounds);
    const across = checkAcross(this.#conference, this.#grounds);
    const { files, site, severities } = this.#grounds;
    const pages = refusedPages(this.#conference, files, site, severities);
    this.#mustCompare = false;
    const changed = new Set<string>();
    for (const uri of new Set([
      ...this.#shared.keys(),
      ...beside.keys(),
      ...across.keys(),
      ...pages.keys(),
    ])) {
      const findings = [beside, across, pages].flatMap((each) => each.get(uri) ?? []);
      if (wordsOf(findings) === wordsOf(this.#shared.get(uri) ?? [])) continue;
      changed.add(uri);
      if (findings.length === 0) this.#shared.delete(uri);
      else this.#shared.set(uri, findings);
    }
    return changed;
  }

  findingsOf(uri: string): readonly Found[] {
    const checked = this.#notes.get(uri);
    if (checked === undefined) {
      // Before a note itself was read, nobody knows what it silences; other files silence nothing.
      const isNote = this.#conference.find(uri) !== undefined;
      return isNote ? [] : (this.#shared.get(uri) ?? []).map(withoutFixes);
    }
    const shared = unsilenced(checked.silence, this.#shared.get(uri) ?? []).map(withoutFixes);
    return shared.length === 0 ? checked.own : [...checked.own, ...shared].sort(byPlace);
  }

  /** A text of a note, with all that is wrong in it and the ways to mend it. */
  read(reading: NoteReading): CheckedText {
    const { note } = reading;
    const page = this.#conference.find(note.uri);
    // The ranges, also those of fixes in other notes, hold as long as all notes say what they said when compared.
    const isSame =
      !this.#mustCompare &&
      page?.note !== undefined &&
      sharedPartOf({ ...page, note }) === sharedPartOf(page);
    const shared = isSame ? this.#shared.get(note.uri) : undefined;
    return new CheckedText(reading, this.#optionsFor(note.uri), shared);
  }

  get #pages(): readonly SitePages[] {
    const { trees } = this.#conference;
    return (this.#sitePages ??= trees.map(
      (tree) => new SitePages(this.#conference, tree, this.#grounds.files),
    ));
  }

  /** @param onDidAsk as in `SitePages.of` */
  #optionsFor(uri: string, onDidAsk?: (uri: string) => void): NoteCheckOptions {
    const { site, severities, now } = this.#grounds;
    const pages = this.#pages.find((each) => each.has(uri))?.of(uri, onDidAsk);
    return { site, pages, now: now(), ...(severities === undefined ? {} : { severities }) };
  }
}

function placesOf(note: Note | undefined, site: SiteFacts): string {
  const places = note && placesIn(note, site);
  return places === undefined ? '' : JSON.stringify([...places]);
}

function wordsOf(findings: readonly Finding[]): string {
  return findings.length === 0
    ? ''
    : JSON.stringify(findings.map((each) => [withoutFixes(each), each.fixes]));
}

/** Fixes hold the text that they were made for; who wants some asks for those of the text of that moment. */
function withoutFixes({ code, severity, breaksBuild, message, range }: Finding): Found {
  return { code, severity, breaksBuild, message, range };
}
