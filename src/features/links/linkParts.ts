import type { Fetch } from '../../host/files/download';
import type { Log } from '../../host/log';
import type { Notes } from '../../workspace/conferences/notes';
import type { KnownSites } from '../../workspace/site/knownSites';
import type { KeptSchedules } from '../../workspace/kept/keptSchedules';
import type { NearTarget, TargetPages } from '../../workspace/targets/targetPages';
import type { DeadLinks } from './deadLinks';
import type { RememberedLists } from './rememberedLists';

/** What the commands for links work with. */
export interface LinkParts {
  readonly notes: Notes;
  readonly schedules: KeptSchedules;
  readonly targets: NearTarget & TargetPages;
  readonly sites: KnownSites;
  readonly dead: DeadLinks;
  readonly lists: RememberedLists;
  readonly log: Log;
  readonly fetch: Fetch;
  /** Whether the user trusts the workspace: only then are sites asked. */
  readonly isTrusted: () => boolean;
}
