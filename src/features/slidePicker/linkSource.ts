import * as vscode from 'vscode';
import { baseName } from '../../core/hugo/linkPages';
import { readSetting } from '../../host/configuration';
import type { ChosenDeck, DeckSource } from './chosenDeck';
import { downloadPdf, type Download } from './download';
import type { SlidePickerParts } from './parts';

/** The way over the slides link. Downloading is for workspaces that the user trusts: the address is from a note. */
export function linkSource(parts: SlidePickerParts, note: vscode.Uri, link: string): DeckSource {
  if (!parts.isTrusted()) {
    return {
      label: vscode.l10n.t('Trust This Workspace to Download the Slides…'),
      iconPath: new vscode.ThemeIcon('workspace-untrusted'),
      detail: link,
      open: async () => {
        await vscode.commands.executeCommand('workbench.trust.manage');
        return undefined;
      },
    };
  }
  return {
    label: vscode.l10n.t('Download from the Slides Link'),
    iconPath: new vscode.ThemeIcon('cloud-download'),
    detail: link,
    open: () => download(parts, note, link),
  };
}

/** Downloads a PDF with progress and cancel; whatever stands in the way is told. */
async function download(
  { fetch, isTrusted }: SlidePickerParts,
  note: vscode.Uri,
  link: string,
): Promise<ChosenDeck | undefined> {
  const mostBytes = readSetting('slides.maxDownloadSize', note) * 1_000_000;
  const allowPrivate = isTrusted() && readSetting('slides.privateNetworks');
  const title = vscode.l10n.t('Downloading the slides');
  const location = vscode.ProgressLocation.Notification;
  const result = await vscode.window.withProgress<Download | undefined>(
    { location, title, cancellable: true },
    async (progress, token) => {
      const aborter = new AbortController();
      token.onCancellationRequested(() => aborter.abort());
      let shown = 0;
      const onProgress = (bytes: number, all: number | undefined) => {
        const share = all === undefined ? 0 : (100 * bytes) / all;
        const message = `${(bytes / 1_000_000).toFixed(1)} MB`;
        progress.report(all === undefined ? { message } : { message, increment: share - shown });
        shown = share;
      };
      try {
        return await downloadPdf(link, {
          fetch,
          mostBytes,
          allowPrivate,
          signal: aborter.signal,
          onProgress,
        });
      } catch (error) {
        if (aborter.signal.aborted) return undefined;
        throw error;
      }
    },
  );
  if (result === undefined) return undefined;
  if ('bytes' in result) return { name: nameOf(link), bytes: result.bytes };
  if ('page' in result) await tellPage(result.page);
  else void vscode.window.showErrorMessage(result.refused);
  return undefined;
}

async function tellPage(link: string): Promise<void> {
  const open = vscode.l10n.t('Open in Browser');
  const message = vscode.l10n.t(
    '{0} is a page and no PDF. Download the slides there, then choose the file.',
    link,
  );
  if ((await vscode.window.showWarningMessage(message, open)) === open) {
    // As text: an address that goes through a Uri comes out with other escapes.
    await vscode.commands.executeCommand('vscode.open', link);
  }
}

function nameOf(link: string): string {
  const { pathname, hostname } = new URL(link);
  return baseName(pathname) || hostname;
}
