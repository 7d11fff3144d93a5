import { linkTo } from '../conference/talkLinks/talkLinks';
import type { Note } from '../note/note';
import { LineIndex } from '../text/lineIndex';
import type { Range } from '../text/range';
import type { TextEdit } from '../text/textEdit';
import { formatTime } from '../text/time';
import { findTimestamps } from './timestamp';
import { momentOf, videoMoment } from './videoMoment';
import { videoOffset } from './videoOffset';

/** A timestamp in a note and where it leads. */
export interface TimestampLink {
  /** With its brackets. */
  readonly range: Range;
  /** As formatted, `12:34`. */
  readonly time: string;
  /** An address of the web. */
  readonly address: string;
}

/**
 * The timestamps of a note that are no links yet, with the addresses of their moments in the talk's video. The clock's
 * 0:00 lies where the front matter's `videoOffset` says, else where the link to the video leads (a whole day's stream is
 * linked at the start of the talk), else at the video's start.
 * @param text of the note
 * @param note what `text` was parsed to
 * @returns none where the video is not known
 */
export function timestampLinks(text: string, note: Note): TimestampLink[] {
  const timestamps = findTimestamps(text);
  if (timestamps.length === 0) return [];
  const video = linkTo(note, 'video');
  if (video === undefined) return [];
  const zero = videoOffset(text) ?? momentOf(video) ?? 0;
  const index = new LineIndex(text);
  return timestamps.flatMap(({ seconds, start, end }) => {
    const address = videoMoment(video, zero + seconds);
    return address === undefined
      ? []
      : [{ range: index.range(start, end), time: formatTime(seconds), address }];
  });
}

/** The edits that make Markdown links of timestamps: what is read on the site leads into the video. */
export function linkTimestampEdits(links: readonly TimestampLink[]): TextEdit[] {
  return links.map(({ range: { end }, address }) => ({
    range: { start: end, end },
    newText: `(${destination(address)})`,
  }));
}

/** What would end a link's address is encoded (CommonMark 0.31, 6.3). */
function destination(address: string): string {
  return address.replace(/[\s()<>\\]/g, (character) =>
    character === '(' ? '%28' : character === ')' ? '%29' : encodeURIComponent(character),
  );
}
