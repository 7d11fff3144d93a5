import type { ExampleAddresses } from '../conference/talkLinks/exampleAddresses';
import { linkTo } from '../conference/talkLinks/talkLinks';
import type { Note } from '../note/note';
import type { Position, Range } from '../text/range';
import { timestampLinks } from './timestampLinks';
import { momentOf, videoMoment } from './videoMoment';
import { videoOffset } from './videoOffset';

/**
 * The address of the moment in the talk's video that a place of its note is about: of the last timestamp before it,
 * whether that is a link already or not, else of the talk's beginning.
 * @param text of the note
 * @param note what `text` was parsed to
 * @param place a timestamp right before it counts
 * @returns undefined where the note has no link to a video
 */
export function momentBefore(
  text: string,
  note: Note,
  place: Position,
  examples?: ExampleAddresses,
): string | undefined {
  const video = linkTo(note, 'video', examples);
  if (video === undefined) return undefined;
  const linked = note.links
    .filter((link) => !link.commentedOut && time.test(link.text) && momentOf(link.href) !== undefined)
    .map(({ range, href }) => ({ range, address: href }));
  const last = [...timestampLinks(text, note), ...linked]
    .filter(({ range }) => order(range.start, place) < 0)
    .reduce<{ range: Range; address: string } | undefined>(
      (latest, each) =>
        latest === undefined || order(latest.range.start, each.range.start) < 0 ? each : latest,
      undefined,
    );
  if (last !== undefined) return last.address;
  const offset = videoOffset(text);
  return (offset === undefined ? undefined : videoMoment(video, offset)) ?? video;
}

const time = /^\d{1,3}(?::[0-5]\d){1,2}$/;

const order = (a: Position, b: Position) => a.line - b.line || a.character - b.character;
