import { parseTemplate, type Piece, type Word } from './parseTemplate';

/** What a template sees of the call that runs it. */
export interface TemplateCall {
  readonly name: string;
  /** As Hugo types them: text in quotes, else numbers and truth values, too. */
  readonly positional: readonly Plain[];
  readonly named: ReadonlyMap<string, Plain>;
  /** Between the tags; undefined where other shortcodes say what stands there. */
  readonly inner: string | undefined;
}

export type Plain = string | number | boolean;

/**
 * What is known of a value: all of it, whether templates take it for true, nothing. A list holds plain values.
 */
type Value =
  | { readonly kind: 'plain'; readonly value: Plain | undefined }
  | { readonly kind: 'list'; readonly items: readonly Value[] }
  | { readonly kind: 'root' }
  | { readonly kind: 'params' }
  | { readonly kind: 'something' }
  | { readonly kind: 'unknown' };

const unknown: Value = { kind: 'unknown' };
const something: Value = { kind: 'something' };
const nothing: Value = { kind: 'plain', value: undefined };
const plain = (value: Plain | undefined): Value => ({ kind: 'plain', value });

/**
 * The message of `errorf` where the template is sure to come to it with this call; undefined where it is not, or where
 * it depends on what only the site's Hugo knows. What is not understood counts as unknown, and so does all that depends on
 * it. [Go: text/template; Hugo: documentation of functions and of shortcode methods; tried: 0.111]
 */
export function templateError(template: string, call: TemplateCall): string | undefined {
  const pieces = parseTemplate(template);
  if (pieces === undefined) return undefined;
  const run = new Run(call);
  run.pieces(pieces, { kind: 'root' }, true);
  return run.error;
}

/** A template that does more than that is not followed. */
const mostSteps = 20_000;

class Run {
  error: string | undefined;
  readonly #call: TemplateCall;
  #variables = new Map<string, Value>();
  #steps = 0;
  /** Something may end the template before the rest of it. */
  #mayHaveEnded = false;

  constructor(call: TemplateCall) {
    this.#call = call;
  }

  /** @param sure whether the template comes here for certain */
  pieces(pieces: readonly Piece[], dot: Value, sure: boolean): void {
    for (const piece of pieces) {
      if (this.error !== undefined || ++this.#steps > mostSteps) return;
      if (piece.kind === 'action') this.#action(piece.words, dot, sure && !this.#mayHaveEnded);
      else this.#branch(piece, dot, sure && !this.#mayHaveEnded);
    }
  }

  #branch(
    { kind, words, body, otherwise }: Exclude<Piece, { kind: 'action' }>,
    dot: Value,
    sure: boolean,
  ): void {
    const before = new Map(this.#variables);
    const value = this.#pipeline(words, dot, sure);
    const truth = kind === 'range' ? undefined : truthOf(value);
    const inner = kind === 'with' ? value : kind === 'range' ? unknown : dot;
    if (truth !== undefined) {
      this.pieces(truth ? body : otherwise, truth ? inner : dot, sure);
    } else {
      if (kind === 'range')
        for (const name of this.#variables.keys()) if (!before.has(name)) this.#variables.set(name, unknown);
      this.pieces(body, inner, false);
      this.pieces(otherwise, dot, false);
    }
    // What was declared within is not seen outside; what was set in a branch that may not be run is unknown.
    for (const [name, old] of before) {
      const now = this.#variables.get(name) ?? unknown;
      before.set(name, truth === undefined && now !== old ? unknown : now);
    }
    this.#variables = before;
  }

  #action(words: readonly Word[], dot: Value, sure: boolean): void {
    const [first] = words;
    if (first?.kind === 'name' && ['return', 'break', 'continue'].includes(first.value)) {
      this.#mayHaveEnded = true;
      return;
    }
    this.#pipeline(words, dot, sure);
  }

  /** `$x := …`, `$x = …`, or commands that hand their value on by `|`. */
  #pipeline(words: readonly Word[], dot: Value, sure: boolean): Value {
    const [target, sign] = words;
    if (
      target?.kind === 'variable' &&
      (sign?.value === ':=' || sign?.value === '=') &&
      sign.kind === 'sign'
    ) {
      const value = this.#commands(words.slice(2), dot, sure);
      this.#variables.set(target.value, value);
      return value;
    }
    // `range $i, $x := …`
    if (words.some(({ kind, value }) => kind === 'sign' && value === ',')) {
      for (const { kind, value } of words) if (kind === 'variable') this.#variables.set(value, unknown);
      return unknown;
    }
    return this.#commands(words, dot, sure);
  }

  #commands(words: readonly Word[], dot: Value, sure: boolean): Value {
    let value: Value | undefined;
    for (const command of split(words)) value = this.#command(command, dot, sure, value);
    return value ?? unknown;
  }

  #command(words: readonly Word[], dot: Value, sure: boolean, last: Value | undefined): Value {
    const [first] = words;
    if (first === undefined || ++this.#steps > mostSteps) return unknown;
    if (first.kind === 'name' && !['true', 'false', 'nil'].includes(first.value)) {
      return this.#function(first.value, words.slice(1), dot, sure, last);
    }
    const operands = this.#operands(words, dot, sure);
    if (operands === undefined) return unknown;
    const [value = unknown, ...given] = operands;
    const all = last === undefined ? given : [...given, last];
    const method = methodOf(first, dot);
    if (method === undefined) return all.length === 0 ? value : unknown;
    return this.#method(method, all);
  }

  /** Values one behind the other; undefined where something is not understood. */
  #operands(words: readonly Word[], dot: Value, sure: boolean): Value[] | undefined {
    const values: Value[] = [];
    for (let at = 0; at < words.length; at++) {
      const each = words[at];
      if (each === undefined) break;
      if (each.kind === 'sign') {
        const end = each.value === '(' ? closing(words, at) : undefined;
        if (end === undefined) return undefined;
        values.push(this.#commands(words.slice(at + 1, end), dot, sure));
        at = end;
        // `(…).Field`
        if (words[at + 1]?.kind === 'field' && words[at + 1]?.glued === true) {
          values[values.length - 1] = unknown;
          at++;
        }
      } else values.push(this.#operand(each, dot));
    }
    return values;
  }

  #operand(word: Word, dot: Value): Value {
    switch (word.kind) {
      case 'text':
        return plain(word.value);
      case 'number':
        return plain(Number(word.value));
      case 'name':
        return word.value === 'nil'
          ? nothing
          : ['true', 'false'].includes(word.value)
            ? plain(word.value === 'true')
            : unknown;
      case 'variable': {
        const [name = '', ...fields] = word.value.split('.');
        const value: Value = name === '$' ? { kind: 'root' } : (this.#variables.get(name) ?? unknown);
        return fields.length === 0 ? value : this.#field(value, fields);
      }
      case 'field':
        return word.value === '.' ? dot : this.#field(dot, word.value.slice(1).split('.'));
      case 'sign':
        return unknown;
    }
  }

  #field(value: Value, [name = '', ...others]: readonly string[]): Value {
    return value.kind === 'root' && others.length === 0 ? this.#method(name, []) : unknown;
  }

  /** What the root of a shortcode's template answers. [Hugo: hugolib/shortcode.go, ShortcodeWithPage] */
  #method(name: string, given: readonly Value[]): Value {
    const { positional, named, inner } = this.#call;
    switch (name) {
      case 'Get': {
        const [key] = given;
        if (given.length !== 1 || key?.kind !== 'plain') return unknown;
        if (positional.length + named.size === 0) return nothing;
        if (typeof key.value === 'number')
          return named.size > 0 ? nothing : plain(positional[key.value] ?? '');
        if (typeof key.value !== 'string') return unknown;
        return named.size > 0 ? plain(named.get(key.value) ?? '') : nothing;
      }
      case 'Params':
        return { kind: 'params' };
      case 'IsNamedParams':
        return plain(named.size > 0);
      case 'Inner':
      case 'InnerDeindent':
        return inner === undefined ? unknown : inner.trim() === '' ? plain(inner) : something;
      case 'Name':
        return plain(this.#call.name);
      case 'Position':
      case 'Page':
        return something;
      default:
        return unknown;
    }
  }

  #function(name: string, words: readonly Word[], dot: Value, sure: boolean, last: Value | undefined): Value {
    if (name === 'and' || name === 'or') return this.#chain(name, words, dot, sure, last);
    const given = this.#operands(words, dot, sure);
    if (given === undefined) return unknown;
    const all = last === undefined ? given : [...given, last];
    if (name === 'errorf' || name === 'fmt.Errorf') {
      if (sure && !this.#mayHaveEnded) this.error ??= messageOf(all);
      return nothing;
    }
    return valueOf(name, all, this.#call);
  }

  /** `and` and `or` stop at the first value that decides. [Go: text/template since 1.18] */
  #chain(
    name: 'and' | 'or',
    words: readonly Word[],
    dot: Value,
    sure: boolean,
    last: Value | undefined,
  ): Value {
    let value: Value = unknown;
    let certain = sure;
    for (const operand of [...operandsOf(words), ...(last === undefined ? [] : [last])]) {
      value = 'kind' in operand ? operand : (this.#operands(operand, dot, certain)?.[0] ?? unknown);
      const truth = truthOf(value);
      if (truth === undefined) return unknown;
      if (truth === (name === 'or')) return value;
      certain = sure;
    }
    return value;
  }
}

/** A method of the root is called: `.Get 0`, `$.Get "x"`. */
function methodOf({ kind, value }: Word, dot: Value): string | undefined {
  const name =
    kind === 'field' && dot.kind === 'root' ? value : kind === 'variable' ? value.replace(/^\$/, '') : '';
  return /^\.\w+$/.test(name) ? name.slice(1) : undefined;
}

/** The values of functions that depend on nothing else than what they are given. */
function valueOf(name: string, given: readonly Value[], call: TemplateCall): Value {
  const [a = nothing, b = nothing, c = nothing] = given;
  switch (name) {
    case 'not': {
      const truth = truthOf(a);
      return truth === undefined ? unknown : plain(!truth);
    }
    case 'eq':
    case 'compare.Eq':
      return equal(a, given.slice(1), true);
    case 'ne':
    case 'compare.Ne':
      return given.length === 2 ? equal(a, [b], false) : unknown;
    case 'lt':
    case 'le':
    case 'gt':
    case 'ge':
      return compared(name, a, b);
    case 'default': {
      const truth = truthOf(b);
      if (b.kind === 'plain' && typeof b.value === 'boolean') return b;
      return truth === undefined ? unknown : truth ? b : a;
    }
    case 'cond': {
      const truth = truthOf(a);
      return truth === undefined ? unknown : truth ? b : c;
    }
    case 'slice':
    case 'collections.Slice':
      return { kind: 'list', items: given };
    case 'in':
      return a.kind === 'list' && b.kind === 'plain' ? isIn(a.items, b) : unknown;
    case 'len':
      return a.kind === 'params' ? plain(call.positional.length + call.named.size) : unknown;
    case 'isset':
      return a.kind === 'params' && b.kind === 'plain' ? isSet(b.value, call) : unknown;
    case 'lower':
    case 'strings.ToLower':
      return a.kind === 'plain' && typeof a.value === 'string' ? plain(a.value.toLowerCase()) : unknown;
    case 'strings.TrimSpace':
      return a.kind === 'plain' && typeof a.value === 'string'
        ? plain(a.value.trim())
        : a.kind === 'something'
          ? a
          : unknown;
    default:
      return unknown;
  }
}

function truthOf(value: Value): boolean | undefined {
  switch (value.kind) {
    case 'plain':
      return Boolean(value.value);
    case 'list':
      return value.items.length > 0;
    case 'root':
    case 'something':
      return true;
    case 'params':
    case 'unknown':
      return undefined;
  }
}

/** Numbers and text are never equal; what nothing equals is not asked. */
function equal(a: Value, others: readonly Value[], wanted: boolean): Value {
  if (a.kind !== 'plain' || a.value === undefined || others.length === 0) return unknown;
  if (others.some((each) => each.kind !== 'plain' || each.value === undefined)) return unknown;
  return plain(others.some((each) => each.kind === 'plain' && each.value === a.value) === wanted);
}

function compared(name: 'lt' | 'le' | 'gt' | 'ge', a: Value, b: Value): Value {
  if (a.kind !== 'plain' || b.kind !== 'plain') return unknown;
  if (typeof a.value !== 'number' || typeof b.value !== 'number') return unknown;
  const difference = a.value - b.value;
  return plain(
    name === 'lt'
      ? difference < 0
      : name === 'le'
        ? difference <= 0
        : name === 'gt'
          ? difference > 0
          : difference >= 0,
  );
}

function isIn(items: readonly Value[], { value }: { readonly value: Plain | undefined }): Value {
  if (
    typeof value !== 'string' ||
    !items.every((each) => each.kind === 'plain' && typeof each.value === 'string')
  )
    return unknown;
  return plain(items.some((each) => each.kind === 'plain' && each.value === value));
}

function isSet(key: Plain | undefined, { positional, named }: TemplateCall): Value {
  if (typeof key === 'string') return named.size > 0 ? plain(named.has(key)) : unknown;
  return typeof key === 'number' && positional.length > 0 ? plain(key < positional.length) : unknown;
}

/** The words of `errorf`, with what is known put in; what is not is left out by an ellipsis. */
function messageOf([format, ...values]: readonly Value[]): string {
  if (format?.kind !== 'plain' || typeof format.value !== 'string') return '…';
  let next = 0;
  return format.value.replace(/%(?:%|[-+#0 ]*[\d.]*([a-zA-Z]))/g, (verb, letter: string | undefined) => {
    if (letter === undefined) return verb === '%%' ? '%' : verb;
    const value = values[next++];
    if (value?.kind !== 'plain' || value.value === undefined) return '…';
    return letter === 'q' ? `"${value.value}"` : String(value.value);
  });
}

/** Commands between bars outside of parentheses. */
function split(words: readonly Word[]): (readonly Word[])[] {
  const commands: Word[][] = [[]];
  let depth = 0;
  for (const each of words) {
    if (each.kind === 'sign' && each.value === '(') depth++;
    if (each.kind === 'sign' && each.value === ')') depth--;
    if (each.kind === 'sign' && each.value === '|' && depth === 0) commands.push([]);
    else commands.at(-1)?.push(each);
  }
  return commands;
}

/** The words of each operand: one, or what stands in parentheses with them. */
function operandsOf(words: readonly Word[]): (readonly Word[])[] {
  const operands: (readonly Word[])[] = [];
  for (let at = 0; at < words.length; at++) {
    const each = words[at];
    if (each === undefined) break;
    let end = at;
    if (each.kind === 'sign' && each.value === '(') end = closing(words, at) ?? words.length;
    if (end > at && words[end + 1]?.kind === 'field' && words[end + 1]?.glued === true) end++;
    operands.push(words.slice(at, end + 1));
    at = end;
  }
  return operands;
}

function closing(words: readonly Word[], open: number): number | undefined {
  let depth = 0;
  for (let at = open; at < words.length; at++) {
    const each = words[at];
    if (each?.kind !== 'sign') continue;
    if (each.value === '(') depth++;
    else if (each.value === ')' && --depth === 0) return at;
  }
  return undefined;
}
