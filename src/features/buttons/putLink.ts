import * as vscode from 'vscode';
import { buttonHabits } from '../../core/conference/habits/buttonHabits';
import { isExampleAddress } from '../../core/conference/habits/buttonTally';
import { linkPlaces, setLink, type LinkPlace } from '../../core/edits/links/linkPlaces';
import { addLink } from '../../core/edits/links/newLink';
import { shortcodeHref } from '../../core/links/hrefText';
import type { LinkKind } from '../../core/links/talkAddress';
import type { Notes } from '../../workspace/conferences/notes';
import { changeNote, type NoteText } from '../../workspace/conferences/noteText';
import { kindIcon, kindName } from './buttonNames';

/**
 * Puts the link to a talk's video, slides or code into its note: into the placeholder that waits for it, else, asking
 * first, in the stead of the link that is there, else as a new one where the notes' habit is.
 * @param line where the user is in the note: of several placeholders that one is meant
 * @returns whether the note was changed
 */
export async function putLink(
  notes: Notes,
  noteText: NoteText,
  kind: LinkKind,
  address: string,
  line?: number,
): Promise<boolean> {
  const { text, note, conference, page } = noteText;
  const places = linkPlaces(text, note, kind).map((place) =>
    isExampleAddress(conference, place.href) ? { ...place, placeholder: true } : place,
  );
  const choice = await choosePlace(places, kind, address, noteText, line);
  if (choice === undefined) return false;
  const edits =
    choice === 'new'
      ? addLink(text, note, kind, address, {
          kind: conference.kind,
          habits: buttonHabits(conference, page),
        })
      : setLink(text, note, choice, address);
  return changeNote(notes, noteText, edits);
}

/** @returns undefined when there is nothing to do or the user gave up */
async function choosePlace(
  places: readonly LinkPlace[],
  kind: LinkKind,
  address: string,
  noteText: NoteText,
  line: number | undefined,
): Promise<LinkPlace | 'new' | undefined> {
  const there = places.find(({ placeholder, href }) => !placeholder && isSame(href, address));
  if (there !== undefined) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('“{0}” already has this link, on line {1}.', noteText.page.title, there.line + 1),
    );
    return undefined;
  }
  const placeholders = places.filter(({ placeholder }) => placeholder);
  const meant = placeholders.find((place) => place.line === line) ?? bestForm(placeholders);
  if (meant !== undefined) return meant;
  if (places.length === 0) return 'new';
  return ask(placeholders.length > 0 ? placeholders : places, kind, noteText, placeholders.length === 0);
}

function isSame(href: string, address: string): boolean {
  return href === address || href === shortcodeHref(address);
}

/** The only placeholder of the form that comes first: a button before a line before a key of the front matter. */
function bestForm(placeholders: readonly LinkPlace[]): LinkPlace | undefined {
  const first = placeholders[0];
  const sameForm = placeholders.filter(({ form }) => form === first?.form);
  return sameForm.length === 1 ? first : undefined;
}

interface PlaceItem extends vscode.QuickPickItem {
  readonly choice: LinkPlace | 'new';
}

async function ask(
  places: readonly LinkPlace[],
  kind: LinkKind,
  { note, page }: NoteText,
  live: boolean,
): Promise<LinkPlace | 'new' | undefined> {
  const items = places.map((place): PlaceItem => {
    const heading = note.headings.findLast(({ range }) => range.start.line <= place.line)?.text;
    const where = vscode.l10n.t('line {0}', place.line + 1);
    return {
      label: live
        ? `$(replace) ${vscode.l10n.t('Replace {0}', place.href)}`
        : `$(${kindIcon(kind)}) ${heading ?? page.title}`,
      description: where,
      choice: place,
    };
  });
  if (live) items.push({ label: `$(add) ${vscode.l10n.t('Add Another')}`, choice: 'new' });
  const picked = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('{0} of “{1}”', kindName(kind), page.title),
    placeHolder: live
      ? vscode.l10n.t('A link already exists')
      : vscode.l10n.t('Select where to put the link'),
  });
  return picked?.choice;
}
