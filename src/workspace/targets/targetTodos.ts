import type { Todo } from '../../core/note/note';
import type { FoundPage } from '../conferences/notes';

/** A TODO of a page, as it stands in the newest snapshot. */
export interface FoundTodo extends FoundPage {
  readonly todo: Todo;
}

/** Where a TODO begins, as a code action, a hover or a link hands it over. */
export interface TodoPlace {
  readonly uri: string;
  readonly line: number;
  readonly character: number;
}

/** Which TODOs a command acts on. The tracker knows: its rows, those of the conference tree, or the line of the cursor. */
export interface TargetTodos {
  /**
   * The TODOs to act on, each once, in the order of the selection; none where there is nothing to tell them by.
   * @param clicked the row that a context menu was opened on, or the {@link TodoPlace} that a code action, hover or
   *   link handed over
   * @param selected all selected rows, when the clicked one is among them
   */
  todos(clicked?: unknown, selected?: unknown): FoundTodo[];
}
