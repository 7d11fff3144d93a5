import type { Conference, Page } from '../conference/conference';
import { walkPages } from '../conference/pages/walkPages';
import type { Diagram } from '../note/note';

/** How a conference writes its diagrams: as the note does, else as most do; a fence where there are none yet. */
export function notationHabit(conference: Conference, page: Page): Diagram['notation'] {
  // Notes that no Hugo builds have no shortcodes.
  if (conference.kind === 'plain') return 'fence';
  return mostUsed([page]) ?? mostUsed(walkPages(conference)) ?? 'fence';
}

function mostUsed(pages: Iterable<Page>): Diagram['notation'] | undefined {
  let fences = 0;
  let shortcodes = 0;
  for (const { note } of pages) {
    for (const { notation } of note?.diagrams ?? []) {
      if (notation === 'fence') fences++;
      else shortcodes++;
    }
  }
  if (fences + shortcodes === 0) return undefined;
  return shortcodes > fences ? 'shortcode' : 'fence';
}
