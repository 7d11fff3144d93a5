import type { FoundPage } from './notes';

/** What a command acts on. The conference tree knows: what the user touched last, its rows or the active note. */
export interface TargetPages {
  /**
   * The pages to act on, each once, in the order of the selection.
   * @param clicked the row that a context menu was opened on, as VS Code hands it over
   * @param selected all selected rows, when the clicked one is among them
   */
  pages(clicked?: unknown, selected?: unknown): FoundPage[];
}
