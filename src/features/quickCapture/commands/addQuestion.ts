import * as vscode from 'vscode';
import { askedIn, questionItems, type AskedQuestions } from '../../../core/capture/questionItem';
import type { SectionNames } from '../../../core/edits/sections/sectionNames';
import { longestNote } from '../../../core/note/noteSize';
import { readSectionNames } from '../../../host/configuration';
import { readText, readTextIfThere } from '../../../host/files/readText';
import { asOfNow, type FoundPage } from '../../../workspace/conferences/notes';
import { sayGone } from '../../../workspace/targets/sayGone';
import { askLine, currentTalk, dayAround, type CaptureParts } from '../captureParts';
import { addItems, sayAdded, writeNote } from '../writePage';

/** Asks for a question and its answer and adds them to the talk's Q&A. */
export async function addQuestion(parts: CaptureParts): Promise<void> {
  const talk = currentTalk(parts);
  if (talk === undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open the note of a session, or start the talk clock first.'),
    );
    return;
  }
  const title = vscode.l10n.t('Question in {0}', talk.page.title);
  const question = await askLine(title, vscode.l10n.t('What was asked?'));
  if (question === undefined) return;
  const answer = await askLine(question, vscode.l10n.t('Answer (optional)'), true);
  if (answer !== undefined) await writeQuestion(parts, talk, question, answer);
}

/** Adds a question and its answer, which may be empty, to a talk's Q&A. */
export async function writeQuestion(
  { notes }: Pick<CaptureParts, 'notes'>,
  talk: FoundPage,
  question: string,
  answer: string,
): Promise<void> {
  await notes.change(async () => {
    const now = asOfNow(notes, talk);
    const note = now?.page.note;
    if (now === undefined || note === undefined) {
      sayGone(talk.page);
      return;
    }
    const uri = vscode.Uri.parse(note.uri, true);
    const names = readSectionNames(uri);
    const habit = await questionsNear(now, uri, names);
    const isDone = await writeNote(notes, uri, (text) =>
      addItems(
        text,
        'questions',
        names,
        questionItems(askedIn(text, names, true) ?? habit, question, answer),
      ),
    );
    if (isDone) sayAdded(vscode.l10n.t('Added to the questions in {0}', now.page.title));
  });
}

/** Notes of the day that are looked through for one with questions. */
const mostRead = 12;

/** How another note of the day has its questions; undefined where the own one has some, or no other has any. */
async function questionsNear(
  talk: FoundPage,
  own: vscode.Uri,
  names: SectionNames,
): Promise<AskedQuestions | undefined> {
  if (askedIn(await readText(own), names, true) !== undefined) return undefined;
  const others = dayAround(talk).page.children.flatMap(({ note }) =>
    note === undefined || note.uri === own.toString() ? [] : [note.uri],
  );
  for (const uri of others.slice(0, mostRead)) {
    const text = await readTextIfThere(vscode.Uri.parse(uri, true));
    if (text === undefined || text.length > longestNote) continue;
    const asked = askedIn(text, names, false);
    if (asked !== undefined) return asked;
  }
  return undefined;
}
