import { plainTitle, titleSource, type NamedNote } from '../../conference/plain/plainTitle';
import type { Note } from '../../note/note';
import { parseNote } from '../../note/parseNote';
import type { Range } from '../../text/range';
import { LineIndex } from '../../text/lineIndex';
import { lineText } from '../../text/lines';
import { applyEdits, type TextEdit } from '../../text/textEdit';
import { isRefusal, setScalar, type Refusal } from '../../frontMatter/frontMatterEdits';

/**
 * The edits that make `title` the name that the menu shows for a note.
 *
 * The menu shows `linkTitle` where there is one: that is changed then, and `title` with it where both were the same.
 * A plain note (of a folder without Hugo) that has its title from a heading or its first line gets that anew; where the name
 * of its file would go before it, or goes before it already, its front matter gets the title.
 *
 * @param note what `text` was parsed to.
 * @param file of a plain note: what it is called from now on
 */
export function retitle(
  text: string,
  note: Note,
  title: string,
  file?: Omit<NamedNote, 'note'>,
): readonly TextEdit[] | Refusal {
  const { title: old, linkTitle, broken } = note.frontMatter;
  if (file !== undefined && !broken) {
    const edits = inBody(text, note, title, file);
    if (edits !== undefined) return edits;
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

/** The edit of the heading or line that is the title, where the note is called by it after that. */
function inBody(
  text: string,
  note: Note,
  title: string,
  file: Omit<NamedNote, 'note'>,
): readonly TextEdit[] | undefined {
  const source = titleSource({ note, ...file });
  const heading = source.from === 'heading' ? note.headings[source.heading] : undefined;
  const first = source.from === 'line' ? note.talk?.first : undefined;
  const range =
    heading !== undefined
      ? headingText(text, heading.range)
      : first !== undefined
        ? lineWords(text, first.line)
        : undefined;
  if (range === undefined) return undefined;
  const edits = [{ range, newText: title }];
  const after = parseNote(note.uri, applyEdits(text, edits), undefined, 'plain');
  return plainTitle({ note: after, ...file }, false) === title ? edits : undefined;
}

/** What a line says, without the marks around it. */
function lineWords(text: string, line: number): Range {
  const index = new LineIndex(text);
  const words = lineText(text, index, line);
  const [before = ''] = /^[\s#*_\u00a0]*/.exec(words) ?? [];
  const [behind = ''] = /(?<![\s*_:])[\s*_:]*$/.exec(words) ?? [];
  const start = index.lineStart(line) + before.length;
  return index.range(start, Math.max(start, index.lineStart(line) + words.length - behind.length));
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
