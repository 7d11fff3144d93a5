import * as vscode from 'vscode';
import { moveByOnePlace } from '../../../core/tree/siblingOrder';
import { visibleChildren, type SessionFilter } from '../../../core/tree/sessionFilter';
import { sayBriefly } from '../../../host/ui/sayBriefly';
import { asOfNow, type FoundPage, type Notes } from '../../../workspace/conferences/notes';
import { arrange, type Wish } from '../arrange';
import { parentOf } from '../node';
import { sayGone } from '../../../workspace/targets/sayGone';

/**
 * Moves the pages one place up (-1) or down (1) among the siblings that the user sees. Where there is no such place, it
 * says so: the keys of the tree do not ask first.
 * @returns the URIs that the files of the moved pages have now
 */
export async function moveByOne(
  notes: Notes,
  targets: readonly FoundPage[],
  filter: SessionFilter,
  step: -1 | 1,
): Promise<readonly string[]> {
  return arrange(notes, () => wishFor(notes, targets, filter, step));
}

function wishFor(
  notes: Notes,
  targets: readonly FoundPage[],
  filter: SessionFilter,
  step: -1 | 1,
): Wish | undefined {
  const [first] = targets;
  if (first === undefined) {
    sayBriefly(vscode.l10n.t('Select a session or a day to move.'));
    return undefined;
  }
  const now = asOfNow(notes, first);
  if (now === undefined) {
    sayGone(first.page);
    return undefined;
  }
  const { conference, page } = now;
  const section = parentOf(conference, page);
  if (section === undefined) {
    sayBriefly(vscode.l10n.t('The conference itself can’t be moved'));
    return undefined;
  }
  const chosen = new Set(targets.map((target) => target.page.id));
  const visible = new Set(visibleChildren(section, filter).map(({ id }) => id));
  const desired = moveByOnePlace(section.children, chosen, visible, step);
  if (desired.every(({ id }, i) => id === section.children[i]?.id)) {
    sayBriefly(
      step === -1
        ? vscode.l10n.t('“{0}” is already at the top', page.title)
        : vscode.l10n.t('“{0}” is already at the bottom', page.title),
    );
    return undefined;
  }
  return { conference, section, desired, moved: section.children.filter(({ id }) => chosen.has(id)) };
}
