import { NotePage } from '../edits/sections/notePage';
import type { Refusal } from '../frontMatter/frontMatterEdits';
import type { TextEdit } from '../text/textEdit';

/**
 * Puts a block of lines behind the paragraph, list, table, code or comment that the user writes in, with a blank line on
 * both sides.
 * @param line undefined, or a line of the front matter, for the end of the note
 */
export function placeBlock(
  text: string,
  line: number | undefined,
  block: readonly string[],
): TextEdit[] | Refusal {
  const page = new NotePage(text);
  const { lines } = page;
  if (line === undefined || line < page.bodyLine || line >= lines.length) return page.addAtEnd(block);
  const isBlank = (at: number) => (lines[at]?.text ?? '').trim() === '';
  const isClosed = (at: number) => lines[at]?.closed === true;
  const goOn = (at: number) => (isClosed(at) && isClosed(at + 1)) || (!isBlank(at) && !isBlank(at + 1));
  let at = line;
  while (goOn(at)) at++;
  const before = isBlank(at) ? [] : [''];
  const after = isBlank(at + 1) ? [] : [''];
  return page.insertAfter(at, [...before, ...block, ...after]);
}
