import type { Span } from '../../../text/span';

/** What kind of mistake a line of YAML has. */
export type SlipKind =
  | 'colon'
  | 'quote'
  | 'character'
  | 'comma'
  | 'tab'
  | 'indent'
  | 'escape'
  | 'key'
  | 'list'
  | 'not-a-map'
  | 'break'
  | 'duplicate'
  | 'syntax';

/** A mistake in front matter for which Hugo refuses the page. Offsets count in the front matter's source. */
export interface YamlSlip extends Span {
  readonly kind: SlipKind;
  /** Where Hugo from 0.152 on points to; undefined where it is not known. */
  readonly at?: number | undefined;
  /** The text that would be right between quotes. */
  readonly value?: Span | undefined;
  /** Of a tab: spaces in its place are right, as below a key that waits for its value. */
  readonly belongsBelow?: boolean;
  /** The character or word that the message names. */
  readonly word?: string | undefined;
}

/** The bracket that would close a list or map which nothing on its line closes; undefined for every other slip. */
export function missingBracket({ kind, word, value }: YamlSlip, source: string): ']' | '}' | undefined {
  if (kind !== 'character' || value === undefined || (word !== '[' && word !== '{')) return undefined;
  const bracket = word === '[' ? ']' : '}';
  return source.slice(value.start, value.end).includes(bracket) ? undefined : bracket;
}
