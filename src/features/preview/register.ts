import * as vscode from 'vscode';
import { registerCommand } from '../../host/commands';
import { commandIds, panelIds } from '../../host/ids';
import type { Galleries } from './gallery';
import type { PreviewParts } from './previewParts';
import type { Previews } from './previews';

/** What the preview is made of; it loads when asked for. */
export interface LoadedPreviews {
  readonly Previews: typeof Previews;
  readonly Galleries: typeof Galleries;
}

/** The preview: a note as the page that the site will show. */
export function registerPreview(
  parts: PreviewParts,
  loaded: () => Promise<LoadedPreviews>,
): vscode.Disposable {
  let previews: Previews | undefined;
  let galleries: Galleries | undefined;
  const load = async () => {
    const made = await loaded();
    return (previews ??= new made.Previews(parts));
  };
  const { log } = parts;
  return vscode.Disposable.from(
    { dispose: () => previews?.dispose() },
    { dispose: () => galleries?.dispose() },
    registerCommand(log, commandIds.showAllDiagrams, async () => {
      const made = await loaded();
      await (galleries ??= new made.Galleries(parts)).show();
    }),
    registerCommand(log, commandIds.openPreview, async (row, rows) => (await load()).open(row, rows, 'here')),
    registerCommand(log, commandIds.openPreviewToSide, async (row, rows) =>
      (await load()).open(row, rows, 'beside'),
    ),
    registerCommand(log, commandIds.togglePreviewLock, () => previews?.active?.toggleLock()),
    registerCommand(log, commandIds.refreshPreview, async (kept) => (await load()).refresh(kept)),
    registerCommand(log, commandIds.showPreviewSource, () => previews?.active?.showSource()),
    vscode.window.registerWebviewPanelSerializer(panelIds.preview, {
      deserializeWebviewPanel: async (panel, state: unknown) => (await load()).restore(panel, state),
    }),
  );
}
