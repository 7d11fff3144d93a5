import { LineIndex } from './lineIndex';
import { applyEdits, inOrder, type TextEdit } from './textEdit';

/**
 * The edits that take other edits back.
 * @param text the text before the edits that are to be taken back
 * @returns edits that count in the text after them
 * @throws RangeError when two edits overlap
 */
export function invertEdits(text: string, edits: readonly TextEdit[]): TextEdit[] {
  const afterIndex = new LineIndex(applyEdits(text, edits));
  let shift = 0;
  return inOrder(new LineIndex(text), edits).map(({ start, end, newText }) => {
    const begin = start + shift;
    shift += newText.length - (end - start);
    return {
      range: afterIndex.range(begin, begin + newText.length),
      newText: text.slice(start, end),
    };
  });
}
