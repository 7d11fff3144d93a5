import * as vscode from 'vscode';
import type { PublishedDeck } from '../../core/decks/published/publishedDeck';
import { readPublishedDeck } from '../../core/decks/published/readPublishedDeck';
import { baseName } from '../../core/hugo/linkPages';
import { withoutIcons } from '../../core/tree/withoutIcons';
import { longestText, readDeckFile } from './readDeckFile';

/** A deck that was read. */
export interface ChosenDeck {
  readonly deck: PublishedDeck;
  /** The PDF that it was read from; undefined for a page. */
  readonly pdf: vscode.Uri | undefined;
}

interface SourceItem extends vscode.QuickPickItem {
  readonly open: () => Promise<ChosenDeck | undefined>;
}

/**
 * Lets the user choose where a deck is read from: what was copied and what is selected where these are decks, or a file.
 * @param title of the question
 * @param home where the extension is installed
 * @returns undefined when the user gave up, or was told that there is no deck
 */
export async function chooseDeck(title: string, home: vscode.Uri): Promise<ChosenDeck | undefined> {
  const editor = vscode.window.activeTextEditor;
  const selected = editor === undefined ? '' : editor.document.getText(editor.selection);
  const items = [
    ...textItem(await vscode.env.clipboard.readText(), 'clippy', vscode.l10n.t('From the clipboard')),
    ...textItem(selected, 'selection', vscode.l10n.t('From the selected text')),
    {
      label: vscode.l10n.t('Choose a File…'),
      iconPath: new vscode.ThemeIcon('folder-opened'),
      detail: vscode.l10n.t('A PDF, or the saved page of a deck: HTML, text or Markdown'),
      alwaysShow: true,
      open: () => chooseFile(title, home),
    },
  ];
  const placeHolder =
    items.length > 1
      ? vscode.l10n.t('Select the deck')
      : vscode.l10n.t('Choose a file, or copy the transcript from the deck’s page first');
  return (await vscode.window.showQuickPick<SourceItem>(items, { title, placeHolder }))?.open();
}

function textItem(text: string, icon: string, label: string): SourceItem[] {
  const deck = text.length > longestText ? undefined : readPublishedDeck(text);
  if (deck === undefined) return [];
  const iconPath = new vscode.ThemeIcon(icon);
  return [
    { label, iconPath, detail: aboutDeck(deck), open: () => Promise.resolve({ deck, pdf: undefined }) },
  ];
}

async function chooseFile(title: string, home: vscode.Uri): Promise<ChosenDeck | undefined> {
  const [file] =
    (await vscode.window.showOpenDialog({
      title,
      openLabel: vscode.l10n.t('Read Deck'),
      filters: {
        [vscode.l10n.t('Decks')]: ['pdf', 'html', 'htm', 'txt', 'md', 'markdown'],
        [vscode.l10n.t('All files')]: ['*'],
      },
    })) ?? [];
  return file && openDeckFile(file, home);
}

/** Reads a file; what stands in the way is told. */
async function openDeckFile(file: vscode.Uri, home: vscode.Uri): Promise<ChosenDeck | undefined> {
  const read = await readDeckFile(file, home);
  if (read === undefined) return undefined;
  if ('trouble' in read) {
    void vscode.window.showErrorMessage(read.trouble);
    return undefined;
  }
  const { deck, isPdf } = read;
  const title = deck.title ?? baseName(file.path).replace(/\.[^.]+$/, '');
  return { deck: { ...deck, title }, pdf: isPdf ? file : undefined };
}

/** What was read, in a line: `Tides – 26 slides`. */
export function aboutDeck({ title, slides }: PublishedDeck): string {
  const count = slides.length === 1 ? vscode.l10n.t('1 slide') : vscode.l10n.t('{0} slides', slides.length);
  return title === undefined ? count : `${withoutIcons(title)} – ${count}`;
}
