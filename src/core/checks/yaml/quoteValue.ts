import type { Span } from '../../text/span';
import { yamlScalar } from '../../frontMatter/yaml/yamlScalar';

/** A text of one line between quotes, as YAML takes it; quotes of another kind that stand around it go. */
export function quotedYaml(written: string): string {
  const bare = written.replace(/^[“”„"']+|[“”"']+$/gu, '');
  const text = bare === '' ? written : wantsItsQuotes(written) ? written : bare;
  return yamlScalar(text, text.includes('"') && !text.includes("'") ? "'" : '"', false);
}

/** `"Foo" and Bar`, `“Foo” is bar`: the quotes belong to words of the text and not to the whole of it. */
function wantsItsQuotes(written: string): boolean {
  const inner = written.slice(1, -1);
  const first = /^[“„"']/u.test(written);
  const last = /[“”"']$/u.test(written);
  return first !== last ? /["“”„]/u.test(inner) : /["“”„]/u.test(inner);
}

/** The edit that puts a value between quotes. */
export function quoteEdit(
  source: string,
  { start, end }: Span,
): { start: number; end: number; newText: string } {
  return { start, end, newText: quotedYaml(source.slice(start, end)) };
}
