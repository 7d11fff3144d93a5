import { Idiomorph } from 'idiomorph';
import { pieceChange } from '../../core/render/markdown/outermostPieces';
import { newBlock, pairBlocks, placeAttributes, type Block, type NewBlock } from './blocks';
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

  /** Shows these pieces, with what stays of what was shown. */
  patch(pieces: readonly string[]): void {
    const shown = this.#blocks.map(({ html }) => html);
    const { first, last, fresh: html } = pieceChange(shown, pieces);
    const old = this.#blocks.slice(first, shown.length - last);
    const tail = this.#blocks.slice(shown.length - last);
    const fresh = html.map(newBlock);
    const rest = [...old, ...tail];
    const pairs = pairBlocks(old, fresh);
    const blocks: Block[] = [];
    let next = 0;
    for (let i = 0; i < fresh.length;) {
      // A run of new pieces stands against the old ones up to the next that stayed.
      let runEnd = i;
      while (runEnd < fresh.length && pairs[runEnd] === undefined) runEnd++;
      const kept = pairs[runEnd] ?? old.length;
      blocks.push(
        ...this.#replace(old.slice(next, kept), fresh.slice(i, runEnd), () => firstNode(rest, kept)),
      );
      const [stays, same] = [old[kept], fresh[runEnd]];
      if (stays !== undefined && same !== undefined)
        blocks.push(this.#move(stays, same, () => firstNode(rest, kept + 1)));
      next = kept + 1;
      i = runEnd + 1;
    }
    for (const { nodes } of old.slice(next)) nodes.forEach((node) => node.remove());
    this.#blocks = [...this.#blocks.slice(0, first), ...blocks, ...tail];
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

  /** Puts new pieces in the place of old ones; each becomes the next one of its kind, so that what plays in it plays on. */
  #replace(old: readonly Block[], fresh: readonly NewBlock[], behind: () => ChildNode | undefined): Block[] {
    const left = [...old];
    const made = fresh.map((block) => {
      const fragment = this.#safe(block.html);
      const kind = kindOf(fragment.childNodes);
      const at = kind === undefined ? -1 : left.findIndex(({ nodes }) => kindOf(nodes) === kind);
      const become = left.splice(0, at + 1);
      const from = become.pop()?.nodes[0];
      for (const { nodes } of become) nodes.forEach((node) => node.remove());
      const [to] = fragment.childNodes;
      if (from instanceof Element && to instanceof Element) {
        const nodes = Idiomorph.morph(from, to, { morphStyle: 'outerHTML', callbacks: this.#callbacks });
        return { ...block, nodes: nodes as ChildNode[] };
      }
      const nodes = Array.from(fragment.childNodes);
      this.#note(fragment);
      this.#root.insertBefore(fragment, firstNode(left, 0) ?? behind() ?? null);
      return { ...block, nodes };
    });
    for (const { nodes } of left) nodes.forEach((node) => node.remove());
    return made;
  }

  /** The piece says the same, perhaps in other lines. */
  #move(block: Block, fresh: NewBlock, behind: () => ChildNode | undefined): Block {
    if (block.html === fresh.html) return block;
    const [node] = block.nodes;
    if (block.nodes.length === 1 && node instanceof Element) {
      const [old, now] = [placed(node), placedIn(fresh.html)];
      if (old.length === now.length) {
        old.forEach((element, i) => now[i] !== undefined && copyPlaces(now[i], element));
        return { ...block, html: fresh.html };
      }
    }
    const [made] = this.#replace([block], [fresh], behind);
    return made ?? block;
  }

  #safe(html: string): DocumentFragment {
    const fragment = this.#sanitizer.clean(html);
    for (const node of [...fragment.childNodes])
      if (node instanceof Text && node.data.trim() === '') node.remove();
    prepare(fragment);
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

function firstNode(blocks: readonly Block[], from: number): ChildNode | undefined {
  for (let i = from; i < blocks.length; i++) {
    const [node] = blocks[i]?.nodes ?? [];
    if (node !== undefined) return node;
  }
  return undefined;
}

/** The name of a piece's element, where it is one element and nothing else. */
function kindOf(nodes: ArrayLike<ChildNode>): string | undefined {
  const node = nodes[0];
  return nodes.length === 1 && node instanceof Element ? node.tagName : undefined;
}

/** All elements of a piece that say where they stand, itself first. */
function placed(element: Element): Element[] {
  const within = Array.from(element.querySelectorAll(placeSelector));
  return element.matches(placeSelector) ? [element, ...within] : within;
}

/** The same of a piece that is not in the page. Nothing in it runs or loads: a template belongs to no window. */
function placedIn(html: string): Element[] {
  const template = document.createElement('template');
  template.innerHTML = html;
  return Array.from(template.content.querySelectorAll(placeSelector));
}

function copyPlaces(from: Element, to: Element): void {
  for (const name of placeAttributes) {
    const value = from.getAttribute(name);
    if (value !== null && value !== to.getAttribute(name)) to.setAttribute(name, value);
  }
}
