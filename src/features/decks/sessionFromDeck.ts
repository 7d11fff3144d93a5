import * as vscode from 'vscode';
import type { Conference, Page, Section, Session } from '../../core/conference/conference';
import { walkPages } from '../../core/conference/pages/walkPages';
import { sessionLinks } from '../../core/conference/talkLinks/talkLinks';
import { sameTalk, sessionsOfDeck } from '../../core/decks/published/sessionOfDeck';
import { treeOf } from '../../core/conference/pages/placeOfPage';
import { withoutIcons } from '../../core/tree/withoutIcons';
import { sayBriefly } from '../../host/ui/sayBriefly';
import { showNote } from '../../host/ui/showNote';
import { chooseConference } from '../../workspace/targets/chooseConference';
import { dayFor } from '../../workspace/changes/createSession';
import type { FoundPage } from '../../workspace/conferences/notes';
import { askButtons, askTags, askTitle } from './askParts';
import { aboutDeck, chooseDeck, type ChosenDeck } from './chooseDeck';
import type { DeckParts } from './deckParts';
import { addDeckTo, createFromDeck } from './writeDeck';

/** Sessions that are offered beside the days. */
const mostSessions = 5;

/**
 * Makes a session of a deck, in a day that the user chooses. Where its title is that of a session, adding it to that is
 * proposed first.
 */
export async function newSessionFromDeck(parts: DeckParts, clicked: unknown): Promise<void> {
  const { notes, targets, home } = parts;
  const title = vscode.l10n.t('New Session from Deck');
  const near = targets.near(clicked);
  const conference = near?.conference ?? (await chooseConference(notes, title));
  if (conference === undefined) return;
  const chosen = await chooseDeck(title, home);
  const place = chosen && (await choosePlace(conference, near?.page, chosen));
  if (chosen === undefined || place === undefined) return;
  if (place.kind === 'session') await addTo(parts, { conference, page: place }, chosen);
  else await createIn(parts, conference, place, chosen);
}

/** Adds a deck to the session that the command was called on, else to the one that the user chooses. */
export async function addDeckToSession(parts: DeckParts, clicked: unknown, selected: unknown): Promise<void> {
  const { notes, targets, home } = parts;
  const title = vscode.l10n.t('Add Deck to Session');
  const target = targets.pages(clicked, selected).find(({ page }) => page.kind === 'session');
  const conference = target?.conference ?? (await chooseConference(notes, title));
  if (conference === undefined) return;
  const chosen = await chooseDeck(title, home);
  if (chosen === undefined) return;
  const page = target?.page ?? (await chooseSession(conference, chosen));
  if (page !== undefined) await addTo(parts, { conference, page }, chosen);
}

async function createIn(
  { notes, remembered }: DeckParts,
  conference: Conference,
  day: Section,
  { deck, pdf }: ChosenDeck,
): Promise<void> {
  const title = await askTitle(deck, day.title);
  const tags = title === undefined ? undefined : await askTags(conference, deck);
  const buttons = tags === undefined ? undefined : await askButtons(deck, true);
  if (title === undefined || tags === undefined || buttons === undefined) return;
  const uri = await createFromDeck(notes, conference, day, { deck, buttons, title, tags });
  if (uri !== undefined && pdf !== undefined) await remembered.remember(uri, pdf);
}

async function addTo(
  { notes, remembered }: DeckParts,
  found: FoundPage,
  { deck, pdf }: ChosenDeck,
): Promise<void> {
  const { page } = found;
  const hasSlides = page.kind === 'session' && sessionLinks(page).slides !== undefined;
  const buttons = await askButtons(deck, !hasSlides);
  if (buttons === undefined || page.note === undefined) return;
  if (!(await addDeckTo(notes, found, { deck, buttons }))) return;
  const uri = vscode.Uri.parse(page.note.uri, true);
  if (pdf !== undefined) await remembered.remember(uri, pdf);
  await showNote(uri, undefined);
  sayBriefly(vscode.l10n.t('Added to “{0}”: {1}', page.title, aboutDeck(deck)), 'check');
}

interface PlaceItem extends vscode.QuickPickItem {
  readonly page: Section | Session;
}

/** A session to add the deck to, or a day for a new one: what is likely stands first. */
async function choosePlace(
  conference: Conference,
  near: Page | undefined,
  { deck }: ChosenDeck,
): Promise<Section | Session | undefined> {
  const ranked = sessionsOfDeck(conference, deck).slice(0, mostSessions);
  const attach = ranked.map(({ session, score }): PlaceItem & { readonly isSame: boolean } => ({
    label: vscode.l10n.t('Add to “{0}”', withoutIcons(session.title)),
    iconPath: new vscode.ThemeIcon('link'),
    description: conference.ancestors(session.id)[0]?.title ?? '',
    page: session,
    isSame: score >= sameTalk,
  }));
  const first = dayFor(conference, near);
  const { home } = treeOf(conference, first);
  const days = home.children.filter((page): page is Section => page.kind === 'section');
  const create = [first, ...[...days, home].filter(({ id }) => id !== first.id)].map((page): PlaceItem => ({
    label: vscode.l10n.t('New session in {0}', withoutIcons(page.title)),
    iconPath: new vscode.ThemeIcon('new-file'),
    page,
  }));
  const separator = (label: string) => ({ label, kind: vscode.QuickPickItemKind.Separator }) as const;
  const others = attach.filter(({ isSame }) => !isSame);
  const items: (PlaceItem | vscode.QuickPickItem)[] = [
    ...attach.filter(({ isSame }) => isSame),
    separator(vscode.l10n.t('new session')),
    ...create,
    ...(others.length === 0 ? [] : [separator(vscode.l10n.t('other sessions')), ...others]),
  ];
  const picked = await vscode.window.showQuickPick(items, {
    title: aboutDeck(deck),
    placeHolder: vscode.l10n.t('Select the session for this deck'),
    matchOnDescription: true,
  });
  return picked !== undefined && 'page' in picked ? picked.page : undefined;
}

async function chooseSession(conference: Conference, { deck }: ChosenDeck): Promise<Session | undefined> {
  const ranked = sessionsOfDeck(conference, deck).map(({ session }) => session);
  const first = new Set(ranked);
  const rest = allSessions(conference).filter((session) => !first.has(session));
  const items = [...ranked, ...rest].map((session) => ({
    label: withoutIcons(session.title),
    description: conference.ancestors(session.id)[0]?.title ?? '',
    session,
  }));
  const placeHolder = vscode.l10n.t('Select the session for this deck');
  const picked = await vscode.window.showQuickPick(items, {
    title: aboutDeck(deck),
    placeHolder,
    matchOnDescription: true,
  });
  return picked?.session;
}

function allSessions(conference: Conference): Session[] {
  return [...walkPages(conference)].filter((page): page is Session => page.kind === 'session');
}
