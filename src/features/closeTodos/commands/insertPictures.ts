import * as vscode from 'vscode';
import { readableName } from '../../../core/conference/hugo/readableName';
import { withoutImageEnding } from '../../../core/edits/pictures/imageFiles';
import { pictureWords } from '../../../core/note/todos/pictureWords';
import { readSetting } from '../../../host/configuration';
import { findPage, type FoundPage, type Notes } from '../../../workspace/conferences/notes';
import { putPictures, type NewPicture, type PicturePlace } from '../../../workspace/pictures/putPictures';
import { readPictures, type PictureFile } from '../../../workspace/pictures/readPictures';
import { sayNoNote } from '../../../workspace/targets/noPlace';
import { sayTodoGone } from '../../../workspace/targets/sayGone';
import { askName } from '../askName';
import { pickTodo } from '../chooseTodo';
import type { CloseParts } from '../closeParts';

/** What the file dialog shows. What a file is, its bytes decide. */
const endings = ['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif', 'svg'];

/**
 * Copies image files that the user picks into the notes and shows them: in the place of the TODO, else where the cursor
 * is.
 * @param args as VS Code hands them to the command
 */
export async function insertPictures(parts: CloseParts, args: readonly unknown[]): Promise<void> {
  const place = await placeFor(parts, args);
  if (place === undefined) return;
  const files = await vscode.window.showOpenDialog({
    title: title(),
    openLabel: vscode.l10n.t('Insert'),
    canSelectMany: true,
    filters: { [vscode.l10n.t('Images')]: endings },
  });
  if (files !== undefined) await putFiles(parts.notes, place, files);
}

/** Puts image files into a note, in the order in which they were picked. */
export async function putFiles(
  notes: Notes,
  place: PicturePlace,
  uris: readonly vscode.Uri[],
): Promise<boolean> {
  const files = await readPictures(uris);
  if ('trouble' in files) {
    void vscode.window.showErrorMessage(files.trouble);
    return false;
  }
  const found = findPage(notes, place.uri);
  const name = readSetting('images.askName', place.uri) ? askName : undefined;
  return putPictures(notes, place, found === undefined ? [] : picturesOf(files, place, found), { name });
}

/** Pictures with the words of the TODO that they are for, else those of their file names. */
export function picturesOf(
  files: readonly PictureFile[],
  { todo }: Pick<PicturePlace, 'todo'>,
  { page }: FoundPage,
): NewPicture[] {
  const words = todo && page.note && pictureWords(page.note, todo, page.title);
  return files.map(({ name, bytes }, i) => {
    const stem = withoutImageEnding(name);
    const ofTodo = words !== undefined && files.length > 1 ? `${words} ${i + 1}` : words;
    return {
      bytes,
      extension: name.slice(stem.length),
      alt: ofTodo ?? readableName(stem),
      subject: todo?.hint ?? stem,
    };
  });
}

const title = () => vscode.l10n.t('Insert Images');

async function placeFor(
  { notes, places, targets }: CloseParts,
  args: readonly unknown[],
): Promise<PicturePlace | undefined> {
  await notes.flush();
  const [meant] = targets.todos(...args);
  if (meant?.page.note !== undefined) {
    return { uri: vscode.Uri.parse(meant.page.note.uri, true), todo: meant.todo };
  }
  // A row or place that is handed over means its own TODO, and not where the cursor is.
  if (args[0] !== undefined) {
    sayTodoGone();
    return undefined;
  }
  const writing = await places.active();
  const found = writing && findPage(notes, writing.document.uri);
  if (writing === undefined || found === undefined) {
    sayNoNote();
    return undefined;
  }
  const { document, editor, position } = writing;
  if (editor !== undefined || (found.page.note?.todos.length ?? 0) === 0) {
    return { uri: document.uri, position };
  }
  // The rich Markdown editor does not tell where its cursor is.
  const picked = await pickTodo(found, title());
  return picked && { uri: document.uri, todo: picked.todo };
}
