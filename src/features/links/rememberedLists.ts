import type * as vscode from 'vscode';
import { isRecord } from '../../shared/guards';

const key = 'links.lists';
/** Of longer lists the oldest are forgotten. */
const most = { files: 10, seen: 5000 };

/** What earlier reviews of a conference were about. */
export interface RememberedList {
  /** Addresses of the files that were read last. */
  readonly files: readonly string[];
  /** The links that were shown, as `sameVideo` writes them. */
  readonly seen: readonly string[];
}

/** The lists of each conference, kept for the workspace: a longer one of next week asks only for what is new. */
export class RememberedLists {
  readonly #memory: vscode.Memento;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
  }

  of(conferenceId: string): RememberedList {
    const kept = this.#read()[conferenceId];
    const texts = (name: string) => {
      const value = isRecord(kept) ? kept[name] : undefined;
      return Array.isArray(value) ? value.filter((each): each is string => typeof each === 'string') : [];
    };
    return { files: texts('files'), seen: texts('seen') };
  }

  /** Adds what a review showed, and from which files; a review of a text keeps the files of the last. */
  async remember(conferenceId: string, files: readonly string[], seen: readonly string[]): Promise<void> {
    const before = this.of(conferenceId);
    const kept: RememberedList = {
      files: (files.length > 0 ? files : before.files).slice(0, most.files),
      seen: [...new Set([...before.seen, ...seen])].slice(-most.seen),
    };
    await this.#memory.update(key, { ...this.#read(), [conferenceId]: kept });
  }

  #read(): Readonly<Record<string, unknown>> {
    const value = this.#memory.get<unknown>(key);
    return isRecord(value) ? value : {};
  }
}
