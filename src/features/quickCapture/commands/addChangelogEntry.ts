import * as vscode from 'vscode';
import { changelogHabit } from '../../../core/capture/changelogItem';
import { NotePage } from '../../../core/edits/sections/notePage';
import type { Section } from '../../../core/conference/conference';
import { treeOf } from '../../../core/conference/pages/placeOfPage';
import { readSectionNames } from '../../../host/configuration';
import { localDay } from '../../../host/localDate';
import { activePage } from '../../../workspace/targets/activePage';
import { chooseConference } from '../../../workspace/targets/chooseConference';
import { asOfNow, type FoundPage } from '../../../workspace/conferences/notes';
import { sayGone } from '../../../workspace/targets/sayGone';
import { askLine, type CaptureParts } from '../captureParts';
import { addItems, sayAdded, writeSectionPage } from '../writePage';

/** Asks what is new and adds it with today's date to the changelog of the home page, in the manner of its entries. */
export async function addChangelogEntry(parts: CaptureParts): Promise<void> {
  const near = activePage(parts.notes) ?? parts.targets.pages()[0];
  const conference =
    near?.conference ?? (await chooseConference(parts.notes, vscode.l10n.t('Add Changelog Entry')));
  if (conference === undefined) return;
  const { home } = treeOf(conference, near?.page);
  const line = await askLine(
    vscode.l10n.t('Changelog of {0}', conference.title),
    vscode.l10n.t('What is new? Today’s date is added.'),
  );
  if (line !== undefined) await writeChangelogEntry(parts, { conference, page: home }, line, new Date());
}

/** Adds an entry of the day of `now`, in the person's own time zone. */
export async function writeChangelogEntry(
  { notes }: Pick<CaptureParts, 'notes'>,
  home: FoundPage & { readonly page: Section },
  line: string,
  now: Date,
): Promise<void> {
  await notes.change(async () => {
    const found = asOfNow(notes, home);
    if (found?.page.kind !== 'section') {
      sayGone(home.page);
      return;
    }
    const { conference, page } = found;
    const names = readSectionNames(vscode.Uri.parse(conference.id, true));
    const day = localDay(now);
    const isDone = await writeSectionPage(notes, conference, page, (text) => {
      const entries = new NotePage(text).section('changelog', names.changelog)?.items ?? [];
      const habit = changelogHabit(entries);
      return addItems(text, 'changelog', names, [[habit.write(day, line)]], habit.newest);
    });
    if (isDone) sayAdded(vscode.l10n.t('Added to the changelog of {0}', conference.title));
  });
}
