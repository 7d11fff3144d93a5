import type { Note } from '../note/note';
import type { Range } from '../text/range';
import { LineIndex } from '../text/lineIndex';
import type { TextEdit } from '../text/textEdit';
import { isRefusal, setScalar, type Refusal } from './frontMatterEdits';

/**
 * The edits that make `title` the name that the menu shows for a note.
 *
 * The menu shows `linkTitle` where there is one: that is changed then, and `title` with it where both were the same.
 * A plain note (of a folder without Hugo) that has its name from its first heading gets a new heading.
 *
 * @param note what `text` was parsed to.
 */
export function retitle(
  text: string,
  note: Note,
  title: string,
  kind: 'hugo' | 'plain',
): readonly TextEdit[] | Refusal {
  const { title: old, linkTitle, broken } = note.frontMatter;
  const heading = note.headings.find(({ text: words }) => words !== '');
  if (kind === 'plain' && !broken && !old?.value && !linkTitle && heading) {
    return [{ range: headingText(text, heading.range), newText: title }];
  }
  const keys = !linkTitle ? ['title'] : linkTitle === old?.value ? ['title', 'linkTitle'] : ['linkTitle'];
  const edits: TextEdit[] = [];
  for (const key of keys) {
    const result = setScalar(text, key, title);
    if (isRefusal(result)) return result;
    edits.push(...result);
  }
  return edits;
}

/** The words of a heading without its marks: `# Words #`, or the lines above `===`. */
function headingText(text: string, range: Range): Range {
  const index = new LineIndex(text);
  const start = index.offset(range.start);
  const written = text.slice(start, index.offset(range.end));
  const atx = /^[ \t]*#{1,6}(?:[ \t]+|(?=[\r\n]|$))/.exec(written);
  if (atx) {
    const line = written.split(/[\r\n]/, 1)[0] ?? '';
    const words = line.slice(atx[0].length).replace(/(?:^|[ \t]+)#*[ \t]*$/, '');
    return index.range(start + atx[0].length, start + atx[0].length + words.length);
  }
  const underline = /(?:\r\n|\n|\r)[ \t]*(?:=+|-+)\s*$/.exec(written);
  return index.range(start, start + (underline?.index ?? written.length));
}
