import * as l10n from '@vscode/l10n';
import type { Span } from '../../text/span';
import type { SourceEdit, SourceRefusal } from '../../frontMatter/sourceEdit';

const opening = '<!--';
const closing = '-->';

/** How the writer comments a button out: what stands before and behind it. */
export interface CommentForm {
  /** From `<!--` to the button. */
  readonly open: string;
  /** From the button to `-->`. */
  readonly close: string;
  /**
   * What stands between the button and what is before it in the same comment; undefined where the comment begins with
   * the button.
   */
  readonly jointBefore: string | undefined;
  /** The same behind the button. */
  readonly jointBehind: string | undefined;
  /** True where the comment stands behind another one on the same line. */
  readonly sameLine: boolean;
}

export const usualComment: CommentForm = {
  open: '<!-- ',
  close: ' -->',
  jointBefore: undefined,
  jointBehind: undefined,
  sameLine: false,
};

/**
 * Takes a button out of its comment. What else stands in the comment stays commented out, before and behind the button
 * in a comment of its own: a placeholder for slides must not go live with the one for the video.
 * @param button from its first brace to its last
 * @param comment from `<!--` to `-->`
 */
export function takeOutOfComment(
  text: string,
  button: Span,
  comment: Span,
): readonly SourceEdit[] | SourceRefusal {
  if (!text.slice(button.end, comment.end).endsWith(closing)) {
    return {
      refused: l10n.t('This comment hides the rest of the page. Close it with -->'),
      at: comment.start,
    };
  }
  const before = text.slice(comment.start + opening.length, button.start);
  const behind = text.slice(button.end, comment.end - closing.length);
  return [
    ...endBefore(text, before, behind, button, comment),
    ...beginBehind(text, before, behind, button, comment),
  ];
}

/** Ends the comment before the button, or takes its beginning away where nothing is left in it. */
function endBefore(
  text: string,
  before: string,
  behind: string,
  button: Span,
  comment: Span,
): readonly SourceEdit[] {
  const left = before.trimEnd();
  if (left === '') {
    const newText = startsBehindComment(text, comment.start) ? lineEndOf(text) : '';
    return [{ start: comment.start, end: button.start, newText }];
  }
  const leftEnd = comment.start + opening.length + left.length;
  const gap = before.slice(left.length);
  const inner = spaceAtEnd(behind);
  const close = (isOneLine(inner) ? inner : ' ') + closing;
  // Behind a comment that starts a line, Markdown takes the rest of the line for HTML and Hugo leaves it out.
  const newGap = isOneLine(gap) ? lineEndOf(text) : gap;
  if (newGap === gap) return [{ start: leftEnd, end: leftEnd, newText: close }];
  return [{ start: leftEnd, end: button.start, newText: close + newGap }];
}

/** Begins a comment behind the button, or takes its end away where nothing is left in it. */
function beginBehind(
  text: string,
  before: string,
  behind: string,
  button: Span,
  comment: Span,
): readonly SourceEdit[] {
  const right = behind.trimStart();
  if (right === '') return [{ start: button.end, end: comment.end, newText: '' }];
  const gap = behind.slice(0, behind.length - right.length);
  const inner = spaceAtStart(before);
  const open = opening + (isOneLine(inner) ? inner : ' ');
  const rightStart = button.end + gap.length;
  if (!isOneLine(gap)) return [{ start: rightStart, end: rightStart, newText: open }];
  return [{ start: button.end, end: rightStart, newText: lineEndOf(text) + open }];
}

/**
 * Puts a button into a comment. Where the writer lets buttons share one, it joins the comments right before and behind
 * it: the way back from {@link takeOutOfComment}.
 */
export function putIntoComment(
  text: string,
  button: Span,
  { open, close, jointBefore, jointBehind, sameLine }: CommentForm,
): readonly SourceEdit[] | SourceRefusal {
  if (text.slice(button.start, button.end).includes(closing)) {
    return { refused: l10n.t('The button contains “-->”, which would end the comment.'), at: button.start };
  }
  const begin = { start: button.start, end: button.start, newText: open };
  const end = { start: button.end, end: button.end, newText: close };
  return [
    joinedBefore(text, button, jointBefore) ?? (sameLine ? upToCommentBefore(text, begin) : begin),
    joinedBehind(text, button, jointBehind) ?? end,
  ];
}

/** Takes the line end away that {@link takeOutOfComment} had to put between a comment and the button. */
function upToCommentBefore(text: string, edit: SourceEdit): SourceEdit {
  const lineEnd = /-->[ \t]*(\r\n|\n|\r)$/.exec(text.slice(0, edit.start))?.[1];
  return lineEnd === undefined ? edit : { ...edit, start: edit.start - lineEnd.length };
}

function joinedBefore(text: string, button: Span, joint: string | undefined): SourceEdit | undefined {
  const before = text.slice(0, button.start).trimEnd();
  if (joint === undefined || !before.endsWith(closing)) return undefined;
  const gap = text.slice(before.length, button.start);
  const start = before.slice(0, -closing.length).trimEnd().length;
  return { start, end: button.start, newText: isOneLine(joint) ? joint : gap };
}

function joinedBehind(text: string, button: Span, joint: string | undefined): SourceEdit | undefined {
  const behind = text.slice(button.end);
  const gap = spaceAtStart(behind);
  if (joint === undefined || !behind.startsWith(opening, gap.length)) return undefined;
  const content = behind.slice(gap.length + opening.length).trimStart();
  return { start: button.end, end: text.length - content.length, newText: isOneLine(joint) ? joint : gap };
}

/** Whether a comment that starts a line stands before `offset` on the same line. */
function startsBehindComment(text: string, offset: number): boolean {
  const line = text.slice(
    Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1,
    offset,
  );
  return /^\ufeff?\s*<!--/.test(line) && line.trimEnd().endsWith(closing);
}

/** The white space that a text begins with. A pattern for that of the end would take time in proportion to the square. */
export function spaceAtStart(text: string): string {
  return text.slice(0, text.length - text.trimStart().length);
}

/** The white space that a text ends with. */
export function spaceAtEnd(text: string): string {
  return text.slice(text.trimEnd().length);
}

function isOneLine(space: string): boolean {
  return !/[\r\n]/.test(space);
}

/** The line end that the text has. */
export function lineEndOf(text: string): string {
  return /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
}
