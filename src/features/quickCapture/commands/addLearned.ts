import * as vscode from 'vscode';
import { readSectionNames } from '../../../host/configuration';
import { asOfNow } from '../../../workspace/notes';
import { askLine, currentDay, type CaptureParts } from '../captureParts';
import { addItems, sayAdded, writeSectionPage } from '../writePage';

/** Asks for a line and adds it to what the day's page says was learned. */
export async function addLearned(parts: CaptureParts): Promise<void> {
  const day = currentDay(parts);
  if (day === undefined) return;
  const line = await askLine(
    vscode.l10n.t('Learned on {0}', day.page.title),
    vscode.l10n.t('What did you learn, or whom did you talk to?'),
  );
  if (line !== undefined) await writeLearned(parts, day, line);
}

/** Adds a line to what a day's page says was learned. */
export async function writeLearned(
  { notes }: Pick<CaptureParts, 'notes'>,
  day: NonNullable<ReturnType<typeof currentDay>>,
  line: string,
): Promise<void> {
  await notes.change(async () => {
    const found = asOfNow(notes, day);
    if (found?.page.kind !== 'section') return;
    const { conference, page } = found;
    const names = readSectionNames(vscode.Uri.parse(conference.id, true));
    const isDone = await writeSectionPage(conference, page, (text) =>
      addItems(text, 'learned', names, [[line]]),
    );
    if (isDone) sayAdded(vscode.l10n.t('Added to what you learned on {0}', page.title));
  });
}
