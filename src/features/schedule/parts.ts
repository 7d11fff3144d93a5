import type { Fetch } from '../../host/download';
import type { Log } from '../../host/log';
import type { KeptSchedules } from '../../workspace/keptSchedules';
import type { Notes } from '../../workspace/notes';
import type { NearTarget } from '../../workspace/targetPages';

/** What the commands for schedules work with. */
export interface ScheduleParts {
  readonly notes: Notes;
  readonly schedules: KeptSchedules;
  readonly targets: NearTarget;
  readonly log: Log;
  readonly fetch: Fetch;
  /** Whether the user trusts the workspace: only then is something downloaded. */
  readonly isTrusted: () => boolean;
}
