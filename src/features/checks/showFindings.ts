import * as vscode from 'vscode';
import { publishSummary, type FoundOnPage } from '../../core/checks/publishSummary';
import { activePage } from '../../workspace/targets/activePage';
import { findPage } from '../../workspace/conferences/notes';
import { listFindings } from './listFindings';
import type { CheckParts } from './checkParts';

/** Lists what breaks the sites of the window, or says that nothing does. */
export async function showWhatBreaks(parts: CheckParts): Promise<void> {
  const { notes, findings } = parts;
  await findings.flush();
  const breaking = (): FoundOnPage[] =>
    notes.conferences
      .filter(({ kind }) => kind === 'hugo')
      .flatMap((conference) => publishSummary(conference, (uri) => findings.of(uri)).findings)
      .filter(({ found }) => found.breaksBuild);
  if (breaking().length > 0) await listFindings(parts, vscode.l10n.t('What Breaks the Site'), breaking);
  else vscode.window.setStatusBarMessage(vscode.l10n.t('Nothing breaks the site'), 5000);
}

/** Lists what is wrong in the note of the active editor, text or rich. */
export async function showFindingsInNote(parts: CheckParts): Promise<void> {
  const { notes, findings } = parts;
  await findings.flush();
  const uri = activePage(notes)?.page.note?.uri;
  const own = (): FoundOnPage[] => {
    const page = uri === undefined ? undefined : findPage(notes, uri)?.page;
    return page === undefined ? [] : findings.of(uri ?? '').map((found) => ({ page, found }));
  };
  if (own().length > 0) await listFindings(parts, vscode.l10n.t('Findings in This Note'), own);
  else vscode.window.setStatusBarMessage(vscode.l10n.t('No findings in this note'), 5000);
}
