import * as vscode from 'vscode';
import type { Conference, Page } from '../../core/conference/conference';
import type { Range } from '../../core/text/range';
import { Disposable } from '../../host/disposable';

/** Where a note breaks the build of its site, and why. */
export interface BrokenPlace {
  readonly range: Range;
  readonly message: string;
}

/** Notes that break the site at another place than before, and those among them that began or ceased to. */
export interface BrokenChange {
  readonly uris: ReadonlySet<string>;
  readonly turned: ReadonlySet<string>;
}

const none: readonly BrokenPlace[] = [];

/**
 * Which notes break the build of their site: told by the checks, which load late, and shown by the tree, which is there
 * from the start.
 */
export class BrokenNotes extends Disposable {
  readonly #places = new Map<string, readonly BrokenPlace[]>();
  readonly #changed = this.register(new vscode.EventEmitter<BrokenChange>());
  readonly onDidChange = this.#changed.event;

  /** In the order of the text; none where the note does no harm. */
  placesIn(uri: string): readonly BrokenPlace[] {
    return this.#places.get(uri) ?? none;
  }

  /** How many notes break the site among a page and those below it. */
  countBelow(conference: Conference, page: Page): number {
    let count = 0;
    for (const uri of this.#places.keys()) {
      const broken = conference.find(uri);
      if (broken === undefined) continue;
      const above = conference.ancestors(broken.id);
      if (broken.id === page.id || above.some(({ id }) => id === page.id)) count++;
    }
    return count;
  }

  /** @param places by the URIs of the notes that were looked at */
  set(places: ReadonlyMap<string, readonly BrokenPlace[]>): void {
    const changed = new Set<string>();
    const turned = new Set<string>();
    for (const [uri, now] of places) {
      const before = this.placesIn(uri);
      if (JSON.stringify(before) === JSON.stringify(now)) continue;
      changed.add(uri);
      if (before.length === 0 || now.length === 0) turned.add(uri);
      if (now.length === 0) this.#places.delete(uri);
      else this.#places.set(uri, now);
    }
    if (changed.size > 0) this.#changed.fire({ uris: changed, turned });
  }
}
