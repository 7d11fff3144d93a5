import { endOfLine } from '../../text/lines';
import type { Span } from '../../text/span';
import { endOfString } from './read';

const time = /\d{4}-\d\d-\d\d[ Tt](\d\d:\d\d)(?!:?\d)/y;

/** From this release on Hugo may read TOML 1.1. [Hugo: go-toml 2.3 since 0.161; tried: 0.131 refuses, 0.169 takes it] */
export const newerTomlSince = '0.161';

/**
 * What TOML 1.1 allows and 1.0, which older Hugo reads, does not: a comma or a line end before the brace of an inline table,
 * a time without seconds. `source` is known to be TOML 1.1. [go-toml v2; tried with Hugo 0.111]
 */
export function newerToml(source: string): Span | undefined {
  const brackets: string[] = [];
  for (let at = 0; at < source.length; at++) {
    const sign = source.charAt(at);
    if (sign === '"' || sign === "'") at = endOfString(source, at, sign) - 1;
    else if (sign === '#') at = endOfLine(source, at) - 1;
    else if (sign === '{' || sign === '[') brackets.push(sign);
    else if (sign === ']') brackets.pop();
    else if (sign === '}') {
      const before = source.slice(0, at).trimEnd();
      if (before.endsWith(',')) return { start: at, end: at + 1 };
      brackets.pop();
    } else if (sign === '\n' && brackets.at(-1) === '{') return { start: at, end: at + 1 };
    else if (sign >= '0' && sign <= '9' && !/[\w.-]/.test(source.charAt(at - 1))) {
      time.lastIndex = at;
      const found = time.exec(source);
      if (found !== null) return { start: at, end: at + found[0].length };
    }
  }
  return undefined;
}
