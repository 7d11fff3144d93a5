import { RE2JS, RE2JSException } from 're2js';

/**
 * A regular expression that somebody else wrote, in a configuration or a setting. It runs in time proportional to the
 * text whatever it says: JavaScript's own try every way, so that `(a+)+$` hangs the window on a line of thirty letters.
 */
export interface LinearPattern {
  /** As it was written. */
  readonly source: string;
  /** Whether the text holds a match. */
  test(text: string): boolean;
  /** Puts something else in the place of the first match; `$1` and `$&` stand for what was found. */
  replace(text: string, replacement: string): string;
}

const longest = 500;

/**
 * Compiles a pattern in the syntax of RE2, which is Go's and with it Hugo's (https://github.com/google/re2/wiki/Syntax):
 * that of JavaScript without what needs a second try, such as `(?=…)` and `\1`.
 * @param ignoreCase for patterns that need not ask for it
 * @returns undefined for what is none, or too long
 */
export function linearPattern(source: string, ignoreCase = false): LinearPattern | undefined {
  if (source.length > longest) return undefined;
  try {
    const pattern = RE2JS.compile(source, ignoreCase ? RE2JS.CASE_INSENSITIVE : 0);
    return {
      source,
      test: (text) => pattern.test(text),
      replace: (text, replacement) => pattern.matcher(text).replaceFirst(replacement),
    };
  } catch (error) {
    if (error instanceof RE2JSException) return undefined;
    throw error;
  }
}
