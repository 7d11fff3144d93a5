import type { Conference, Page } from '../../core/conference/conference';
import type { FoundPage } from '../conferences/notes';

/** What a command acts on. The conference tree knows: what the user touched last, its rows or the active note. */
export interface TargetPages {
  /**
   * The pages to act on, each once, in the order of the selection.
   * @param clicked the row that a context menu was opened on, as VS Code hands it over
   * @param selected all selected rows, when the clicked one is among them
   */
  pages(clicked?: unknown, selected?: unknown): FoundPage[];
}

/** Near a page, or in a conference of several languages, which is no page. */
export interface Near {
  readonly conference: Conference;
  readonly page: Page | undefined;
}

/** Where something new goes, and what somebody means by a row or by the note that is active. */
export interface NearTarget {
  /** @param clicked as in {@link TargetPages.pages} */
  near(clicked: unknown): Near | undefined;
}
