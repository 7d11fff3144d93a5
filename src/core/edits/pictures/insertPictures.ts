import { placeOrNextLine, type PiecePlace } from '../../note/piecePlace';
import { LineIndex } from '../../text/lineIndex';
import type { TextEdit } from '../../text/textEdit';
import { lineEndOf } from '../buttons/commentedButton';
import { imageMarkdown, type Picture } from './takePictures';

/**
 * Puts pictures under each other where the cursor is, or below its line where words stand in it, and keeps them in the
 * list item or quote.
 * @param offset undefined for a paragraph of their own at the note's end
 * @returns undefined where no picture can go: in front matter, code, comments and shortcodes
 */
export function insertPictures(
  text: string,
  offset: number | undefined,
  pictures: readonly Picture[],
): TextEdit[] | undefined {
  const place = offset === undefined ? placeAtEnd(text) : placeOrNextLine(text, offset);
  if (place === undefined) return undefined;
  const written = place.before + pictures.map(imageMarkdown).join(`\n${place.lead}`);
  const whole = offset === undefined ? `${written}\n` : written;
  const newText = whole.replaceAll('\n', lineEndOf(text));
  return [{ range: new LineIndex(text).range(place.start, place.end), newText }];
}

function placeAtEnd(
  text: string,
): (Pick<PiecePlace, 'start' | 'end' | 'lead'> & { before: string }) | undefined {
  const hasWords = text.replace('\ufeff', '').trim() !== '';
  const before = !hasWords || /\n\r?\n$/.test(text) ? '' : text.endsWith('\n') ? '\n' : '\n\n';
  const end = text.length;
  return placeOrNextLine(text + before, end + before.length) && { start: end, end, lead: '', before };
}
