import type { WritingPlaces } from '../../host/writingPlace';
import type { Notes } from '../../workspace/conferences/notes';
import type { TargetTodos } from '../../workspace/targets/targetTodos';

/** What closing TODOs works with. */
export interface CloseParts {
  readonly notes: Notes;
  readonly places: WritingPlaces;
  readonly targets: TargetTodos;
}
