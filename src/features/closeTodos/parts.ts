import type { WritingPlaces } from '../../host/writingPlace';
import type { Notes } from '../../workspace/notes';
import type { TargetTodos } from '../../workspace/targetTodos';

/** What closing TODOs works with. */
export interface CloseParts {
  readonly notes: Notes;
  readonly places: WritingPlaces;
  readonly targets: TargetTodos;
}
