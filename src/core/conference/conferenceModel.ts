import { PersistentMap } from '../collections/persistentMap';
import { readSiteConfig } from '../hugo/siteConfig';
import type { ConfigFile, SiteConfig } from '../hugo/siteConfig';
import { siteHugo } from '../hugo/siteHugo';
import type { HugoVersion } from '../hugo/hugoVersion';
import type { Note } from '../note/note';
import { NoteReading } from '../note/parseNote';
import { plainTodoRules, usualTodoRules, type TodoRules } from '../note/todos/todoRules';
import type { Conference, Page, Section, Tree } from './conference';
import type { ConferenceRules } from './pages/conferenceRules';
import { ExampleAddresses } from './talkLinks/exampleAddresses';
import { NoteFile } from './pages/folder';
import { GivenLinks } from './talkLinks/givenLinks';
import { hugoRules } from './hugo/hugoRules';
import { PageIndexDraft } from './pages/pageIndex';
import type { PageIndex } from './pages/pageIndex';
import { PageTree } from './pages/pageTree';
import { plainRules } from './plain/plainRules';
import { carryTags } from './tagIndex';
import { encodeUriPart } from '../text/wellFormed';

export interface ConferenceOptions {
  /** The URI of the site's root or of the folder of plain notes, no slash at the end. */
  readonly id: string;
  readonly kind: Conference['kind'];
  /** The folder's name: it names the conference where nothing else does. */
  readonly folderName: string;
  /** The time, in milliseconds since 1970: a page dated later is not in the menu yet. */
  now(): number;
  /** What counts as a TODO in its notes; the usual without it. */
  readonly todoRules?: TodoRules;
  /** Of plain notes: names of open ends that count as TODOs; see `openEndNames`. */
  readonly openEnds?: readonly string[];
  /** The Hugo that builds the site; else the one that the configuration names, or the newest. */
  hugo?(config: readonly ConfigFile[]): HugoVersion;
}

/** A file's text at one moment. `path` is relative to the conference's root, `/` between names. */
export interface FileText {
  readonly path: string;
  readonly uri: string;
  readonly text: string;
  /** Of this very text, by the conference's rules, where somebody has it already. */
  readonly reading?: NoteReading | undefined;
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

interface ModelFile {
  readonly uri: string;
  note: Note;
  /** Undefined for a file that the configuration leaves out. */
  readonly inTree: NoteFile | undefined;
}

/**
 * A conference that follows its files. Batches go in, snapshots come out; a snapshot never changes and shares with the
 * one before it all that did not change. Parses a text once, and never one that did not change.
 */
export class ConferenceModel {
  readonly #options: ConferenceOptions;
  readonly #todoRules: TodoRules;
  readonly #files = new Map<string, ModelFile>();
  /** The URIs of the notes that changed since the last snapshot. */
  #staged = new Set<string>();
  /** Whether the last snapshot is behind what was staged. */
  #stale = false;
  #config: SiteConfig | undefined;
  #rules: ConferenceRules;
  #trees = new Map<string, PageTree>();
  #index: PageIndex = PersistentMap.empty();
  #conference: Conference;

  constructor(options: ConferenceOptions) {
    this.#options = options;
    const rules = options.todoRules ?? usualTodoRules;
    this.#todoRules = options.kind === 'hugo' ? rules : plainTodoRules(rules, options.openEnds);
    this.#config = options.kind === 'hugo' ? readSiteConfig([]) : undefined;
    this.#rules = this.#makeRules();
    this.#plantTrees();
    this.#conference = this.#snapshot();
  }

  /** The latest snapshot. */
  get conference(): Conference {
    return this.#conference;
  }

  /** Takes a batch in and makes the snapshot after it: the same one where the batch changed nothing. */
  apply(batch: ConferenceBatch): ConferenceChange {
    this.stage(batch);
    const previous = this.#conference;
    const changedUris = this.#staged;
    this.#staged = new Set();
    for (const tree of this.#trees.values()) tree.takeRemade().forEach((uri) => changedUris.add(uri));
    if (this.#stale) {
      this.#conference = this.#snapshot();
      carryTags(previous, this.#conference, changedUris);
    }
    this.#stale = false;
    return { conference: this.#conference, previous, changedUris };
  }

  /** Takes a batch in without a snapshot of it: for the slices of a long load, which the next `apply` finishes. */
  stage({ config, changed = [], removed = [] }: ConferenceBatch): void {
    if (config !== undefined && this.#options.kind === 'hugo') this.#configure(config);
    this.#stale ||= config !== undefined;
    for (const path of removed) this.#take(path);
    const as = { todoRules: this.#todoRules, kind: this.#options.kind };
    for (const { path, uri, text, reading } of changed) {
      const { note } = reading ?? new NoteReading(uri, text, as);
      const known = this.#files.get(path);
      if (known?.uri === uri) this.#replace(known, note);
      else {
        this.#take(path);
        this.#put(path, uri, note);
      }
      this.#staged.add(uri);
    }
    this.#stale ||= this.#staged.size > 0;
  }

  #makeRules(): ConferenceRules {
    const { folderName } = this.#options;
    return this.#config === undefined ? plainRules(folderName) : hugoRules(this.#config, folderName);
  }

  #configure(files: readonly ConfigFile[]): void {
    this.#config = readSiteConfig(
      files,
      this.#options.hugo?.(files) ?? siteHugo({ config: files, files: [] }),
    );
    this.#rules = this.#makeRules();
    this.#index = PersistentMap.empty();
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
            : `${this.#options.id}/${path.split('/').map(encodeUriPart).join('/')}`;
        const settings = {
          rules,
          language: code,
          idSuffix: i === 0 ? '' : `#${code}`,
          now: () => this.#options.now(),
          examples: new ExampleAddresses(),
          given: new GivenLinks(),
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
    const inTree =
      place === undefined
        ? undefined
        : new NoteFile(path, uri, place, note, this.#rules.habits(note, place.name, undefined));
    this.#files.set(path, { uri, note, inTree });
    if (inTree === undefined) return;
    this.#trees.get(inTree.place.language)?.add(inTree);
  }

  #take(path: string): void {
    const file = this.#files.get(path);
    if (file === undefined) return;
    this.#files.delete(path);
    this.#staged.add(file.uri);
    if (file.inTree === undefined) return;
    this.#trees.get(file.inTree.place.language)?.remove(file.inTree);
  }

  #replace(file: ModelFile, note: Note): void {
    file.note = note;
    if (file.inTree !== undefined) this.#trees.get(file.inTree.place.language)?.replace(file.inTree, note);
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
    return new Snapshot(id, kind, title, trees, this.#config, this.#todoRules, this.#index);
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
    readonly todoRules: TodoRules,
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
