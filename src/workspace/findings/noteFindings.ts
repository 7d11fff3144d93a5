import * as vscode from 'vscode';
import type { CheckedText } from '../../core/checks/checkedText';
import type { Found } from '../../core/checks/finding';
import { tellsWhyUnread } from '../../core/checks/noteFaults';
import type { SiteFacts } from '../../core/checks/site/siteFacts';
import type { Conference, Page } from '../../core/conference/conference';
import { onDidChangeSetting, readSetting } from '../../host/configuration';
import { Disposable } from '../../host/disposable';
import type { InSlicesOptions } from '../../host/inSlices';
import { reportSurprise, type Log } from '../../host/log';
import { BatchQueue } from '../conferences/batchQueue';
import type { ConferenceCheck } from './conferenceCheck';
import type { ConferenceUpdate, Notes } from '../conferences/notes';
import type { NoteText } from '../conferences/noteText';

/** The notes have been gathered already: what is found shall show at once. */
const atOnce = 0;
/**
 * Milliseconds that changes gather before all notes are compared with each other: that costs what the conference costs,
 * and nobody has to see at each letter of a title that it is nearly another one.
 */
const whenQuiet = 1000;

const none: readonly Found[] = [];

/** Notes of which it is told otherwise why they can't be read, and those among them that began or ceased to be so. */
export interface UnreadChange {
  readonly uris: ReadonlySet<string>;
  readonly turned: ReadonlySet<string>;
}

/**
 * What is wrong in the notes of all conferences. There from the start, to be asked by the tree; what looks at notes loads
 * with the first conference that is to be checked. Follows their snapshots and the files around them, a slice of notes at
 * a time.
 */
export class NoteFindings extends Disposable {
  readonly #notes: Notes;
  readonly #log: Log;
  readonly #queue: BatchQueue;
  readonly #comparing: BatchQueue;
  readonly #checks = new Map<string, ConferenceCheck>();
  readonly #findings = new Map<string, readonly Found[]>();
  readonly #changed = this.register(new vscode.EventEmitter<ReadonlySet<string>>());
  /** Fires with the URIs of the notes that have other findings now, and with none when a conference is through. */
  readonly onDidChange = this.#changed.event;
  /** Notes that break their site. */
  readonly #breaking = new Set<string>();
  readonly #unread = this.register(new vscode.EventEmitter<UnreadChange>());
  readonly onDidChangeUnread = this.#unread.event;

  constructor(notes: Notes, log: Log) {
    super();
    this.#notes = notes;
    this.#log = log;
    this.#queue = this.register(new BatchQueue((ids) => this.#run(ids), atOnce));
    this.#comparing = this.register(new BatchQueue((ids) => this.#compare(ids), whenQuiet));
    this.register({ dispose: () => this.#checks.forEach((check) => check.dispose()) });
  }

  /** Begins to look at notes. */
  start(): void {
    this.register(this.#notes.onDidChange((updates) => updates.forEach((update) => this.#take(update))));
    this.register(onDidChangeSetting(['checks.enabled'], () => this.#startAnew()));
    this.register(
      onDidChangeSetting(['checks.severity', 'hugoVersion', 'tags.aliases', 'capture.headings'], () => {
        for (const [id, check] of this.#checks) {
          check.readSettings();
          this.#queue.add(id);
        }
      }),
    );
    this.#startAnew();
  }

  /** In the order of the text; none for what is no note of a conference. */
  of(uri: vscode.Uri | string): readonly Found[] {
    return this.#findings.get(uri.toString()) ?? none;
  }

  /** All notes in which something is wrong. */
  get all(): ReadonlyMap<string, readonly Found[]> {
    return this.#findings;
  }

  /** How many notes break the site among a page and those below it. */
  countBreaking(conference: Conference, page: Page): number {
    let count = 0;
    for (const uri of this.#breaking) {
      const found = conference.find(uri);
      if (found !== undefined && [found, ...conference.ancestors(found.id)].some(({ id }) => id === page.id))
        count++;
    }
    return count;
  }

  /** What the notes of a conference are judged by; undefined until all of them have been looked at as they are now. */
  judged(conferenceId: string): SiteFacts | undefined {
    const check = this.#checks.get(conferenceId);
    return check?.isDone === true ? check.site : undefined;
  }

  /** What is wrong in a note's text of this moment, with the fixes; undefined where it is not checked. */
  read({ conference, reading }: Pick<NoteText, 'conference' | 'reading'>): CheckedText | undefined {
    return this.#checks.get(conference.id)?.read(reading);
  }

  /**
   * The URIs of pictures that no note of a conference shows; it takes as long as reading all of its notes.
   * @returns undefined when the token was cancelled
   */
  async unusedPictures(
    conferenceId: string,
    options?: InSlicesOptions,
  ): Promise<readonly string[] | undefined> {
    const check = this.#checks.get(conferenceId);
    return check === undefined ? [] : check.unusedPictures(options);
  }

  /** Resolves when everything that was seen so far has been looked at. */
  async flush(): Promise<void> {
    await this.#notes.flush();
    await this.#queue.flush();
    await this.#comparing.flush();
  }

  #take({ before, after, uris }: ConferenceUpdate): void {
    const id = (after ?? before)?.id;
    if (id === undefined) return;
    const check = this.#checks.get(id);
    if (before !== undefined && after !== undefined && check !== undefined) check.take(after, uris);
    else if (after === undefined) this.#close(id);
    if (after !== undefined && isOn(id)) this.#queue.add(id);
  }

  #startAnew(): void {
    for (const id of [...this.#checks.keys()]) this.#close(id);
    for (const { id } of this.#notes.conferences) if (isOn(id)) this.#queue.add(id);
  }

  #close(id: string): void {
    const check = this.#checks.get(id);
    if (check === undefined) return;
    check.dispose();
    this.#checks.delete(id);
    this.#publish(new Map([...check.uris].map((uri) => [uri, none])), true);
  }

  /** One step of each; what is left waits behind what came meanwhile. */
  async #run(ids: ReadonlySet<string>): Promise<void> {
    for (const id of ids) {
      try {
        const check = await this.#checkOf(id);
        if (check === undefined) continue;
        const findings = await check.step();
        // It may have been closed while it read.
        if (this.#checks.get(id) !== check) continue;
        if (!check.isDone) this.#queue.add(id);
        if (check.mustCompare) this.#comparing.add(id);
        this.#publish(findings, check.isDone);
      } catch (error) {
        reportSurprise(this.#log, `Checking ${id}`, error);
      }
    }
  }

  #compare(ids: ReadonlySet<string>): Promise<void> {
    for (const id of ids) {
      const check = this.#checks.get(id);
      try {
        // Where notes wait again by now, it is asked for when they are done.
        if (check?.mustCompare === true) this.#publish(check.compare(), true);
      } catch (error) {
        reportSurprise(this.#log, `Comparing the notes of ${id}`, error);
      }
    }
    return Promise.resolve();
  }

  async #checkOf(id: string): Promise<ConferenceCheck | undefined> {
    const known = this.#checks.get(id);
    if (known !== undefined) return known;
    const { ConferenceCheck } = await import('./conferenceCheck');
    const conference = this.#notes.conferences.find((each) => each.id === id);
    if (conference === undefined || this.isDisposed || !isOn(id)) return undefined;
    const check = new ConferenceCheck(conference, this.#notes.files, this.#log, () => this.#queue.add(id));
    this.#checks.set(id, check);
    return check;
  }

  #publish(findings: ReadonlyMap<string, readonly Found[]>, isThrough: boolean): void {
    const changed = new Set<string>();
    const unread = { uris: new Set<string>(), turned: new Set<string>() };
    for (const [uri, now] of findings) {
      const before = this.of(uri);
      if (JSON.stringify(before) === JSON.stringify(now)) continue;
      changed.add(uri);
      const [was, is] = [before, now].map((each) => each.filter(tellsWhyUnread));
      if (JSON.stringify(was) !== JSON.stringify(is)) unread.uris.add(uri);
      if (this.#keep(uri, now)) unread.turned.add(uri);
    }
    if (unread.uris.size > 0) this.#unread.fire(unread);
    if (changed.size > 0 || isThrough) this.#changed.fire(changed);
  }

  /** @returns whether the note began to break its site, or ceased to */
  #keep(uri: string, now: readonly Found[]): boolean {
    if (now.length === 0) this.#findings.delete(uri);
    else this.#findings.set(uri, now);
    const [did, does] = [this.#breaking.has(uri), now.some(({ breaksBuild }) => breaksBuild)];
    if (does) this.#breaking.add(uri);
    else this.#breaking.delete(uri);
    return did !== does;
  }
}

function isOn(conferenceId: string): boolean {
  return readSetting('checks.enabled', vscode.Uri.parse(conferenceId, true));
}
