import * as vscode from 'vscode';
import { download, startLength, type Download, type DownloadOptions } from '../../host/files/download';

/**
 * Gets a PDF from the web, as {@link download} does, and only if it is one, which its first bytes say and not its name.
 * Readers find the signature anywhere in there [PDF 1.7, implementation note 13].
 * @throws DOMException (`AbortError`) when it is cancelled
 */
export function downloadPdf(
  address: string,
  options: Omit<DownloadOptions, 'acceptsType' | 'acceptsStart' | 'words'>,
): Promise<Download> {
  return download(address, {
    ...options,
    acceptsType: (type) => !/^(?:text|application\/xhtml)\b/i.test(type),
    acceptsStart: (start) =>
      new TextDecoder('latin1').decode(start.subarray(0, startLength)).includes('%PDF-'),
    words: {
      isPrivate: (refused) =>
        vscode.l10n.t(
          '{0} is on this computer or in a private network and isn’t downloaded. To allow that, turn on {1} in your user settings.',
          refused,
          'talkNotes.slides.privateNetworks',
        ),
      tooLarge: (refused, mostBytes) =>
        vscode.l10n.t(
          '{0} is larger than {1} MB, the limit set by {2}.',
          refused,
          Math.round(mostBytes / 1_000_000),
          'talkNotes.slides.maxDownloadSize',
        ),
    },
  });
}
