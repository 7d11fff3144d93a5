import { PreviewPage } from './preview';
import { openSampleNote, type SampleSession } from './sampleNote';
import type { CleanWindowOptions } from './sharedWindow';
import type { Window } from './window';

/** A note beside its preview. */
export interface PreviewedNote {
  readonly window: Window;
  readonly preview: PreviewPage;
}

/** Opens the sample and a note of it, and its preview by the keys for it; the editor has the keyboard. */
export async function openPreviewedNote(
  session: SampleSession,
  options: CleanWindowOptions = {},
): Promise<PreviewedNote> {
  const window = await openSampleNote(session, options);
  await window.clickIntoText();
  return { window, preview: await openPreview(window) };
}

/** Opens the preview of the note in front by the keys for it, once the extension has noticed that there is one. */
export async function openPreview(window: Window): Promise<PreviewPage> {
  await window.pressUntilShown(window.page.locator('.tab', { hasText: /^Preview / }), 'Control+Alt+k', 'z');
  return new PreviewPage(window);
}
