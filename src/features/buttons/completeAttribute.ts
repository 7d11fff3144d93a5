import * as vscode from 'vscode';
import { ranked, tallyOfConference } from '../../core/conference/habits/buttonTally';
import { attributeAt } from '../../core/hugo/attributeAt';
import { buttonIcons, buttonStyles, iconPositions } from '../../core/hugo/buttonWords';
import { shortcodeHref } from '../../core/links/hrefText';
import { isWebAddress } from '../../core/text/escapeMarkdown';
import type { Notes } from '../../workspace/conferences/notes';
import { clipboardAddress } from './askAddress';
import { noteOfDocument, type NoteText } from '../../workspace/conferences/noteText';

/** What opens the list by itself: the quote behind `style=`. */
export const attributeTriggers = ['"', '`'];

/**
 * Offers values for the parameters of a button, those in use in the conference first. Plain text only: the rich
 * Markdown editor takes no snippets.
 */
export class CompleteAttribute implements vscode.CompletionItemProvider {
  readonly #notes: Notes;

  constructor(notes: Notes) {
    this.#notes = notes;
  }

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.CompletionItem[] | undefined> {
    const offset = document.offsetAt(position);
    const attribute = attributeAt(document.getText(), offset);
    if (attribute?.shortcode !== 'button') return undefined;
    const noteText = noteOfDocument(this.#notes, document);
    if (noteText === undefined) return undefined;
    const values = await valuesOf(attribute.name, noteText);
    const range = new vscode.Range(document.positionAt(attribute.start), document.positionAt(attribute.end));
    const inserting = new vscode.Range(range.start, position);
    return values?.map(({ value, detail }, i) => {
      const item = new vscode.CompletionItem(value, kindOf(attribute.name));
      item.detail = detail;
      item.range = { inserting, replacing: range };
      item.filterText = value;
      item.sortText = String(i).padStart(4, '0');
      return item;
    });
  }
}

interface Value {
  readonly value: string;
  readonly detail: string;
}

function kindOf(name: string): vscode.CompletionItemKind {
  return name === 'href' ? vscode.CompletionItemKind.Reference : vscode.CompletionItemKind.EnumMember;
}

async function valuesOf(name: string, noteText: NoteText): Promise<Value[] | undefined> {
  switch (name) {
    case 'style':
      return usedFirst(noteText, 'style', buttonStyles);
    case 'icon':
      return usedFirst(noteText, 'icon', buttonIcons);
    case 'iconposition':
      return iconPositions.map((value) => ({ value, detail: '' }));
    case 'href':
      return addresses(noteText);
    default:
      return undefined;
  }
}

function usedFirst({ conference }: NoteText, counted: 'style' | 'icon', known: readonly string[]): Value[] {
  const used = ranked(tallyOfConference(conference), counted);
  const inUse = new Set(used.map(([value]) => value));
  return [
    ...used.map(([value, count]) => ({
      value,
      detail: count === 1 ? vscode.l10n.t('one button') : vscode.l10n.t('{0} buttons', count),
    })),
    ...known.filter((value) => !inUse.has(value)).map((value) => ({ value, detail: '' })),
  ];
}

/** The address on the clipboard, then those that the note has already. */
async function addresses({ note }: NoteText): Promise<Value[]> {
  const copied = await clipboardAddress();
  const own = note.links
    .map(({ href }) => shortcodeHref(href))
    .filter((href) => isWebAddress(href) && href !== copied?.href);
  return [
    ...(copied === undefined
      ? []
      : [{ value: shortcodeHref(copied.href), detail: vscode.l10n.t('from the clipboard') }]),
    ...[...new Set(own)].map((value) => ({ value, detail: vscode.l10n.t('in this note') })),
  ];
}
