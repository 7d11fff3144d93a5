import * as vscode from 'vscode';
import type { CheckedText } from '../../core/checks/checkedText';
import { ConferenceChecker, type Grounds } from '../../core/checks/conferenceChecker';
import type { Found } from '../../core/checks/finding';
import { isPicture, PictureUse, unusedPictures } from '../../core/checks/site/pictureUse';
import { areSameFacts, siteFacts, type SiteFacts } from '../../core/checks/site/siteFacts';
import type { Conference, Page } from '../../core/conference/conference';
import { walkPages } from '../../core/conference/pages/walkPages';
import type { NoteReading } from '../../core/note/parseNote';
import { Disposable } from '../../host/disposable';
import { inSlices, type InSlicesOptions } from '../../host/inSlices';
import type { Log } from '../../host/log';
import { readCheckSettings } from './checkSettings';
import { readNote } from '../conferences/readNote';
import { FolderInEditor } from '../site/folderInEditor';
import type { WindowFiles } from '../site/windowFiles';
import { FactFiles, type SiteNews } from '../site/factFiles';

/** Notes that are checked before the extension host gets to do something else. */
const sliceSize = 64;

/** Reads what the findings of one conference are made of, in steps that do not block. */
export class ConferenceCheck extends Disposable {
  readonly #root: FolderInEditor;
  readonly #log: Log;
  readonly #files: FactFiles;
  #conference: Conference;
  #sources: SiteNews['sources'];
  /** Undefined until the files around the notes have been read. */
  #checker: ConferenceChecker | undefined;
  readonly #urgent = new Set<string>();
  readonly #waiting = new Set<string>();

  /** @param onDidTouch hears that files around the notes changed and a step is due */
  constructor(conference: Conference, files: WindowFiles, log: Log, onDidTouch: () => void) {
    super();
    this.#root = new FolderInEditor(vscode.Uri.parse(conference.id, true));
    this.#log = log;
    this.#conference = conference;
    this.#files = this.register(new FactFiles(conference, files, onDidTouch));
  }

  /** What is known of the site; undefined before the first step. */
  get site(): SiteFacts | undefined {
    return this.#checker?.site;
  }

  /** Of the notes that have been looked at, and of other files of which something is found. */
  get uris(): Iterable<string> {
    return this.#checker === undefined ? [] : [...this.#checker.uris, ...this.#checker.fileUris];
  }

  /** Whether every note has been looked at as it is now. */
  get isDone(): boolean {
    return this.#urgent.size === 0 && this.#waiting.size === 0 && !this.#files.hasNews;
  }

  /** Goes on to the next snapshot. */
  take(after: Conference, uris: ReadonlySet<string>): void {
    this.#conference = after;
    this.#files.follow(after);
    this.#waitFor(this.#checker?.follow(after, uris) ?? 'all');
    for (const uri of uris) this.#urgent.add(uri);
  }

  /** After a change of settings: everything may come out otherwise. */
  readSettings(): void {
    if (this.#sources !== undefined) this.#judge();
  }

  /** Does a part of what is to be done. @returns the findings of the notes that were looked at */
  async step(): Promise<ReadonlyMap<string, readonly Found[]>> {
    if (this.#files.hasNews) await this.#takeNews();
    const uris = this.#nextSlice();
    const readings = await Promise.all(uris.map((uri) => this.#readNote(uri)));
    for (const [i, uri] of uris.entries()) this.#checker?.check(uri, readings[i]);
    return this.#findingsOf(uris);
  }

  /** Whether the notes are to be compared with each other again; not before each has been looked at. */
  get mustCompare(): boolean {
    return this.isDone && this.#checker?.mustCompare === true;
  }

  /** Compares the notes with each other. @returns the findings of the notes that have others now */
  compare(): ReadonlyMap<string, readonly Found[]> {
    return this.#findingsOf(this.#checker?.compare() ?? []);
  }

  /** What is wrong in a note's text of this moment, with the ways out; undefined before the first step. */
  read(reading: NoteReading): CheckedText | undefined {
    return this.#checker?.read(reading);
  }

  /**
   * The URIs of pictures that no note shows: reads all notes, for somebody who waits for it.
   * @returns undefined when the token was cancelled
   */
  async unusedPictures(options?: InSlicesOptions): Promise<readonly string[] | undefined> {
    const files = await this.#files.besideNotes();
    if (!files.some(isPicture)) return [];
    const use = new PictureUse();
    const takeNote = async ({ path, note }: Page) => {
      const text = note && (await this.#root.text(path));
      if (text !== undefined) use.take(path, text);
    };
    const read = await inSlices([...walkPages(this.#conference)], takeNote, options);
    if (read === undefined) return undefined;
    const { severities } = readCheckSettings(this.#root.root, this.#log);
    if (unusedPictures(this.#conference, use, files, severities).size === 0) return [];
    const others = await this.#files.namingPictures();
    const takeFile = async (path: string) => {
      const text = await this.#root.text(path);
      if (text !== undefined) use.take(path, text);
    };
    if ((await inSlices(others, takeFile, options)) === undefined) return undefined;
    return [...unusedPictures(this.#conference, use, files, severities).keys()];
  }

  async #readNote(uri: string): Promise<NoteReading | undefined> {
    const path = this.#root.pathOf(vscode.Uri.parse(uri, true));
    return path === undefined ? undefined : readNote(this.#root, path, this.#conference);
  }

  #findingsOf(uris: Iterable<string>): ReadonlyMap<string, readonly Found[]> {
    return new Map([...uris].map((uri) => [uri, this.#checker?.findingsOf(uri) ?? []]));
  }

  #waitFor(uris: 'all' | ReadonlySet<string>): void {
    if (uris !== 'all') for (const uri of uris) this.#urgent.add(uri);
    else {
      for (const uri of this.#checker?.uris ?? []) this.#waiting.add(uri);
      for (const { note } of walkPages(this.#conference)) if (note !== undefined) this.#waiting.add(note.uri);
    }
  }

  async #takeNews(): Promise<void> {
    const { sources, names } = await this.#files.takeNews();
    this.#sources = sources ?? this.#sources;
    // Files that tell of the site are typed in, saved and closed, and seldom tell something else.
    if (
      names === undefined ||
      this.#checker === undefined ||
      (sources !== undefined && !areSameFacts(this.#checker.site, this.#grounds().site))
    ) {
      this.#judge();
    } else if (names.size > 0) this.#waitFor(this.#checker.takeFiles(this.#files.paths, names));
  }

  #grounds(): Grounds {
    const { hugo, ...settings } = readCheckSettings(this.#root.root, this.#log);
    const { kind } = this.#conference;
    return {
      ...settings,
      site: siteFacts({ kind, config: [], files: [], ...this.#sources, hugo }),
      files: this.#files.paths,
      now: () => Date.now(),
    };
  }

  /** Judges all notes by what is known now. */
  #judge(): void {
    const grounds = this.#grounds();
    if (this.#checker === undefined) this.#checker = new ConferenceChecker(this.#conference, grounds);
    else this.#checker.judgeBy(grounds);
    this.#waitFor('all');
  }

  /** What was changed goes before what merely waits for its turn. */
  #nextSlice(): string[] {
    const slice = new Set<string>();
    for (const set of [this.#urgent, this.#waiting]) {
      for (const uri of set) {
        if (slice.size >= sliceSize) break;
        set.delete(uri);
        slice.add(uri);
      }
    }
    return [...slice];
  }
}
