import * as vscode from 'vscode';
import { sessionLinks } from '../../../core/conference/talkLinks/talkLinks';
import { isWebAddress } from '../../../core/text/escapeMarkdown';
import type { FoundPage } from '../../../workspace/conferences/notes';

/** Opens the video or the slides of the sessions in the browser, which VS Code asks the user about as for any link. */
export async function openLink(kind: 'video' | 'slides', targets: readonly FoundPage[]): Promise<void> {
  for (const { page } of targets) {
    const href = page.kind === 'session' ? sessionLinks(page)[kind] : undefined;
    if (href === undefined) {
      const message =
        kind === 'video'
          ? vscode.l10n.t('“{0}” has no video link yet.', page.title)
          : vscode.l10n.t('“{0}” has no slides link yet.', page.title);
      void vscode.window.showInformationMessage(message);
    } else if (isWebAddress(href)) {
      // As text: an address that goes through a Uri comes out with other escapes, and `%23` is not `#`.
      await vscode.commands.executeCommand('vscode.open', href);
    } else {
      void vscode.window.showWarningMessage(
        vscode.l10n.t('“{0}” in {1} isn’t a web URL, so it isn’t opened.', href, page.path),
      );
    }
  }
}
