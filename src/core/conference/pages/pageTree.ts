import type { MenuKeys, MenuOrder } from '../hugo/menuOrder';
import type { Note } from '../../note/note';
import type { LeftOut, Section } from '../conference';
import { Folder } from './folder';
import type { NoteFile, Slot } from './folder';
import { HabitCount, sameHabits } from '../habits/habits';
import { makeSection, makeSession, sectionKeys, sectionNote } from './pageMaker';
import type { PageSettings } from './pageSettings';
import type { PageIndexDraft } from './pageIndex';
import { exchanged } from './totals';

/**
 * The pages of one language, kept up to date file by file. A file whose text changed costs the making of its page and
 * of the sections above it, in a large conference as in a small one; a file that comes or goes costs a new list of
 * children for each section above it.
 */
export class PageTree {
  readonly #settings: PageSettings;
  readonly #home: Folder;
  readonly #changed = new Set<Folder>();
  /** Pages of folders that are gone since the last update. */
  #gone: Slot[] = [];
  /** The notes whose pages were made anew since, though their own text did not change. */
  #remade = new Set<string>();

  /** @param home the content folder: its path from the conference's root, and its URI */
  constructor(settings: PageSettings, home: { readonly path: string; readonly uri: string }) {
    this.#settings = settings;
    this.#home = new Folder(undefined, [], home.path, home.uri);
    this.#changed.add(this.#home);
  }

  get isEmpty(): boolean {
    return this.#home.isEmpty;
  }

  add(file: NoteFile): void {
    const folder = this.#folderOf(file);
    const claimants = this.#claimants(folder, file);
    if (claimants === undefined) folder.files.set(this.#comparable(file.place.name), [file]);
    else {
      claimants.push(file);
      if (claimants.length > 1) claimants.sort((a, b) => this.#settings.rules.precedence(a, b));
    }
    this.#restructure(folder, file);
    this.#countExamples(undefined, file.note);
    this.#takeGiven(file);
    this.#countGiven(file, undefined, file.note);
  }

  remove(file: NoteFile): void {
    const folder = this.#folderOf(file);
    const claimants = this.#claimants(folder, file) ?? [];
    claimants.splice(claimants.indexOf(file), 1);
    if (file.place.role === 'plain' && claimants.length === 0)
      folder.files.delete(this.#comparable(file.place.name));
    this.#restructure(folder, file);
    this.#prune(folder);
    this.#countExamples(file.note, undefined);
    this.#countGiven(file, file.note, undefined);
  }

  /** Gives a file of the tree the note that its text makes now. */
  replace(file: NoteFile, note: Note): void {
    this.#countExamples(file.note, note);
    const before = file.note;
    const givesOthers = speaksForOthers(file) && !isSameCascade(before, note);
    file.note = note;
    if (givesOthers) this.#remakeBelow(this.#folderOf(file));
    this.#refresh(file);
    this.#countGiven(file, before, note);
  }

  /** Makes a file's page anew, for its note or what is given to it changed. */
  #refresh(file: NoteFile): void {
    const { owner, slot: out, habits } = file;
    file.habits = this.#settings.rules.habits(file.note, file.place.name, file.given);
    if (owner === undefined || owner.restructured) {
      file.slot = undefined;
      return;
    }
    this.#changed.add(owner);
    if (file === owner.ownFile) {
      owner.ownNoteChanged = true;
      return;
    }
    owner.habits.count(habits, -1);
    owner.habits.count(file.habits, 1);
    if (!sameHabits(owner.keptHabits, owner.habits.kept) || out === undefined) {
      owner.restructured = true;
      file.slot = undefined;
    } else owner.exchanges.set(out, (file.slot = makeSession(file, owner, this.#settings)));
  }

  /** The URIs of notes whose pages changed since this was last asked, though their own text did not. */
  takeRemade(): ReadonlySet<string> {
    const remade = this.#remade;
    this.#remade = new Set();
    return remade;
  }

  /** Makes what changes ask for, from the deepest folder up, and writes it into the index. Returns the home page. */
  update(index: PageIndexDraft): Section {
    const byDepth: (Set<Folder> | undefined)[] = [];
    const enqueue = (folder: Folder) => (byDepth[folder.depth] ??= new Set()).add(folder);
    this.#changed.forEach(enqueue);
    this.#changed.clear();
    for (const { page } of this.#gone) index.drop(page);
    this.#gone = [];
    for (let depth = byDepth.length - 1; depth >= 0; depth--) {
      for (const folder of byDepth[depth] ?? []) {
        const out = folder.slot;
        const into = this.#remake(folder, index);
        const owner = this.#ownerAbove(folder);
        if (into === undefined || owner === undefined) continue;
        enqueue(owner);
        if (out !== undefined) owner.exchanges.set(out, into);
      }
    }
    const home = this.#home.slot;
    if (home === undefined) throw new Error('The first update makes the home page');
    return home.page;
  }

  /** Where an address became an example, or is none any more, sessions with it have or lack a link by that. */
  #countExamples(before: Note | undefined, after: Note | undefined): void {
    const changed = this.#settings.examples.exchange(before, after);
    if (changed.length > 0) this.#remakeSessionsWith(new Set(changed), this.#home);
  }

  #takeGiven(file: NoteFile): void {
    file.given = this.#settings.given.to(file.path);
    if (file.given !== undefined)
      file.habits = this.#settings.rules.habits(file.note, file.place.name, file.given);
  }

  /** Where a section's page gives other links to notes than before, their sessions have or lack them by that. */
  #countGiven(file: NoteFile, before: Note | undefined, after: Note | undefined): void {
    if (file.place.role !== 'branch') return;
    for (const path of this.#settings.given.exchange(file.path, before, after)) {
      const target = this.#fileAt(path);
      if (target === undefined) continue;
      target.given = this.#settings.given.to(path);
      this.#remade.add(target.uri);
      this.#refresh(target);
    }
  }

  /** The file at a path from the root, in a conference whose folders have the names that are written. */
  #fileAt(path: string): NoteFile | undefined {
    const names = path.split('/');
    const name = names.pop() ?? '';
    let folder: Folder | undefined = this.#home;
    for (const each of names) folder = folder?.folders.get(this.#comparable(each));
    const files = [...(folder?.files.get(this.#comparable(name)) ?? []), ...(folder?.branches ?? [])];
    return files.find((file) => file.path === path);
  }

  #remakeSessionsWith(addresses: ReadonlySet<string>, folder: Folder): void {
    for (const file of [...folder.branches, ...folder.leaves, ...[...folder.files.values()].flat()]) {
      const { owner, slot: out } = file;
      const isLive = file.note.buttons.some(({ commentedOut, href }) => !commentedOut && addresses.has(href));
      if (!isLive || out === undefined) continue;
      this.#remade.add(file.uri);
      if (owner === undefined || owner.restructured) file.slot = undefined;
      else {
        owner.exchanges.set(out, (file.slot = makeSession(file, owner, this.#settings)));
        this.#changed.add(owner);
      }
    }
    for (const inner of folder.folders.values()) this.#remakeSessionsWith(addresses, inner);
  }

  #comparable(name: string): string {
    return this.#settings.rules.comparable(name);
  }

  #folderOf({ place, path, uri }: NoteFile): Folder {
    let folder = this.#home;
    for (const [i, name] of place.folders.entries()) {
      const key = this.#comparable(name);
      let inner = folder.folders.get(key);
      if (inner === undefined) {
        const names = place.folders.slice(0, i + 1);
        const up = place.folders.length - i;
        inner =
          up <= place.ownFolders
            ? new Folder(folder, names, ancestorOf(path, up), ancestorOf(uri, up))
            : new Folder(folder, names, names.join('/'), `${this.#home.uri}#/${names.join('/')}`);
        folder.folders.set(key, inner);
      }
      folder = inner;
    }
    return folder;
  }

  /** The files that claim to be the page that `file` claims to be; undefined where none does. */
  #claimants(folder: Folder, { place }: NoteFile): NoteFile[] | undefined {
    if (place.role === 'branch') return folder.branches;
    if (place.role === 'leaf') return folder.leaves;
    return folder.files.get(this.#comparable(place.name));
  }

  #restructure(folder: Folder, { place, note }: NoteFile): void {
    // A bundle's file decides what everything below it is.
    if (place.role === 'leaf') this.#restructureBelow(folder);
    if (note.frontMatter.cascade.length > 0 && place.role !== 'plain') this.#remakeBelow(folder);
    for (let at: Folder | undefined = folder; at !== undefined; at = at.parent) {
      at.restructured = true;
      at.forgetNames();
      this.#changed.add(at);
    }
  }

  #restructureBelow(folder: Folder): void {
    folder.restructured = true;
    this.#changed.add(folder);
    for (const inner of folder.folders.values()) this.#restructureBelow(inner);
  }

  /** Makes all pages below anew: they inherit something else. */
  #remakeBelow(folder: Folder): void {
    folder.restructured = true;
    this.#changed.add(folder);
    for (const file of [...folder.branches, ...folder.leaves, ...[...folder.files.values()].flat()]) {
      if (file.slot !== undefined) this.#remade.add(file.uri);
      file.slot = undefined;
    }
    for (const inner of folder.folders.values()) this.#remakeBelow(inner);
  }

  #prune(folder: Folder): void {
    for (let at = folder; at.isEmpty && at.parent !== undefined; at = at.parent) {
      at.parent.folders.delete(this.#comparable(at.name));
      this.#changed.delete(at);
      this.#gone.push(...at.slots, ...(at.slot === undefined ? [] : [at.slot]));
    }
  }

  #isSection(folder: Folder): boolean {
    if (folder.parent === undefined) return true;
    if (folder.isBundle || folder.isWithinBundle) return false;
    return this.#settings.rules.isSection(folder.depth, folder.branches.length > 0);
  }

  #ownerAbove(folder: Folder): Folder | undefined {
    let at = folder.parent;
    while (at !== undefined && !this.#isSection(at)) at = at.parent;
    return at;
  }

  #remake(folder: Folder, index: PageIndexDraft): Slot<Section> | undefined {
    const before = folder.slot;
    if (!this.#isSection(folder)) {
      if (before !== undefined) index.drop(before.page);
      folder.slot = undefined;
      folder.slots = [];
    } else if (before === undefined || folder.restructured) {
      this.#putTogether(folder, index);
    } else if (folder.ownNoteChanged) {
      for (const [out, into] of folder.exchanges) this.#putInPlace(folder, out, into, index);
      this.#reorder(folder);
      folder.slot = makeSection(folder, this.#settings);
    } else {
      folder.slot = this.#exchange(folder, before, index);
    }
    folder.restructured = false;
    folder.ownNoteChanged = false;
    folder.exchanges.clear();
    if (folder.slot !== undefined) {
      const parent = this.#ownerAbove(folder)?.uri;
      index.set(
        folder.slot.page,
        parent === undefined ? undefined : parent + this.#settings.idSuffix,
        before?.page,
      );
    }
    return folder.slot;
  }

  #putTogether(folder: Folder, index: PageIndexDraft): void {
    const before = { slots: folder.slots, habits: folder.keptHabits, numbering: folder.madeWith };
    if (this.#settings.rules.usesNames) this.#renumber(folder, index);
    const placed: PlacedFile[] = [];
    folder.slots = [];
    this.#gather(folder, folder, placed);
    folder.habits = new HabitCount();
    for (const { file } of placed) folder.habits.count(file.habits, 1);
    folder.keptHabits = folder.habits.kept;
    const sameAround =
      sameHabits(before.habits, folder.keptHabits) && before.numbering.files === folder.madeWith.files;
    for (const { file, displaced } of placed) {
      const same = sameAround && file.owner === folder && file.displaced === displaced;
      file.owner = folder;
      file.displaced = displaced;
      if (file.slot === undefined || !same) file.slot = makeSession(file, folder, this.#settings);
      folder.slots.push(file.slot);
    }
    this.#reorder(folder);
    folder.slot = makeSection(folder, this.#settings);
    const { id } = folder.slot.page;
    for (const { page } of before.slots) index.drop(page);
    for (const { page } of folder.slots) index.set(page, id, page);
  }

  /** Names the folders anew where numbers in front of them are an order now, or are none any more. */
  #renumber(folder: Folder, index: PageIndexDraft): void {
    const { madeWith, numbering } = folder;
    folder.madeWith = numbering;
    if (madeWith.folders === numbering.folders) return;
    for (const inner of folder.folders.values()) {
      if (inner.slot === undefined) continue;
      const { page } = inner.slot;
      inner.slot = makeSection(inner, this.#settings);
      index.set(inner.slot.page, folder.uri + this.#settings.idSuffix, page);
    }
  }

  /** Finds what belongs to the section of `owner` in a folder: itself, or one that is no section of its own. */
  #gather(folder: Folder, owner: Folder, placed: PlacedFile[]): void {
    const { beaten } = this.#settings.rules;
    const own = folder === owner ? folder.ownFile : undefined;
    if (own !== undefined) {
      own.owner = owner;
      own.slot = undefined;
    }
    const within: LeftOut | undefined = folder.isWithinBundle ? 'not-a-page' : undefined;
    const place = (file: NoteFile, displaced: LeftOut | undefined) => {
      if (file !== own) placed.push({ file, displaced: within ?? displaced });
    };
    folder.leaves.forEach((file, i) => place(file, i > 0 || !folder.isBundle ? beaten : undefined));
    folder.branches.forEach((file) => place(file, beaten));
    for (const [key, claimants] of folder.files) {
      const taken = hasOwnPage(folder.folders.get(key));
      claimants.forEach((file, i) =>
        place(file, folder.isBundle ? 'not-a-page' : i > 0 || taken ? beaten : undefined),
      );
    }
    for (const inner of folder.folders.values()) {
      if (!this.#isSection(inner)) this.#gather(inner, owner, placed);
      else if (inner.slot !== undefined) owner.slots.push(inner.slot);
    }
  }

  #reorder(folder: Folder): void {
    const own = sectionNote(folder, this.#settings);
    const order = this.#settings.rules.order(own, this.#settings.language, () =>
      folder.slots.map(({ keys }) => keys.path),
    );
    folder.order = order;
    folder.slots.sort((a, b) => order(a.keys, b.keys));
  }

  /** The section with some of its pages exchanged: its lists are copied, its sums change by the difference. */
  #exchange(folder: Folder, { page, keys }: Slot<Section>, index: PageIndexDraft): Slot<Section> {
    let { children, totals } = page;
    let sameDates = true;
    for (const [out, into] of folder.exchanges) {
      const [from, to] = this.#putInPlace(folder, out, into, index);
      if (from === to) children = children.with(to, into.page);
      else children = children.toSpliced(from, 1).toSpliced(to, 0, into.page);
      totals = exchanged(totals, out.page.totals, into.page.totals);
      sameDates &&= out.keys.date === into.keys.date && out.page.leftOut === into.page.leftOut;
    }
    const section: Section = { ...page, children, totals };
    return { page: section, keys: sameDates ? keys : sectionKeys(folder, section, this.#settings) };
  }

  /** Returns where the page stood and where it stands now. */
  #putInPlace(folder: Folder, out: Slot, into: Slot, index: PageIndexDraft): [from: number, to: number] {
    const { slots, order } = folder;
    const from = slots.indexOf(out);
    index.set(into.page, folder.uri + this.#settings.idSuffix, out.page);
    if (order === undefined || order(out.keys, into.keys) === 0) {
      slots[from] = into;
      return [from, from];
    }
    slots.splice(from, 1);
    const to = placeIn(slots, into.keys, order);
    slots.splice(to, 0, into);
    return [from, to];
  }
}

function speaksForOthers({ place }: NoteFile): boolean {
  return place.role !== 'plain';
}

function isSameCascade({ frontMatter: a }: Note, { frontMatter: b }: Note): boolean {
  return a.cascade === b.cascade || cascadeKey(a) === cascadeKey(b);
}

/** Two cascades with the same key give the same values. */
function cascadeKey({ cascade }: Note['frontMatter']): string {
  return JSON.stringify(cascade.map(({ values, target }) => [[...values], target]));
}

interface PlacedFile {
  readonly file: NoteFile;
  readonly displaced: LeftOut | undefined;
}

/** True for a folder that has a page of its own, which a file of the same name beside it loses to. */
function hasOwnPage(folder: Folder | undefined): boolean {
  return folder !== undefined && folder.leaves.length + folder.branches.length > 0;
}

/** The index in sorted `slots` at which a page with these keys belongs. */
function placeIn(slots: readonly Slot[], keys: MenuKeys, order: MenuOrder): number {
  let low = 0;
  let high = slots.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const slot = slots[middle];
    if (slot !== undefined && order(slot.keys, keys) <= 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** `path` without its last `levels` names. */
function ancestorOf(path: string, levels: number): string {
  let end = path.length;
  for (let i = 0; i < levels; i++) end = path.lastIndexOf('/', end - 1);
  return path.slice(0, Math.max(end, 0));
}
