import * as vscode from 'vscode';
import type { Conference } from '../../core/conference/conference';
import { deckButtons, type DeckButtons } from '../../core/decks/published/deckLinks';
import type { PublishedDeck } from '../../core/decks/published/publishedDeck';
import { tagsOfDeck } from '../../core/decks/published/tagsOfDeck';
import { oneLine } from '../../core/text/oneLine';
import { readAddress } from '../../core/links/talkAddress';

/** Asks for the title of a new session; the deck's stands there already. */
export async function askTitle(deck: PublishedDeck, day: string): Promise<string | undefined> {
  const title = await vscode.window.showInputBox({
    title: vscode.l10n.t('New Session in {0}', day),
    prompt: vscode.l10n.t('Title of the talk'),
    value: oneLine(deck.title ?? ''),
    validateInput: (value) => (value.trim() === '' ? vscode.l10n.t('Enter a title.') : undefined),
  });
  return title?.trim();
}

/**
 * Asks which of the tags fit that are in use and that the deck names; nothing where it names none.
 * @returns undefined when the user gave up
 */
export async function askTags(
  conference: Conference,
  deck: PublishedDeck,
): Promise<readonly string[] | undefined> {
  const proposed = conference.kind === 'hugo' ? tagsOfDeck(conference, deck) : [];
  if (proposed.length === 0) return [];
  const picked = await vscode.window.showQuickPick(
    proposed.map((label) => ({ label, picked: true })),
    {
      title: vscode.l10n.t('Tags'),
      placeHolder: vscode.l10n.t('The deck mentions these tags'),
      canPickMany: true,
    },
  );
  return picked?.map(({ label }) => label);
}

/**
 * The addresses for the deck's buttons. That of the slides is asked for where the deck does not say it and somebody needs
 * it; Enter alone leaves the placeholder.
 * @returns undefined when the user gave up
 */
export async function askButtons(
  deck: PublishedDeck,
  needsSlides: boolean,
): Promise<DeckButtons | undefined> {
  const buttons = deckButtons(deck);
  if (buttons.slides !== undefined || !needsSlides) return buttons;
  const address = await vscode.window.showInputBox({
    title: vscode.l10n.t('Link to the Slides'),
    prompt: vscode.l10n.t('URL of the deck (optional)'),
    placeHolder: 'https://',
    validateInput: (value) =>
      value.trim() === '' || readAddress(value) !== undefined
        ? undefined
        : vscode.l10n.t('Not a URL. Leave it empty to add the link later.'),
  });
  return address === undefined ? undefined : { ...buttons, slides: readAddress(address)?.href };
}
