import * as vscode from 'vscode';
import { checks } from '../../core/checks/codes';
import type { FoundOnPage } from '../../core/checks/publishSummary';
import { withoutIcons } from '../../core/tree/withoutIcons';
import { goToFinding } from './goToFinding';
import type { CheckParts } from './checkParts';
import { take, waysOut } from './waysOut';
import { findingIcon, placeOf } from './findingWords';

interface FindingRow extends vscode.QuickPickItem {
  readonly place: FoundOnPage;
}

/**
 * Lists findings: choosing one goes to its place, the button of a row mends or silences it where it stands, and the list
 * stays for the next one. It is the way in the rich Markdown editor, too, which shows no light bulb.
 * @param placesNow asked again after each change
 * @returns when the list is closed
 */
export async function listFindings(
  parts: CheckParts,
  title: string,
  placesNow: () => readonly FoundOnPage[],
): Promise<void> {
  const mend: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('lightbulb'),
    tooltip: vscode.l10n.t('Fix or Ignore…'),
  };
  for (;;) {
    const rows = placesNow().map((place): FindingRow => rowOf(place, mend));
    if (rows.length === 0) return;
    const { row, isMended } = await pick(title, rows);
    if (row === undefined) return;
    if (!isMended) {
      await goToFinding(row.place);
      return;
    }
    const way = await vscode.window.showQuickPick(await waysOut(parts, row.place), {
      title: checks[row.place.found.code].title(),
      placeHolder: row.place.found.message,
    });
    if (way !== undefined) await take(parts, way);
  }
}

function rowOf(place: FoundOnPage, button: vscode.QuickInputButton): FindingRow {
  const { page, found } = place;
  return {
    label: `$(${findingIcon(found)}) ${checks[found.code].title()}`,
    description: placeOf(page, found),
    detail: withoutIcons(found.message),
    buttons: [button],
    place,
  };
}

interface Picked {
  /** Undefined where the user gave up. */
  readonly row: FindingRow | undefined;
  readonly isMended: boolean;
}

function pick(title: string, rows: readonly FindingRow[]): Promise<Picked> {
  return new Promise((resolve) => {
    const list = vscode.window.createQuickPick<FindingRow>();
    list.title = title;
    list.placeholder = vscode.l10n.t('Select to open, or use the button to fix');
    list.items = rows;
    list.matchOnDescription = true;
    list.matchOnDetail = true;
    const done = (picked: Picked) => {
      resolve(picked);
      list.dispose();
    };
    list.onDidTriggerItemButton(({ item }) => done({ row: item, isMended: true }));
    list.onDidAccept(() => done({ row: list.activeItems[0], isMended: false }));
    list.onDidHide(() => done({ row: undefined, isMended: false }));
    list.show();
  });
}
