import type { Diagram } from '../../note/note';
import { LineIndex } from '../../text/lineIndex';
import { lineText } from '../../text/lines';
import type { Range } from '../../text/range';
import type { TextEdit } from '../../text/textEdit';
import { lineEndOf } from '../buttons/commentedButton';
import { imageMarkdown, type Picture } from './takePictures';

/**
 * Shows a picture in a diagram's place and keeps the diagram below it, as it was written, in a comment. Arrows (`-->`)
 * would end the comment and are written as entities in it; {@link restoreDiagram} takes that back.
 */
export function replaceDiagram(text: string, { range }: Diagram, picture: Picture): TextEdit[] {
  const index = new LineIndex(text);
  const [start, end] = [index.offset(range.start), index.offset(range.end)];
  const before = lineText(text, index, range.start.line).slice(0, range.start.character);
  // A list's mark stands once.
  const lead = before.replace(/[^\s>]/g, ' ');
  const lineBreak = lineEndOf(text);
  const newText =
    [imageMarkdown(picture), lead.trimEnd(), `${lead}<!--`, `${lead}${hidden(text.slice(start, end))}`].join(
      lineBreak,
    ) + `${lineBreak}${lead}-->`;
  return [{ range, newText }];
}

/** A diagram that a comment keeps, below the picture that is shown for it. */
export interface KeptDiagram {
  /** From the picture to the end of the comment. */
  readonly range: Range;
  /** What stood there before. */
  readonly source: string;
}

const kept =
  /!\[[^\n]{0,500}?\]\([^()\n]{1,1000}\)[ \t]*\r?\n[ \t>]*\r?\n[ \t>]*<!--[ \t]*\r?\n[ \t>]*((?:`{3,}|~{3,})[ \t]*mermaid|\{\{[<%][ \t]*mermaid)/g;

/** The kept diagram whose picture or comment holds the position; undefined where there is none. */
export function keptDiagramAt(text: string, line: number): KeptDiagram | undefined {
  const index = new LineIndex(text);
  for (const found of text.matchAll(kept)) {
    const close = text.indexOf('-->', found.index);
    if (close < 0) return undefined;
    const range = index.range(found.index, close + 3);
    if (line < range.start.line) return undefined;
    if (line > range.end.line) continue;
    const begin = found.index + found[0].length - (found[1]?.length ?? 0);
    const end = text.slice(begin, close).replace(/\r?\n[ \t>]*$/, '').length + begin;
    return { range, source: shown(text.slice(begin, end)) };
  }
  return undefined;
}

/** Puts a kept diagram back in its picture's place. The picture's file stays. */
export function restoreDiagram({ range, source }: KeptDiagram): TextEdit[] {
  return [{ range, newText: source }];
}

function hidden(source: string): string {
  return source.replace(/--(!?)(>|&(?:amp;)*gt;)/g, (_, mark: string, sign: string) =>
    sign === '>' ? `--${mark}&gt;` : `--${mark}&amp;${sign.slice(1)}`,
  );
}

function shown(source: string): string {
  return source.replace(/--(!?)&((?:amp;)*)gt;/g, (_, mark: string, more: string) =>
    more === '' ? `--${mark}>` : `--${mark}&${more.slice('amp;'.length)}gt;`,
  );
}
