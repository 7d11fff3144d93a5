import * as vscode from 'vscode';
import { linkSite } from '../../core/edits/links/linkSite';
import { isExternal } from '../../core/hugo/resolveLink';
import { isPlaceholderAddress } from '../../core/note/buttons/buttonKind';
import { isWebAddress } from '../../core/text/escapeMarkdown';
import { treeOf } from '../../core/conference/pages/placeOfPage';
import { toVsRange } from '../../host/convert';
import type { FoundPage, Notes } from '../../workspace/conferences/notes';
import { noteOfDocument } from '../../workspace/conferences/noteText';

/** Leads from a button's address to where it leads, also while it is commented out. */
export class ButtonLinks implements vscode.DocumentLinkProvider<ButtonLink> {
  readonly #notes: Notes;

  constructor(notes: Notes) {
    this.#notes = notes;
  }

  provideDocumentLinks(document: vscode.TextDocument): ButtonLink[] {
    const noteText = noteOfDocument(this.#notes, document);
    if (noteText === undefined) return [];
    return noteText.note.buttons.flatMap(({ href, hrefRange }) => {
      if (hrefRange === undefined || isPlaceholderAddress(href)) return [];
      const range = toVsRange(hrefRange);
      if (isWebAddress(href)) {
        const link = new ButtonLink(range, webTarget(href));
        link.tooltip = vscode.l10n.t('Open in browser');
        return [link];
      }
      return isExternal(href) ? [] : [new ButtonLink(range, undefined, { ...noteText, href })];
    });
  }

  /** Looks for the page when the pointer is on the link: that takes all pages of the site. */
  resolveDocumentLink(link: ButtonLink): ButtonLink {
    if (link.page !== undefined) link.target = pageTarget(link.page);
    return link;
  }
}

interface PageAddress extends FoundPage {
  readonly href: string;
}

class ButtonLink extends vscode.DocumentLink {
  constructor(
    range: vscode.Range,
    target: vscode.Uri | undefined,
    readonly page?: PageAddress,
  ) {
    super(range, target);
  }
}

/**
 * VS Code decodes a target before it opens it: an escaped sign that means something in an address (`%23`, `%2F`) would
 * come out bare. Such an address is opened as text.
 */
function webTarget(href: string): vscode.Uri {
  if (!/%(?:2[3456BF]|3[ADF]|40)/i.test(href)) return vscode.Uri.parse(href, true);
  return vscode.Uri.parse(`command:vscode.open?${encodeURIComponent(JSON.stringify([href]))}`, true);
}

/** The page of the site, else the file beside the note. */
function pageTarget({ conference, page, href }: PageAddress): vscode.Uri | undefined {
  const site = linkSite(conference, treeOf(conference, page));
  const from = site.pageAt(page.path);
  if (from === undefined) return undefined;
  const root = vscode.Uri.parse(conference.id, true);
  const target = site.resolve(from, href);
  if (target.kind === 'page') {
    const file = vscode.Uri.joinPath(root, target.page.path);
    const known = conference.find(file.toString())?.note?.uri;
    return known === undefined ? file : vscode.Uri.parse(known, true);
  }
  if (target.kind !== 'no-page' || target.path.startsWith('/')) return undefined;
  const file = vscode.Uri.joinPath(root, page.path, '..', target.path);
  // What lies outside of the conference is none of its files.
  return file.path.startsWith(`${root.path.replace(/\/$/, '')}/`) ? file : undefined;
}
