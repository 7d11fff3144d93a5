import * as vscode from 'vscode';
import { siteAddress } from '../../core/report/siteAddress';
import { sayBriefly } from '../../host/ui/sayBriefly';
import type { FoundPage } from '../../workspace/conferences/notes';
import type { KnownSites } from '../../workspace/site/knownSites';

/** Opens the page that a site publishes for a note. */
export async function openPublishedPage(sites: KnownSites, target: FoundPage | undefined): Promise<void> {
  const address = addressOf(sites, target);
  // As text: an address that goes through a Uri comes out with other escapes.
  if (address !== undefined) await vscode.commands.executeCommand('vscode.open', address);
}

/** Copies the address of the page that a site publishes for a note. */
export async function copyPublishedPage(sites: KnownSites, target: FoundPage | undefined): Promise<void> {
  const address = addressOf(sites, target);
  if (address === undefined) return;
  await vscode.env.clipboard.writeText(address);
  sayBriefly(vscode.l10n.t('Copied {0}', address), 'check');
}

/** @returns undefined where there is none, which the user has been told */
function addressOf(sites: KnownSites, target: FoundPage | undefined): string | undefined {
  if (target?.page.note === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Select a note in the tree, or open one.'));
    return undefined;
  }
  const address = siteAddress(sites.of(target).site).ofPage(target.page.path);
  if (address !== '') return address;
  void vscode.window.showWarningMessage(
    target.conference.kind === 'plain'
      ? vscode.l10n.t('These notes aren’t a Hugo site, so there is no published page.')
      : vscode.l10n.t('The site configuration has no baseURL. Set it to the URL of the published site.'),
  );
  return undefined;
}
