import { moveByOnePlace } from '../../../core/tree/siblingOrder';
import { visibleChildren, type SessionFilter } from '../../../core/tree/sessionFilter';
import type { FoundPage, Notes } from '../../../workspace/notes';
import { arrange } from '../arrange';
import { parentOf } from '../node';

/**
 * Moves the pages one place up (-1) or down (1) among the siblings that the user sees.
 * @returns the URIs that the files of the moved pages have now
 */
export async function moveByOne(
  notes: Notes,
  targets: readonly FoundPage[],
  filter: SessionFilter,
  step: -1 | 1,
): Promise<readonly string[]> {
  return notes.change(async () => {
    const [first] = targets;
    const conference = notes.conferences.find(({ id }) => id === first?.conference.id);
    const page = first && conference?.find(first.page.id);
    if (conference === undefined || page === undefined) return [];
    const section = parentOf(conference, page);
    if (section === undefined) return [];
    const chosen = new Set(targets.map((target) => target.page.id));
    const visible = new Set(visibleChildren(section, filter).map(({ id }) => id));
    const moved = section.children.filter(({ id }) => chosen.has(id));
    return arrange(conference, section, moveByOnePlace(section.children, chosen, visible, step), moved);
  });
}
