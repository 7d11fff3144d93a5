import { PreviewPage } from './preview';
import { openSampleNote, type SampleSession } from './sampleNote';
import type { Window, WindowOptions } from './window';

/** A note beside its preview. */
export interface PreviewedNote {
  readonly window: Window;
  readonly preview: PreviewPage;
}

/** Opens the sample and a note of it, and its preview by the keys for it; the editor has the keyboard. */
export async function openPreviewedNote(
  session: SampleSession,
  options: WindowOptions = {},
): Promise<PreviewedNote> {
  const window = await openSampleNote(session, options);
  await window.clickIntoText();
  await window.press('Control+Alt+k', 'z');
  return { window, preview: new PreviewPage(window) };
}
