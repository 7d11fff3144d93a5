import type { Comparison, WeighedTitle } from './comparison';
import type { Name } from './names';

/** A session whose link is looked for. */
export interface SessionToMatch {
  /** Tells it from the others. */
  readonly key: string;
  readonly title: string;
  /** Lists of names or single ones; empty where nobody is known. */
  readonly speakers: readonly string[];
  /** The years that its conference can be of; empty where they are not known. */
  readonly years?: readonly number[];
}

/** A recording or a deck of a list. */
export interface LinkToMatch {
  /** Tells it from the others. */
  readonly url: string;
  readonly title: string;
}

export interface Prepared<Session> {
  readonly session: Session;
  readonly title: WeighedTitle;
  readonly speakers: readonly Name[];
  readonly isRecurring: boolean;
  readonly years: readonly number[];
}

export interface PreparedLink<Link> {
  readonly link: Link;
  readonly title: WeighedTitle;
  /** The label with a year that it bears; empty for none. */
  readonly edition: string;
}

export interface Compared<Session, Link> {
  readonly session: Prepared<Session>;
  readonly link: PreparedLink<Link>;
  readonly comparison: Comparison;
}

export interface Pair<Session, Link> extends Compared<Session, Link> {
  readonly edition: Edition;
  readonly score: number;
}

/** Whether a recording's title says that it is of this conference. */
export type Edition = 'ours' | 'other' | 'unknown';

/** The order of texts that is the same everywhere. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
