import * as vscode from 'vscode';
import { checks, isCheckCode, type CheckCode } from '../../core/checks/codes';
import type { CheckedText } from '../../core/checks/checkedText';
import { NoteReading } from '../../core/note/parseNote';
import { inSlices } from '../../host/inSlices';
import { readTextIfThere } from '../../host/files/readText';
import { activePage } from '../../workspace/targets/activePage';
import { chooseConference } from '../../workspace/targets/chooseConference';
import { editNotes } from '../../workspace/changes/editNotes';
import { findPage } from '../../workspace/conferences/notes';
import { changeNote, readNoteText } from '../../workspace/conferences/noteText';
import type { CheckParts } from './checkParts';

/** Mends all that needs no question in the note of the active editor, as one undo. */
export async function fixAllInNote(parts: CheckParts): Promise<void> {
  const { notes, findings } = parts;
  await findings.flush();
  const page = activePage(notes);
  const note = page && (await readNoteText(page));
  const edits = (note && findings.read(note)?.fixAll()) ?? [];
  if (note !== undefined && edits.length > 0) await changeNote(notes, note, edits);
  else sayNothingToFix();
}

/**
 * Mends all that needs no question in the notes of a conference, as one change.
 * @param code of the one kind that is meant, as a code action hands it over; else the user picks kinds
 */
export async function fixAllInConference(parts: CheckParts, code: unknown): Promise<void> {
  const { notes, findings } = parts;
  await findings.flush();
  const conference =
    activePage(notes)?.conference ?? (await chooseConference(notes, vscode.l10n.t('Fix All in Conference')));
  if (conference === undefined) return;
  const uris = [...findings.all.keys()].filter(
    (uri) => findPage(notes, uri)?.conference.id === conference.id,
  );
  const one = typeof code === 'string' && isCheckCode(code) ? [code] : undefined;
  const codes = one ?? (await askKinds(parts, uris));
  if (codes === undefined) return;
  const wanted = new Set(codes);
  let changed = 0;
  const isDone = await notes.change(() =>
    editNotes(notes, uris, (text, uri) => {
      const edits = readIn(parts, uri, text)?.fixAll((finding) => wanted.has(finding.code)) ?? [];
      if (edits.length > 0) changed++;
      return edits;
    }),
  );
  if (isDone)
    vscode.window.setStatusBarMessage(
      changed === 1 ? vscode.l10n.t('Fixed 1 note') : vscode.l10n.t('Fixed {0} notes', changed),
      5000,
    );
}

/** Asks which kinds are meant, of those that can be mended without a question. */
async function askKinds(parts: CheckParts, uris: readonly string[]): Promise<CheckCode[] | undefined> {
  const counts = new Map<CheckCode, number>();
  await inSlices(uris, async (uri) => {
    const text = await readTextIfThere(vscode.Uri.parse(uri, true));
    const checked = text === undefined ? undefined : readIn(parts, uri, text);
    for (const finding of checked?.findings ?? []) {
      const isSafe = checked?.fixesOf(finding).some(({ safe }) => safe) === true;
      if (isSafe) counts.set(finding.code, (counts.get(finding.code) ?? 0) + 1);
    }
  });
  if (counts.size === 0) {
    sayNothingToFix();
    return undefined;
  }
  const order = Object.keys(checks);
  const items = [...counts]
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([code, count]) => ({
      label: checks[code].title(),
      description: String(count),
      picked: true,
      code,
    }));
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Fix All in Conference'),
    placeHolder: vscode.l10n.t('Select what to fix. You can undo it in one step.'),
    canPickMany: true,
  });
  return picked?.map((item) => item.code);
}

function readIn({ notes, findings }: CheckParts, uri: string, text: string): CheckedText | undefined {
  const found = findPage(notes, uri);
  return found && findings.read({ ...found, reading: new NoteReading(uri, text, found.conference) });
}

function sayNothingToFix(): void {
  vscode.window.setStatusBarMessage(vscode.l10n.t('No automatic fixes available'), 5000);
}
