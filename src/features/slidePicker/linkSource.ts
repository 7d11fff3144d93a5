import * as vscode from 'vscode';
import { baseName } from '../../core/hugo/linkPages';
import { readSetting } from '../../host/configuration';
import { withDownloadProgress } from '../../host/files/download';
import type { ChosenDeck, DeckSource } from './chosenDeck';
import { downloadPdf } from './downloadPdf';
import type { SlidePickerParts } from './slidePickerParts';

/** The way over the slides link. Downloading is for workspaces that the user trusts: the address is from a note. */
export function linkSource(parts: SlidePickerParts, note: vscode.Uri, link: string): DeckSource {
  if (!parts.isTrusted()) {
    return {
      label: vscode.l10n.t('Trust This Workspace to Download Slides…'),
      iconPath: new vscode.ThemeIcon('workspace-untrusted'),
      detail: link,
      open: async () => {
        await vscode.commands.executeCommand('workbench.trust.manage');
        return undefined;
      },
    };
  }
  return {
    label: vscode.l10n.t('Download from Slides Link'),
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
  const title = vscode.l10n.t('Downloading slides');
  const result = await withDownloadProgress(title, (signal, onProgress) =>
    downloadPdf(link, { fetch, mostBytes, allowPrivate, signal, onProgress }),
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
    '{0} is a web page, not a PDF. Download the slides there, then choose the file.',
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
