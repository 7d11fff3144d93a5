import type { ShortcodeParameter, ShortcodeTag } from '../../hugo/shortcodes';

/** The parameters of a shortcode as its template asks for them. */
export class Parameters {
  readonly #named = new Map<string, string>();
  readonly #positional: string[] = [];
  /** The first that is of another kind than those before it: Hugo refuses the page. */
  readonly mixed: ShortcodeParameter | undefined;

  constructor({ parameters }: Pick<ShortcodeTag, 'parameters'>) {
    const isNamed = parameters[0]?.name !== undefined;
    this.mixed = parameters.find(({ name }) => (name !== undefined) !== isNamed);
    for (const { name, value } of parameters) {
      // Names have case, and of two equal ones the last counts (tried with Hugo 0.131 and 0.169).
      if (name === undefined) this.#positional.push(value);
      else this.#named.set(name, value);
    }
  }

  /** The value by name, or by position, from 0, where the shortcode has positions. */
  get(name: string, position?: number): string | undefined {
    return this.#named.get(name) ?? (position === undefined ? undefined : this.#positional[position]);
  }

  /** As Hugo's `default`: an empty value counts as none. */
  text(name: string, fallback: string, position?: number): string {
    const value = this.get(name, position);
    return value === undefined || value === '' ? fallback : value;
  }

  /** `true` and `false` as words; undefined for anything else. */
  flag(name: string, position?: number): boolean | undefined {
    const value = this.get(name, position)?.toLowerCase();
    return value === 'true' ? true : value === 'false' ? false : undefined;
  }

  get positional(): readonly string[] {
    return this.#positional;
  }

  get named(): ReadonlyMap<string, string> {
    return this.#named;
  }
}
