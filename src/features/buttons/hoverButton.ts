import * as vscode from 'vscode';
import { leadsSomewhere } from '../../core/conference/habits/buttonTally';
import { buttonAt, extentOf } from '../../core/note/buttons/buttonAt';
import type { Button } from '../../core/note/note';
import { escapeMarkdown, markdownLink } from '../../core/text/escapeMarkdown';
import { toVsRange } from '../../host/convert';
import { commandIds } from '../../host/ids';
import type { Notes } from '../../workspace/conferences/notes';
import { buttonCommands } from './buttonCommands';
import { noteOfDocument } from '../../workspace/conferences/noteText';
import { kindName } from './buttonNames';

/** Shows where a button leads, whether it is a placeholder, and what can be done about it. */
export class HoverButton implements vscode.HoverProvider {
  readonly #notes: Notes;

  constructor(notes: Notes) {
    this.#notes = notes;
  }

  provideHover(document: vscode.TextDocument, position: vscode.Position): vscode.Hover | undefined {
    const noteText = noteOfDocument(this.#notes, document);
    if (noteText === undefined) return undefined;
    const button = buttonAt(noteText.note, position);
    if (button === undefined) return undefined;
    const leadsNowhere = !leadsSomewhere(noteText.conference, button.href);
    const markdown = new vscode.MarkdownString(
      [describe(button, leadsNowhere), commandLinks(document.uri, button)].join('\n\n'),
    );
    markdown.isTrusted = { enabledCommands: trusted };
    return new vscode.Hover(markdown, toVsRange(extentOf(noteText.note, button)));
  }
}

const trusted = [
  commandIds.insertVideoButton,
  commandIds.insertSlidesButton,
  commandIds.insertCodeButton,
  commandIds.toggleButtonComment,
  commandIds.clearButton,
];

/** Nothing of the note gets in unescaped: it was written by anybody. */
function describe({ kind, href, commentedOut }: Button, leadsNowhere: boolean): string {
  const name = `**${escapeMarkdown(kindName(kind))}**`;
  const address = href === '' ? '' : markdownLink(href, href);
  return [
    address === '' ? name : `${name}: ${address}`,
    ...(leadsNowhere ? [escapeMarkdown(vscode.l10n.t('Placeholder: the URL is empty or an example.'))] : []),
    ...(commentedOut ? [escapeMarkdown(vscode.l10n.t('Commented out, so it isn’t shown on the site.'))] : []),
  ].join('\n\n');
}

function commandLinks(uri: vscode.Uri, button: Button): string {
  return buttonCommands(uri, button)
    .map(({ title, command, arguments: args = [] }) => {
      const query = encodeURIComponent(JSON.stringify(args)).replace(/[()]/g, (sign) =>
        sign === '(' ? '%28' : '%29',
      );
      return `[${escapeMarkdown(title)}](command:${command}?${query})`;
    })
    .join(' · ');
}
