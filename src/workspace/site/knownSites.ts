import * as vscode from 'vscode';
import type { Conference, Page } from '../../core/conference/conference';
import { renderSite, treeAt, type RenderSite } from '../../core/render/renderSite';
import { Disposable } from '../../host/disposable';
import type { ConferenceUpdate, FoundPage, Notes } from '../conferences/notes';
import type { Log } from '../../host/log';
import { KnownFiles } from './knownFiles';
import { FolderInEditor } from './folderInEditor';

/** A site as its notes are rendered within it, and what is known of its files. */
export interface KnownSite {
  readonly site: RenderSite;
  readonly files: KnownFiles;
}

interface Kept {
  readonly files: KnownFiles;
  /** By language. */
  readonly sites: Map<string, RenderSite>;
}

/** The sites of the window, kept while only the words of their notes change: a keystroke costs no look at all pages. */
export class KnownSites extends Disposable {
  readonly #notes: Notes;
  readonly #log: Log;
  readonly #kept = new Map<string, Kept>();
  readonly #changed = this.register(new vscode.EventEmitter<string>());

  /** Fires with the id of a conference whose pages, configuration or files are not as they were. */
  readonly onDidChange = this.#changed.event;

  constructor(notes: Notes, log: Log) {
    super();
    this.#notes = notes;
    this.#log = log;
    this.register(notes.onDidChange((updates) => this.#takeIn(updates)));
    this.register({
      dispose: () => {
        for (const { files } of this.#kept.values()) files.dispose();
      },
    });
  }

  /** The site that a page is rendered within. */
  of({ conference, page }: FoundPage): KnownSite {
    const { files, sites } = this.#keep(conference);
    const tree = treeAt(conference, page.path);
    let site = sites.get(tree.language);
    if (site === undefined) {
      site = renderSite(conference, tree, files, () => this.#now(conference));
      sites.set(tree.language, site);
    }
    return { site, files };
  }

  #now(before: Conference): Conference {
    return this.#notes.conferences.find(({ id }) => id === before.id) ?? before;
  }

  #keep({ id }: Conference): Kept {
    let kept = this.#kept.get(id);
    if (kept === undefined) {
      const root = new FolderInEditor(vscode.Uri.parse(id, true));
      const files = new KnownFiles(root, this.#notes.files.onDidChange, this.#log);
      files.onDidLearn(() => this.#changed.fire(id));
      kept = { files, sites: new Map() };
      this.#kept.set(id, kept);
    }
    return kept;
  }

  #takeIn(updates: readonly ConferenceUpdate[]): void {
    for (const update of updates) {
      const id = (update.after ?? update.before)?.id ?? '';
      const kept = this.#kept.get(id);
      if (kept === undefined || isOnlyWords(update)) continue;
      kept.sites.clear();
      if (!this.#notes.conferences.some((each) => each.id === id)) {
        kept.files.dispose();
        this.#kept.delete(id);
      }
      this.#changed.fire(id);
    }
  }
}

/** Whether all pages are what and where they were, and only say something else. */
function isOnlyWords({ before, after, uris }: ConferenceUpdate): boolean {
  if (before === undefined || after === undefined || before.config !== after.config) return false;
  return [...uris].every((uri) => isSamePlace(before.find(uri), after.find(uri)));
}

function isSamePlace(before: Page | undefined, after: Page | undefined): boolean {
  if (before === undefined || after === undefined) return before === after;
  return (
    before.path === after.path &&
    before.title === after.title &&
    before.weight === after.weight &&
    before.leftOut === after.leftOut
  );
}
