import type { YamlSlip } from './yamlSlip';

interface Level {
  readonly column: number;
  readonly keys: Set<string>;
}

/** The keys of the maps that are open around a line, to see which stand twice. */
export class YamlKeys {
  readonly duplicates: YamlSlip[] = [];
  #levels: Level[] = [];

  /** A list item begins at `column`: what stands deeper is a new map. */
  item(column: number): void {
    this.#levels = this.#levels.filter((level) => level.column <= column);
  }

  /** Whether a key at `column` is one more of a map that is open, or the first of all. */
  has(column: number): boolean {
    return this.#levels.length === 0 || this.#levels.some((level) => level.column === column);
  }

  /** @param written the key with its quotes, from `start` on */
  key(column: number, written: string, start: number): void {
    this.#levels = this.#levels.filter((level) => level.column <= column);
    let level = this.#levels.at(-1);
    if (level?.column !== column) {
      level = { column, keys: new Set() };
      this.#levels.push(level);
    }
    const key = written.replace(/^(["'])(.*)\1$/s, '$2');
    if (level.keys.has(key)) {
      const end = start + written.length;
      this.duplicates.push({ kind: 'duplicate', start, end, at: start, word: written });
    }
    level.keys.add(key);
  }
}
