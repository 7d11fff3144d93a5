/** An element that says which line of the note it begins with. */
interface LineElement {
  readonly line: number;
  readonly element: Element;
}

/** For how many milliseconds after the user scrolled the page its editor may still tell where it was moved for that. */
const echo = 400;

/** Lines of the note and places of the page: which line is at the top, and where a line is. Lines may be broken. */
export class Scroller {
  readonly #root: HTMLElement;
  #elements: LineElement[] | undefined;
  #byUser = false;
  #lastByUser = -Infinity;

  /** @param onScroll gets the line at the top; `byUser` where no message and no new text moved the page */
  constructor(root: HTMLElement, onScroll: (line: number, byUser: boolean) => void) {
    this.#root = root;
    const touched = () => (this.#byUser = true);
    for (const type of ['wheel', 'touchmove', 'keydown', 'pointerdown'])
      window.addEventListener(type, touched, { passive: true, capture: true });
    const scrolled = () => {
      if (this.#byUser) this.#lastByUser = performance.now();
      onScroll(this.topLine, this.#byUser);
    };
    window.addEventListener('scroll', scrolled, { passive: true });
  }

  /** To be called when the page was patched: it may scroll by itself to keep what is in view where it is. */
  patched(): void {
    this.#elements = undefined;
    this.#byUser = false;
  }

  get topLine(): number {
    const elements = this.#lines();
    // The last one that begins above the edge.
    let low = 0;
    let high = elements.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (topOf(elements[middle]) <= 1) low = middle + 1;
      else high = middle;
    }
    const above = elements[low - 1];
    if (above === undefined) return 0;
    const below = elements[low];
    const [top, line] = [topOf(above), above.line];
    const bottom = below === undefined ? above.element.getBoundingClientRect().bottom : topOf(below);
    const lines = (below?.line ?? line + 1) - line;
    return bottom <= top ? line : line + Math.min(1, -Math.min(0, top) / (bottom - top)) * lines;
  }

  /**
   * To the line that the editor has come to. Not while the user scrolls the page: then the editor goes after the page,
   * and what it tells is where the page was; to go back there would break off a scroll that is still under way.
   */
  follow(line: number): void {
    if (performance.now() - this.#lastByUser > echo) this.toLine(line);
  }

  toLine(line: number): void {
    const elements = this.#lines();
    const next = elements.findIndex((each) => each.line > line);
    const above = elements[(next < 0 ? elements.length : next) - 1];
    const below = next < 0 ? undefined : elements[next];
    if (above === undefined || line < 1) {
      this.#to(0);
      return;
    }
    const top = topOf(above);
    const bottom = below === undefined ? above.element.getBoundingClientRect().bottom : topOf(below);
    const lines = (below?.line ?? above.line + 1) - above.line;
    this.#to(window.scrollY + top + Math.min(1, (line - above.line) / lines) * (bottom - top));
  }

  /** @returns whether there is such a place */
  toAnchor(id: string): boolean {
    const place = document.getElementById(id) ?? document.getElementById(decoded(id));
    if (place === null || !this.#root.contains(place)) return false;
    for (
      let fold = place.closest('details');
      fold !== null;
      fold = fold.parentElement?.closest('details') ?? null
    )
      fold.open = true;
    place.scrollIntoView();
    return true;
  }

  #to(top: number): void {
    this.#byUser = false;
    window.scrollTo({ top, behavior: 'instant' });
  }

  /** In the order of the page; those that stand in another order than the note's, as footnotes, tell nothing. */
  #lines(): LineElement[] {
    if (this.#elements !== undefined) return this.#elements;
    const elements: LineElement[] = [];
    let last = -1;
    for (const element of this.#root.querySelectorAll('[data-line]')) {
      const line = Number(element.getAttribute('data-line'));
      if (!(line > last) || element.getClientRects().length === 0) continue;
      elements.push({ line, element });
      last = line;
    }
    return (this.#elements = elements);
  }
}

function topOf(each: LineElement | undefined): number {
  return each?.element.getBoundingClientRect().top ?? Infinity;
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
