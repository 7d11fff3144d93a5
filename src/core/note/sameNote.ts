import { parseNote } from './parseNote';

/** Share of a file's lines that have to be in the text which was edited: most of what is typed is added. */
const enough = 0.8;

/**
 * Whether a file holds a note that somebody has edited since: it has the same title, and nearly all lines of the file are
 * in it.
 */
export function isSameNote(file: string, edited: string): boolean {
  const lines = linesOf(file);
  const known = new Set(linesOf(edited));
  const kept = lines.filter((line) => known.has(line));
  return lines.length > 0 && kept.length >= enough * lines.length && titleOf(file) === titleOf(edited);
}

const linesOf = (text: string) =>
  text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

function titleOf(text: string): string | undefined {
  const { frontMatter, headings } = parseNote('', text);
  return frontMatter.title?.value ?? headings[0]?.text;
}
