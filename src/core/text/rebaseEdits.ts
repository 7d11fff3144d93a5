import { LineIndex } from './lineIndex';
import { applyEdits, inOrder, type OffsetEdit, type TextEdit } from './textEdit';

/**
 * Carries edits over to a text in which others were made since.
 * @param text what both count in
 * @param edits the edits to carry over
 * @param others what was made since
 * @returns the edits, counted in the text after the others; undefined where they meet, or touch within a line: nobody can
 *   tell then what the right outcome is
 * @throws RangeError when two of the others overlap
 */
export function rebaseEdits(
  text: string,
  edits: readonly TextEdit[],
  others: readonly TextEdit[],
): TextEdit[] | undefined {
  if (others.length === 0) return [...edits];
  const index = new LineIndex(text);
  const after = new LineIndex(applyEdits(text, others));
  const made = inOrder(index, others);
  const rebased: TextEdit[] = [];
  let next = 0;
  let shift = 0;
  for (const edit of inOrder(index, edits)) {
    let other = made[next];
    while (other !== undefined && isBefore(index, other, edit)) {
      shift += other.newText.length - (other.end - other.start);
      other = made[++next];
    }
    if (other !== undefined && !isBefore(index, edit, other)) return undefined;
    rebased.push({ range: after.range(edit.start + shift, edit.end + shift), newText: edit.newText });
  }
  return rebased;
}

/**
 * Whether a span ends before another one starts, or where a line starts. Of two insertions in one place neither is before
 * the other.
 */
function isBefore(index: LineIndex, a: OffsetEdit, b: OffsetEdit): boolean {
  if (a.end !== b.start) return a.end < b.start;
  const isPoint = a.start === a.end && b.start === b.end;
  return !isPoint && index.position(a.end).character === 0;
}
