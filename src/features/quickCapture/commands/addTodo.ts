import * as vscode from 'vscode';
import { placeTodo, stolenThings, todoLine, type StolenThing } from '../../../core/capture/todoLine';
import { type Refusal } from '../../../core/frontMatter/frontMatterEdits';
import type { TextEdit } from '../../../core/text/textEdit';
import { readSetting } from '../../../host/configuration';
import type { Changes } from '../../../host/changes/change';
import type { FoundPage } from '../../../workspace/conferences/notes';
import { currentTalk, type CaptureParts } from '../captureParts';
import { sayAdded, writeNote } from '../writePage';

/** What a TODO is for; undefined for one that is nothing to steal. */
interface WantedTodo {
  readonly thing: StolenThing | undefined;
  readonly words: string;
}

/**
 * Asks what is to be stolen and adds a TODO below the line that the user writes in, in the note of the talk. The words
 * are typed and Enter takes the kind that was used last; the arrow keys choose another.
 */
export async function addTodo(parts: CaptureParts): Promise<void> {
  const talk = currentTalk(parts);
  if (talk === undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open the note of a session, or start the talk clock first.'),
    );
    return;
  }
  // The place and the time are those of the wish, not of its last word.
  const place = await cursorIn(parts, talk);
  const timestamp = timestampFor(parts, talk);
  const wanted = await askTodo(lastThing(parts.memory), talk.page.title);
  if (wanted === undefined) return;
  await parts.memory.update(memoryKey, wanted.thing ?? null);
  await writeTodo(parts.notes, talk, todoLine(wanted.thing, wanted.words, timestamp), place);
}

/**
 * Adds a TODO to the note of a talk.
 * @param line that the user writes in; undefined for the note's end, which is then said
 */
export async function writeTodo(
  changes: Changes,
  talk: FoundPage,
  todo: string,
  line: number | undefined,
): Promise<void> {
  if (talk.page.note === undefined) return;
  const uri = vscode.Uri.parse(talk.page.note.uri, true);
  const cursor = keepCursor(uri);
  const outcome = { atEnd: false };
  try {
    const isDone = await writeNote(changes, uri, (text): readonly TextEdit[] | Refusal => {
      const placed = placeTodo(text, line, todo);
      if ('refused' in placed) return placed;
      outcome.atEnd = placed.atEnd;
      return placed.edits;
    });
    if (!isDone) return;
  } finally {
    cursor.dispose();
  }
  if (outcome.atEnd) {
    const message = vscode.l10n.t('Added the TODO at the end of {0}', vscode.workspace.asRelativePath(uri));
    void vscode.window.showInformationMessage(message);
  } else sayAdded(todo);
}

/**
 * At the end of a text, VS Code takes the cursor along with what is added there. This puts it back at once, before the
 * user types on. Dispose it when the text was added.
 */
function keepCursor(uri: vscode.Uri): vscode.Disposable {
  const editor = vscode.window.activeTextEditor;
  if (editor?.document.uri.toString() !== uri.toString()) return vscode.Disposable.from();
  const { document, selection } = editor;
  const end = document.lineAt(document.lineCount - 1).range.end;
  if (!selection.isEmpty || !selection.active.isEqual(end)) return vscode.Disposable.from();
  const listener = vscode.workspace.onDidChangeTextDocument((change) => {
    if (change.document !== document || change.contentChanges.length === 0) return;
    listener.dispose();
    editor.selection = selection;
  });
  return listener;
}

const memoryKey = 'quickCapture.stolenThing';

function lastThing(memory: vscode.Memento): StolenThing | undefined {
  const kept = memory.get<unknown>(memoryKey);
  return kept === null ? undefined : (stolenThings.find((thing) => thing === kept) ?? 'slide');
}

async function cursorIn({ places }: CaptureParts, { page }: FoundPage): Promise<number | undefined> {
  const place = await places.active();
  return place?.document.uri.toString() === page.note?.uri ? place?.position?.line : undefined;
}

function timestampFor({ clock }: CaptureParts, { page }: FoundPage): string {
  const isRunning = clock.running !== undefined && clock.running.uri === page.note?.uri;
  if (!isRunning) return '';
  const uri = vscode.Uri.parse(clock.running.uri, true);
  return readSetting('timestamp.inTodos', uri) ? (clock.timestamp(uri) ?? '') : '';
}

interface KindItem extends vscode.QuickPickItem {
  readonly thing: StolenThing | undefined;
}

/** One field for the words, with the kinds below it: all of them stay, whatever is typed. */
function askTodo(last: StolenThing | undefined, title: string): Promise<WantedTodo | undefined> {
  const pick = vscode.window.createQuickPick<KindItem>();
  const things = [last, ...[...stolenThings, undefined].filter((thing) => thing !== last)];
  pick.title = vscode.l10n.t('TODO in {0}', title);
  pick.placeholder = vscode.l10n.t('Describe the TODO. Press Enter to use the first kind.');
  pick.ignoreFocusOut = true;
  pick.items = things.map((thing) => ({ ...kindItem(thing), thing, alwaysShow: true }));
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      const [item] = pick.activeItems.length > 0 ? pick.activeItems : pick.items;
      resolve({ thing: item?.thing, words: pick.value.trim() });
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

function kindItem(thing: StolenThing | undefined): vscode.QuickPickItem {
  const item = (icon: string, label: string) => ({
    label,
    description: todoLine(thing, '…', ''),
    iconPath: new vscode.ThemeIcon(icon),
  });
  switch (thing) {
    case 'slide':
      return item('preview', vscode.l10n.t('Slide'));
    case 'diagram':
      return item('type-hierarchy', vscode.l10n.t('Diagram'));
    case 'image':
      return item('file-media', vscode.l10n.t('Image'));
    case 'chart':
      return item('graph', vscode.l10n.t('Chart'));
    case 'table':
      return item('table', vscode.l10n.t('Table'));
    case 'code':
      return item('code', vscode.l10n.t('Code'));
    case undefined:
      return item('checklist', vscode.l10n.t('Nothing to Steal'));
  }
}
