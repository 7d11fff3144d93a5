import * as vscode from 'vscode';
import { RecommendedTalks } from '../../core/capture/recommendedTalks';
import { onDidChangeSetting, readSectionNames } from '../../host/configuration';
import { Disposable } from '../../host/disposable';
import type { ConferenceUpdate, Notes } from '../conferences/notes';

/** Sessions of one conference that got or lost their star. */
export interface RecommendationChange {
  readonly conferenceId: string;
  readonly ids: ReadonlySet<string>;
}

/** Which sessions the day pages of all conferences recommend. Follows the notes. */
export class Recommendations extends Disposable {
  readonly #notes: Notes;
  readonly #byConference = new Map<string, RecommendedTalks>();
  readonly #changed = this.register(new vscode.EventEmitter<RecommendationChange>());
  readonly onDidChange = this.#changed.event;

  constructor(notes: Notes) {
    super();
    this.#notes = notes;
    this.register(notes.onDidChange((updates) => updates.forEach((update) => this.#take(update))));
    this.register(onDidChangeSetting(['capture.headings'], () => this.#startAnew()));
  }

  /** Whether a page recommends this one. */
  has(conferenceId: string, pageId: string): boolean {
    return this.#byConference.get(conferenceId)?.has(pageId) ?? false;
  }

  #take({ before, after, uris }: ConferenceUpdate): void {
    if (after === undefined) {
      if (before !== undefined) this.#byConference.delete(before.id);
      return;
    }
    let talks = this.#byConference.get(after.id);
    if (talks === undefined) {
      talks = new RecommendedTalks(readSectionNames(vscode.Uri.parse(after.id, true)).recommendations);
      this.#byConference.set(after.id, talks);
      // Who comes when the notes are there already has not heard of what they said at first.
      if (before !== undefined) talks.take(undefined, before, new Set());
    }
    const ids = talks.take(before, after, uris);
    // The rows of a conference that is new are all drawn anyway.
    if (before !== undefined && ids.size > 0) this.#changed.fire({ conferenceId: after.id, ids });
  }

  #startAnew(): void {
    for (const conference of this.#notes.conferences) {
      const before = this.#byConference.get(conference.id);
      this.#byConference.delete(conference.id);
      this.#take({ before: undefined, after: conference, uris: new Set() });
      const ids = new Set([...(before?.ids ?? []), ...(this.#byConference.get(conference.id)?.ids ?? [])]);
      if (ids.size > 0) this.#changed.fire({ conferenceId: conference.id, ids });
    }
  }
}
