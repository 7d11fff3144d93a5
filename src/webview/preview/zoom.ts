const smallest = 0.5;
const largest = 3;

/** Makes the page's letters larger and smaller: Ctrl with the wheel, as in an editor that allows it, or + - 0. */
export class Zoom {
  readonly #onChange: () => void;
  #factor = 1;

  constructor(factor: unknown, onChange: () => void) {
    this.#onChange = onChange;
    if (typeof factor === 'number') this.#set(factor);
    window.addEventListener(
      'wheel',
      (event) => {
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        this.#change(event.deltaY < 0 ? 1 : -1);
      },
      { passive: false },
    );
    window.addEventListener('keydown', ({ key, ctrlKey, metaKey, altKey, target }) => {
      if (ctrlKey || metaKey || altKey || target instanceof HTMLInputElement) return;
      if (key === '+' || key === '-') this.#change(key === '+' ? 1 : -1);
      else if (key === '0') this.#change(0);
    });
  }

  get factor(): number {
    return this.#factor;
  }

  #change(by: -1 | 0 | 1): void {
    this.#set(by === 0 ? 1 : this.#factor * 1.1 ** by);
    this.#onChange();
  }

  #set(factor: number): void {
    this.#factor = Math.min(largest, Math.max(smallest, factor));
    document.documentElement.style.setProperty('--preview-zoom', String(this.#factor));
  }
}
