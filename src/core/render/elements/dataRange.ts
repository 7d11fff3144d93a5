import type { Range } from '../../text/range';

/** A range as an attribute: `line:character-line:character`, all from 0. */
export function dataRange({ start, end }: Range): string {
  return `${start.line}:${start.character}-${end.line}:${end.character}`;
}
