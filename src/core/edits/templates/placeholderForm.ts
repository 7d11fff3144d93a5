import { shortcodeHref } from '../../links/hrefText';
import type { Button, Note } from '../../note/note';
import { LineIndex } from '../../text/lineIndex';
import { spaceAtEnd, spaceAtStart } from '../buttons/commentedButton';
import { usualPlaceholder, type PlaceholderForm } from '../buttons/buttonEdits';

/** How a commented-out button is written: its comment, and the address in it. Undefined for a live one. */
export function placeholderFormOf(text: string, button: Button): PlaceholderForm | undefined {
  const { range, commentRange, hrefRange } = button;
  if (commentRange === undefined) return undefined;
  const index = new LineIndex(text);
  const start = index.offset(range.start);
  const end = index.offset(range.end);
  const commentStart = index.offset(commentRange.start);
  const commentEnd = index.offset(commentRange.end);
  const before = text.slice(commentStart + 4, start);
  const behind = text.slice(end, commentEnd - 3);
  const lineStart = index.lineStart(index.position(commentStart).line);
  return {
    open: `<!--${spaceAtStart(before)}`,
    close: `${spaceAtEnd(behind)}-->`,
    jointBefore: before.trim() === '' ? undefined : spaceAtEnd(before),
    jointBehind: behind.trim() === '' ? undefined : spaceAtStart(behind),
    sameLine: /^\s*<!--.*-->\s*$/.test(text.slice(lineStart, commentStart)),
    href:
      hrefRange === undefined ? '' : text.slice(index.offset(hrefRange.start), index.offset(hrefRange.end)),
  };
}

/**
 * What a button of a note goes back to: commented out as the other placeholders of the note are, with the address that
 * placeholders of its kind have there or in the notes around.
 * @param example the address that placeholders of that kind have in other notes
 */
export function placeholderFormFor(
  text: string,
  note: Note,
  button: Button,
  example: string | undefined,
): PlaceholderForm {
  const others = note.buttons.filter((each) => each !== button && each.commentedOut);
  const model = others.find(({ kind }) => kind === button.kind) ?? others[0];
  const form = (model && placeholderFormOf(text, model)) ?? usualPlaceholder;
  const sameKind = others.find(({ kind, href }) => kind === button.kind && href !== button.href);
  const href = sameKind?.href ?? example ?? '';
  const joint = form.jointBefore ?? form.jointBehind;
  return { ...form, jointBefore: joint, jointBehind: joint, sameLine: false, href: shortcodeHref(href) };
}
