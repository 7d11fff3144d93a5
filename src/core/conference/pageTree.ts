import type { MenuKeys, MenuOrder } from '../hugo/menuOrder';
import type { LeftOut, Section } from './conference';
import { Folder } from './folder';
import type { NoteFile, Slot } from './folder';
import { makeSection, makeSession, sectionKeys } from './pageMaker';
import type { PageSettings } from './pageMaker';
import type { PageIndexDraft } from './pageIndex';
import { exchanged } from './totals';

/**
 * The pages of one language, kept up to date file by file. A file whose text changed costs the making of its page and
 * of the sections above it; a file that comes or goes costs the lists of the sections above it. Neither costs more in
 * a large conference than in a small one.
 */
export class PageTree {
  readonly #settings: PageSettings;
  readonly #home: Folder;
  readonly #changed = new Set<Folder>();

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
    claimants.push(file);
    if (claimants.length > 1) claimants.sort((a, b) => this.#settings.rules.precedence(a, b));
    this.#restructure(folder, file);
  }

  remove(file: NoteFile): void {
    const folder = this.#folderOf(file);
    const claimants = this.#claimants(folder, file);
    claimants.splice(claimants.indexOf(file), 1);
    if (file.place.role === 'plain' && claimants.length === 0)
      folder.files.delete(this.#comparable(file.place.name));
    this.#restructure(folder, file);
    this.#prune(folder);
  }

  /** To be called after the file's note was replaced. */
  touch(file: NoteFile): void {
    const { owner, slot: out } = file;
    if (owner === undefined || owner.restructured) {
      file.slot = undefined;
      return;
    }
    this.#changed.add(owner);
    if (out === undefined) owner.ownNoteChanged = true;
    else
      owner.exchanges.set(out, (file.slot = makeSession(file, owner.parent === undefined, this.#settings)));
  }

  /** Has every page made anew by the next update. */
  renew(): void {
    this.#restructureBelow(this.#home, true);
  }

  /** Makes what changes ask for, from the deepest folder up, and writes it into the index. Returns the home page. */
  update(index: PageIndexDraft): Section {
    const byDepth: (Set<Folder> | undefined)[] = [];
    const enqueue = (folder: Folder) => (byDepth[folder.depth] ??= new Set()).add(folder);
    this.#changed.forEach(enqueue);
    this.#changed.clear();
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

  #claimants(folder: Folder, { place }: NoteFile): NoteFile[] {
    if (place.role === 'branch') return folder.branches;
    if (place.role === 'leaf') return folder.leaves;
    const key = this.#comparable(place.name);
    let claimants = folder.files.get(key);
    if (claimants === undefined) {
      claimants = [];
      folder.files.set(key, claimants);
    }
    return claimants;
  }

  #restructure(folder: Folder, { place }: NoteFile): void {
    // A bundle's file decides what everything below it is.
    if (place.role === 'leaf') this.#restructureBelow(folder, false);
    for (let at: Folder | undefined = folder; at !== undefined; at = at.parent) {
      at.restructured = true;
      this.#changed.add(at);
    }
  }

  #restructureBelow(folder: Folder, renew: boolean): void {
    folder.restructured = true;
    this.#changed.add(folder);
    if (renew) {
      for (const file of [...folder.branches, ...folder.leaves, ...[...folder.files.values()].flat()]) {
        file.slot = undefined;
      }
    }
    for (const inner of folder.folders.values()) this.#restructureBelow(inner, renew);
  }

  #prune(folder: Folder): void {
    for (let at = folder; at.isEmpty && at.parent !== undefined; at = at.parent) {
      at.parent.folders.delete(this.#comparable(at.name));
      this.#changed.delete(at);
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
    const before = folder.slots;
    folder.slots = [];
    this.#gather(folder, folder);
    this.#reorder(folder);
    folder.slot = makeSection(folder, this.#settings);
    const { id } = folder.slot.page;
    for (const { page } of before) index.drop(page);
    for (const { page } of folder.slots) index.set(page, id, page);
  }

  /** Puts what `folder` holds into the slots of `owner`: itself, or a folder that is no section of its own. */
  #gather(folder: Folder, owner: Folder): void {
    const { rules } = this.#settings;
    const within = folder.isWithinBundle ? 'not-a-page' : undefined;
    const own = folder === owner ? folder.ownFile : undefined;
    if (own !== undefined) {
      own.owner = owner;
      own.slot = undefined;
    }
    for (const [i, file] of folder.leaves.entries()) {
      if (file !== own)
        this.#place(file, owner, within ?? (i > 0 || folder.parent === undefined ? rules.beaten : undefined));
    }
    for (const file of folder.branches) if (file !== own) this.#place(file, owner, within ?? rules.beaten);
    for (const [key, claimants] of folder.files) {
      const page = folder.folders.get(key);
      const taken = page !== undefined && page.leaves.length + page.branches.length > 0;
      for (const [i, file] of claimants.entries()) {
        const displaced = folder.isBundle ? 'not-a-page' : i > 0 || taken ? rules.beaten : undefined;
        this.#place(file, owner, within ?? displaced);
      }
    }
    for (const inner of folder.folders.values()) {
      if (!this.#isSection(inner)) this.#gather(inner, owner);
      else if (inner.slot !== undefined) owner.slots.push(inner.slot);
    }
  }

  #place(file: NoteFile, owner: Folder, displaced: LeftOut | undefined): void {
    const sameUnder = (file.owner?.parent === undefined) === (owner.parent === undefined);
    if (file.slot === undefined || file.displaced !== displaced || !sameUnder) {
      file.displaced = displaced;
      file.slot = makeSession(file, owner.parent === undefined, this.#settings);
    }
    file.owner = owner;
    owner.slots.push(file.slot);
  }

  #reorder(folder: Folder): void {
    const order = this.#settings.rules.order(folder.ownFile?.note, this.#settings.language);
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
    return { page: section, keys: sameDates ? keys : sectionKeys(folder, section) };
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
