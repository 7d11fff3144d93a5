import { Idiomorph } from 'idiomorph';
import { pairBlocks, placeAttributes, readBlocks, type Block, type NewBlock } from './blocks';
import { chooseTab, chosenTab, prepare } from './prepare';
import type { Sanitizer } from './sanitize';

/**
 * A note in the page. Of a new text only the pieces that say something else are made safe and patched: what the user
 * scrolled to, selected, opened, chose and plays stays, and a long note costs no more than a short one.
 */
export class NoteView {
  readonly #root: HTMLElement;
  readonly #sanitizer: Sanitizer;
  #blocks: Block[] = [];
  /** Folds as the note has them; the user may have opened them. */
  readonly #writtenOpen = new WeakMap<Element, boolean>();
  /** Tabs as the note has them. */
  readonly #writtenTab = new WeakMap<Element, number>();

  constructor(root: HTMLElement, sanitizer: Sanitizer) {
    this.#root = root;
    this.#sanitizer = sanitizer;
  }

  /** Shows this, with what stays of what was shown. */
  patch(html: string): void {
    const fresh = readBlocks(html);
    const old = this.#blocks;
    const pairs = pairBlocks(old, fresh);
    const blocks: Block[] = [];
    let next = 0;
    for (let i = 0; i < fresh.length;) {
      // A run of new pieces stands against the old ones up to the next that stayed.
      let runEnd = i;
      while (runEnd < fresh.length && pairs[runEnd] === undefined) runEnd++;
      const kept = pairs[runEnd];
      const oldRun = old.slice(next, kept ?? old.length);
      blocks.push(...this.#replace(oldRun, fresh.slice(i, runEnd), old[kept ?? old.length]));
      const stays = kept === undefined ? undefined : old[kept];
      const same = fresh[runEnd];
      if (stays !== undefined && same !== undefined) blocks.push(this.#move(stays, same));
      next = (kept ?? old.length) + 1;
      i = runEnd + 1;
    }
    for (const { nodes } of old.slice(next)) nodes.forEach((node) => node.remove());
    this.#blocks = blocks;
  }

  /** Shows nothing of the note. */
  clear(...content: readonly Node[]): void {
    this.#blocks = [];
    this.#root.replaceChildren(...content);
  }

  /** Whether the user opened or shut a fold. */
  isTurned(fold: HTMLDetailsElement): boolean {
    return this.#writtenOpen.get(fold) !== undefined && this.#writtenOpen.get(fold) !== fold.open;
  }

  /** Whether the user chose another tab. */
  isSwitched(panel: Element): boolean {
    return this.#writtenTab.get(panel) !== chosenTab(panel);
  }

  /** Puts new pieces in the place of old ones; a piece of the same kind becomes the new one. */
  #replace(old: readonly Block[], fresh: readonly NewBlock[], behind: Block | undefined): Block[] {
    const made = fresh.map((block, i) => {
      const fragment = this.#safe(block.node);
      const before = old[i];
      const [from] = before?.nodes ?? [];
      const [to] = fragment.childNodes;
      const isOne = before?.nodes.length === 1 && fragment.childNodes.length === 1;
      if (isOne && from instanceof Element && to instanceof Element && from.tagName === to.tagName) {
        const nodes = Idiomorph.morph(from, to, { morphStyle: 'outerHTML', callbacks: this.#callbacks });
        return { ...block, nodes: nodes as ChildNode[] };
      }
      const nodes = Array.from(fragment.childNodes);
      const place = from ?? this.#firstNode(old.slice(i + 1)) ?? (behind && this.#firstNode([behind]));
      this.#note(fragment);
      this.#root.insertBefore(fragment, place ?? null);
      before?.nodes.forEach((node) => node.remove());
      return { ...block, nodes };
    });
    for (const { nodes } of old.slice(fresh.length)) nodes.forEach((node) => node.remove());
    return made;
  }

  #firstNode(blocks: readonly Block[]): ChildNode | undefined {
    return blocks.find(({ nodes }) => nodes.length > 0)?.nodes[0];
  }

  /** The piece says the same, perhaps in other lines. */
  #move(block: Block, fresh: NewBlock): Block {
    if (block.html === fresh.html) return block;
    const [node] = block.nodes;
    if (block.nodes.length === 1 && node instanceof Element && fresh.node instanceof Element) {
      const [old, now] = [placed(node), placed(fresh.node)];
      if (old.length === now.length) {
        old.forEach((element, i) => now[i] !== undefined && copyPlaces(now[i], element));
        return { ...block, html: fresh.html };
      }
    }
    const [made] = this.#replace([block], [fresh], undefined);
    return made ?? block;
  }

  #safe(node: Element | Text): DocumentFragment {
    if (node instanceof Element) {
      const fragment = this.#sanitizer.clean(node);
      prepare(fragment);
      return fragment;
    }
    const fragment = document.createDocumentFragment();
    fragment.append(node.data);
    return fragment;
  }

  /** Remembers how the note has folds and tabs. */
  #note(within: ParentNode): void {
    for (const fold of within.querySelectorAll('details')) this.#writtenOpen.set(fold, fold.open);
    for (const panel of within.querySelectorAll('.tab-panel')) this.#writtenTab.set(panel, chosenTab(panel));
  }

  readonly #callbacks = {
    afterNodeAdded: (node: Node) => {
      if (!(node instanceof Element)) return;
      if (node instanceof HTMLDetailsElement) this.#writtenOpen.set(node, node.open);
      if (node.matches('.tab-panel')) this.#writtenTab.set(node, chosenTab(node));
      this.#note(node);
    },
    beforeNodeMorphed: (old: Element, fresh: Node) => {
      if (!(old instanceof Element) || !(fresh instanceof Element)) return true;
      if (old.hasAttribute('data-diagram') && fresh.hasAttribute('data-diagram')) {
        // What is drawn in it is not the note's.
        for (const { name, value } of fresh.attributes) old.setAttribute(name, value);
        return false;
      }
      if (old instanceof HTMLDetailsElement && fresh instanceof HTMLDetailsElement) {
        const written = fresh.open;
        if (this.#writtenOpen.get(old) === written) fresh.open = old.open;
        this.#writtenOpen.set(old, written);
      } else if (old.matches('.tab-panel') && fresh.matches('.tab-panel')) {
        const written = chosenTab(fresh);
        if (this.#writtenTab.get(old) === written) chooseTab(fresh, chosenTab(old));
        this.#writtenTab.set(old, written);
      }
      return true;
    },
  };
}

const placeSelector = placeAttributes.map((name) => `[${name}]`).join();

/** All elements of a piece that say where they stand, itself first. */
function placed(element: Element): Element[] {
  const within = Array.from(element.querySelectorAll(placeSelector));
  return element.matches(placeSelector) ? [element, ...within] : within;
}

function copyPlaces(from: Element, to: Element): void {
  for (const name of placeAttributes) {
    const value = from.getAttribute(name);
    if (value !== null && value !== to.getAttribute(name)) to.setAttribute(name, value);
  }
}
