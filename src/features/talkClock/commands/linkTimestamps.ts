import * as vscode from 'vscode';
import { linkTo } from '../../../core/conference/talkLinks';
import { linkTimestampEdits, timestampLinks } from '../../../core/clock/timestampLinks';
import type { FileEdits } from '../../../core/text/textEdit';
import { applyChange } from '../../../host/applyChange';
import { readText } from '../../../host/readText';
import { asOfNow, type FoundPage, type Notes } from '../../../workspace/notes';

/** Makes Markdown links into the video of all timestamps of the sessions, in one change. */
export function linkTimestamps(notes: Notes, targets: readonly FoundPage[]): Promise<void> {
  return notes.change(async () => {
    const edits: FileEdits[] = [];
    const bases = new Map<string, string>();
    const pages = targets.flatMap((target) => asOfNow(notes, target)?.page ?? []);
    for (const page of pages) {
      if (page.kind !== 'session') continue;
      const { uri } = page.note;
      const text = await readText(vscode.Uri.parse(uri, true));
      const links = linkTimestampEdits(timestampLinks(text));
      if (links.length === 0) continue;
      edits.push({ uri, edits: links });
      bases.set(uri, text);
    }
    if (edits.length > 0) await applyChange({ edits, bases });
    else sayWhyNot(pages.flatMap(({ note, title }) => (note === undefined ? [] : [{ note, title }])));
  });
}

function sayWhyNot(
  sessions: readonly { readonly note: Parameters<typeof linkTo>[0]; readonly title: string }[],
): void {
  const withoutVideo = sessions.find(({ note }) => linkTo(note, 'video') === undefined);
  const message =
    withoutVideo === undefined
      ? vscode.l10n.t('There are no timestamps such as [12:34] that are no links yet.')
      : vscode.l10n.t('“{0}” has no video link yet.', withoutVideo.title);
  void vscode.window.showInformationMessage(message);
}
