/** One step of the machine that a pattern becomes. */
export type Step =
  | { readonly kind: 'one'; readonly of: RegExp }
  | { readonly kind: 'assert'; readonly of: Assertion }
  | { readonly kind: 'fork'; first: number; second: number }
  | { readonly kind: 'match' };

export type Assertion = '^' | '$' | 'b' | 'B';

/** What `{2,100}` of a group comes to, written out. Time per character is at most this. */
const mostSteps = 400;
/** Groups within groups, each repeated, are read again and again even where nothing is in them. */
const mostReadings = 5000;

/**
 * Writes a pattern out as the steps of a machine.
 * @param flags of the one-character patterns in it
 * @throws SyntaxError where it is none, or more than a machine may have
 */
export function patternProgram(pattern: string, flags: 'u' | 'iu'): readonly Step[] {
  return new Compiler(pattern, flags).compile();
}

class Compiler {
  readonly #source: string;
  readonly #flags: string;
  readonly #steps: Step[] = [];
  #at = 0;
  #readings = 0;

  constructor(source: string, flags: string) {
    this.#source = source;
    this.#flags = flags;
  }

  compile(): readonly Step[] {
    this.#choice();
    if (this.#at < this.#source.length) throw new SyntaxError('A parenthesis is closed that was not opened');
    this.#add({ kind: 'match' });
    return this.#steps;
  }

  #choice(): void {
    const start = this.#steps.length;
    this.#sequence();
    if (!this.#take('|')) return;
    // What was read moves one step on, to make room for the fork before it and the jump over the rest behind it.
    this.#insertFork(start);
    const jump = this.#addFork();
    this.#point(start, start + 1, this.#steps.length);
    this.#choice();
    this.#point(jump, this.#steps.length, this.#steps.length);
  }

  #sequence(): void {
    while (this.#at < this.#source.length && !/[|)]/.test(this.#source.charAt(this.#at))) {
      const start = this.#steps.length;
      const from = this.#at;
      this.#atom();
      const to = this.#at;
      this.#repeat(start, from, to);
    }
  }

  #repeat(start: number, from: number, to: number): void {
    const counts = /(?:[*+?]|\{(\d{1,3})(,?)(\d{0,3})\})\??/y;
    counts.lastIndex = this.#at;
    const [sign, least, comma, most] = counts.exec(this.#source) ?? [];
    if (sign === undefined) return;
    const behind = counts.lastIndex;
    const isOpen = sign.startsWith('*') || sign.startsWith('+') || (comma === ',' && most === '');
    const low = least === undefined ? (sign.startsWith('+') ? 1 : 0) : Number(least);
    const high = least === undefined ? 1 : comma === ',' && most !== '' ? Number(most) : low;
    if (!isOpen && high < low) throw new SyntaxError('Numbers out of order');
    this.#steps.length = start;
    const again = () => {
      this.#at = from;
      this.#atom();
      if (this.#at !== to) throw new SyntaxError('A repeat of what is no unit');
    };
    for (let i = 0; i < low; i++) again();
    if (isOpen) {
      const fork = this.#addFork();
      again();
      this.#point(this.#addFork(), fork, fork);
      this.#point(fork, fork + 1, this.#steps.length);
    } else {
      const forks: number[] = [];
      for (let i = low; i < high; i++) {
        forks.push(this.#addFork());
        again();
      }
      for (const fork of forks) this.#point(fork, fork + 1, this.#steps.length);
    }
    this.#at = behind;
    if (/[*+?{]/.test(this.#source.charAt(this.#at))) throw new SyntaxError('A repeat of a repeat');
  }

  #atom(): void {
    if (++this.#readings > mostReadings) throw new SyntaxError('Too much');
    const char = this.#source.charAt(this.#at);
    if (char === '(') {
      this.#at++;
      if (!this.#take('?:') && this.#source.charAt(this.#at) === '?') throw new SyntaxError('A look around');
      this.#choice();
      if (!this.#take(')')) throw new SyntaxError('A parenthesis is not closed');
    } else if (char === '^' || char === '$') {
      this.#at++;
      this.#add({ kind: 'assert', of: char });
    } else if (char === '\\' && /[bB]/.test(this.#source.charAt(this.#at + 1))) {
      this.#add({ kind: 'assert', of: this.#source.charAt(this.#at + 1) as Assertion });
      this.#at += 2;
    } else {
      this.#one();
    }
  }

  /** Something that stands for one character: the engine itself says for which. It has no choice to make there. */
  #one(): void {
    const unit =
      /\\(?:[pP]\{[\w=]{1,40}\}|u[\da-f]{4}|x[\da-f]{2}|[^\dkuxpPc])|\[(?:\\[^]|[^\]\\])*\]|[^*+?{}[\]\\]/iuy;
    unit.lastIndex = this.#at;
    const one = unit.exec(this.#source)?.[0];
    if (one === undefined) throw new SyntaxError('Not known');
    this.#at = unit.lastIndex;
    this.#add({ kind: 'one', of: new RegExp(`^${one}$`, one === '.' ? `${this.#flags}s` : this.#flags) });
  }

  #take(word: string): boolean {
    if (!this.#source.startsWith(word, this.#at)) return false;
    this.#at += word.length;
    return true;
  }

  #add(step: Step): void {
    if (this.#steps.length === mostSteps) throw new SyntaxError('Too long');
    this.#steps.push(step);
  }

  #addFork(): number {
    this.#add({ kind: 'fork', first: 0, second: 0 });
    return this.#steps.length - 1;
  }

  #insertFork(at: number): void {
    this.#addFork();
    this.#steps.splice(at, 0, ...this.#steps.splice(-1));
    for (const step of this.#steps.slice(at + 1)) {
      if (step.kind !== 'fork') continue;
      step.first++;
      step.second++;
    }
  }

  #point(fork: number, first: number, second: number): void {
    const step = this.#steps[fork];
    if (step?.kind === 'fork') [step.first, step.second] = [first, second];
  }
}
