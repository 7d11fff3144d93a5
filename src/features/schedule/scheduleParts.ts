import type { Fetch } from '../../host/files/download';
import type { Log } from '../../host/log';
import type { KeptSchedules } from '../../workspace/kept/keptSchedules';
import type { Notes } from '../../workspace/conferences/notes';
import type { NearTarget } from '../../workspace/targets/targetPages';

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
