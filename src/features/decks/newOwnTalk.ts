import * as vscode from 'vscode';
import { notationInUse } from '../../core/conference/habits/buttonHabits';
import { writtenDate } from '../../core/decks/published/writtenDate';
import { ownTalkNote, plainOwnTalkTemplate, readMentions } from '../../core/edits/templates/ownTalk';
import { sessionTemplate } from '../../core/edits/templates/sessionTemplate';
import { parseNote } from '../../core/note/parseNote';
import { commandIds } from '../../host/ids';
import { localDate } from '../../host/localDate';
import { readText } from '../../host/files/readText';
import { chooseConference } from '../../workspace/targets/chooseConference';
import { createSession, dayFor } from '../../workspace/changes/createSession';
import type { DeckParts } from './deckParts';

/** Asks for title, day and event of a talk of one's own, makes its note, and offers to put its slides there. */
export async function newOwnTalk(parts: DeckParts, clicked: unknown): Promise<void> {
  const { notes, targets } = parts;
  const name = vscode.l10n.t('New Own Talk');
  const near = targets.near(clicked);
  const conference = near?.conference ?? (await chooseConference(notes, name));
  if (conference === undefined) return;
  const day = dayFor(conference, near?.page);
  const today = localDate(new Date()).slice(0, 10);
  const title = await vscode.window.showInputBox({
    title: vscode.l10n.t('New Own Talk in {0}', day.title),
    prompt: vscode.l10n.t('Title of the talk'),
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('Enter a title.') : undefined),
  });
  if (title === undefined) return;
  const dateText = await vscode.window.showInputBox({
    title: name,
    prompt: vscode.l10n.t('Date of the talk'),
    value: dateOf(day.note?.frontMatter.date) ?? today,
    validateInput: (value) =>
      writtenDate(value) === undefined ? vscode.l10n.t('Enter the date as {0}.', today) : undefined,
  });
  const date = dateText === undefined ? undefined : writtenDate(dateText);
  if (date === undefined) return;
  const event = await vscode.window.showInputBox({
    title: name,
    prompt: vscode.l10n.t('Event (optional)'),
    value: conference.title,
  });
  if (event === undefined) return;
  const mentioned = await vscode.window.showInputBox({
    title: name,
    prompt: vscode.l10n.t('Things the talk mentions, with links (optional)'),
    placeHolder: vscode.l10n.t('One thing https://its.link, another thing'),
  });
  if (mentioned === undefined) return;
  const talk = { date, event: event.trim(), mentions: readMentions(mentioned) };
  const uri = await notes.change(() =>
    createSession(notes, conference, day, {
      title: title.trim(),
      template: ({ kind }) =>
        kind === 'plain' ? plainOwnTalkTemplate : sessionTemplate(notationInUse(conference)),
      complete: (page) => Promise.resolve(ownTalkNote(page, talk, today)),
    }),
  );
  if (uri !== undefined) await offerSlides(parts, uri);
}

function dateOf(time: number | undefined): string | undefined {
  return time === undefined ? undefined : new Date(time).toISOString().slice(0, 10);
}

/** The slides come from the slide picker, which says how many files their pictures are before it writes any. */
async function offerSlides({ notes, remembered }: DeckParts, note: vscode.Uri): Promise<void> {
  const choose = { label: vscode.l10n.t('Choose the PDF with the Slides'), isPdf: true };
  const later = { label: vscode.l10n.t('Add Slides Later'), isPdf: false };
  const how = await vscode.window.showQuickPick([choose, later], {
    title: vscode.l10n.t('Slides of the Talk'),
    placeHolder: vscode.l10n.t('Include the slides and their text in the note?'),
  });
  if (how?.isPdf !== true) return;
  const [file] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Choose the PDF with the Slides'),
      filters: { PDF: ['pdf'] },
    })) ?? [];
  if (file === undefined) return;
  await remembered.remember(note, file);
  const heading = parseNote(note.toString(), await readText(note)).headings.find(
    ({ text }) => text === vscode.l10n.t('Slides'),
  );
  const line = (heading?.range.end.line ?? 0) + 1;
  await vscode.window.showTextDocument(note, {
    selection: new vscode.Range(line, 0, line, 0),
    preview: false,
  });
  await notes.flush();
  await vscode.commands.executeCommand(commandIds.insertSlideTranscript);
}
