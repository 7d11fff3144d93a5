import type { NoteReading } from '../note/parseNote';
import type { Span } from '../text/span';
import type { CheckCode, Severity } from './codes';
import type { NotePages } from './site/notePages';
import type { SiteFacts } from './site/siteFacts';

/** A replacement in the note's text; offsets count in the text. */
export interface SpanEdit extends Span {
  readonly newText: string;
}

export interface SpanFix {
  readonly title: string;
  readonly edits: readonly SpanEdit[];
  readonly safe?: boolean;
}

/** What a check finds: a finding whose places are offsets, and whose severity is its code's where it says nothing. */
export interface Slip extends Span {
  readonly code: CheckCode;
  readonly message: string;
  /** A function where they cost much: it is called when somebody asks. */
  readonly fixes?: readonly SpanFix[] | (() => readonly SpanFix[]);
  /** Where they differ from what its code says. */
  readonly severity?: Severity;
  readonly breaksBuild?: boolean;
  readonly sinceHugo?: string;
  readonly untilHugo?: string;
}

/** What a check of one note may look at. */
export interface NoteContext {
  readonly site: SiteFacts;
  /** The other pages; undefined while only the note itself is looked at. */
  readonly pages: NotePages | undefined;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** The offset of the first sign that is no UTF-8 in the file; undefined where nobody has seen its bytes, too. */
  readonly malformedAt?: number | undefined;
}

/**
 * A check of one note. It depends on the note's text and the site's facts alone, or on the paths of the site's pages
 * and files too; what compares the words of several notes stands in `conferenceChecks`.
 */
export interface NoteCheck {
  readonly codes: readonly CheckCode[];
  readonly needs: 'note' | 'pages';
  /** It is about the menu, lists and addresses of pages: left out for a file that is no page of the site. */
  readonly ofPages?: true;
  check(reading: NoteReading, context: NoteContext): Iterable<Slip>;
}
