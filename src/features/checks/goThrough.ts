import * as vscode from 'vscode';
import { checks } from '../../core/checks/codes';
import type { FoundOnPage } from '../../core/checks/publishSummary';
import { goToFinding } from './goToFinding';
import type { CheckParts } from './checkParts';
import { take, waysOut, type WayOut } from './waysOut';
import { placeOf } from './findingWords';

interface Step extends vscode.QuickPickItem {
  readonly does: 'skip' | 'open';
}

interface Tally {
  fixed: number;
  silenced: number;
  skipped: number;
}

/**
 * Goes through findings one by one: shows each in its note and asks what to do. It ends after the last one, when the user
 * gives up or stays in a note, and says what was done.
 * @param findingsNow asked again after each step: a fix may take several with it, or bring one to light
 */
export async function goThrough(parts: CheckParts, findingsNow: () => readonly FoundOnPage[]): Promise<void> {
  const tally: Tally = { fixed: 0, silenced: 0, skipped: 0 };
  const skipped = new Map<string, number>();
  for (;;) {
    const left = withoutSkipped(findingsNow(), skipped);
    const [place] = left;
    if (place === undefined) break;
    const step = tally.fixed + tally.silenced + tally.skipped + 1;
    await goToFinding(place, { preserveFocus: true, preview: true });
    const picked = await ask(parts, place, `${step}/${step + left.length - 1}`);
    if (picked === undefined || picked.does === 'open') break;
    if ('edits' in picked && (await take(parts, picked))) {
      if (picked.does === 'fix') tally.fixed++;
      else tally.silenced++;
    } else {
      const key = keyOf(place);
      skipped.set(key, (skipped.get(key) ?? 0) + 1);
      tally.skipped++;
    }
  }
  sayWhatWasDone(tally);
}

async function ask(
  parts: CheckParts,
  place: FoundOnPage,
  progress: string,
): Promise<WayOut | Step | undefined> {
  const { page, found } = place;
  const ways = await waysOut(parts, place);
  const fixes = ways.filter(({ does }) => does === 'fix');
  const silences = ways.filter(({ does }) => does === 'silence');
  const skip: Step = { label: `$(debug-step-over) ${vscode.l10n.t('Skip')}`, does: 'skip' };
  const open: Step = { label: `$(edit) ${vscode.l10n.t('Stop here and edit the note')}`, does: 'open' };
  const title = vscode.l10n.t('{0}: {1} ({2})', placeOf(page, found), checks[found.code].title(), progress);
  return vscode.window.showQuickPick<WayOut | Step>([...fixes, skip, ...silences, open], {
    title,
    placeHolder: found.message,
    // The note behind it is there to be looked at.
    ignoreFocusOut: true,
  });
}

/** Lines move while notes are mended: a finding that was skipped is known again by its words and its turn. */
function withoutSkipped(
  findings: readonly FoundOnPage[],
  skipped: ReadonlyMap<string, number>,
): FoundOnPage[] {
  const seen = new Map<string, number>();
  return findings.filter((place) => {
    const key = keyOf(place);
    const turn = seen.get(key) ?? 0;
    seen.set(key, turn + 1);
    return turn >= (skipped.get(key) ?? 0);
  });
}

function keyOf({ page, found: { code, message } }: FoundOnPage): string {
  return [page.id, code, message].join('\n');
}

function sayWhatWasDone({ fixed, silenced, skipped }: Tally): void {
  if (fixed + silenced + skipped === 0) return;
  vscode.window.setStatusBarMessage(
    vscode.l10n.t('{0} fixed, {1} ignored, {2} skipped', fixed, silenced, skipped),
    8000,
  );
}
