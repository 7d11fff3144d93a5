import type { Log } from '../../host/log';
import type { Notes } from '../../workspace/notes';
import type { NearTarget } from '../../workspace/targetPages';
import type { RememberedLists } from './rememberedLists';

/** What the commands for links work with. */
export interface LinkParts {
  readonly notes: Notes;
  readonly targets: NearTarget;
  readonly lists: RememberedLists;
  readonly log: Log;
}
