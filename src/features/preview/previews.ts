import * as vscode from 'vscode';
import { activeFile, onDidChangeActiveFile } from '../../host/activeNote';
import { onDidChangeSetting } from '../../host/configuration';
import { Disposable } from '../../host/disposable';
import { panelIds } from '../../host/ids';
import { readPreviewState, type PreviewState } from '../../shared/preview';
import { findPage, type FoundPage } from '../../workspace/conferences/notes';
import type { PreviewParts } from './previewParts';
import { lostTab } from './editors';
import { Preview } from './preview';
import { UserStyles } from './userStyles';

/** It loads with them: most of what it needs is theirs. */
export { Galleries } from './gallery';

/** The previews of the window: one that follows the active note for each column, and as many as are locked. */
export class Previews extends Disposable {
  readonly #parts: PreviewParts;
  readonly #styles = this.register(new UserStyles());
  readonly #open = new Set<Preview>();
  /** The file that was last followed. */
  #followed = activeFile()?.toString();

  constructor(parts: PreviewParts) {
    super();
    this.#parts = parts;
    const all = (tell: (preview: Preview) => void) => () => this.#open.forEach(tell);
    this.register(onDidChangeActiveFile(() => this.#followActive()));
    this.register(this.#styles.onDidChange(all((preview) => preview.update())));
    const reload = all((preview) => preview.reload());
    this.register(onDidChangeSetting(['preview.remoteImages'], reload));
    this.register(vscode.workspace.onDidGrantWorkspaceTrust(reload));
    this.register(
      parts.sites.onDidChange((conference) => {
        for (const preview of this.#open) preview.siteChanged(conference);
      }),
    );
    this.register(
      parts.notes.onDidChange((updates) => {
        for (const { uris } of updates) for (const preview of this.#open) preview.notesChanged(uris);
      }),
    );
  }

  override dispose(): void {
    super.dispose();
    for (const preview of [...this.#open]) preview.dispose();
  }

  /** The one in front that the user works in. */
  get active(): Preview | undefined {
    return [...this.#open].find(({ isActive }) => isActive);
  }

  /** Shows the note of a row, or the active one. A preview that follows is used again. */
  async open(row: unknown, rows: unknown, where: 'here' | 'beside'): Promise<void> {
    const found = await this.#wanted(row, rows);
    if (found?.page.note === undefined) {
      sayWhatToOpen();
      return;
    }
    const note = vscode.Uri.parse(found.page.note.uri, true);
    const { viewColumn } = vscode.window.tabGroups.activeTabGroup;
    const following = [...this.#open].filter(({ isLocked }) => !isLocked);
    const known = following.find(({ column }) => (column === viewColumn) === (where === 'here'));
    if (known !== undefined) {
      known.show(note);
      known.reveal(where === 'beside');
      return;
    }
    const panel = vscode.window.createWebviewPanel(
      panelIds.preview,
      found.page.title,
      where === 'here'
        ? vscode.ViewColumn.Active
        : { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { enableFindWidget: true },
    );
    this.#add(panel, { note: note.toString(), isLocked: false, line: undefined });
  }

  /** Takes over a panel of the last session of this window, with what its page kept. */
  async restore(panel: vscode.WebviewPanel, kept: unknown): Promise<void> {
    await this.#parts.notes.ready;
    const state = readPreviewState(kept);
    const note = state?.note ?? activeFile()?.toString();
    if (note === undefined) panel.dispose();
    else this.#add(panel, { note, isLocked: state?.isLocked ?? false, line: state?.line });
  }

  /**
   * Makes the active preview's page anew. One that an extension host left behind when it ended is opened again in its place.
   * @param kept what its page showed, where the page asks for it
   */
  async refresh(kept: unknown): Promise<void> {
    if (this.active !== undefined) {
      this.active.reload();
      return;
    }
    const lost = lostTab(panelIds.preview);
    if (lost === undefined) return;
    const state = readPreviewState(kept);
    const note = state?.note ?? (await this.#wanted(undefined, undefined))?.page.note?.uri;
    if (note === undefined) {
      sayWhatToOpen();
      return;
    }
    const { viewColumn } = lost.group;
    const panel = vscode.window.createWebviewPanel(panelIds.preview, lost.label, viewColumn, {
      enableFindWidget: true,
    });
    this.#add(panel, { note, isLocked: state?.isLocked ?? false, line: state?.line });
    await vscode.window.tabGroups.close(lost);
  }

  async #wanted(row: unknown, rows: unknown): Promise<FoundPage | undefined> {
    const { notes, targets } = this.#parts;
    await notes.ready;
    if (row instanceof vscode.Uri) return findPage(notes, row);
    return targets.pages(row, rows).find(({ page }) => page.note !== undefined);
  }

  #add(panel: vscode.WebviewPanel, { note, isLocked, line }: PreviewState): void {
    const preview = new Preview(
      this.#parts,
      this.#styles,
      panel,
      vscode.Uri.parse(note, true),
      isLocked,
      line,
    );
    this.#open.add(preview);
    preview.onDidClose(() => {
      this.#open.delete(preview);
      preview.dispose();
    });
    preview.onDidUnlock(() => this.#follow(preview));
  }

  /** A preview that opens for a row's note changes the tabs, too, and must not go back to the note in the editor. */
  #followActive(): void {
    const active = activeFile()?.toString();
    if (active === undefined || active === this.#followed) return;
    this.#followed = active;
    for (const preview of this.#open) this.#follow(preview);
  }

  #follow(preview: Preview): void {
    const active = activeFile();
    if (preview.isLocked || active === undefined) return;
    if (findPage(this.#parts.notes, active)?.page.note !== undefined) preview.show(active);
  }
}

function sayWhatToOpen(): void {
  void vscode.window.showInformationMessage(
    vscode.l10n.t('Open a note of a conference, or select it in the tree.'),
  );
}
