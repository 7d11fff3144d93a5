const step = 1.25;
const [smallest, largest] = [0.2, 10];
/** Pixels that the pointer may move in a click. */
const still = 4;
const arrowStep = 40;

/** Moves and enlarges what stands in a viewport: by mouse, by touch pad, by keys and by its methods. */
export class PanZoom {
  readonly #viewport: HTMLElement;
  readonly #content: HTMLElement;
  readonly #isWhole: boolean;
  #scale = 1;
  #x = 0;
  #y = 0;
  /** Whether the last press was a pull: the click that ends it is none. */
  #hasPulled = false;

  /**
   * @param isWhole whether the viewport is there for this alone: the wheel then zooms, and it can always be pulled. In a
   *   page the wheel scrolls the page, but with Ctrl
   */
  constructor(viewport: HTMLElement, content: HTMLElement, isWhole: boolean) {
    this.#viewport = viewport;
    this.#content = content;
    this.#isWhole = isWhole;
    viewport.addEventListener('wheel', (event) => this.#wheel(event), { passive: false });
    viewport.addEventListener('pointerdown', (event) => this.#pull(event));
    viewport.addEventListener('keydown', (event) => this.#press(event));
    viewport.addEventListener(
      'click',
      (event) => {
        if (this.#hasPulled) event.stopImmediatePropagation();
        this.#hasPulled = false;
      },
      { capture: true },
    );
  }

  zoomIn(): void {
    this.#zoom(step);
  }

  zoomOut(): void {
    this.#zoom(1 / step);
  }

  reset(): void {
    [this.#scale, this.#x, this.#y] = [1, 0, 0];
    this.#show();
  }

  /** @param at what stays where it is; the middle where nothing is said */
  #zoom(factor: number, at?: { readonly x: number; readonly y: number }): void {
    const scale = Math.min(largest, Math.max(smallest, this.#scale * factor));
    const { width, height } = this.#viewport.getBoundingClientRect();
    const { x, y } = at ?? { x: width / 2, y: height / 2 };
    const grown = scale / this.#scale;
    this.#x = x - (x - this.#x) * grown;
    this.#y = y - (y - this.#y) * grown;
    this.#scale = scale;
    this.#show();
  }

  #wheel(event: WheelEvent): void {
    if (!this.#isWhole && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const { left, top } = this.#viewport.getBoundingClientRect();
    this.#zoom(Math.exp(-event.deltaY / 300), { x: event.clientX - left, y: event.clientY - top });
  }

  #pull(down: PointerEvent): void {
    this.#hasPulled = false;
    if (down.button !== 0 || (!this.#isWhole && this.#scale === 1)) return;
    const [x, y] = [this.#x - down.clientX, this.#y - down.clientY];
    const move = (event: PointerEvent) => {
      const far = Math.hypot(event.clientX - down.clientX, event.clientY - down.clientY) > still;
      if (!far && !this.#hasPulled) return;
      if (!this.#hasPulled) this.#viewport.setPointerCapture(down.pointerId);
      this.#hasPulled = true;
      [this.#x, this.#y] = [x + event.clientX, y + event.clientY];
      this.#show();
    };
    const stop = () => {
      this.#viewport.removeEventListener('pointermove', move);
      this.#viewport.removeEventListener('pointerup', stop);
      this.#viewport.removeEventListener('pointercancel', stop);
    };
    this.#viewport.addEventListener('pointermove', move);
    this.#viewport.addEventListener('pointerup', stop);
    this.#viewport.addEventListener('pointercancel', stop);
  }

  #press(event: KeyboardEvent): void {
    if (event.target !== this.#viewport || event.ctrlKey || event.altKey || event.metaKey) return;
    const act = this.#actOf(event.key);
    if (act === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    act();
  }

  #actOf(key: string): (() => void) | undefined {
    if (key === '+' || key === '=') return () => this.zoomIn();
    if (key === '-') return () => this.zoomOut();
    if (key === '0') return () => this.reset();
    // At its own size the arrows scroll the page.
    if (!this.#isWhole && this.#scale === 1) return undefined;
    const [x, y] = moves[key] ?? [];
    if (x === undefined || y === undefined) return undefined;
    return () => {
      this.#x += x * arrowStep;
      this.#y += y * arrowStep;
      this.#show();
    };
  }

  #show(): void {
    const isPlain = this.#scale === 1 && this.#x === 0 && this.#y === 0;
    this.#content.style.transform = isPlain
      ? ''
      : `translate(${this.#x}px, ${this.#y}px) scale(${this.#scale})`;
    this.#viewport.classList.toggle('zoomed', this.#scale !== 1);
  }
}

const moves: Readonly<Record<string, readonly [x: number, y: number]>> = {
  ArrowLeft: [1, 0],
  ArrowRight: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};
