import * as vscode from 'vscode';
import { registerCommand } from '../../host/commands';
import { commandIds, panelIds } from '../../host/ids';
import type { Galleries } from './gallery';
import type { PreviewParts } from './parts';
import type { Previews } from './previews';

/** The preview: a note as the page that the site will show. All of it loads when asked for. */
export function registerPreview(parts: PreviewParts): vscode.Disposable {
  let previews: Previews | undefined;
  let galleries: Galleries | undefined;
  const load = async () => {
    const { Previews } = await import('./previews');
    return (previews ??= new Previews(parts));
  };
  const { log } = parts;
  return vscode.Disposable.from(
    { dispose: () => previews?.dispose() },
    { dispose: () => galleries?.dispose() },
    registerCommand(log, commandIds.showAllDiagrams, async () => {
      const { Galleries } = await import('./gallery');
      await (galleries ??= new Galleries(parts)).show();
    }),
    registerCommand(log, commandIds.openPreview, async (row, rows) => (await load()).open(row, rows, 'here')),
    registerCommand(log, commandIds.openPreviewToSide, async (row, rows) =>
      (await load()).open(row, rows, 'beside'),
    ),
    registerCommand(log, commandIds.togglePreviewLock, () => previews?.active?.toggleLock()),
    registerCommand(log, commandIds.refreshPreview, () => previews?.active?.reload()),
    registerCommand(log, commandIds.showPreviewSource, () => previews?.active?.showSource()),
    vscode.window.registerWebviewPanelSerializer(panelIds.preview, {
      deserializeWebviewPanel: async (panel, state: unknown) => (await load()).restore(panel, state),
    }),
  );
}
