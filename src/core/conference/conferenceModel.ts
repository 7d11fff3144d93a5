import { PersistentMap } from '../collections/persistentMap';
import { readSiteConfig } from '../hugo/siteConfig';
import type { ConfigFile, SiteConfig } from '../hugo/siteConfig';
import type { Note } from '../note/note';
import { parseNote } from '../note/parseNote';
import type { Conference, Page, Section, Tree } from './conference';
import type { ConferenceRules } from './conferenceRules';
import { NoteFile } from './folder';
import { hugoRules } from './hugoRules';
import { linkHabits } from './missingLinks';
import type { LinkFlags } from './missingLinks';
import { PageIndexDraft } from './pageIndex';
import type { PageIndex } from './pageIndex';
import { PageTree } from './pageTree';
import { plainRules } from './plainRules';

export interface ConferenceOptions {
  /** The URI of the site's root or of the folder of plain notes, no slash at the end. */
  readonly id: string;
  readonly kind: Conference['kind'];
  /** The folder's name: it names the conference where nothing else does. */
  readonly folderName: string;
  /** The time, in milliseconds since 1970: a page dated later is not in the menu yet. */
  now(): number;
}

/** A file's text at one moment. `path` is relative to the conference's root, `/` between names. */
export interface FileText {
  readonly path: string;
  readonly uri: string;
  readonly text: string;
}

/** What happened since the last batch. A path in `changed` may be new. */
export interface ConferenceBatch {
  /** All files of the site's configuration as they are now; undefined where none of them changed. */
  readonly config?: readonly ConfigFile[] | undefined;
  readonly changed?: Iterable<FileText>;
  /** Paths relative to the conference's root. */
  readonly removed?: Iterable<string>;
}

export interface ConferenceChange {
  readonly conference: Conference;
  readonly previous: Conference;
  /** The URIs of the notes that were parsed, or are gone. */
  readonly changedUris: ReadonlySet<string>;
}

/**
 * A conference that follows its files. Batches go in, snapshots come out; a snapshot never changes and shares with the
 * one before it all that did not change. Parses a text once, and never one that did not change.
 */
export class ConferenceModel {
  readonly #options: ConferenceOptions;
  readonly #files = new Map<string, { readonly uri: string; note: Note; inTree: NoteFile | undefined }>();
  #config: SiteConfig | undefined;
  #rules: ConferenceRules;
  #trees = new Map<string, PageTree>();
  #index: PageIndex = PersistentMap.empty();
  #habits = new HabitCount();
  #conference: Conference;

  constructor(options: ConferenceOptions) {
    this.#options = options;
    this.#config = options.kind === 'hugo' ? readSiteConfig([]) : undefined;
    this.#rules = this.#makeRules();
    this.#plantTrees();
    this.#conference = this.#snapshot();
  }

  /** The latest snapshot. */
  get conference(): Conference {
    return this.#conference;
  }

  apply({ config, changed = [], removed = [] }: ConferenceBatch): ConferenceChange {
    const previous = this.#conference;
    const changedUris = new Set<string>();
    if (config !== undefined && this.#options.kind === 'hugo') this.#configure(config);
    for (const path of removed) {
      const file = this.#files.get(path);
      if (file === undefined) continue;
      changedUris.add(file.uri);
      this.#take(path);
    }
    for (const { path, uri, text } of changed) {
      changedUris.add(uri);
      const note = parseNote(uri, text);
      const known = this.#files.get(path);
      if (known?.uri === uri) this.#replace(known, note);
      else {
        this.#take(path);
        this.#put(path, uri, note);
      }
    }
    if (this.#habits.takeTurn()) for (const tree of this.#trees.values()) tree.renew();
    this.#conference = this.#snapshot();
    return { conference: this.#conference, previous, changedUris };
  }

  #makeRules(): ConferenceRules {
    const { folderName } = this.#options;
    return this.#config === undefined ? plainRules(folderName) : hugoRules(this.#config, folderName);
  }

  #configure(files: readonly ConfigFile[]): void {
    this.#config = readSiteConfig(files);
    this.#rules = this.#makeRules();
    this.#index = PersistentMap.empty();
    this.#habits = new HabitCount();
    this.#plantTrees();
    const all = [...this.#files];
    this.#files.clear();
    for (const [path, { uri, note }] of all) this.#put(path, uri, note);
  }

  #plantTrees(): void {
    const rules = this.#rules;
    this.#trees = new Map(
      rules.languages.map(({ code }, i) => {
        const path = this.#contentFolder(code);
        const uri =
          path === ''
            ? this.#options.id
            : `${this.#options.id}/${path.split('/').map(encodeURIComponent).join('/')}`;
        const settings = {
          rules,
          language: code,
          idSuffix: i === 0 ? '' : `#${code}`,
          now: () => this.#options.now(),
          habits: () => this.#habits.current,
        };
        return [code, new PageTree(settings, { path, uri })];
      }),
    );
  }

  #contentFolder(language: string): string {
    const roots = this.#config?.contentRoots.filter(({ target }) => target === '') ?? [];
    const root =
      roots.find((each) => each.language === language) ?? roots.find((each) => each.language === undefined);
    return (root ?? roots[0])?.source ?? '';
  }

  #put(path: string, uri: string, note: Note): void {
    const place = this.#rules.place(path);
    const inTree = place === undefined ? undefined : new NoteFile(path, uri, place, note);
    this.#files.set(path, { uri, note, inTree });
    if (inTree === undefined) return;
    this.#habits.count(undefined, this.#habitsOf(note));
    this.#trees.get(inTree.place.language)?.add(inTree);
  }

  #take(path: string): void {
    const file = this.#files.get(path);
    if (file === undefined) return;
    this.#files.delete(path);
    if (file.inTree === undefined) return;
    this.#habits.count(this.#habitsOf(file.note), undefined);
    this.#trees.get(file.inTree.place.language)?.remove(file.inTree);
  }

  #replace(file: { note: Note; readonly inTree: NoteFile | undefined }, note: Note): void {
    const before = file.note;
    file.note = note;
    if (file.inTree === undefined) return;
    file.inTree.note = note;
    this.#habits.count(this.#habitsOf(before), this.#habitsOf(note));
    this.#trees.get(file.inTree.place.language)?.touch(file.inTree);
  }

  #habitsOf(note: Note): LinkFlags | undefined {
    return this.#rules.countsHabits ? linkHabits(note) : undefined;
  }

  #snapshot(): Conference {
    const draft = new PageIndexDraft(this.#index);
    const trees = this.#rules.languages.flatMap(({ code, name }, i): Tree[] => {
      const tree = this.#trees.get(code);
      if (tree === undefined || (i > 0 && tree.isEmpty)) return [];
      return [{ language: code, languageName: name, home: tree.update(draft) }];
    });
    this.#index = draft.finish();
    const { id, kind, folderName } = this.#options;
    const title = this.#rules.title ?? trees[0]?.home.title ?? folderName;
    return new Snapshot(id, kind, title, trees, this.#config, this.#index);
  }
}

class Snapshot implements Conference {
  readonly #index: PageIndex;

  constructor(
    readonly id: string,
    readonly kind: Conference['kind'],
    readonly title: string,
    readonly trees: readonly Tree[],
    readonly config: SiteConfig | undefined,
    index: PageIndex,
  ) {
    this.#index = index;
  }

  find(uri: string): Page | undefined {
    return this.#index.get(uri)?.page;
  }

  ancestors(id: string): readonly Section[] {
    const sections: Section[] = [];
    let parent = this.#index.get(id)?.parent;
    while (parent !== undefined) {
      const entry = this.#index.get(parent);
      if (entry?.page.kind !== 'section') break;
      sections.push(entry.page);
      parent = entry.parent;
    }
    return sections;
  }
}

/** How many notes keep links of each kind, so that the first and the last of them are noticed. */
class HabitCount {
  #video = 0;
  #slides = 0;
  current: LinkFlags = { video: false, slides: false };

  count(out: LinkFlags | undefined, into: LinkFlags | undefined): void {
    this.#video += Number(into?.video ?? false) - Number(out?.video ?? false);
    this.#slides += Number(into?.slides ?? false) - Number(out?.slides ?? false);
  }

  /** Brings `current` up to date; true where it changed. */
  takeTurn(): boolean {
    const { video, slides } = this.current;
    this.current = { video: this.#video > 0, slides: this.#slides > 0 };
    return video !== this.current.video || slides !== this.current.slides;
  }
}
