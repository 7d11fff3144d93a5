import * as vscode from 'vscode';
import type { Section } from '../../../core/conference/conference';
import { readSectionNames } from '../../../host/configuration';
import { asOfNow, type FoundPage } from '../../../workspace/conferences/notes';
import { sayGone } from '../../../workspace/targets/sayGone';
import { askLine, currentDay, type CaptureParts } from '../captureParts';
import { addItems, sayAdded, writeSectionPage } from '../writePage';

/** Asks for a line and adds it to what the day's page says was learned. */
export async function addLearned(parts: CaptureParts): Promise<void> {
  const day = await currentDay(parts, vscode.l10n.t('Add What I Learned'));
  if (day === undefined) return;
  const line = await askLine(
    vscode.l10n.t('Learned on {0}', day.page.title),
    vscode.l10n.t('What did you learn, or who did you meet?'),
  );
  if (line !== undefined) await writeLearned(parts, day, line);
}

/** Adds a line to what a day's page says was learned. */
export async function writeLearned(
  { notes }: Pick<CaptureParts, 'notes'>,
  day: FoundPage & { readonly page: Section },
  line: string,
): Promise<void> {
  await notes.change(async () => {
    const found = asOfNow(notes, day);
    if (found?.page.kind !== 'section') {
      sayGone(day.page);
      return;
    }
    const { conference, page } = found;
    const names = readSectionNames(vscode.Uri.parse(conference.id, true));
    const isDone = await writeSectionPage(notes, conference, page, (text) =>
      addItems(text, 'learned', names, [[line]]),
    );
    if (isDone) sayAdded(vscode.l10n.t('Added to what you learned on {0}', page.title));
  });
}
