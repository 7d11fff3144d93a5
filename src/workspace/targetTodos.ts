import type { Todo } from '../core/note/note';
import type { FoundPage } from './notes';

/** A TODO of a page, as it stands in the newest snapshot. */
export interface FoundTodo extends FoundPage {
  readonly todo: Todo;
}

/** Which TODOs a command acts on. The tracker knows: its rows, those of the conference tree, or the line of the cursor. */
export interface TargetTodos {
  /**
   * The TODOs to act on, each once, in the order of the selection; none where there is nothing to tell them by.
   * @param clicked the row that a context menu was opened on, or what a code action, hover or link handed over
   * @param selected all selected rows, when the clicked one is among them
   */
  todos(clicked?: unknown, selected?: unknown): FoundTodo[];
}
