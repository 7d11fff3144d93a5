import { patternProgram, type Assertion, type Step } from './patternProgram';

/**
 * A regular expression that somebody else wrote, in a configuration or a setting. It runs in time proportional to the
 * text whatever it says: JavaScript's own try every way, so that `(a+)+$` or `a?a?a?…` hang the window on a line of
 * thirty letters. All ways are followed at once here instead, character by character (R. Cox, “Regular Expression
 * Matching Can Be Simple And Fast”).
 */
export interface LinearPattern {
  /** As it was written. */
  readonly source: string;
  /** Whether the text holds a match. */
  test(text: string): boolean;
}

const longest = 500;
/**
 * Compiles a pattern: characters and escapes, classes, `.`, `^`, `$`, `\b`, groups, `|`, `*`, `+`, `?` (greedy or not)
 * and `{n,m}`, as Go and JavaScript both have them, with `(?i)` in front for any case.
 * @param ignoreCase for patterns that need not ask for it
 * @returns undefined for what is none of these, or too long
 */
export function linearPattern(source: string, ignoreCase = false): LinearPattern | undefined {
  if (source.length > longest) return undefined;
  const [, flag, pattern = source] = /^(\(\?i\))([^]*)$/.exec(source) ?? [];
  try {
    return new Machine(source, patternProgram(pattern, ignoreCase || flag !== undefined ? 'iu' : 'u'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

class Machine implements LinearPattern {
  readonly source: string;
  readonly #steps: readonly Step[];

  constructor(source: string, steps: readonly Step[]) {
    this.source = source;
    this.#steps = steps;
  }

  test(text: string): boolean {
    const characters = Array.from(text);
    let states = new Set<number>();
    for (let at = 0; at <= characters.length; at++) {
      // A match may begin anywhere.
      if (this.#follow(0, states, characters, at)) return true;
      const character = characters[at];
      if (character === undefined) return false;
      const next = new Set<number>();
      for (const state of states) {
        const step = this.#steps[state];
        if (step?.kind !== 'one' || !step.of.test(character)) continue;
        if (this.#follow(state + 1, next, characters, at + 1)) return true;
      }
      states = next;
    }
    return false;
  }

  /** Adds every state that is reached from `start` without a character. @returns whether one of them is the match */
  #follow(start: number, states: Set<number>, characters: readonly string[], at: number): boolean {
    const open = [start];
    for (let state = open.pop(); state !== undefined; state = open.pop()) {
      if (states.has(state)) continue;
      states.add(state);
      const step = this.#steps[state];
      if (step?.kind === 'match') return true;
      if (step?.kind === 'fork') open.push(step.second, step.first);
      else if (step?.kind === 'assert' && holds(step.of, characters, at)) open.push(state + 1);
    }
    return false;
  }
}

function holds(assertion: Assertion, characters: readonly string[], at: number): boolean {
  if (assertion === '^') return at === 0;
  if (assertion === '$') return at === characters.length;
  const isWord = (character = '') => /^\w$/.test(character);
  const isEdge = isWord(characters[at - 1]) !== isWord(characters[at]);
  return isEdge === (assertion === 'b');
}
