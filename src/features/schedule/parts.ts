import type { Log } from '../../host/log';
import type { Notes } from '../../workspace/notes';
import type { NearTarget } from '../../workspace/targetPages';

/** What the commands for schedules work with. */
export interface ScheduleParts {
  readonly notes: Notes;
  readonly targets: NearTarget;
  readonly log: Log;
}
