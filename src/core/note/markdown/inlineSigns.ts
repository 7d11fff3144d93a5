/**
 * Finds the next character of a text at which something within a line can begin: a backslash, a backtick, `<`, a
 * bracket, `http://`, a TODO. Most characters of most notes are none of these; the engine's own search passes over them
 * many times as fast as a loop over their codes. To be asked from the start of the text to its end; each sign is then
 * looked for once.
 */
export class InlineSigns {
  readonly #text: string;
  readonly #todo: RegExp;
  /** The nearest of each sign that was looked for last; the text's length where none is left. */
  #backslash = -1;
  #backtick = -1;
  #lessThan = -1;
  #openBracket = -1;
  #closeBracket = -1;
  #address = -1;
  #todoAt = -1;
  /** Behind the `://` that was found last. */
  #schemeEnd = 0;
  /** The nearest of all signs but closing brackets. */
  #nearest = -1;

  /** @param todo finds the words that may begin a TODO */
  constructor(text: string, todo: RegExp) {
    this.#text = text;
    this.#todo = todo;
  }

  /** The next sign at `from` or behind it; closing brackets count only within open ones. */
  next(from: number, withinBrackets: boolean): number {
    if (this.#nearest < from) this.#nearest = this.#findNearest(from);
    if (!withinBrackets) return this.#nearest;
    if (this.#closeBracket < from) this.#closeBracket = this.#find(']', from);
    return Math.min(this.#nearest, this.#closeBracket);
  }

  #findNearest(from: number): number {
    if (this.#backslash < from) this.#backslash = this.#find('\\', from);
    if (this.#backtick < from) this.#backtick = this.#find('`', from);
    if (this.#lessThan < from) this.#lessThan = this.#find('<', from);
    if (this.#openBracket < from) this.#openBracket = this.#find('[', from);
    if (this.#address < from) this.#address = this.#findAddress(from);
    if (this.#todoAt < from) this.#todoAt = this.#findTodo(from);
    return Math.min(
      this.#backslash,
      this.#backtick,
      this.#lessThan,
      this.#openBracket,
      this.#address,
      this.#todoAt,
    );
  }

  #find(sign: string, from: number): number {
    const at = this.#text.indexOf(sign, from);
    return at < 0 ? this.#text.length : at;
  }

  #findAddress(from: number): number {
    for (;;) {
      const colon = this.#text.indexOf('://', this.#schemeEnd);
      if (colon < 0) return this.#text.length;
      this.#schemeEnd = colon + 3;
      const word = this.#text.slice(Math.max(colon - 5, 0), colon).toLowerCase();
      const at = word === 'https' ? colon - 5 : colon - 4;
      if (at >= from && word.endsWith(at < colon - 4 ? 'https' : 'http')) return at;
    }
  }

  #findTodo(from: number): number {
    this.#todo.lastIndex = from;
    return this.#todo.exec(this.#text)?.index ?? this.#text.length;
  }
}
