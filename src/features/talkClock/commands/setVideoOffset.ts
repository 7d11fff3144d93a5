import * as vscode from 'vscode';
import { formatTime } from '../../../core/text/time';
import { parseOffset, videoOffset, videoOffsetKey } from '../../../core/clock/videoOffset';
import { setScalar } from '../../../core/frontMatter/frontMatterEdits';
import { changeText } from '../../../host/changes/changeText';
import { readText } from '../../../host/files/readText';
import { asOfNow, type FoundPage, type Notes } from '../../../workspace/conferences/notes';
import { sayGone } from '../../../workspace/targets/sayGone';

/** Asks where in the video the talk clock's 0:00 lies, and writes it into the session's front matter. */
export async function setVideoOffset(notes: Notes, target: FoundPage | undefined): Promise<void> {
  if (target?.page.kind !== 'session') return;
  const uri = vscode.Uri.parse(target.page.note.uri, true);
  const known = videoOffset(await readText(uri));
  const answer = await vscode.window.showInputBox({
    title: vscode.l10n.t('Video Offset of {0}', target.page.title),
    prompt: vscode.l10n.t(
      'When does the talk start in the video? 1:30 or 90; -0:30 if the video starts later.',
    ),
    value: known === undefined ? '' : (known < 0 ? '-' : '') + formatTime(Math.abs(known)),
    validateInput: (value) =>
      parseOffset(value) === undefined
        ? vscode.l10n.t('Enter minutes and seconds, such as 1:30, or seconds.')
        : undefined,
  });
  const seconds = answer === undefined ? undefined : parseOffset(answer);
  if (seconds === undefined) return;
  await notes.change(async () => {
    if (asOfNow(notes, target) === undefined) {
      sayGone(target.page);
      return;
    }
    const text = await readText(uri);
    await changeText(notes, uri, text, setScalar(text, videoOffsetKey, seconds));
  });
}
