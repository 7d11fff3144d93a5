import * as vscode from 'vscode';
import { registerCommand } from '../../host/commands';
import { commandIds } from '../../host/ids';
import type { SlidePickerParts } from './slidePickerParts';
import type { SlidePanels } from './slidePanels';

/** The slide picker: pages of a PDF as pictures for TODOs, and its words as a transcript. All of it loads when asked for. */
export function registerSlidePicker(parts: SlidePickerParts): vscode.Disposable {
  let panels: SlidePanels | undefined;
  const load = async () => {
    const { SlidePanels } = await import('./slidePanels');
    return (panels ??= new SlidePanels(parts));
  };
  return vscode.Disposable.from(
    { dispose: () => panels?.dispose() },
    registerCommand(parts.log, commandIds.pickSlides, async (clicked, selected) =>
      (await load()).pick(clicked, selected),
    ),
    registerCommand(parts.log, commandIds.insertSlideTranscript, async (clicked, selected) =>
      (await load()).insertTranscript(clicked, selected),
    ),
  );
}
