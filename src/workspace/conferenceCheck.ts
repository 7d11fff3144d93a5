import * as vscode from 'vscode';
import { checkConference, dependents } from '../core/checks/checkConference';
import { CheckedText } from '../core/checks/checkedText';
import { byPlace, checkNote, type NoteCheckOptions } from '../core/checks/checkNote';
import type { Finding, Found } from '../core/checks/finding';
import { sharedPartOf } from '../core/checks/sharedPart';
import { SitePages } from '../core/checks/notePages';
import { silenceIn, unsilenced, type Silence } from '../core/checks/silence';
import { siteFacts, type SiteFacts } from '../core/checks/siteFacts';
import type { Conference } from '../core/conference/conference';
import { walkPages } from '../core/conference/walkPages';
import { namesOfFiles } from '../core/checks/namesOfFiles';
import { parseNote } from '../core/note/parseNote';
import { Disposable } from '../host/disposable';
import type { Log } from '../host/log';
import { readCheckSettings, type CheckSettings } from './checkSettings';
import type { ConferenceUpdate } from './notes';
import type { NoteText } from './noteText';
import { readNote } from './readNote';
import { SiteFiles } from './siteFiles';

/** Notes that are checked before the extension host gets to do something else. */
const sliceSize = 64;

interface CheckedNote {
  readonly own: readonly Found[];
  readonly silence: Silence | undefined;
}

/** The findings of one conference on its way from snapshot to snapshot, in steps that do not block. */
export class ConferenceCheck extends Disposable {
  readonly #root: vscode.Uri;
  readonly #log: Log;
  readonly #files: SiteFiles;
  #settings: CheckSettings;
  #conference: Conference;
  #sources: Awaited<ReturnType<SiteFiles['takeNews']>>['sources'];
  #site: SiteFacts | undefined;
  #pages: readonly SitePages[] | undefined;
  /** The snapshot whose notes were compared with each other last. */
  #compared: Conference | undefined;
  #mustCompare = true;
  readonly #notes = new Map<string, CheckedNote>();
  /** What comparison found, by the note's URI. */
  readonly #shared = new Map<string, readonly Finding[]>();
  readonly #urgent = new Set<string>();
  readonly #waiting = new Set<string>();

  /** @param onDidTouch hears that files around the notes changed and a step is due */
  constructor(conference: Conference, log: Log, onDidTouch: () => void) {
    super();
    this.#root = vscode.Uri.parse(conference.id, true);
    this.#log = log;
    this.#conference = conference;
    this.#settings = readCheckSettings(this.#root, log);
    this.#files = this.register(new SiteFiles(conference, onDidTouch));
    this.#waitForAll();
  }

  /** What is known of the site; undefined before the first step. */
  get site(): SiteFacts | undefined {
    return this.#site;
  }

  /** Of the notes that have been looked at. */
  get uris(): Iterable<string> {
    return this.#notes.keys();
  }

  /** Whether every note has been looked at as it is now. */
  get isDone(): boolean {
    return this.#urgent.size === 0 && this.#waiting.size === 0 && !this.#files.hasNews;
  }

  /** Goes on to the next snapshot: only what changed, and what depends on that, is looked at again. */
  take(after: Conference, uris: ConferenceUpdate['uris']): void {
    const before = this.#conference;
    this.#conference = after;
    this.#files.follow(after);
    const others = dependents(before, after);
    if (others === 'all') {
      this.#pages = undefined;
      this.#mustCompare = true;
      this.#waitForAll();
    } else {
      for (const pages of this.#pages ?? []) pages.follow(after, uris);
      for (const uri of others) this.#urgent.add(uri);
    }
    for (const uri of uris) {
      this.#urgent.add(uri);
      this.#mustCompare ||= sharedPartOf(before.find(uri)) !== sharedPartOf(after.find(uri));
    }
  }

  /** After a change of settings: everything may come out otherwise. */
  readSettings(): void {
    this.#settings = readCheckSettings(this.#root, this.#log);
    this.#site = undefined;
    this.#compared = undefined;
    this.#mustCompare = true;
    this.#waitForAll();
  }

  /** Does a part of what is to be done. @returns the findings of the notes that have others now */
  async step(): Promise<ReadonlyMap<string, readonly Found[]>> {
    if (this.#files.hasNews) await this.#takeNews();
    const looked = this.#mustCompare ? this.#compare() : new Set<string>();
    for (const uri of await this.#checkSlice()) looked.add(uri);
    return new Map([...looked].map((uri) => [uri, this.#findingsOf(uri)]));
  }

  /** A note's text of this moment with all that is wrong in it and the fixes; undefined before the first step. */
  read({ uri, text, note }: NoteText): CheckedText | undefined {
    const key = uri.toString();
    const page = this.#conference.find(key);
    // What was compared is the snapshot: its ranges hold as long as the text says the same there.
    const isSame = page?.note !== undefined && sharedPartOf({ ...page, note }) === sharedPartOf(page);
    const options = this.#optionsFor(key);
    return options && new CheckedText(note, text, options, isSame ? this.#shared.get(key) : []);
  }

  #waitForAll(): void {
    for (const uri of this.#notes.keys()) this.#waiting.add(uri);
    for (const { note } of walkPages(this.#conference)) if (note !== undefined) this.#waiting.add(note.uri);
  }

  async #takeNews(): Promise<void> {
    const before = this.#pages;
    const { sources, names } = await this.#files.takeNews();
    if (sources !== undefined) {
      this.#sources = sources;
      this.#site = undefined;
      this.#waitForAll();
    }
    if (names?.size === 0) return;
    this.#pages = undefined;
    const hasPictures = (all: readonly SitePages[]) => all.some((each) => each.hasPictures);
    if (names === undefined || before === undefined || hasPictures(before) !== hasPictures(this.#sitePages()))
      this.#waitForAll();
    else this.#waitForNaming(names);
  }

  /** Notes whose links or images may lead to files of these names. */
  #waitForNaming(names: ReadonlySet<string>): void {
    for (const { note } of walkPages(this.#conference)) {
      if (note !== undefined && namesOfFiles(note).some((name) => names.has(name)))
        this.#urgent.add(note.uri);
    }
  }

  #sitePages(): readonly SitePages[] {
    const { trees } = this.#conference;
    return (this.#pages ??= trees.map((tree) => new SitePages(this.#conference, tree, this.#files.paths)));
  }

  #optionsFor(uri: string): NoteCheckOptions | undefined {
    const { severities, hugo } = this.#settings;
    const { kind } = this.#conference;
    if (this.#sources === undefined) return undefined;
    this.#site ??= siteFacts({ kind, ...this.#sources, hugo });
    const pages = this.#sitePages()
      .find((each) => each.has(uri))
      ?.of(uri);
    return { site: this.#site, pages, now: Date.now(), severities };
  }

  #compare(): Set<string> {
    const { severities, tagAliases } = this.#settings;
    const found = checkConference(this.#compared, this.#conference, { severities, tagAliases });
    this.#compared = this.#conference;
    this.#mustCompare = false;
    for (const [uri, findings] of found) {
      if (findings.length === 0) this.#shared.delete(uri);
      else this.#shared.set(uri, findings);
    }
    return new Set(found.keys());
  }

  async #checkSlice(): Promise<readonly string[]> {
    const uris = this.#nextSlice();
    const read = await Promise.all(
      uris.map(async (uri) => ({ uri, text: await readNote(vscode.Uri.parse(uri, true)) })),
    );
    for (const { uri, text } of read) {
      const page = this.#conference.find(uri);
      const options = this.#optionsFor(uri);
      if (text === undefined || page?.note === undefined || options === undefined) {
        this.#notes.delete(uri);
        this.#shared.delete(uri);
        continue;
      }
      const note = parseNote(uri, text, this.#conference.todoRules);
      const own = checkNote(note, text, options).map(withoutFixes);
      this.#notes.set(uri, { own, silence: silenceIn(text) });
    }
    return uris;
  }

  /** What was changed goes before what merely waits for its turn. */
  #nextSlice(): string[] {
    const slice: string[] = [];
    for (const set of [this.#urgent, this.#waiting]) {
      for (const uri of set) {
        if (slice.length >= sliceSize) return slice;
        set.delete(uri);
        if (!slice.includes(uri)) slice.push(uri);
      }
    }
    return slice;
  }

  #findingsOf(uri: string): readonly Found[] {
    const checked = this.#notes.get(uri);
    // Before a note itself was read, nobody knows what it silences.
    if (checked === undefined) return [];
    const shared = unsilenced(checked.silence, this.#shared.get(uri) ?? []).map(withoutFixes);
    return shared.length === 0 ? checked.own : [...checked.own, ...shared].sort(byPlace);
  }
}

/** Fixes hold the text that they were made for; who wants some asks for those of the text of that moment. */
function withoutFixes({ code, severity, breaksBuild, message, range }: Finding): Found {
  return { code, severity, breaksBuild, message, range };
}
