import * as vscode from 'vscode';
import { NotePage } from '../../../core/capture/notePage';
import { questionItems } from '../../../core/capture/questionItem';
import type { SectionNames } from '../../../core/capture/sectionNames';
import type { Refusal } from '../../../core/edits/frontMatterEdits';
import type { TextEdit } from '../../../core/text/textEdit';
import { readSectionNames } from '../../../host/configuration';
import { asOfNow, type FoundPage } from '../../../workspace/notes';
import { sayGone } from '../../../workspace/sayGone';
import { askLine, currentTalk, type CaptureParts } from '../captureParts';
import { addItems, sayAdded, writeNote } from '../writePage';

/** Asks for a question and its answer and adds them to the talk's Q&A. */
export async function addQuestion(parts: CaptureParts): Promise<void> {
  const talk = currentTalk(parts);
  if (talk === undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open the note of a session, or start its talk clock first.'),
    );
    return;
  }
  const title = vscode.l10n.t('Question in {0}', talk.page.title);
  const question = await askLine(title, vscode.l10n.t('What was asked?'));
  if (question === undefined) return;
  const answer = await askLine(
    question,
    vscode.l10n.t('And the answer? Enter alone adds the question.'),
    true,
  );
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
    const page = asOfNow(notes, talk)?.page;
    if (page?.note === undefined) {
      sayGone(talk.page);
      return;
    }
    const uri = vscode.Uri.parse(page.note.uri, true);
    const names = readSectionNames(uri);
    const isDone = await writeNote(notes, uri, (text) => questionEdits(text, question, answer, names));
    if (isDone) sayAdded(vscode.l10n.t('Added to the questions of {0}', page.title));
  });
}

function questionEdits(
  text: string,
  question: string,
  answer: string,
  names: SectionNames,
): readonly TextEdit[] | Refusal {
  const page = new NotePage(text);
  const items = page.section('questions', names.questions)?.items ?? [];
  const lineText = (line: number) => page.lines[line]?.text ?? '';
  return addItems(text, 'questions', names, questionItems(items, lineText, question, answer));
}
