import type { LineIndex } from './lineIndex';

/** The text with every lone `\r`, which Hugo and editors take for a line end and readers do not, as `\n`. Offsets stay. */
export function withPlainLineEnds(text: string): string {
  return text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
}

/** The offset of the end of the line that holds `at`, before its `\n` or `\r\n`. */
export function endOfLine(source: string, at: number): number {
  const feed = source.indexOf('\n', at);
  const end = feed < 0 ? source.length : feed;
  return end > at && source.charAt(end - 1) === '\r' ? end - 1 : end;
}

/** The offset of the end of a line, before its line end: also of one that ends with a lone `\r`, as an editor counts. */
export function lineEnd(text: string, index: LineIndex, line: number): number {
  const start = index.lineStart(line);
  let end = line + 1 < index.lineCount ? index.lineStart(line + 1) : text.length;
  while (end > start && (text.charAt(end - 1) === '\n' || text.charAt(end - 1) === '\r')) end--;
  return end;
}

/** The words of a line, without its line end. */
export function lineText(text: string, index: LineIndex, line: number): string {
  return text.slice(index.lineStart(line), lineEnd(text, index, line));
}

/** The offset behind the line that holds `offset`. */
export function nextLineStart(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  return feed < 0 ? text.length : feed + 1;
}
