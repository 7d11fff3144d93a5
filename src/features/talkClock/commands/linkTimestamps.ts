import * as vscode from 'vscode';
import { linkTo } from '../../../core/conference/talkLinks/talkLinks';
import { linkTimestampEdits, timestampLinks } from '../../../core/clock/timestampLinks';
import type { FileEdits } from '../../../core/text/textEdit';
import { readNoteText, type NoteText } from '../../../workspace/conferences/noteText';
import { asOfNow, type FoundPage, type Notes } from '../../../workspace/conferences/notes';

/** Makes Markdown links into the video of all timestamps of the sessions, in one change. */
export function linkTimestamps(notes: Notes, targets: readonly FoundPage[]): Promise<void> {
  return notes.change(async () => {
    const edits: FileEdits[] = [];
    const bases = new Map<string, string>();
    const sessions: NoteText[] = [];
    for (const target of targets) {
      const found = asOfNow(notes, target);
      const session = found?.page.kind === 'session' ? await readNoteText(found) : undefined;
      if (session === undefined) continue;
      sessions.push(session);
      const { text, note } = session;
      const links = linkTimestampEdits(timestampLinks(text, note));
      if (links.length === 0) continue;
      edits.push({ uri: note.uri, edits: links });
      bases.set(note.uri, text);
    }
    if (edits.length > 0) await notes.apply({ edits, bases });
    else sayWhyNot(sessions);
  });
}

function sayWhyNot(sessions: readonly NoteText[]): void {
  const withoutVideo = sessions.find(({ note }) => linkTo(note, 'video') === undefined);
  const message =
    withoutVideo === undefined
      ? vscode.l10n.t('No timestamps such as [12:34] left to link')
      : vscode.l10n.t('“{0}” has no video link yet.', withoutVideo.page.title);
  void vscode.window.showInformationMessage(message);
}
