/** Characters of all included files together, and how deep they include each other. */
const most = 1_000_000;
const deepest = 10;

/** Bounds what a note includes: so much, so deep, and nothing within itself. */
export class Includes {
  readonly #open: string[] = [];
  #size = 0;

  /** Runs `render` for what the file at `path` holds; undefined where that would be beyond the bounds. */
  run(path: string, size: number, render: () => string): string | undefined {
    if (this.#size + size > most || this.#open.length >= deepest || this.#open.includes(path))
      return undefined;
    this.#size += size;
    this.#open.push(path);
    const html = render();
    this.#open.pop();
    return html;
  }
}
