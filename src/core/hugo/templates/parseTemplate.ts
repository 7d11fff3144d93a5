/** A word of an action: `.Get`, `$x`, `"text"`, `(`, `|`. */
export interface Word {
  readonly kind: 'text' | 'number' | 'name' | 'field' | 'variable' | 'sign';
  /** Of a text what stands between its quotes, escapes read. */
  readonly value: string;
  /** Whether it follows the word before without white space: the field in `(…).Field`. */
  readonly glued: boolean;
}

/** A piece of a template: an action, or one with others in it. */
export type Piece =
  | { readonly kind: 'action'; readonly words: readonly Word[] }
  | {
      readonly kind: 'if' | 'with' | 'range';
      readonly words: readonly Word[];
      readonly body: readonly Piece[];
      readonly otherwise: readonly Piece[];
    };

const word =
  /\s+|("(?:[^"\\\n]|\\.)*"|`[^`]*`)|(-?\d+(?:\.\d+)?)(?![\w.])|(\$\w*(?:\.\w+)*)|((?:\.\w+)+|\.)|([A-Za-z_]\w*(?:\.\w+)*)|(:=|[()|=,])/gsy;
/** A template of a shortcode is no program. */
const longestTemplate = 50_000;

/**
 * The actions of a Go template; undefined where something stands in it that is not understood.
 * [Go: text/template, documentation of actions]
 */
export function parseTemplate(template: string): readonly Piece[] | undefined {
  if (template.length > longestTemplate) return undefined;
  const actions: (readonly Word[])[] = [];
  for (let at = template.indexOf('{{'); at >= 0; at = template.indexOf('{{', at)) {
    const end = endOfAction(template, at + 2);
    if (end === undefined) return undefined;
    const source = template.slice(at + 2, end).replace(/^-|-$/g, '');
    const words = source.trimStart().startsWith('/*') ? [] : wordsIn(source);
    if (words === undefined) return undefined;
    if (words.length > 0) actions.push(words);
    at = end + 2;
  }
  const parser = new Parser(actions);
  const pieces = parser.pieces();
  return parser.isDone ? pieces : undefined;
}

/** Where `}}` stands, outside of texts and comments. */
function endOfAction(template: string, from: number): number | undefined {
  const comment = /^-?\s*\/\*/.exec(template.slice(from, from + 20));
  let at = from;
  if (comment !== null) {
    const close = template.indexOf('*/', from + comment[0].length);
    if (close < 0) return undefined;
    at = close + 2;
  }
  for (; at < template.length; at++) {
    const sign = template.charAt(at);
    if (sign === '}' && template.charAt(at + 1) === '}') return at;
    if (sign !== '"' && sign !== '`') continue;
    for (at++; at < template.length && template.charAt(at) !== sign; at++)
      if (sign === '"' && template.charAt(at) === '\\') at++;
  }
  return undefined;
}

function wordsIn(source: string): Word[] | undefined {
  const words: Word[] = [];
  let glued = false;
  for (let at = 0; at < source.length; at = word.lastIndex) {
    word.lastIndex = at;
    const found = word.exec(source);
    if (found === null) return undefined;
    const [, text, number, variable, field, name, sign] = found;
    if (text !== undefined) words.push({ kind: 'text', value: unquoted(text), glued });
    else if (number !== undefined) words.push({ kind: 'number', value: number, glued });
    else if (variable !== undefined) words.push({ kind: 'variable', value: variable, glued });
    else if (field !== undefined) words.push({ kind: 'field', value: field, glued });
    else if (name !== undefined) words.push({ kind: 'name', value: name, glued });
    else if (sign !== undefined) words.push({ kind: 'sign', value: sign, glued });
    glued = !/^\s/.test(found[0]);
  }
  return words;
}

function unquoted(written: string): string {
  const inner = written.slice(1, -1);
  return written.startsWith('`')
    ? inner
    : inner.replace(/\\(.)/gs, (_, sign: string) => ({ n: '\n', t: '\t', r: '\r' })[sign] ?? sign);
}

const deepest = 50;

class Parser {
  readonly #actions: readonly (readonly Word[])[];
  #at = 0;
  #failed = false;

  constructor(actions: readonly (readonly Word[])[]) {
    this.#actions = actions;
  }

  get isDone(): boolean {
    return !this.#failed && this.#at >= this.#actions.length;
  }

  /** Up to an `end` or `else` that belongs to what stands around. */
  pieces(depth = 0): Piece[] {
    const found: Piece[] = [];
    if (depth > deepest) this.#failed = true;
    while (!this.#failed) {
      const words = this.#actions[this.#at];
      const first = words?.[0];
      if (words === undefined || first === undefined) break;
      const name = first.kind === 'name' ? first.value : '';
      if (name === 'end' || name === 'else') break;
      this.#at++;
      if (name === 'if' || name === 'with' || name === 'range') found.push(this.#branch(name, words, depth));
      else if (name === 'define' || name === 'block') {
        // A definition is run by its name alone; a block where it stands, with a dot that is not followed.
        this.pieces(depth + 1);
        this.#end();
      } else found.push({ kind: 'action', words });
    }
    return found;
  }

  #branch(kind: 'if' | 'with' | 'range', words: readonly Word[], depth: number): Piece {
    const body = this.pieces(depth + 1);
    const next = this.#actions[this.#at];
    let otherwise: Piece[] = [];
    if (next?.[0]?.value === 'else' && next[0].kind === 'name') {
      this.#at++;
      const inner = next[1]?.value;
      if (inner === 'if' || inner === 'with') {
        // `else if` has no `end` of its own.
        otherwise = [this.#branch(inner, next.slice(1), depth + 1)];
        return { kind, words: words.slice(1), body, otherwise };
      }
      otherwise = this.pieces(depth + 1);
    }
    this.#end();
    return { kind, words: words.slice(1), body, otherwise };
  }

  #end(): void {
    const last = this.#actions[this.#at]?.[0];
    if (last?.kind !== 'name' || last.value !== 'end') this.#failed = true;
    this.#at++;
  }
}
