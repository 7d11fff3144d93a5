import type { Position, Range } from '../../text/range';
import type { Button } from '../note';

/** What a button takes in the text: its comment, if it is alone in one, else the shortcode. */
export function extentOf({ buttons }: { readonly buttons: readonly Button[] }, button: Button): Range {
  const { commentRange, range } = button;
  if (commentRange === undefined) return range;
  const inComment = buttons.filter((each) => each.commentRange && sameStart(each.commentRange, commentRange));
  return inComment.length === 1 ? commentRange : range;
}

/** The button at a position, with its comment; right before and right behind it count. */
export function buttonAt(
  note: { readonly buttons: readonly Button[] },
  position: Position,
): Button | undefined {
  return note.buttons.find((button) => touches(extentOf(note, button), position));
}

/** The button that a line is about: the one at the position, else the only one that the line has. */
export function buttonOnLine(
  note: { readonly buttons: readonly Button[] },
  position: Position,
): Button | undefined {
  const onLine = note.buttons.filter((button) => {
    const { start, end } = extentOf(note, button);
    return start.line <= position.line && position.line <= end.line;
  });
  return buttonAt(note, position) ?? (onLine.length === 1 ? onLine[0] : undefined);
}

function touches({ start, end }: Range, position: Position): boolean {
  return !isBefore(position, start) && !isBefore(end, position);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

function sameStart({ start: a }: Range, { start: b }: Range): boolean {
  return a.line === b.line && a.character === b.character;
}
